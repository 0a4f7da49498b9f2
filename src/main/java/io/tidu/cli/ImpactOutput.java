package io.tidu.cli;

import io.tidu.internal.diagnostic.VisibleWriter;
import io.tidu.internal.impact.EnterpriseChange;
import io.tidu.internal.impact.Impact;
import io.tidu.internal.impact.RulesComparison;
import io.tidu.internal.impact.RulesSide;
import io.tidu.internal.policy.PackNames;
import io.tidu.internal.report.assessment.Detail;
import io.tidu.internal.report.impact.ImpactChangeRows;
import io.tidu.internal.report.impact.ImpactCsv;
import io.tidu.internal.report.impact.ImpactDocument;
import io.tidu.internal.report.impact.ImpactJson;
import io.tidu.internal.report.impact.ImpactRows;
import io.tidu.internal.report.impact.ImpactSumRows;
import io.tidu.internal.report.paper.ReportSheets;
import io.tidu.model.Names;
import java.io.OutputStream;
import java.util.List;

/** Writes what changed rules change to standard output, in one of the formats. */
interface ImpactOutput extends AutoCloseable {
    /** To read. */
    String TEXT = "text";
    /** For programs. */
    String JSON = "json";
    /** For a spreadsheet. */
    String CSV = "csv";
    /** For a browser, and to print. */
    String HTML = "html";
    /** All formats. */
    List<String> FORMATS = List.of(TEXT, JSON, CSV, OutputOptions.XLSX, HTML);

    /** Before the first enterprise; the texts are how the user wrote both sides. */
    void start(String before, String after);

    /**
     * Works out what is written of an enterprise, changed or not; on any thread, several at a time.
     *
     * @return what writes it, in its turn
     */
    Runnable ready(EnterpriseChange change);

    /** After the last enterprise. */
    void end(Impact impact);

    @Override
    default void close() {}

    /** The output of a format that there is; what is not text goes to the stream. */
    static ImpactOutput of(
            String format, Detail detail, Terminal terminal, OutputStream stream, RulesComparison comparison) {
        Names before = names(comparison.before());
        Names after = names(comparison.after());
        if (format.equals(OutputOptions.XLSX)) {
            return new Sheets(
                    terminal,
                    ImpactRows.in(terminal.locale(), before, after),
                    ImpactSumRows.in(terminal.locale(), before, after),
                    new ImpactChangeRows(terminal.locale(), comparison),
                    new ReportSheets(),
                    stream);
        }
        if (format.equals(CSV)) {
            return new Csv(terminal.out(), ImpactCsv.in(terminal.locale(), before, after));
        }
        if (format.equals(JSON)) {
            return new Json(terminal.out(), new ImpactJson(terminal.locale(), comparison, before, after));
        }
        return new ImpactPages(
                terminal, ImpactDocument.in(terminal.locale(), comparison, before, after, detail), format.equals(HTML));
    }

    private static Names names(RulesSide side) {
        return PackNames.of(
                side.engine().labels(side.inForceOn()), side.engine().vocabulary());
    }

    /** One object a line: the rules, each enterprise for which anything differs, all together. */
    record Json(Output out, ImpactJson report) implements ImpactOutput {
        @Override
        public void start(String before, String after) {
            out.print(report.start(before, after));
        }

        @Override
        public Runnable ready(EnterpriseChange change) {
            byte[] line = VisibleWriter.utf8(report.enterprise(change));
            return () -> out.bytes(line);
        }

        @Override
        public void end(Impact impact) {
            out.print(report.end(impact));
        }
    }

    /** Rows only: a spreadsheet adds up by itself. */
    record Csv(Output out, ImpactCsv report) implements ImpactOutput {
        @Override
        public void start(String before, String after) {
            out.print(AssessmentOutput.BYTE_ORDER_MARK + ImpactCsv.header());
        }

        @Override
        public Runnable ready(EnterpriseChange change) {
            byte[] lines = VisibleWriter.utf8(report.rows(change));
            return () -> out.bytes(lines);
        }

        @Override
        public void end(Impact impact) {}
    }

    /** What was changed in front, then the sums, then the rows of the enterprises. */
    record Sheets(
            Terminal terminal,
            ImpactRows rows,
            ImpactSumRows sums,
            ImpactChangeRows changes,
            ReportSheets sheets,
            OutputStream out)
            implements ImpactOutput {
        @Override
        public void start(String before, String after) {
            sheets.sheet(terminal.text("impact.sheet-rows"), ImpactRows.columns());
        }

        @Override
        public Runnable ready(EnterpriseChange change) {
            var ready = rows.rows(change);
            return () -> ready.forEach(sheets::row);
        }

        @Override
        public void end(Impact impact) {
            sheets.sheet(terminal.text("impact.sheet-sums"), ImpactSumRows.columns());
            sums.rows(impact).forEach(sheets::row);
            sheets.lastSheetFirst();
            sheets.sheet(terminal.text("impact.changed"), ImpactChangeRows.columns());
            changes.rows(impact).forEach(sheets::row);
            sheets.lastSheetFirst();
            sheets.writeTo(out);
        }

        @Override
        public void close() {
            sheets.close();
        }
    }
}
