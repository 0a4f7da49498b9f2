package io.tidu.internal.report.batch;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.tidu.internal.register.Batch;
import io.tidu.model.batch.Decided;
import io.tidu.model.guidance.Guidance;
import io.tidu.model.ledger.LedgerHead;
import io.tidu.report.GuidanceJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * Writes a batch as one JSON object in the form of {@code batch.schema.json}, list by list, so that a register of any
 * length can be written. Amounts are in yuan. What is said in words is in the report's language; every name and figure
 * is the same in all.
 */
public final class BatchJson {
    private static final JsonFactory JSON = new JsonFactory();

    private final Batch batch;
    private final BatchWords words;
    private final JsonGenerator json;
    private final BatchEntryJson entries;

    private BatchJson(Batch batch, BatchWords words, JsonGenerator json) {
        this.batch = batch;
        this.words = words;
        this.json = json;
        this.entries = new BatchEntryJson(words, json);
    }

    /**
     * Writes a batch.
     *
     * @param head the end of the ledger it was written into; null if it was written into none
     * @param guidance of some enterprises, by id; null if none was asked for
     * @param out is not closed
     */
    public static void write(
            Batch batch,
            BatchWords words,
            @Nullable LedgerHead head,
            @Nullable SortedMap<String, Guidance> guidance,
            Writer out)
            throws IOException {
        try (JsonGenerator json = JSON.createGenerator(out).disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)) {
            new BatchJson(batch, words, json).write(head, guidance);
            json.writeRaw('\n');
        } catch (UncheckedIOException failed) {
            throw failed.getCause();
        }
    }

    private void write(@Nullable LedgerHead head, @Nullable SortedMap<String, Guidance> guidance) throws IOException {
        json.writeStartObject();
        new BatchTotalJson(batch.totals(), words, json).write();
        if (head == null) {
            json.writeNullField("ledger");
        } else {
            json.writeObjectFieldStart("ledger");
            json.writeStringField("head", head.sha256());
            json.writeNumberField("count", head.count());
            json.writeEndObject();
        }
        stages();
        each("oneGap", Batch.Part.ONE_GAP, entries::oneGap);
        each("payments", Batch.Part.PAYMENTS, entries::payments);
        each("open", Batch.Part.OPEN, entries::open);
        each("lapsing", Batch.Part.LAPSING, entries::lapsing);
        each("askedBack", Batch.Part.ASKED_BACK, entries::askedBack);
        if (guidance != null) {
            json.writeArrayFieldStart("guidance");
            for (Guidance one : guidance.values()) {
                json.writeRawValue(GuidanceJson.line(one));
            }
            json.writeEndArray();
        }
        json.writeEndObject();
    }

    /** Writes what is told of one enterprise. */
    private interface Entry {
        void write(Decided decided) throws IOException;
    }

    private void each(String name, Batch.Part part, Entry entry) throws IOException {
        json.writeArrayFieldStart(name);
        batch.forEach(part, decided -> tell(entry, decided));
        json.writeEndArray();
    }

    private static void tell(Entry entry, Decided decided) {
        try {
            entry.write(decided);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private void stages() throws IOException {
        int stages = batch.totals().stages().size() - 1;
        json.writeObjectFieldStart("stages");
        for (int stage = 0; stage < stages; stage++) {
            json.writeArrayFieldStart(
                    String.valueOf(batch.totals().stages().get(stage).stage()));
            batch.forEachIn(stage, decided -> tell(entries::move, decided));
            json.writeEndArray();
        }
        json.writeEndObject();
        json.writeArrayFieldStart("left");
        batch.forEachIn(stages, decided -> tell(entries::move, decided));
        json.writeEndArray();
    }
}
