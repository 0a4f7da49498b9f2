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
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;

/** Remarks as a SARIF 2.1.0 log with one run. */
final class Sarif {
    private static final JsonFactory FACTORY = new JsonFactory();
    private static final String SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json";

    private Sarif() {}

    static String write(List<Remark> remarks, Locale locale) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = FACTORY.createGenerator(VisibleWriter.escaping(text))) {
            json.writeStartObject();
            json.writeStringField("$schema", SCHEMA);
            json.writeStringField("version", "2.1.0");
            json.writeArrayFieldStart("runs");
            json.writeStartObject();
            tool(json, remarks);
            // Columns of places are counted in UTF-16 units, as Java does.
            json.writeStringField("columnKind", "utf16CodeUnits");
            json.writeArrayFieldStart("results");
            for (Remark remark : remarks) {
                result(json, remark, locale);
            }
            json.writeEndArray();
            json.writeEndObject();
            json.writeEndArray();
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text + "\n";
    }

    private static void tool(JsonGenerator json, List<Remark> remarks) throws IOException {
        json.writeObjectFieldStart("tool");
        json.writeObjectFieldStart("driver");
        json.writeStringField("name", "tidu");
        json.writeArrayFieldStart("rules");
        for (String id : ids(remarks)) {
            json.writeStartObject();
            json.writeStringField("id", id);
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndObject();
    }

    private static List<String> ids(List<Remark> remarks) {
        return remarks.stream().map(r -> r.problem().id()).distinct().sorted().toList();
    }

    private static void result(JsonGenerator json, Remark remark, Locale locale) throws IOException {
        Problem problem = remark.problem();
        json.writeStartObject();
        json.writeStringField("ruleId", problem.id());
        json.writeStringField("level", Levels.word(problem.severity()));
        json.writeObjectFieldStart("message");
        String sample = remark.sample().isEmpty() ? "" : "\n" + remark.sample();
        json.writeStringField("text", problem.sentence(locale) + sample);
        json.writeEndObject();
        json.writeArrayFieldStart("locations");
        json.writeStartObject();
        json.writeObjectFieldStart("physicalLocation");
        json.writeObjectFieldStart("artifactLocation");
        json.writeStringField("uri", uri(problem.place().file()));
        json.writeEndObject();
        region(json, problem);
        json.writeEndObject();
        sheet(json, problem.place());
        json.writeEndObject();
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void region(JsonGenerator json, Problem problem) throws IOException {
        Place place = problem.place();
        if (place.line() == 0 || place.sheet() != null) {
            return;
        }
        json.writeObjectFieldStart("region");
        json.writeNumberField("startLine", place.line());
        if (place.column() > 0) {
            json.writeNumberField("startColumn", place.column());
        }
        if (problem.excerpt() != null) {
            json.writeObjectFieldStart("snippet");
            json.writeStringField("text", problem.excerpt());
            json.writeEndObject();
        }
        json.writeEndObject();
    }

    /** A spreadsheet has no lines of text: where in it something stands is told by name. */
    private static void sheet(JsonGenerator json, Place place) throws IOException {
        if (place.sheet() == null) {
            return;
        }
        json.writeArrayFieldStart("logicalLocations");
        json.writeStartObject();
        json.writeStringField("name", place.cell() == null ? place.sheet() : place.cell());
        json.writeStringField("fullyQualifiedName", place.toString());
        json.writeEndObject();
        json.writeEndArray();
    }

    /** A relative or absolute path as a URI reference: spaces and Chinese names escaped. */
    private static String uri(String file) {
        try {
            String path = file.replace('\\', '/');
            String escaped = new URI(null, null, path.startsWith("/") ? path : "/" + path, null).toASCIIString();
            return path.startsWith("/") ? "file://" + escaped : escaped.substring(1);
        } catch (URISyntaxException e) {
            return file;
        }
    }
}
