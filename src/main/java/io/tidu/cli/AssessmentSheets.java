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
 * asked for, and last what programs read. Of each enterprise only its row of the overview is kept.
 */
final class AssessmentSheets implements AssessmentOutput {
    private final AssessmentTables tables;
    private final CsvReport report;
    private final OutputStream out;
    private final RawTable raw;
    private final XlsxWriter book;
    private final XlsxWriter.Rows summary;
    private final XlsxWriter.Rows funding;
    private final XlsxWriter.@Nullable Rows details;
    private final XlsxWriter.Rows papers;
    private final XlsxWriter.@Nullable Rows data;
    private final List<Overview> overviews = new ArrayList<>();
    private BigDecimal repaid = BigDecimal.ZERO;

    /** A row of the overview, and yuan that it is sorted by. */
    private record Overview(BigDecimal total, List<Table.Cell> cells) {}

    /**
     * Starts a spreadsheet.
     *
     * @param detail brief leaves out the requirements and what programs read
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
        boolean all = detail != Detail.BRIEF;
        summary = book.sheet(tables.summary());
        funding = book.sheet(tables.funding());
        details = all ? book.sheet(tables.details()) : null;
        papers = book.sheet(tables.papers());
        data = all ? book.data(raw.head()) : null;
    }

    @Override
    public Runnable ready(Assessment assessment) {
        Overview overview = new Overview(assessment.funding().total(), tables.summary(assessment));
        List<List<Table.Cell>> awards = tables.funding(assessment);
        List<List<Table.Cell>> findings = details == null ? List.of() : tables.details(assessment);
        List<List<Table.Cell>> asked = tables.papers(assessment);
        List<List<Table.Cell>> rows = data == null
                ? List.of()
                : report.cells(assessment).stream().map(raw::row).toList();
        BigDecimal back = assessment.funding().clawBacks().stream()
                .map(ClawBack::amount)
                .filter(Objects::nonNull)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return () -> {
            overviews.add(overview);
            repaid = repaid.add(back);
            awards.forEach(funding::row);
            if (details != null) {
                findings.forEach(details::row);
            }
            asked.forEach(papers::row);
            if (data != null) {
                rows.forEach(data::row);
            }
        };
    }

    @Override
    public void end() {
        overviews.sort(Comparator.comparing(Overview::total).reversed());
        List<List<Table.Cell>> rows = overviews.stream().map(Overview::cells).toList();
        rows.forEach(summary::row);
        summary.totals(tables.summaryTotals(rows));
        BigDecimal total = overviews.stream().map(Overview::total).reduce(BigDecimal.ZERO, BigDecimal::add);
        funding.totals(tables.fundingTotals(total, repaid));
        book.writeTo(out);
    }

    @Override
    public void close() {
        book.close();
    }
}
