package io.tidu.input;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.tidu.model.Enterprise;
import io.tidu.model.FactValue;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Map;

/**
 * Writes enterprises in the form in which {@link EnterpriseReader} reads them. Reading what was written gives an equal
 * enterprise, and equal enterprises give equal texts: facts, years and fields stand in alphabetical order, numbers
 * without exponent. Safe to call from any thread.
 */
public final class EnterpriseWriter {
    private static final JsonFactory FACTORY = new JsonFactory();

    private EnterpriseWriter() {}

    /** One line of JSON without a line end. */
    public static String toJson(Enterprise enterprise) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = FACTORY.createGenerator(text)) {
            json.writeStartObject();
            json.writeStringField("id", enterprise.id());
            if (!enterprise.name().isEmpty()) {
                json.writeStringField("name", enterprise.name());
            }
            writeMembers(json, enterprise.facts());
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    /** One value of a fact in the same form, without a line end. */
    public static String toJson(FactValue value) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = FACTORY.createGenerator(text)) {
            write(json, value);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static void writeMembers(JsonGenerator json, Map<?, FactValue> members) throws IOException {
        for (Map.Entry<?, FactValue> member : members.entrySet()) {
            json.writeFieldName(String.valueOf(member.getKey()));
            write(json, member.getValue());
        }
    }

    private static void write(JsonGenerator json, FactValue value) throws IOException {
        if (value instanceof FactValue.Number number) {
            json.writeNumber(number.value().toPlainString());
        } else if (value instanceof FactValue.Text text) {
            json.writeString(text.value());
        } else if (value instanceof FactValue.Flag flag) {
            json.writeBoolean(flag.value());
        } else if (value instanceof FactValue.Day day) {
            json.writeString(day.value().toString());
        } else if (value instanceof FactValue.Series series) {
            json.writeStartObject();
            writeMembers(json, series.years());
            json.writeEndObject();
        } else if (value instanceof FactValue.Fields fields) {
            json.writeStartObject();
            writeMembers(json, fields.values());
            json.writeEndObject();
        } else if (value instanceof FactValue.Entries entries) {
            json.writeStartArray();
            for (FactValue.Fields entry : entries.list()) {
                write(json, entry);
            }
            json.writeEndArray();
        } else if (value instanceof FactValue.Conflict conflict) {
            writeConflict(json, conflict);
        }
    }

    private static void writeConflict(JsonGenerator json, FactValue.Conflict conflict) throws IOException {
        json.writeStartObject();
        json.writeArrayFieldStart("sources");
        for (FactValue.Sourced source : conflict.sources()) {
            json.writeStartObject();
            json.writeFieldName("value");
            write(json, source.value());
            json.writeStringField("from", source.from());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }
}
