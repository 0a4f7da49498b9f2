package io.tidu.cli;

import io.tidu.internal.diagnostic.VisibleWriter;
import io.tidu.internal.impact.EnterpriseChange;
import io.tidu.internal.impact.Impact;
import io.tidu.internal.impact.RulesComparison;
import io.tidu.internal.impact.RulesSide;
import io.tidu.internal.policy.PackNames;
import io.tidu.internal.report.impact.ImpactCsv;
import io.tidu.internal.report.impact.ImpactHtml;
import io.tidu.internal.report.impact.ImpactRows;
import io.tidu.internal.report.impact.ImpactSumRows;
import io.tidu.internal.report.impact.ImpactText;
import io.tidu.internal.report.paper.ReportSheets;
import io.tidu.model.Names;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.util.List;

/** Writes what changed rules change to standard output, in one of the formats. */
interface ImpactOutput extends AutoCloseable {
    /** To read. */
    String TEXT = "text";
    /** For a spreadsheet. */
    String CSV = "csv";
    /** For a browser, and to print. */
    String HTML = "html";
    /** All formats. */
    List<String> FORMATS = List.of(TEXT, CSV, OutputOptions.XLSX, HTML);

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
    static ImpactOutput of(String format, Terminal terminal, OutputStream stream, RulesComparison comparison) {
        Names before = names(comparison.before());
        Names after = names(comparison.after());
        if (format.equals(OutputOptions.XLSX)) {
            return new Sheets(
                    terminal,
                    ImpactRows.in(terminal.locale(), before, after),
                    ImpactSumRows.in(terminal.locale(), before, after),
                    new ReportSheets(),
                    stream);
        }
        if (format.equals(HTML)) {
            return new Html(terminal.out(), comparison, ImpactHtml.in(terminal.locale(), before, after), Spool.open());
        }
        return format.equals(CSV)
                ? new Csv(terminal.out(), ImpactCsv.in(terminal.locale(), before, after))
                : new Text(terminal.out(), comparison, ImpactText.in(terminal.locale(), before, after));
    }

    private static Names names(RulesSide side) {
        return PackNames.of(
                side.engine().labels(side.inForceOn()), side.engine().vocabulary());
    }

    /** Text as it comes; the totals stand at the end, where a terminal shows them. */
    record Text(Output out, RulesComparison comparison, ImpactText report) implements ImpactOutput {
        @Override
        public void start(String before, String after) {
            out.print(report.head(before, after, comparison));
        }

        @Override
        public Runnable ready(EnterpriseChange change) {
            byte[] text = VisibleWriter.utf8(report.enterprise(change));
            return () -> out.bytes(text);
        }

        @Override
        public void end(Impact impact) {
            out.print(report.total(impact));
        }
    }

    /** What is told of each enterprise waits until the totals are known, which stand before it. */
    record Html(PrintWriter out, RulesComparison comparison, ImpactHtml report, Spool enterprises)
            implements ImpactOutput {
        @Override
        public void start(String before, String after) {
            out.print(report.start(before, after, comparison));
        }

        @Override
        public Runnable ready(EnterpriseChange change) {
            String part = report.enterprise(change);
            return () -> enterprises.write(part);
        }

        @Override
        public void end(Impact impact) {
            out.print(report.total(impact));
            enterprises.copyTo(out);
            out.print(report.end(impact));
        }

        @Override
        public void close() {
            enterprises.close();
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

    /** The sums in front, the rows of the enterprises behind them. */
    record Sheets(Terminal terminal, ImpactRows rows, ImpactSumRows sums, ReportSheets sheets, OutputStream out)
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
            sheets.writeTo(out);
        }

        @Override
        public void close() {
            sheets.close();
        }
    }
}
