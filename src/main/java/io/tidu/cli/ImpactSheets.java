package io.tidu.cli;

import io.tidu.internal.document.Table;
import io.tidu.internal.document.write.XlsxWriter;
import io.tidu.internal.impact.EnterpriseChange;
import io.tidu.internal.impact.Impact;
import io.tidu.internal.report.impact.ImpactChangeRows;
import io.tidu.internal.report.impact.ImpactSheet;
import java.io.OutputStream;
import java.util.List;

/**
 * What changed rules change, as a spreadsheet for people: what was changed in front, then the sums, then each
 * enterprise.
 */
final class ImpactSheets implements ImpactOutput {
    private final ImpactSheet tables;
    private final ImpactChangeRows changes;
    private final XlsxWriter book;
    private final XlsxWriter.Rows changed;
    private final XlsxWriter.Rows summed;
    private final XlsxWriter.Rows each;
    private final OutputStream out;

    /** Starts a spreadsheet. */
    ImpactSheets(ImpactSheet tables, ImpactChangeRows changes, XlsxWriter book, OutputStream out) {
        this.tables = tables;
        this.changes = changes;
        this.book = book;
        this.changed = book.sheet(tables.changes());
        this.summed = book.sheet(tables.sums());
        this.each = book.sheet(tables.each());
        this.out = out;
    }

    @Override
    public void start(String before, String after) {}

    @Override
    public Runnable ready(EnterpriseChange change) {
        List<List<Table.Cell>> rows = tables.each(change);
        return () -> rows.forEach(each::row);
    }

    @Override
    public void end(Impact impact) {
        tables.sums(impact).forEach(summed::row);
        tables.changes(changes, impact).forEach(changed::row);
        book.writeTo(out);
    }

    @Override
    public void close() {
        book.close();
    }
}
