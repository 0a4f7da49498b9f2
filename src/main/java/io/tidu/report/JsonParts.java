package io.tidu.report;

import com.fasterxml.jackson.core.JsonGenerator;
import io.tidu.internal.explain.ShownDecimals;
import io.tidu.model.Contradiction;
import io.tidu.model.Doubt;
import io.tidu.model.Evidence;
import io.tidu.model.FactValue;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** Parts that several objects of the JSON have. */
final class JsonParts {
    /** Most decimals of a number. */
    static final int DECIMALS = 10;

    private JsonParts() {}

    static void number(String name, @Nullable BigDecimal number, JsonGenerator json) throws IOException {
        json.writeFieldName(name);
        number(number, json);
    }

    /** Plain digits, never an exponent; null if not known. */
    static void number(@Nullable BigDecimal number, JsonGenerator json) throws IOException {
        if (number == null) {
            json.writeNull();
        } else {
            json.writeNumber(ShownDecimals.plain(number));
        }
    }

    static void texts(String name, Collection<String> texts, JsonGenerator json) throws IOException {
        json.writeArrayFieldStart(name);
        for (String text : texts) {
            json.writeString(text);
        }
        json.writeEndArray();
    }

    static void evidence(Evidence evidence, JsonGenerator json) throws IOException {
        texts("missing", evidence.missing(), json);
        json.writeArrayFieldStart("doubts");
        for (Doubt doubt : evidence.doubts()) {
            json.writeStartObject();
            json.writeStringField("kind", doubt.kind().word());
            json.writeStringField("subject", doubt.subject());
            json.writeStringField("detail", doubt.detail());
            contradiction(doubt.contradiction(), json);
            json.writeEndObject();
        }
        json.writeEndArray();
        if (evidence.more()) {
            json.writeBooleanField("more", true);
        }
    }

    /** What the subject can't be true together with; left out of doubts of another nature. */
    private static void contradiction(@Nullable Contradiction contradiction, JsonGenerator json) throws IOException {
        if (contradiction == null) {
            return;
        }
        json.writeObjectFieldStart("contradiction");
        json.writeStringField("kind", contradiction.kind().word());
        json.writeFieldName("value");
        value(contradiction.value(), json);
        json.writeStringField("against", contradiction.against());
        json.writeFieldName("limit");
        value(contradiction.limit(), json);
        json.writeStringField("unit", contradiction.unit().word());
        json.writeEndObject();
    }

    private static void value(FactValue value, JsonGenerator json) throws IOException {
        if (value instanceof FactValue.Number number) {
            number(number.value(), json);
        } else if (value instanceof FactValue.Day day) {
            json.writeString(day.value().toString());
        } else {
            json.writeNull();
        }
    }
}
