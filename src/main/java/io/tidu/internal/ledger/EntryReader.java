package io.tidu.internal.ledger;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import io.tidu.model.assessment.PackUse;
import io.tidu.model.ledger.LedgerEntry;
import io.tidu.model.ledger.PaymentKey;
import io.tidu.model.ledger.RunHeader;
import io.tidu.model.ledger.RunTotals;
import java.io.IOException;
import java.io.Serial;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads a line back, if it is one that {@link EntryWriter} writes, byte for byte. Not thread-safe: one per line. */
final class EntryReader {
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
            .build();

    private final byte[] line;
    private final JsonParser json;
    /** Whether the name of the next member has been read already. */
    private boolean isNamed;

    private EntryReader(byte[] line, JsonParser json) {
        this.line = line;
        this.json = json;
    }

    /**
     * What came of reading a line.
     *
     * @param line what it says, or null
     * @param flaw the catalogue id of why it could not be read; empty if it could
     */
    record Reading(@Nullable LedgerLine line, String flaw) {}

    /**
     * The entry of a line.
     *
     * @return null if the line is not one that this version writes; whether its hash is right is not looked at
     */
    static @Nullable LedgerLine read(byte[] line) {
        return reading(line).line();
    }

    /** The same, with why it could not be read. */
    static Reading reading(byte[] line) {
        try (JsonParser json = FACTORY.createParser(line)) {
            LedgerLine read = new EntryReader(line, json).line();
            LedgerLine written = EntryWriter.line(read.number(), read.before(), read.entry());
            int hashed = LineForm.hashed(line.length);
            boolean same =
                    line.length == written.bytes().length && Arrays.equals(line, 0, hashed, written.bytes(), 0, hashed);
            return same ? new Reading(read, "") : new Reading(null, LineFlaw.of(line));
        } catch (OtherFacts changed) {
            return new Reading(null, "ledger.facts-changed");
        } catch (IOException | IllegalArgumentException | DateTimeException | ArithmeticException otherForm) {
            return new Reading(null, LineFlaw.of(line));
        }
    }

    /** The facts of a line are not those that their hash is of. */
    private static final class OtherFacts extends RuntimeException {
        @Serial
        private static final long serialVersionUID = 1L;
    }

    private LedgerLine line() throws IOException {
        need(json.nextToken() == JsonToken.START_OBJECT);
        long number = count(LineForm.NUMBER);
        String before = text(LineForm.BEFORE);
        LedgerEntry entry = entry(text(LineForm.ENTRY));
        String sha256 = text(LineForm.SHA256);
        need(json.nextToken() == JsonToken.END_OBJECT && json.nextToken() == null);
        return new LedgerLine(number, before, entry, sha256, line);
    }

    private LedgerEntry entry(String kind) throws IOException {
        return switch (kind) {
            case LineForm.BEGIN -> new LedgerEntry.Begin(header());
            case LineForm.DECIDED -> decided();
            case LineForm.NOTICED -> new LedgerEntry.Noticed(text("enterprise"), text("list"), date());
            case LineForm.PAID -> paid();
            case LineForm.PROMISED -> promised();
            case LineForm.ASKED_BACK ->
                new LedgerEntry.AskedBack(
                        text("enterprise"),
                        text("pack"),
                        text("item"),
                        number("amount"),
                        date(),
                        text("clause"),
                        text("status"));
            case LineForm.END ->
                new LedgerEntry.End(new RunTotals(
                        count("decided"),
                        count("noticed"),
                        count("paid"),
                        count("askedBack"),
                        number("paidYuan"),
                        number("askedBackYuan")));
            case LineForm.ABANDONED -> new LedgerEntry.Abandoned(text("because"));
            default -> throw otherForm();
        };
    }

    private RunHeader header() throws IOException {
        need(count("form") == LineForm.VERSION);
        LocalDate on = date();
        String library = text("library");
        String vocabulary = text("vocabulary");
        name("packs");
        need(json.nextToken() == JsonToken.START_ARRAY);
        List<PackUse> packs = new ArrayList<>();
        while (json.nextToken() == JsonToken.START_OBJECT) {
            packs.add(new PackUse(text("id"), text("version"), text("status"), text("sha256")));
            need(json.nextToken() == JsonToken.END_OBJECT);
        }
        need(json.currentToken() == JsonToken.END_ARRAY);
        return new RunHeader(on, library, vocabulary, packs, text("register"), text("budget"), options());
    }

    private SortedMap<String, String> options() throws IOException {
        name("options");
        need(json.nextToken() == JsonToken.START_OBJECT);
        SortedMap<String, String> options = new TreeMap<>();
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String name = json.currentName();
            need(json.nextToken() == JsonToken.VALUE_STRING);
            options.put(name, json.getText());
        }
        need(json.currentToken() == JsonToken.END_OBJECT);
        return options;
    }

    private LedgerEntry.Decided decided() throws IOException {
        String enterprise = text("enterprise");
        name("facts");
        need(json.nextToken() == JsonToken.START_OBJECT);
        int start = (int) json.currentTokenLocation().getByteOffset();
        json.skipChildren();
        int end = (int) json.currentLocation().getByteOffset();
        String facts = new String(line, start, end - start, StandardCharsets.UTF_8);
        if (!text("factsSha256").equals(Sha256.of(facts))) {
            throw new OtherFacts();
        }
        return new LedgerEntry.Decided(enterprise, facts, text("assessmentSha256"));
    }

    private LedgerEntry.Paid paid() throws IOException {
        PaymentKey key = key();
        BigDecimal amount = number("amount");
        LocalDate on = date();
        String clause = text("clause");
        String status = text("status");
        need(json.nextToken() == JsonToken.FIELD_NAME);
        if (!json.currentName().equals(LineForm.YEAR)) {
            isNamed = true;
            return new LedgerEntry.Paid(key, amount, on, clause, status);
        }
        return new LedgerEntry.Paid(key, amount, on, clause, status, year());
    }

    private PaymentKey key() throws IOException {
        return new PaymentKey(text("enterprise"), text("pack"), text("item"), textOrNull("tier"), text("term"));
    }

    private int year() throws IOException {
        need(json.nextToken() == JsonToken.VALUE_NUMBER_INT);
        return json.getIntValue();
    }

    private LedgerEntry.Promised promised() throws IOException {
        PaymentKey key = key();
        name("parts");
        need(json.nextToken() == JsonToken.START_ARRAY);
        SortedMap<Integer, BigDecimal> parts = new TreeMap<>();
        while (json.nextToken() == JsonToken.START_OBJECT) {
            name(LineForm.YEAR);
            parts.put(year(), number("amount"));
            need(json.nextToken() == JsonToken.END_OBJECT);
        }
        need(json.currentToken() == JsonToken.END_ARRAY);
        return new LedgerEntry.Promised(key, parts, date(), text("clause"), text("status"));
    }

    private LocalDate date() throws IOException {
        return LocalDate.parse(text("on"));
    }

    private String text(String name) throws IOException {
        String text = textOrNull(name);
        if (text == null) {
            throw otherForm();
        }
        return text;
    }

    private @Nullable String textOrNull(String name) throws IOException {
        name(name);
        JsonToken token = json.nextToken();
        need(token == JsonToken.VALUE_STRING || token == JsonToken.VALUE_NULL);
        return token == JsonToken.VALUE_NULL ? null : json.getText();
    }

    private long count(String name) throws IOException {
        name(name);
        need(json.nextToken() == JsonToken.VALUE_NUMBER_INT);
        return json.getLongValue();
    }

    private BigDecimal number(String name) throws IOException {
        name(name);
        need(json.nextToken().isNumeric());
        return json.getDecimalValue();
    }

    private void name(String name) throws IOException {
        JsonToken token = isNamed ? json.currentToken() : json.nextToken();
        isNamed = false;
        need(token == JsonToken.FIELD_NAME && json.currentName().equals(name));
    }

    private static void need(boolean form) {
        if (!form) {
            throw otherForm();
        }
    }

    private static IllegalArgumentException otherForm() {
        return new IllegalArgumentException("not the form of a ledger");
    }
}
