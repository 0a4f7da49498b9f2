package io.tidu.internal.report.check;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.tidu.diagnostic.Place;
import io.tidu.diagnostic.Problem;
import io.tidu.internal.check.Remark;
import io.tidu.internal.diagnostic.VisibleWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;

/** Remarks as one JSON object. */
final class RemarkJson {
    private static final JsonFactory FACTORY = new JsonFactory();

    private RemarkJson() {}

    static String write(List<Remark> remarks, Locale locale) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = FACTORY.createGenerator(VisibleWriter.escaping(text))) {
            RemarkCounts counts = RemarkCounts.of(remarks);
            json.writeStartObject();
            json.writeNumberField("errors", counts.errors());
            json.writeNumberField("warnings", counts.warnings());
            json.writeNumberField("notes", counts.notes());
            json.writeArrayFieldStart("remarks");
            for (Remark remark : remarks) {
                write(json, remark, locale);
            }
            json.writeEndArray();
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text + "\n";
    }

    private static void write(JsonGenerator json, Remark remark, Locale locale) throws IOException {
        Problem problem = remark.problem();
        json.writeStartObject();
        json.writeStringField("id", problem.id());
        json.writeStringField("severity", Levels.word(problem.severity()));
        place(json, problem.place());
        if (problem.rule() != null) {
            json.writeStringField("rule", problem.rule());
        }
        json.writeStringField("message", problem.sentence(locale));
        if (problem.excerpt() != null) {
            json.writeStringField("excerpt", problem.excerpt());
        }
        if (!problem.also().isEmpty()) {
            json.writeArrayFieldStart("also");
            for (Problem.Also other : problem.also()) {
                json.writeStartObject();
                place(json, other.place());
                json.writeStringField("message", other.sentence(locale));
                if (other.excerpt() != null) {
                    json.writeStringField("excerpt", other.excerpt());
                }
                json.writeEndObject();
            }
            json.writeEndArray();
        }
        if (!remark.sample().isEmpty()) {
            json.writeStringField("case", remark.sample());
        }
        json.writeEndObject();
    }

    private static void place(JsonGenerator json, Place place) throws IOException {
        json.writeStringField("file", place.file());
        if (place.line() > 0) {
            json.writeNumberField("line", place.line());
        }
        if (place.column() > 0) {
            json.writeNumberField("column", place.column());
        }
        if (place.sheet() != null) {
            json.writeStringField("sheet", place.sheet());
        }
        if (place.cell() != null) {
            json.writeStringField("cell", place.cell());
        }
    }
}
