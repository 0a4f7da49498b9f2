package io.tidu.internal.ledger;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.tidu.diagnostic.Problem;
import io.tidu.internal.diagnostic.VisibleWriter;
import io.tidu.model.ledger.RunTotals;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.Locale;

/**
 * What came of going through a ledger as one JSON object, in the form of {@code replay.schema.json}. What is said in
 * words is in the report's language; every name and figure is the same in all.
 */
public final class ReplayJson {
    private static final JsonFactory FACTORY = new JsonFactory();

    private ReplayJson() {}

    /**
     * The object, with a line end.
     *
     * @param where how the ledger was named; of a URL nothing secret
     */
    public static String write(String where, Replay.Outcome outcome, Locale locale) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = FACTORY.createGenerator(VisibleWriter.escaping(text))) {
            json.writeStartObject();
            json.writeStringField("ledger", where);
            json.writeBooleanField("fine", outcome.isFine());
            json.writeNumberField("lines", outcome.lines());
            json.writeNumberField("runs", outcome.runs());
            json.writeObjectFieldStart("decided");
            json.writeNumberField("same", outcome.same());
            json.writeNumberField("renamed", outcome.renamed());
            json.writeNumberField("other", outcome.other());
            json.writeEndObject();
            RunTotals totals = outcome.totals();
            sum("paid", totals.paid(), totals.paidYuan(), json);
            sum("askedBack", totals.askedBack(), totals.askedBackYuan(), json);
            notice(outcome, json);
            json.writeArrayFieldStart("problems");
            for (Problem problem : outcome.problems()) {
                json.writeStartObject();
                json.writeStringField("id", problem.id());
                json.writeStringField("severity", problem.severity().name().toLowerCase(Locale.ROOT));
                json.writeNumberField("line", problem.place().line());
                json.writeStringField("message", problem.sentence(locale));
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text + "\n";
    }

    private static void sum(String name, long count, BigDecimal yuan, JsonGenerator json) throws IOException {
        json.writeObjectFieldStart(name);
        json.writeNumberField("count", count);
        json.writeFieldName("amount");
        json.writeNumber(yuan.toPlainString());
        json.writeEndObject();
    }

    /** For the public notice, and only if all is well. */
    private static void notice(Replay.Outcome outcome, JsonGenerator json) throws IOException {
        if (outcome.isFine()) {
            json.writeObjectFieldStart("notice");
            json.writeNumberField("count", outcome.head().count());
            json.writeStringField("head", outcome.head().sha256());
            json.writeEndObject();
        } else {
            json.writeNullField("notice");
        }
    }
}
