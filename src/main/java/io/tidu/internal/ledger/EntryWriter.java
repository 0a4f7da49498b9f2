package io.tidu.internal.ledger;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.tidu.model.assessment.PackUse;
import io.tidu.model.ledger.LedgerEntry;
import io.tidu.model.ledger.LedgerHead;
import io.tidu.model.ledger.PaymentKey;
import io.tidu.model.ledger.RunHeader;
import io.tidu.model.ledger.RunTotals;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes entries in the one form there is of each: members in a fixed order, no spaces, numbers in plain digits, UTF-8,
 * of the characters only quotation marks, backslashes, controls and halves of pairs escaped. Safe to call from any
 * thread.
 */
final class EntryWriter {
    private static final JsonFactory FACTORY = new JsonFactory();
    private static final int ASCII = 0x7F;

    private EntryWriter() {}

    /** The line that follows a head. */
    static LedgerLine line(LedgerHead before, LedgerEntry entry) {
        return line(before.count() + 1, before.sha256(), entry);
    }

    /** The line of an entry at a place of the chain. */
    static LedgerLine line(long number, String before, LedgerEntry entry) {
        byte[] hashed = utf8(json(number, before, entry));
        String sha256 = Sha256.of(hashed, hashed.length);
        byte[] line = Arrays.copyOf(
                hashed, hashed.length + LineForm.HASH_STARTS.length + sha256.length() + LineForm.HASH_ENDS.length);
        int at = put(LineForm.HASH_STARTS, line, hashed.length);
        at = put(sha256.getBytes(StandardCharsets.US_ASCII), line, at);
        put(LineForm.HASH_ENDS, line, at);
        return new LedgerLine(number, before, entry, sha256, line);
    }

    private static int put(byte[] part, byte[] line, int at) {
        System.arraycopy(part, 0, line, at, part.length);
        return at + part.length;
    }

    /** The facts of a decided enterprise as the line has them, over which their hash is. */
    static String facts(LedgerEntry.Decided entry) {
        return whole(entry.facts());
    }

    /** The text in UTF-8: halves of pairs, which have no bytes, are written by their numbers. */
    private static byte[] utf8(String text) {
        return whole(text).getBytes(StandardCharsets.UTF_8);
    }

    /** Halves of pairs stand in texts only, where their number says the same. */
    private static String whole(String json) {
        StringBuilder changed = null;
        for (int i = 0; i < json.length(); i++) {
            char character = json.charAt(i);
            if (character <= ASCII || !Character.isSurrogate(character)) {
                append(changed, character);
            } else if (Character.isHighSurrogate(character)
                    && i + 1 < json.length()
                    && Character.isLowSurrogate(json.charAt(i + 1))) {
                append(changed, character);
                append(changed, json.charAt(++i));
            } else {
                changed = changed == null ? new StringBuilder(json.length() + 16).append(json, 0, i) : changed;
                changed.append(String.format("\\u%04x", (int) character));
            }
        }
        return changed == null ? json : changed.toString();
    }

    private static void append(@Nullable StringBuilder text, char character) {
        if (text != null) {
            text.append(character);
        }
    }

    private static String json(long number, String before, LedgerEntry entry) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = FACTORY.createGenerator(text)) {
            json.disable(JsonGenerator.Feature.AUTO_CLOSE_JSON_CONTENT);
            json.writeStartObject();
            json.writeNumberField(LineForm.NUMBER, number);
            json.writeStringField(LineForm.BEFORE, before);
            write(entry, json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static void write(LedgerEntry entry, JsonGenerator json) throws IOException {
        if (entry instanceof LedgerEntry.Begin begin) {
            kind(LineForm.BEGIN, json);
            header(begin.header(), json);
        } else if (entry instanceof LedgerEntry.Decided decided) {
            kind(LineForm.DECIDED, json);
            String facts = facts(decided);
            json.writeStringField("enterprise", decided.enterprise());
            json.writeFieldName("facts");
            json.writeRawValue(facts);
            json.writeStringField("factsSha256", Sha256.of(facts));
            json.writeStringField("assessmentSha256", decided.assessmentSha256());
        } else if (entry instanceof LedgerEntry.Noticed noticed) {
            kind(LineForm.NOTICED, json);
            json.writeStringField("enterprise", noticed.enterprise());
            json.writeStringField("list", noticed.list());
            json.writeStringField("on", noticed.on().toString());
        } else if (entry instanceof LedgerEntry.Paid paid) {
            kind(LineForm.PAID, json);
            paid(paid, json);
        } else if (entry instanceof LedgerEntry.Promised promised) {
            kind(LineForm.PROMISED, json);
            promised(promised, json);
        } else if (entry instanceof LedgerEntry.AskedBack back) {
            kind(LineForm.ASKED_BACK, json);
            json.writeStringField("enterprise", back.enterprise());
            json.writeStringField("pack", back.pack());
            json.writeStringField("item", back.item());
            number("amount", back.amount(), json);
            json.writeStringField("on", back.on().toString());
            json.writeStringField("clause", back.clause());
            json.writeStringField("status", back.status());
        } else if (entry instanceof LedgerEntry.End end) {
            kind(LineForm.END, json);
            totals(end.totals(), json);
        } else if (entry instanceof LedgerEntry.Abandoned abandoned) {
            kind(LineForm.ABANDONED, json);
            json.writeStringField("because", abandoned.because());
        }
    }

    private static void kind(String word, JsonGenerator json) throws IOException {
        json.writeStringField(LineForm.ENTRY, word);
    }

    private static void header(RunHeader header, JsonGenerator json) throws IOException {
        json.writeNumberField("form", LineForm.VERSION);
        json.writeStringField("on", header.on().toString());
        json.writeStringField("library", header.library());
        json.writeStringField("vocabulary", header.vocabulary());
        json.writeArrayFieldStart("packs");
        for (PackUse pack : header.packs()) {
            json.writeStartObject();
            json.writeStringField("id", pack.id());
            json.writeStringField("version", pack.version());
            json.writeStringField("status", pack.status());
            json.writeStringField("sha256", pack.sha256());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeStringField("register", header.register());
        json.writeStringField("budget", header.budget());
        json.writeObjectFieldStart("options");
        for (Map.Entry<String, String> option : header.options().entrySet()) {
            json.writeStringField(option.getKey(), option.getValue());
        }
        json.writeEndObject();
    }

    private static void paid(LedgerEntry.Paid paid, JsonGenerator json) throws IOException {
        key(paid.key(), json);
        number("amount", paid.amount(), json);
        json.writeStringField("on", paid.on().toString());
        json.writeStringField("clause", paid.clause());
        json.writeStringField("status", paid.status());
        if (paid.year() != paid.key().year()) {
            json.writeNumberField(LineForm.YEAR, paid.year());
        }
    }

    private static void key(PaymentKey key, JsonGenerator json) throws IOException {
        json.writeStringField("enterprise", key.enterprise());
        json.writeStringField("pack", key.pack());
        json.writeStringField("item", key.item());
        json.writeStringField("tier", key.tier());
        json.writeStringField("term", key.term());
    }

    private static void promised(LedgerEntry.Promised promised, JsonGenerator json) throws IOException {
        key(promised.key(), json);
        json.writeArrayFieldStart("parts");
        for (Map.Entry<Integer, BigDecimal> part : promised.parts().entrySet()) {
            json.writeStartObject();
            json.writeNumberField(LineForm.YEAR, part.getKey());
            number("amount", part.getValue(), json);
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeStringField("on", promised.on().toString());
        json.writeStringField("clause", promised.clause());
        json.writeStringField("status", promised.status());
    }

    private static void totals(RunTotals totals, JsonGenerator json) throws IOException {
        json.writeNumberField("decided", totals.decided());
        json.writeNumberField("noticed", totals.noticed());
        json.writeNumberField("paid", totals.paid());
        json.writeNumberField("askedBack", totals.askedBack());
        number("paidYuan", totals.paidYuan(), json);
        number("askedBackYuan", totals.askedBackYuan(), json);
    }

    private static void number(String name, BigDecimal number, JsonGenerator json) throws IOException {
        json.writeFieldName(name);
        json.writeNumber(number.toPlainString());
    }
}
