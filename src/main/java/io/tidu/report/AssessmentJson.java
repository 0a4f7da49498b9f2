package io.tidu.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import io.tidu.diagnostic.VisibleWriter;
import io.tidu.model.assessment.Assessment;
import io.tidu.model.assessment.NotFor;
import io.tidu.model.assessment.PackUse;
import io.tidu.model.assessment.StageOutcome;
import io.tidu.model.assessment.UnknownName;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;

/**
 * An assessment as one line of JSON, in the form of {@code io/tidu/schema/assessment.schema.json}. The same assessment
 * gives the same characters. Numbers are written in plain digits; one with more than ten decimals is cut so that it
 * never shows on or over a line it does not reach. Thread-safe.
 */
public final class AssessmentJson {
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(StreamWriteFeature.STRICT_DUPLICATE_DETECTION)
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .disable(StreamWriteFeature.FLUSH_PASSED_TO_STREAM)
            .build();

    private AssessmentJson() {}

    /** The line without its line break. */
    public static String line(Assessment assessment) {
        StringWriter line = new StringWriter();
        try {
            write(assessment, line);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return line.toString();
    }

    private static void write(Assessment assessment, Writer writer) throws IOException {
        try (JsonGenerator json = FACTORY.createGenerator(VisibleWriter.escaping(writer))) {
            json.writeStartObject();
            json.writeStringField("enterprise", assessment.enterprise());
            json.writeStringField("name", assessment.name());
            json.writeStringField("on", assessment.on().toString());
            json.writeStringField("library", assessment.library());
            json.writeStringField("vocabulary", assessment.vocabulary());
            json.writeArrayFieldStart("packs");
            for (PackUse pack : assessment.packs()) {
                writePack(pack, json);
            }
            json.writeEndArray();
            json.writeArrayFieldStart("notFor");
            for (NotFor pack : assessment.notFor()) {
                writeNotFor(pack, json);
            }
            json.writeEndArray();
            json.writeObjectFieldStart("targets");
            for (var outcome : assessment.targets().entrySet()) {
                json.writeFieldName(outcome.getKey());
                TargetJson.write(outcome.getValue(), json);
            }
            json.writeEndObject();
            writeStage(assessment.stage(), json);
            FundingJson.write(assessment.funding(), json);
            json.writeArrayFieldStart("unknownNames");
            for (UnknownName name : assessment.unknownNames()) {
                writeUnknown(name, json);
            }
            json.writeEndArray();
            json.writeEndObject();
        }
    }

    private static void writeUnknown(UnknownName name, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("fact", name.fact());
        json.writeStringField("written", name.written());
        json.writeStringField("nearest", name.nearest());
        json.writeEndObject();
    }

    private static void writePack(PackUse pack, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", pack.id());
        json.writeStringField("version", pack.version());
        json.writeStringField("status", pack.status());
        json.writeStringField("sha256", pack.sha256());
        json.writeEndObject();
    }

    private static void writeNotFor(NotFor pack, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("pack", pack.pack());
        json.writeStringField("because", pack.because());
        json.writeStringField("fact", pack.fact());
        json.writeStringField("value", pack.value());
        JsonParts.texts("values", pack.values(), json);
        json.writeEndObject();
    }

    private static void writeStage(StageOutcome stage, JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("stage");
        json.writeStringField("current", stage.current());
        json.writeStringField("eligible", stage.eligible());
        json.writeStringField("next", stage.next());
        JsonParts.texts("blockedBy", stage.blockedBy(), json);
        json.writeEndObject();
    }
}
