package io.tidu.internal.report.batch;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.tidu.internal.register.Batch;
import io.tidu.model.batch.AskedBack;
import io.tidu.model.batch.Certificate;
import io.tidu.model.batch.Decided;
import io.tidu.model.batch.DueAward;
import io.tidu.model.batch.Needed;
import io.tidu.model.batch.OpenAward;
import io.tidu.model.batch.Payment;
import io.tidu.model.batch.Posting;
import io.tidu.model.batch.Reason;
import io.tidu.model.batch.Standing;
import io.tidu.model.ledger.LedgerHead;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.Collection;
import java.util.List;
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

    private BatchJson(Batch batch, BatchWords words, JsonGenerator json) {
        this.batch = batch;
        this.words = words;
        this.json = json;
    }

    /**
     * Writes a batch.
     *
     * @param head the end of the ledger it was written into; null if it was written into none
     * @param out is not closed
     */
    public static void write(Batch batch, BatchWords words, @Nullable LedgerHead head, Writer out) throws IOException {
        try (JsonGenerator json = JSON.createGenerator(out).disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)) {
            new BatchJson(batch, words, json).write(head);
            json.writeRaw('\n');
        } catch (UncheckedIOException failed) {
            throw failed.getCause();
        }
    }

    private void write(@Nullable LedgerHead head) throws IOException {
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
        each("oneGap", Batch.Part.ONE_GAP, this::oneGap);
        each("payments", Batch.Part.PAYMENTS, this::payments);
        each("open", Batch.Part.OPEN, this::open);
        each("lapsing", Batch.Part.LAPSING, this::lapsing);
        each("askedBack", Batch.Part.ASKED_BACK, this::askedBack);
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
            batch.forEachIn(stage, decided -> tell(this::move, decided));
            json.writeEndArray();
        }
        json.writeEndObject();
        json.writeArrayFieldStart("left");
        batch.forEachIn(stages, decided -> tell(this::move, decided));
        json.writeEndArray();
    }

    private void move(Decided decided) throws IOException {
        Standing standing = decided.standing();
        start(standing);
        json.writeStringField(
                "from",
                standing.stage().from() == null ? "none" : standing.stage().from());
        json.writeStringField("move", standing.stage().move().word());
        json.writeStringField("because", words.because(standing.stage()));
        reasons("criteria", standing.stage().because());
        reasons("gaps", standing.gaps());
        json.writeEndObject();
    }

    private void start(Standing standing) throws IOException {
        json.writeStartObject();
        json.writeStringField("enterprise", standing.enterprise());
        json.writeStringField("name", standing.name());
    }

    private void reasons(String name, Collection<Reason> reasons) throws IOException {
        json.writeArrayFieldStart(name);
        for (Reason reason : reasons) {
            json.writeStartObject();
            json.writeStringField("target", reason.target());
            json.writeStringField("criterion", reason.criterion());
            json.writeStringField("pack", reason.pack());
            json.writeStringField("clause", reason.clause());
            json.writeStringField("verdict", reason.verdict().word());
            json.writeStringField("says", words.reason(reason));
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void oneGap(Decided decided) throws IOException {
        Standing standing = decided.standing();
        Reason gap = standing.gaps().get(0);
        start(standing);
        json.writeStringField("stage", standing.stage().stage());
        json.writeStringField("next", standing.stage().next());
        json.writeStringField("criterion", gap.criterion());
        json.writeStringField("pack", gap.pack());
        json.writeStringField("clause", gap.clause());
        json.writeStringField("because", words.reason(gap));
        json.writeEndObject();
    }

    private void payments(Decided decided) throws IOException {
        for (Payment payment : decided.payments()) {
            DueAward award = payment.award();
            start(decided.standing());
            award(award.item(), award.tier(), award.pack(), award.clause());
            for (Posting.Account account : Posting.Account.values()) {
                yuan(account.word(), award.fen(account));
            }
            json.writeStringField("term", payment.term());
            json.writeArrayFieldStart("laterYears");
            for (var later : payment.laterFen().entrySet()) {
                json.writeStartObject();
                json.writeNumberField("year", later.getKey());
                yuan("amount", later.getValue());
                json.writeEndObject();
            }
            json.writeEndArray();
            yuan("due", award.dueFen());
            yuan("pays", payment.paysFen());
            yuan("waits", payment.waitsFen());
            yuan("held", payment.heldFen());
            json.writeStringField("route", award.route().word());
            json.writeStringField("status", award.status());
            json.writeArrayFieldStart("notes");
            for (Payment.Note note : payment.notes()) {
                json.writeString(note.word());
            }
            json.writeEndArray();
            texts("because", words.notes(payment));
            needed("documents", award.documents());
            postings(award.postings());
            json.writeEndObject();
        }
    }

    private void postings(List<Posting> postings) throws IOException {
        json.writeArrayFieldStart("postings");
        for (Posting posting : postings) {
            json.writeStartObject();
            json.writeStringField("account", posting.account().word());
            yuan("amount", posting.fen());
            json.writeStringField("pack", posting.pack());
            json.writeStringField("clause", posting.clause());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void award(String item, @Nullable String tier, String pack, String clause) throws IOException {
        json.writeStringField("item", item);
        json.writeStringField("tier", tier);
        json.writeStringField("pack", pack);
        json.writeStringField("clause", clause);
    }

    private void open(Decided decided) throws IOException {
        for (OpenAward award : decided.standing().open()) {
            start(decided.standing());
            award(award.item(), award.tier(), award.pack(), award.clause());
            yuan("min", 0);
            if (award.maxFen() == null) {
                json.writeNullField("max");
            } else {
                yuan("max", award.maxFen());
            }
            json.writeStringField("route", award.route().word());
            json.writeStringField("status", award.status());
            texts("waitsFor", award.waitsFor().stream().map(n -> n.fact()).toList());
            needed("documents", award.waitsFor());
            texts("asks", award.asks().stream().map(words::label).toList());
            json.writeEndObject();
        }
    }

    private void lapsing(Decided decided) throws IOException {
        for (Certificate certificate : decided.standing().lapsing()) {
            start(decided.standing());
            json.writeStringField("title", certificate.title());
            json.writeStringField("number", certificate.number());
            json.writeStringField("from", certificate.from().toString());
            json.writeStringField("to", certificate.to().toString());
            json.writeEndObject();
        }
    }

    private void askedBack(Decided decided) throws IOException {
        for (AskedBack back : decided.askedBack()) {
            start(decided.standing());
            award(back.item(), null, back.pack(), back.clause());
            yuan("amount", back.fen());
            yuan("before", back.beforeFen());
            json.writeStringField("status", back.status());
            json.writeEndObject();
        }
    }

    private void needed(String name, Collection<Needed> documents) throws IOException {
        texts(name, words.documents(documents));
    }

    private void texts(String name, Collection<String> texts) throws IOException {
        json.writeArrayFieldStart(name);
        for (String text : texts) {
            json.writeString(text);
        }
        json.writeEndArray();
    }

    private void yuan(String name, long fen) throws IOException {
        json.writeNumberField(name, BatchWords.yuan(fen));
    }
}
