package io.tidu.internal.report.check;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.tidu.diagnostic.Place;
import io.tidu.diagnostic.Problem;
import io.tidu.internal.check.Remark;
import io.tidu.internal.diagnostic.Messages;
import io.tidu.internal.diagnostic.Piece;
import io.tidu.internal.diagnostic.VisibleWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Remarks as a SARIF 2.1.0 log with one run: every id with what its page says, every remark with all its places, by
 * paths that a code host can find, and with a fingerprint that outlives moved lines.
 */
final class Sarif {
    private static final JsonFactory FACTORY = new JsonFactory();
    private static final String SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json";

    private final RemarkSetting setting;
    private final Locale locale;
    private final SarifPaths paths;
    private final SarifRules rules;
    private final SarifFingerprints fingerprints = new SarifFingerprints();

    private Sarif(List<Remark> remarks, RemarkSetting setting) {
        this.setting = setting;
        this.locale = setting.locale();
        this.paths = new SarifPaths(setting);
        this.rules = new SarifRules(remarks, locale);
    }

    static String write(List<Remark> remarks, RemarkSetting setting) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = FACTORY.createGenerator(VisibleWriter.escaping(text))) {
            new Sarif(remarks, setting).write(json, remarks);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text + "\n";
    }

    private void write(JsonGenerator json, List<Remark> remarks) throws IOException {
        json.writeStartObject();
        json.writeStringField("$schema", SCHEMA);
        json.writeStringField("version", "2.1.0");
        json.writeArrayFieldStart("runs");
        json.writeStartObject();
        json.writeObjectFieldStart("tool");
        json.writeObjectFieldStart("driver");
        json.writeStringField("name", "tidu");
        json.writeStringField("version", setting.version());
        json.writeStringField("language", Messages.in(locale).isChinese() ? "zh-CN" : "en");
        rules.write(json);
        json.writeEndObject();
        json.writeEndObject();
        // Columns of places are counted in UTF-16 units, as Java does.
        json.writeStringField("columnKind", "utf16CodeUnits");
        json.writeArrayFieldStart("results");
        for (Remark remark : remarks) {
            result(json, remark);
        }
        json.writeEndArray();
        paths.roots(json, Messages.in(locale).text("check.sarif-root"));
        json.writeEndObject();
        json.writeEndArray();
        json.writeEndObject();
    }

    private void result(JsonGenerator json, Remark remark) throws IOException {
        Problem problem = remark.problem();
        json.writeStartObject();
        json.writeStringField("ruleId", problem.id());
        json.writeNumberField("ruleIndex", rules.index(problem.id()));
        json.writeStringField("level", Levels.word(problem.severity()));
        String sample = remark.sample().isEmpty() ? "" : "\n" + remark.sample();
        message(json, problem.sentence(locale) + sample);
        json.writeArrayFieldStart("locations");
        json.writeStartObject();
        physical(json, problem.place(), problem.excerpt(), problem.place().column(), -1);
        json.writeEndObject();
        json.writeEndArray();
        related(json, problem.also());
        json.writeObjectFieldStart("partialFingerprints");
        json.writeStringField("tidu/v1", fingerprints.of(problem));
        json.writeEndObject();
        json.writeEndObject();
    }

    private void related(JsonGenerator json, List<Problem.Also> others) throws IOException {
        if (others.isEmpty()) {
            return;
        }
        json.writeArrayFieldStart("relatedLocations");
        for (int i = 0; i < others.size(); i++) {
            Problem.Also other = others.get(i);
            json.writeStartObject();
            json.writeNumberField("id", i + 1);
            physical(json, other.place(), other.excerpt(), other.place().column(), other.end());
            message(json, other.sentence(locale));
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void message(JsonGenerator json, String text) throws IOException {
        json.writeObjectFieldStart("message");
        json.writeStringField("text", text);
        json.writeEndObject();
    }

    private void physical(JsonGenerator json, Place place, @Nullable String excerpt, int column, int end)
            throws IOException {
        json.writeObjectFieldStart("physicalLocation");
        paths.location(json, place);
        if (place.line() > 0 && place.sheet() == null) {
            json.writeObjectFieldStart("region");
            json.writeNumberField("startLine", place.line());
            if (column > 0) {
                json.writeNumberField("startColumn", column);
                if (excerpt != null && column <= excerpt.length()) {
                    int until = end < 0 ? Piece.end(excerpt, column - 1, place.file()) : end;
                    json.writeNumberField("endColumn", until + 1);
                }
            }
            if (excerpt != null) {
                json.writeObjectFieldStart("snippet");
                json.writeStringField("text", excerpt);
                json.writeEndObject();
            }
            json.writeEndObject();
        }
        json.writeEndObject();
        sheet(json, place);
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
}
