package io.tidu.input;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import io.tidu.model.Enterprise;
import io.tidu.model.FactValue;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.Map;

/**
 * Writes enterprises in the form in which {@link EnterpriseReader} reads them. Reading what was written gives an equal
 * enterprise, and equal enterprises give equal texts: facts, years and fields stand in alphabetical order, numbers
 * without exponent. Safe to call from any thread.
 */
public final class EnterpriseWriter {
    private static final JsonFactory FACTORY = new JsonFactory();
    private static final JsonFactory LINES = JsonFactory.builder()
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .disable(StreamWriteFeature.FLUSH_PASSED_TO_STREAM)
            .build();

    /** A whole number of no more digits is one of the processor's. */
    private static final int LONG_DIGITS = 18;

    private EnterpriseWriter() {}

    /** One line of JSON without a line end. */
    public static String toJson(Enterprise enterprise) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = FACTORY.createGenerator(text)) {
            write(json, enterprise);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    /**
     * The same line in UTF-8 with a line feed behind it, as a register of JSON Lines has it; sooner than by way of a
     * text. The stream is neither flushed nor closed.
     */
    public static void writeLine(Enterprise enterprise, OutputStream out) throws IOException {
        try (JsonGenerator json = LINES.createGenerator(out)) {
            write(json, enterprise);
        }
        out.write('\n');
    }

    private static void write(JsonGenerator json, Enterprise enterprise) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", enterprise.id());
        if (!enterprise.name().isEmpty()) {
            json.writeStringField("name", enterprise.name());
        }
        writeMembers(json, enterprise.facts());
        json.writeEndObject();
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
            write(json, number.value());
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

    private static void write(JsonGenerator json, BigDecimal number) throws IOException {
        if (number.scale() == 0 && number.precision() <= LONG_DIGITS) {
            json.writeNumber(number.longValue());
        } else {
            json.writeNumber(number.toPlainString());
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
