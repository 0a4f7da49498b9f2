package io.tidu.cli;

import io.tidu.internal.diagnostic.VisibleWriter;
import io.tidu.internal.document.write.XlsxWriter;
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
import io.tidu.internal.report.impact.ImpactSheet;
import io.tidu.internal.report.impact.ImpactSumRows;
import io.tidu.internal.report.paper.RawTable;
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
            return detail == Detail.ALL
                    ? Sheets.of(terminal, comparison, before, after, stream)
                    : new ImpactSheets(
                            ImpactSheet.in(terminal.locale(), before, after),
                            new ImpactChangeRows(terminal.locale(), comparison),
                            new XlsxWriter(terminal.locale(), title(terminal, comparison), List.of()),
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

    /** The day, and the days whose versions are compared where they are others. */
    private static String title(Terminal terminal, RulesComparison comparison) {
        return terminal.text(
                "impact.sheet.title",
                String.valueOf(comparison.before().inForceOn()),
                String.valueOf(comparison.after().inForceOn()));
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

    /** For programs: what was changed in front, then the sums, then the rows of the enterprises. */
    record Sheets(
            ImpactRows rows,
            ImpactSumRows sums,
            ImpactChangeRows changes,
            RawTable rowTable,
            RawTable sumTable,
            RawTable changeTable,
            XlsxWriter book,
            XlsxWriter.Rows changed,
            XlsxWriter.Rows summed,
            XlsxWriter.Rows each,
            OutputStream out)
            implements ImpactOutput {
        static Sheets of(Terminal terminal, RulesComparison comparison, Names before, Names after, OutputStream out) {
            RawTable rowTable = new RawTable(terminal.text("impact.sheet-rows"), ImpactRows.columns());
            RawTable sumTable = new RawTable(terminal.text("impact.sheet-sums"), ImpactSumRows.columns());
            RawTable changeTable = new RawTable(terminal.text("impact.changed"), ImpactChangeRows.columns());
            XlsxWriter book = new XlsxWriter(terminal.locale(), "", List.of());
            return new Sheets(
                    ImpactRows.in(terminal.locale(), before, after),
                    ImpactSumRows.in(terminal.locale(), before, after),
                    new ImpactChangeRows(terminal.locale(), comparison),
                    rowTable,
                    sumTable,
                    changeTable,
                    book,
                    book.data(changeTable.head()),
                    book.data(sumTable.head()),
                    book.data(rowTable.head()),
                    out);
        }

        @Override
        public void start(String before, String after) {}

        @Override
        public Runnable ready(EnterpriseChange change) {
            var ready = rows.rows(change).stream().map(rowTable::row).toList();
            return () -> ready.forEach(each::row);
        }

        @Override
        public void end(Impact impact) {
            sums.rows(impact).forEach(r -> summed.row(sumTable.row(r)));
            changes.rows(impact).forEach(r -> changed.row(changeTable.row(r)));
            book.writeTo(out);
        }

        @Override
        public void close() {
            book.close();
        }
    }
}
