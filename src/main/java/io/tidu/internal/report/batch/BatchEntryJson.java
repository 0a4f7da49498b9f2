package io.tidu.internal.report.batch;

import com.fasterxml.jackson.core.JsonGenerator;
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
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes what the lists of a batch say of one enterprise. */
final class BatchEntryJson {
    private final BatchWords words;
    private final JsonGenerator json;

    BatchEntryJson(BatchWords words, JsonGenerator json) {
        this.words = words;
        this.json = json;
    }

    void move(Decided decided) throws IOException {
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

    void oneGap(Decided decided) throws IOException {
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

    void payments(Decided decided) throws IOException {
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
            for (Payment.Note note : payment.told()) {
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

    void open(Decided decided) throws IOException {
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

    void lapsing(Decided decided) throws IOException {
        for (Certificate certificate : decided.standing().lapsing()) {
            start(decided.standing());
            json.writeStringField("title", certificate.title());
            json.writeStringField("number", certificate.number());
            json.writeStringField("from", certificate.from().toString());
            json.writeStringField("to", certificate.to().toString());
            json.writeEndObject();
        }
    }

    void askedBack(Decided decided) throws IOException {
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
