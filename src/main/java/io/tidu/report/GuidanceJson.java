package io.tidu.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import io.tidu.diagnostic.Place;
import io.tidu.diagnostic.ProblemException;
import io.tidu.internal.source.tree.SourceText;
import io.tidu.model.assessment.PackUse;
import io.tidu.model.guidance.Deadline;
import io.tidu.model.guidance.DecidingFact;
import io.tidu.model.guidance.Guidance;
import io.tidu.model.guidance.NotSearched;
import io.tidu.model.guidance.Plan;
import io.tidu.model.guidance.Profile;
import io.tidu.model.guidance.RulesEnd;
import io.tidu.model.guidance.Unreachable;
import io.tidu.vocabulary.Vocabulary;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * Guidance as one line of JSON, in the form of {@code io/tidu/schema/guidance.schema.json}, and back. Equal guidance
 * gives the same characters; numbers have plain digits, and values of facts stand in the form in which enterprises are
 * read. Reading what was written gives equal guidance. Thread-safe.
 */
public final class GuidanceJson {
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .disable(StreamWriteFeature.FLUSH_PASSED_TO_STREAM)
            .build();

    private static final int FIRST_BYTES = 1 << 13;

    private GuidanceJson() {}

    /** The line without its line break. */
    public static String line(Guidance guidance) {
        ByteArrayOutputStream line = new ByteArrayOutputStream(FIRST_BYTES);
        try {
            write(guidance, line);
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
    public static void write(Guidance guidance, OutputStream out) throws IOException {
        try (JsonGenerator json = new VisibleJson(FACTORY.createGenerator(out))) {
            write(guidance, json);
        }
        out.flush();
    }

    /**
     * Reads guidance that {@link #line} or {@link #write(Guidance, OutputStream)} wrote; spaces and the order of an
     * object's members may have changed since.
     *
     * @param json the text of one object
     * @param place where it begins; problems name the place within
     * @param vocabulary of the rules that it was made with, which says what is a date and what a text
     * @throws ProblemException if it is none, lacks a member or holds one that this version does not know, or has a
     *     fact that the vocabulary does not have: nothing is left out in silence
     */
    public static Guidance read(String json, Place place, Vocabulary vocabulary) {
        return GuidanceReader.read(SourceText.ofLines(json, place.line() == 0 ? firstLine(place) : place), vocabulary);
    }

    private static Place firstLine(Place file) {
        return Place.of(file.file(), 1);
    }

    private static void write(Guidance guidance, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("enterprise", guidance.enterprise());
        json.writeStringField("name", guidance.name());
        json.writeStringField("on", guidance.on().toString());
        json.writeStringField("to", guidance.to());
        json.writeStringField("verdict", guidance.verdict().word());
        json.writeArrayFieldStart("packs");
        for (PackUse pack : guidance.packs()) {
            AssessmentJson.writePack(pack, json);
        }
        json.writeEndArray();
        json.writeStringField("vocabulary", guidance.vocabulary());
        json.writeStringField("library", guidance.library());
        json.writeArrayFieldStart("plans");
        for (Plan plan : guidance.plans()) {
            PlanJson.write(plan, json);
        }
        json.writeEndArray();
        json.writeBooleanField("complete", guidance.complete());
        json.writeArrayFieldStart("notSearched");
        for (NotSearched left : guidance.notSearched()) {
            json.writeStartObject();
            json.writeStringField("because", left.because());
            json.writeStringField("fact", left.fact());
            json.writeStringField("pack", left.pack());
            json.writeStringField("rule", left.rule());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayFieldStart("unreachable");
        for (Unreachable unreachable : guidance.unreachable()) {
            write(unreachable, json);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("missing");
        for (DecidingFact fact : guidance.missing()) {
            write(fact, json);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("deadlines");
        for (Deadline deadline : guidance.deadlines()) {
            write(deadline, json);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("profile");
        for (Profile card : guidance.profile()) {
            ProfileJson.write(card, json);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("rulesEnd");
        for (RulesEnd end : guidance.rulesEnd()) {
            json.writeStartObject();
            json.writeStringField("pack", end.pack());
            json.writeStringField("version", end.version());
            PlanJson.day("lastDay", end.lastDay(), json);
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void write(Unreachable unreachable, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("criterion", unreachable.criterion());
        json.writeStringField("clause", unreachable.clause());
        json.writeStringField("because", unreachable.because());
        PlanJson.day("notBefore", unreachable.notBefore(), json);
        json.writeStringField("pack", unreachable.pack());
        json.writeEndObject();
    }

    private static void write(DecidingFact fact, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("fact", fact.fact());
        json.writeStringField("document", fact.document());
        json.writeArrayFieldStart("decides");
        for (DecidingFact.Outcome outcome : fact.decides()) {
            json.writeStartObject();
            json.writeStringField("if", outcome.condition());
            json.writeStringField("verdict", outcome.verdict().word());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void write(Deadline deadline, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("on", deadline.on().toString());
        json.writeStringField("what", deadline.what().zh());
        json.writeStringField("clause", deadline.clause());
        json.writeStringField("whatEn", deadline.what().en());
        json.writeStringField("kind", deadline.kind());
        PlanJson.day("from", deadline.from(), json);
        json.writeStringField("pack", deadline.pack());
        json.writeStringField("status", deadline.status());
        json.writeEndObject();
    }
}
