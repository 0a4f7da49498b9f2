package io.tidu.cli;

import io.tidu.internal.document.Block;
import io.tidu.internal.document.Table;
import io.tidu.internal.document.write.TextWriter;
import io.tidu.internal.document.write.XlsxWriter;
import io.tidu.internal.engine.Engine;
import io.tidu.internal.guidance.GuidanceDocument;
import io.tidu.internal.guidance.GuidancePage;
import io.tidu.internal.guidance.GuidanceTables;
import io.tidu.internal.policy.PackNames;
import io.tidu.internal.report.assessment.Detail;
import io.tidu.model.Names;
import io.tidu.model.Status;
import io.tidu.model.guidance.Guidance;
import io.tidu.report.GuidanceJson;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes guidance in one of the formats. Not thread-safe but for {@link #ready}. */
interface GuideOutput extends AutoCloseable {
    /** To read in a terminal. */
    String TEXT = "text";
    /** For programs, and to be proved again. */
    String JSON = "json";
    /** For a browser, and to print. */
    String HTML = "html";
    /** The days that matter, for a calendar. */
    String ICS = "ics";
    /** All formats. */
    List<String> FORMATS = List.of(TEXT, JSON, HTML, OutputOptions.XLSX, ICS);

    /**
     * Works out what is written of an enterprise, on any thread, several at a time.
     *
     * @return what writes it, in its turn
     */
    Runnable ready(Guidance guidance);

    /** Before the first: how many records there are. */
    default void expect(long records) {}

    /** After the last enterprise. */
    default void end() {}

    @Override
    default void close() {}

    /**
     * The output of a format that there is; what is not text goes to the stream.
     *
     * @param detail how much is told to people, or null: little of each of very many
     */
    static GuideOutput of(
            String format,
            @Nullable Detail detail,
            Terminal terminal,
            OutputStream stream,
            Engine engine,
            LocalDate on) {
        Output out = terminal.out();
        Names names = PackNames.of(engine.labels(on), engine.vocabulary());
        if (format.equals(JSON)) {
            return g -> {
                byte[] line = (GuidanceJson.line(g) + "\n").getBytes(StandardCharsets.UTF_8);
                return () -> out.bytes(line);
            };
        }
        if (format.equals(HTML)) {
            GuidancePage page = GuidancePage.in(terminal.locale(), names);
            out.print(page.start(on));
            return new Html(detail, out, page);
        }
        if (format.equals(ICS)) {
            return new GuideCalendar(out, names, terminal.locale());
        }
        if (format.equals(OutputOptions.XLSX)) {
            boolean sample = engine.packs(on).stream().anyMatch(p -> p.status().equals(Status.SAMPLE.word()));
            XlsxWriter book = new XlsxWriter(
                    terminal.locale(),
                    terminal.text("guide.html.title", on.toString()),
                    sample ? List.of(terminal.text("guide.sample-note")) : List.of());
            GuidanceTables tables = GuidanceTables.in(terminal.locale(), names);
            return new Sheets(tables, book, book.sheet(tables.steps()), book.sheet(tables.days()), stream);
        }
        return new Words(detail, terminal, GuidanceDocument.in(terminal.locale(), names));
    }

    /** Enterprises of each of whom more is told than a line or three where nothing is said about that. */
    final class Many {
        private static final int MOST_TOLD = 200;

        private final @Nullable Detail asked;
        private boolean many;

        Many(@Nullable Detail asked) {
            this.asked = asked;
        }

        void expect(long records) {
            many = records > MOST_TOLD;
        }

        Detail detail() {
            return asked != null ? asked : many ? Detail.BRIEF : Detail.NORMAL;
        }
    }

    /** To read in a terminal. */
    final class Words implements GuideOutput {
        private final Many many;
        private final Terminal terminal;
        private final GuidanceDocument document;

        Words(@Nullable Detail asked, Terminal terminal, GuidanceDocument document) {
            this.many = new Many(asked);
            this.terminal = terminal;
            this.document = document;
        }

        @Override
        public void expect(long records) {
            many.expect(records);
        }

        @Override
        public Runnable ready(Guidance guidance) {
            byte[] text = text(document, many.detail(), terminal, guidance);
            return () -> terminal.out().bytes(text);
        }
    }

    /** The writer lets nothing through that nobody sees. */
    private static byte[] text(GuidanceDocument document, Detail detail, Terminal terminal, Guidance guidance) {
        TextWriter writer = new TextWriter(terminal.style());
        List<Block> blocks = switch (detail) {
            case BRIEF -> document.brief(guidance);
            case NORMAL -> document.normal(guidance);
            case ALL -> document.all(guidance);
        };
        blocks.forEach(writer::add);
        return writer.take().getBytes(StandardCharsets.UTF_8);
    }

    /** What is told of each enterprise waits on the disk until the table above it is whole. */
    final class Html implements GuideOutput {
        private final Many many;
        private final PrintWriter out;
        private final GuidancePage page;
        private final Spool articles = Spool.open();

        Html(@Nullable Detail asked, PrintWriter out, GuidancePage page) {
            this.many = new Many(asked);
            this.out = out;
            this.page = page;
        }

        @Override
        public void expect(long records) {
            many.expect(records);
        }

        @Override
        public Runnable ready(Guidance guidance) {
            GuidancePage.Entry entry = many.detail() == Detail.BRIEF ? page.row(guidance) : page.entry(guidance);
            return () -> articles.write(page.add(entry));
        }

        @Override
        public void end() {
            out.print(page.middle());
            articles.copyTo(out);
            out.print(page.end());
        }

        @Override
        public void close() {
            articles.close();
        }
    }

    /** A sheet of steps and one of days. */
    record Sheets(GuidanceTables tables, XlsxWriter book, XlsxWriter.Rows steps, XlsxWriter.Rows days, OutputStream out)
            implements GuideOutput {
        @Override
        public Runnable ready(Guidance guidance) {
            List<List<Table.Cell>> todo = tables.steps(guidance);
            List<List<Table.Cell>> due = tables.days(guidance);
            return () -> {
                todo.forEach(steps::row);
                due.forEach(days::row);
            };
        }

        @Override
        public void end() {
            book.writeTo(out);
        }

        @Override
        public void close() {
            book.close();
        }
    }
}
