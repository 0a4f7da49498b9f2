package io.tidu.cli;

import io.tidu.engine.PolicyEngine;
import io.tidu.explain.Names;
import io.tidu.model.assessment.Assessment;
import io.tidu.report.AssessmentJson;
import io.tidu.report.CsvReport;
import io.tidu.report.TextReport;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;

/** Writes assessments to standard output in one of the formats. */
final class AssessmentOutput {
    static final String TEXT = "text";
    static final String JSON = "json";
    static final String CSV = "csv";
    static final List<String> FORMATS = List.of(TEXT, JSON, CSV);

    /** Without it a spreadsheet on a Chinese Windows takes UTF-8 for GBK. */
    static final String BYTE_ORDER_MARK = "\uFEFF";

    private final Consumer<Assessment> writer;

    private AssessmentOutput(Consumer<Assessment> writer) {
        this.writer = writer;
    }

    static AssessmentOutput of(String format, Terminal terminal, PolicyEngine engine, LocalDate on) {
        PrintWriter out = terminal.out();
        Names names = Names.of(engine.labels(on), engine.vocabulary());
        if (format.equals(JSON)) {
            return new AssessmentOutput(a -> out.print(AssessmentJson.line(a) + "\n"));
        }
        if (format.equals(CSV)) {
            CsvReport report = CsvReport.in(terminal.locale(), names);
            out.print(BYTE_ORDER_MARK + CsvReport.header());
            return new AssessmentOutput(a -> out.print(report.rows(a)));
        }
        TextReport report = TextReport.in(terminal.locale(), names);
        return new AssessmentOutput(a -> out.print(report.page(a) + "\n"));
    }

    void write(Assessment assessment) {
        writer.accept(assessment);
    }
}
