package io.tidu.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import io.tidu.diagnostic.ProblemException;
import io.tidu.diagnostic.Problems;
import io.tidu.internal.source.tree.LocatedJson;
import io.tidu.internal.source.tree.SourceText;
import io.tidu.model.assessment.Assessment;
import io.tidu.model.assessment.NotFor;
import io.tidu.model.assessment.PackUse;
import io.tidu.model.assessment.StageOutcome;
import io.tidu.model.assessment.UnknownName;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * An assessment as one line of JSON, in the form of {@code io/tidu/schema/assessment.schema.json}, and back. The same
 * assessment gives the same characters. Numbers are written in plain digits; one with more than ten decimals is cut so
 * that it never shows on or over a line it does not reach, and stands beside it as an exact fraction. Reading what was
 * written gives an equal assessment. Thread-safe.
 */
public final class AssessmentJson {
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .disable(StreamWriteFeature.FLUSH_PASSED_TO_STREAM)
            .build();

    private static final int FIRST_BYTES = 1 << 14;

    private AssessmentJson() {}

    /** The line without its line break. */
    public static String line(Assessment assessment) {
        ByteArrayOutputStream line = new ByteArrayOutputStream(FIRST_BYTES);
        try {
            write(assessment, line);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return line.toString(StandardCharsets.UTF_8);
    }

    /**
     * Writes the line without its line break, in UTF-8. The stream is flushed and not closed.
     *
     * @throws IOException if the stream fails
     */
    public static void write(Assessment assessment, OutputStream out) throws IOException {
        try (JsonGenerator json = new VisibleJson(FACTORY.createGenerator(out))) {
            write(assessment, json);
        }
        out.flush();
    }

    /**
     * Reads an assessment that {@link #line} or {@link #write(Assessment, OutputStream)} wrote; spaces and the order of
     * an object's members may have changed since, as databases do.
     *
     * @param json the text of one object
     * @param shownName how problems name where it is from
     * @throws ProblemException if it is none, lacks a member or holds one that this version does not know, or if two
     *     parts of it contradict each other: nothing is left out in silence
     */
    public static Assessment read(String json, String shownName) {
        return AssessmentReader.read(SourceText.ofFile(shownName, json));
    }

    /**
     * Reads an assessment from a stream of UTF-8 to its end, which is not closed; as {@link #read(String, String)}.
     *
     * @throws IOException if the stream fails
     * @throws ProblemException also if it is not UTF-8 or has more than 64 MiB
     */
    public static Assessment read(InputStream in, String shownName) throws IOException {
        Problems problems = new Problems();
        SourceText text = SourceText.read(in, shownName, LocatedJson.MOST_BYTES, problems);
        if (text == null) {
            throw new ProblemException(problems.list());
        }
        return AssessmentReader.read(text);
    }

    private static void write(Assessment assessment, JsonGenerator json) throws IOException {
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

    private static void writeUnknown(UnknownName name, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("fact", name.fact());
        json.writeStringField("written", name.written());
        json.writeStringField("nearest", name.nearest());
        json.writeEndObject();
    }

    static void writePack(PackUse pack, JsonGenerator json) throws IOException {
        json.writeStartObject();
        writePackMembers(pack, json);
        json.writeEndObject();
    }

    static void writePackMembers(PackUse pack, JsonGenerator json) throws IOException {
        json.writeStringField("id", pack.id());
        json.writeStringField("version", pack.version());
        json.writeStringField("status", pack.status());
        json.writeStringField("sha256", pack.sha256());
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
