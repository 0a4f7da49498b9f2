package io.tidu.report;

import com.fasterxml.jackson.core.JsonGenerator;
import io.tidu.internal.explain.ShownDecimals;
import io.tidu.model.Exact;
import io.tidu.model.guidance.Profile;
import java.io.IOException;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Writes score cards. Points that are shown cut stand beside it exactly. */
final class ProfileJson {
    private ProfileJson() {}

    static void write(Profile card, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("target", card.target());
        json.writeStringField("pack", card.pack());
        Numbers numbers = new Numbers(json);
        numbers.write("min", card.min());
        numbers.write("max", card.max());
        numbers.write("pass", card.pass());
        json.writeStringField(
                "comparison",
                card.comparison() == null ? null : card.comparison().sign());
        numbers.write("gap", card.gap());
        json.writeArrayFieldStart("parts");
        for (Profile.Part part : card.parts()) {
            write(part, json);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("gains");
        for (Profile.Gain gain : card.gains()) {
            write(gain, json);
        }
        json.writeEndArray();
        numbers.end();
    }

    private static void write(Profile.Part part, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("name", part.name());
        Numbers numbers = new Numbers(json);
        numbers.write("min", part.min());
        numbers.write("max", part.max());
        numbers.write("cap", part.cap());
        numbers.write("pass", part.pass());
        numbers.write("gap", part.gap());
        json.writeArrayFieldStart("items");
        for (Profile.Item item : part.items()) {
            write(item, json);
        }
        json.writeEndArray();
        numbers.end();
    }

    private static void write(Profile.Item item, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("name", item.name());
        json.writeStringField("pack", item.pack());
        json.writeStringField("clause", item.clause());
        Numbers numbers = new Numbers(json);
        numbers.write("min", item.min());
        numbers.write("max", item.max());
        numbers.write("recorded", item.recorded());
        json.writeStringField("restsOn", item.restsOn());
        numbers.end();
    }

    private static void write(Profile.Gain gain, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("part", gain.part());
        json.writeStringField("item", gain.item());
        json.writeFieldName("step");
        PlanJson.write(gain.step(), json);
        Numbers numbers = new Numbers(json);
        numbers.write("min", gain.min());
        numbers.write("max", gain.max());
        JsonParts.number("effort", gain.effort(), json);
        numbers.end();
    }

    /** The points of one object. */
    private static final class Numbers {
        private final JsonGenerator json;
        private final ExactJson exact = new ExactJson();

        Numbers(JsonGenerator json) {
            this.json = json;
        }

        void write(String name, @Nullable Exact points) throws IOException {
            BigDecimal shown = points == null ? null : ShownDecimals.down(points, JsonParts.DECIMALS);
            JsonParts.number(name, shown, json);
            exact.add(name, points, shown);
        }

        void end() throws IOException {
            exact.write(json);
            json.writeEndObject();
        }
    }
}
