package io.tidu.cli;

import io.tidu.internal.diagnostic.VisibleWriter;
import io.tidu.internal.document.Table;
import io.tidu.internal.document.write.CsvWriter;
import io.tidu.internal.engine.Engine;
import io.tidu.internal.report.assessment.AssessmentTables;
import io.tidu.internal.report.assessment.Detail;
import io.tidu.model.Label;
import io.tidu.model.Names;
import io.tidu.model.Status;
import io.tidu.model.assessment.Assessment;
import io.tidu.model.guidance.Guidance;
import io.tidu.report.AssessmentHtml;
import io.tidu.report.AssessmentJson;
import io.tidu.report.CsvReport;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes assessments to standard output in one of the formats. Not thread-safe but for {@link #ready}. */
interface AssessmentOutput extends AutoCloseable {
    /** To read in a terminal. */
    String TEXT = "text";
    /** For programs. */
    String JSON = "json";
    /** For a spreadsheet. */
    String CSV = "csv";
    /** For a browser, and to print. */
    String HTML = "html";
    /** All formats. */
    List<String> FORMATS = List.of(TEXT, JSON, CSV, OutputOptions.XLSX, HTML);

    /** Without it a spreadsheet on a Chinese Windows takes UTF-8 for GBK. */
    String BYTE_ORDER_MARK = "\uFEFF";

    /**
     * Works out what is written of an assessment, on any thread, several at a time.
     *
     * @return what writes it, in its turn
     */
    Runnable ready(Assessment assessment);

    /** The same with guidance for the next stage; what is for programs alone has a form of its own for that. */
    default Runnable ready(Assessment assessment, Guidance guidance) {
        return ready(assessment);
    }

    /**
     * The same of an assessment that was kept.
     *
     * @param json as {@link AssessmentJson#line} writes it
     */
    default Runnable ready(byte[] json) {
        return ready(AssessmentJson.read(new String(json, StandardCharsets.UTF_8), "--resume"));
    }

    /** The same of an assessment that is at hand with its JSON. */
    default Runnable ready(Assessment assessment, byte[] json) {
        return ready(assessment);
    }

    /** Before the first assessment: so many records there are, though not each may be assessed. */
    default void expect(long records) {}

    /** After the last assessment. */
    default void end() {}

    @Override
    default void close() {}

    /**
     * The output of a format that there is; what is not text goes to the stream.
     *
     * @param detail how much is told to people, or null: much of one enterprise, little of each of many
     */
    static AssessmentOutput of(
            String format,
            @Nullable Detail detail,
            Terminal terminal,
            OutputStream stream,
            Engine engine,
            LocalDate on) {
        Output out = terminal.out();
        Names names = engine.names(on);
        if (format.equals(JSON)) {
            return new JsonLines(out);
        }
        if (format.equals(CSV) && detail == Detail.ALL) {
            CsvReport report = CsvReport.in(terminal.locale(), names);
            out.print(BYTE_ORDER_MARK + CsvReport.header());
            return a -> {
                byte[] rows = VisibleWriter.utf8(report.rows(a));
                return () -> out.bytes(rows);
            };
        }
        if (format.equals(CSV)) {
            return csv(AssessmentTables.in(terminal.locale(), names, issuers(engine, on)), detail, terminal);
        }
        if (format.equals(OutputOptions.XLSX)) {
            return new AssessmentSheets(
                    AssessmentTables.in(terminal.locale(), names, issuers(engine, on)),
                    terminal,
                    names,
                    detail,
                    terminal.text("assess.sheet.title", on.toString()),
                    hasSample(engine, on) ? List.of(terminal.text("report.sample-note")) : List.of(),
                    stream);
        }
        if (format.equals(HTML)) {
            AssessmentHtml page = AssessmentHtml.in(terminal.locale(), names);
            out.print(page.start(on));
            return new AssessmentPage(detail, out, page);
        }
        return AssessmentText.of(detail, terminal, names);
    }

    /** A row for each enterprise where little is asked for, else one for each requirement. */
    private static AssessmentOutput csv(AssessmentTables tables, @Nullable Detail detail, Terminal terminal) {
        CsvWriter writer = new CsvWriter(terminal.locale());
        boolean brief = detail == Detail.BRIEF;
        Table head = brief ? tables.summary() : tables.details();
        terminal.out().print(BYTE_ORDER_MARK + writer.headings(head));
        return a -> {
            String rows = writer.rows(head, brief ? List.of(tables.summary(a)) : tables.details(a));
            byte[] bytes = VisibleWriter.utf8(rows);
            return () -> terminal.out().bytes(bytes);
        };
    }

    /** Who issued the version of each pack that counts. */
    private static Map<String, Label> issuers(Engine engine, LocalDate on) {
        Map<String, Label> issuers = new HashMap<>();
        engine.policies()
                .inForce(on)
                .forEach(p -> issuers.put(p.manifest().id(), p.manifest().issuer()));
        return issuers;
    }

    /** Whether anything that counts was laid down by nobody, a pack or a row of a table. */
    private static boolean hasSample(Engine engine, LocalDate on) {
        return engine.policies().inForce(on).stream()
                .anyMatch(p -> p.manifest().status() == Status.SAMPLE
                        || p.folder().tables().values().stream()
                                .flatMap(t -> t.rows().stream())
                                .anyMatch(r -> Status.SAMPLE.word().equals(r.status())));
    }

    /** An assessment as one line of JSON, without its end. */
    static byte[] json(Assessment assessment) {
        ByteArrayOutputStream line = new ByteArrayOutputStream(1 << 17);
        try {
            AssessmentJson.write(assessment, line);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return line.toByteArray();
    }

    /** An assessment a line. */
    record JsonLines(Output out) implements AssessmentOutput {
        private static final byte[] END = {'\n'};

        @Override
        public Runnable ready(Assessment assessment) {
            return ready(json(assessment));
        }

        @Override
        public Runnable ready(byte[] json) {
            return () -> {
                out.bytes(json);
                out.bytes(END);
            };
        }

        @Override
        public Runnable ready(Assessment assessment, byte[] json) {
            return ready(json);
        }
    }
}
