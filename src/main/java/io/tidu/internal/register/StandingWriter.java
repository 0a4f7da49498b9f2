package io.tidu.internal.register;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.tidu.model.Label;
import io.tidu.model.batch.AskedBack;
import io.tidu.model.batch.Certificate;
import io.tidu.model.batch.DueAward;
import io.tidu.model.batch.Needed;
import io.tidu.model.batch.OpenAward;
import io.tidu.model.batch.OpenBounds;
import io.tidu.model.batch.Posting;
import io.tidu.model.batch.Reason;
import io.tidu.model.batch.StageMove;
import io.tidu.model.batch.Standing;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes a standing as one line of JSON, in the form of {@code standing.schema.json}: what travels from where an
 * enterprise is assessed to where the pot is shared. Amounts are in fen. Safe to share between threads.
 */
public final class StandingWriter {
    private static final JsonFactory JSON = new JsonFactory();

    private StandingWriter() {}

    /** The line, in UTF-8, without a line end. */
    public static byte[] bytes(Standing standing) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator json = JSON.createGenerator(bytes)) {
            write(standing, json);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static void write(Standing standing, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("enterprise", standing.enterprise());
        json.writeStringField("name", standing.name());
        json.writeObjectFieldStart("town");
        label(standing.town(), json);
        json.writeEndObject();
        stage(standing.stage(), json);
        reasons("gaps", standing.gaps(), json);
        awards(standing, json);
        open(standing, json);
        number("openMost", standing.openMostFen(), json);
        bounds(standing.bounds(), json);
        askedBack(standing, json);
        lapsing(standing, json);
        texts("attained", standing.attained(), json);
        texts("recognised", standing.recognised(), json);
        json.writeStringField(
                "score", standing.score() == null ? null : standing.score().toString());
        json.writeStringField(
                "day", standing.day() == null ? null : standing.day().toString());
        texts("heldItems", standing.heldItems(), json);
        texts("contested", standing.contested(), json);
        needed("waitsFor", standing.waitsFor(), json);
        if (standing.derivation() != null) {
            json.writeStringField("assessment", standing.derivation().sha256());
            json.writeStringField("facts", standing.derivation().facts());
        }
        json.writeEndObject();
    }

    private static void stage(StageMove stage, JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("stage");
        json.writeStringField("from", stage.from());
        json.writeStringField("stage", stage.stage());
        json.writeStringField("next", stage.next());
        json.writeStringField("move", stage.move().word());
        reasons("because", stage.because(), json);
        json.writeEndObject();
    }

    private static void reasons(String name, Collection<Reason> reasons, JsonGenerator json) throws IOException {
        json.writeArrayFieldStart(name);
        for (Reason reason : reasons) {
            json.writeStartObject();
            json.writeStringField("target", reason.target());
            json.writeStringField("criterion", reason.criterion());
            json.writeStringField("pack", reason.pack());
            json.writeStringField("clause", reason.clause());
            json.writeStringField("verdict", reason.verdict().word());
            label(reason.says(), json);
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void label(Label label, JsonGenerator json) throws IOException {
        json.writeStringField("zh", label.zh());
        json.writeStringField("en", label.en());
    }

    private static void awards(Standing standing, JsonGenerator json) throws IOException {
        json.writeArrayFieldStart("awards");
        for (DueAward award : standing.awards()) {
            json.writeStartObject();
            json.writeStringField("item", award.item());
            json.writeStringField("tier", award.tier());
            json.writeStringField("pack", award.pack());
            json.writeStringField("clause", award.clause());
            json.writeStringField("status", award.status());
            json.writeNumberField("due", award.dueFen());
            json.writeArrayFieldStart("postings");
            for (Posting posting : award.postings()) {
                json.writeStartObject();
                json.writeStringField("account", posting.account().word());
                json.writeNumberField("fen", posting.fen());
                json.writeStringField("pack", posting.pack());
                json.writeStringField("clause", posting.clause());
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeStringField("route", award.route().word());
            needed("documents", award.documents(), json);
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void open(Standing standing, JsonGenerator json) throws IOException {
        json.writeArrayFieldStart("open");
        for (OpenAward award : standing.open()) {
            json.writeStartObject();
            json.writeStringField("item", award.item());
            json.writeStringField("tier", award.tier());
            json.writeStringField("pack", award.pack());
            json.writeStringField("clause", award.clause());
            json.writeStringField("status", award.status());
            number("max", award.maxFen(), json);
            json.writeStringField("route", award.route().word());
            needed("waitsFor", award.waitsFor(), json);
            json.writeArrayFieldStart("asks");
            for (Label ask : award.asks()) {
                json.writeStartObject();
                label(ask, json);
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void bounds(OpenBounds bounds, JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("bounds");
        json.writeObjectFieldStart("groups");
        for (Map.Entry<String, String> group : bounds.groups().entrySet()) {
            json.writeStringField(group.getKey(), group.getValue());
        }
        json.writeEndObject();
        json.writeArrayFieldStart("rooms");
        for (OpenBounds.Room room : bounds.rooms()) {
            json.writeStartObject();
            json.writeNumberField("left", room.leftFen());
            texts("awards", room.awards(), json);
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void askedBack(Standing standing, JsonGenerator json) throws IOException {
        json.writeArrayFieldStart("askedBack");
        for (AskedBack back : standing.askedBack()) {
            json.writeStartObject();
            json.writeStringField("item", back.item());
            json.writeStringField("pack", back.pack());
            json.writeStringField("clause", back.clause());
            json.writeStringField("status", back.status());
            json.writeNumberField("fen", back.fen());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void lapsing(Standing standing, JsonGenerator json) throws IOException {
        json.writeArrayFieldStart("lapsing");
        for (Certificate certificate : standing.lapsing()) {
            json.writeStartObject();
            json.writeStringField("title", certificate.title());
            json.writeStringField("number", certificate.number());
            json.writeStringField("from", certificate.from().toString());
            json.writeStringField("to", certificate.to().toString());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void needed(String name, Collection<Needed> documents, JsonGenerator json) throws IOException {
        json.writeArrayFieldStart(name);
        for (Needed needed : documents) {
            json.writeStartObject();
            json.writeStringField("fact", needed.fact());
            label(needed.document(), json);
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void texts(String name, Collection<String> texts, JsonGenerator json) throws IOException {
        json.writeArrayFieldStart(name);
        for (String text : texts) {
            json.writeString(text);
        }
        json.writeEndArray();
    }

    private static void number(String name, @Nullable Long number, JsonGenerator json) throws IOException {
        if (number == null) {
            json.writeNullField(name);
        } else {
            json.writeNumberField(name, number);
        }
    }
}
