package io.tidu.cli;

import io.tidu.internal.document.Table;
import io.tidu.internal.document.write.XlsxWriter;
import io.tidu.internal.report.assessment.AssessmentTables;
import io.tidu.internal.report.assessment.Detail;
import io.tidu.internal.report.paper.RawTable;
import io.tidu.model.Names;
import io.tidu.model.assessment.Assessment;
import io.tidu.model.assessment.ClawBack;
import io.tidu.report.CsvReport;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Assessments as a spreadsheet: an overview with the largest amount first, the money, every requirement, what is to be
 * asked for, and last what programs read. Of many enterprises the requirements are those that stand in the way, and
 * what programs read is left out: nobody can open a file of all. Of each enterprise only its row of the overview is
 * kept.
 */
final class AssessmentSheets implements AssessmentOutput {
    /** Of more enterprises only what stands in the way is told, unless all of it is asked for. */
    private static final int MOST_TOLD = AssessmentPage.MOST_TOLD;

    private final AssessmentTables tables;
    private final CsvReport report;
    private final OutputStream out;
    private final RawTable raw;
    private final XlsxWriter book;
    private final Terminal terminal;
    private final @Nullable Detail detail;
    private @Nullable Book sheets;
    private final List<Overview> overviews = new ArrayList<>();
    private BigDecimal repaid = BigDecimal.ZERO;

    /**
     * The sheets.
     *
     * @param all whether every requirement has a row, and what programs read a sheet
     */
    private record Book(
            XlsxWriter.Rows summary,
            XlsxWriter.Rows funding,
            XlsxWriter.@Nullable Rows details,
            XlsxWriter.Rows papers,
            XlsxWriter.@Nullable Rows data,
            boolean all) {}

    /** A row of the overview, and yuan that it is sorted by. */
    private record Overview(BigDecimal total, List<Table.Cell> cells) {}

    /**
     * Starts a spreadsheet.
     *
     * @param detail brief leaves out the requirements and what programs read; without one it depends on how many
     *     enterprises there are
     * @param title what stands above each sheet
     * @param warnings what must be seen on each
     */
    AssessmentSheets(
            AssessmentTables tables,
            Terminal terminal,
            Names names,
            @Nullable Detail detail,
            String title,
            List<String> warnings,
            OutputStream out) {
        this.tables = tables;
        this.report = CsvReport.in(terminal.locale(), names);
        this.out = out;
        this.raw = new RawTable(terminal.text("assess.sheet.data"), CsvReport.columns());
        this.book = new XlsxWriter(terminal.locale(), title, warnings);
        this.terminal = terminal;
        this.detail = detail;
    }

    @Override
    public void expect(long records) {
        boolean all = detail == Detail.ALL || (detail != Detail.BRIEF && records <= MOST_TOLD);
        boolean brief = detail == Detail.BRIEF;
        List<String> notes = all ? List.of() : List.of(terminal.text("assess.sheet.many", String.valueOf(MOST_TOLD)));
        sheets = new Book(
                book.sheet(tables.summary()),
                book.sheet(tables.funding()),
                brief ? null : book.sheet(tables.details(), notes),
                book.sheet(tables.papers()),
                all ? book.data(raw.head()) : null,
                all);
    }

    private Book sheets() {
        if (sheets == null) {
            expect(0);
        }
        return Objects.requireNonNull(sheets);
    }

    @Override
    public Runnable ready(Assessment assessment) {
        Overview overview = new Overview(assessment.funding().total(), tables.summary(assessment));
        List<List<Table.Cell>> awards = tables.funding(assessment);
        Book to = sheets();
        List<List<Table.Cell>> findings =
                to.details() == null ? List.of() : to.all() ? tables.details(assessment) : tables.gaps(assessment);
        List<List<Table.Cell>> asked = tables.papers(assessment);
        List<List<Table.Cell>> rows = to.data() == null
                ? List.of()
                : report.cells(assessment).stream().map(raw::row).toList();
        BigDecimal back = assessment.funding().clawBacks().stream()
                .map(ClawBack::amount)
                .filter(Objects::nonNull)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return () -> {
            overviews.add(overview);
            repaid = repaid.add(back);
            awards.forEach(to.funding()::row);
            if (to.details() != null) {
                findings.forEach(to.details()::row);
            }
            asked.forEach(to.papers()::row);
            if (to.data() != null) {
                rows.forEach(to.data()::row);
            }
        };
    }

    @Override
    public void end() {
        overviews.sort(Comparator.comparing(Overview::total).reversed());
        List<List<Table.Cell>> rows = overviews.stream().map(Overview::cells).toList();
        Book to = sheets();
        rows.forEach(to.summary()::row);
        to.summary().totals(tables.summaryTotals(rows));
        BigDecimal total = overviews.stream().map(Overview::total).reduce(BigDecimal.ZERO, BigDecimal::add);
        to.funding().totals(tables.fundingTotals(total, repaid));
        book.writeTo(out);
    }

    @Override
    public void close() {
        book.close();
    }
}
