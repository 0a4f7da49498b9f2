package io.tidu.internal.register;

import io.tidu.model.PackItem;
import io.tidu.model.batch.AskedBack;
import io.tidu.model.batch.Decided;
import io.tidu.model.batch.DueAward;
import io.tidu.model.batch.OpenAward;
import io.tidu.model.batch.Payment;
import io.tidu.model.batch.Standing;
import io.tidu.model.ledger.LedgerEntry;
import io.tidu.model.ledger.PaymentKey;
import io.tidu.register.LedgerRun;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Writes what a batch decided as the entries of a run, enterprise by enterprise.
 *
 * @param run the run
 * @param before what earlier runs wrote
 * @param on the date of the batch
 */
record RunOfBatch(LedgerRun run, LedgerBefore before, LocalDate on) {
    void write(Decided decided) {
        Standing standing = decided.standing();
        Standing.Derivation derivation = standing.derivation();
        if (derivation == null) {
            throw new IllegalStateException("nothing to derive from was kept of " + standing.enterprise());
        }
        run.decided(standing.enterprise(), derivation.facts(), derivation.sha256());
        if (standing.stage().stage() != null) {
            run.noticed(standing.enterprise(), standing.stage().stage(), on);
        }
        for (Payment payment : decided.payments()) {
            if (payment.paysFen() > 0) {
                pay(standing.enterprise(), payment);
            }
        }
        promise(decided);
        askBack(standing.enterprise(), decided.askedBack());
    }

    private void pay(String enterprise, Payment payment) {
        DueAward award = payment.award();
        run.add(new LedgerEntry.Paid(
                new PaymentKey(enterprise, award.pack(), award.item(), award.tier(), payment.term()),
                LedgerOfBatch.yuan(payment.paysFen()),
                on,
                award.clause(),
                award.status(),
                before.year()));
    }

    /** Says anew what is promised of the year's awards where that is not what was said last. */
    private void promise(Decided decided) {
        Standing standing = decided.standing();
        SortedMap<String, LedgerEntry.Promised> said = before.ofThisYear(standing.enterprise());
        Map<String, List<Payment>> awards = new LinkedHashMap<>();
        for (Payment payment : decided.payments()) {
            if (payment.year() == before.year()) {
                DueAward award = payment.award();
                awards.computeIfAbsent(
                                LedgerBefore.name(award.pack(), award.item(), award.tier()), k -> new ArrayList<>())
                        .add(payment);
            }
        }
        awards.forEach((name, payments) -> {
            LedgerEntry.Promised last = said.remove(name);
            List<Payment> free = payments.stream().filter(p -> !p.isHeld()).toList();
            if (!free.isEmpty()) {
                promise(standing.enterprise(), free, last);
            }
        });
        for (LedgerEntry.Promised last : said.values()) {
            if (!last.parts().isEmpty() && standing.open().stream().noneMatch(o -> isOf(o, last.key()))) {
                // It is not due any more, and not only for want of facts.
                run.add(new LedgerEntry.Promised(last.key(), new TreeMap<>(), on, last.clause(), last.status()));
            }
        }
    }

    private static boolean isOf(OpenAward open, PaymentKey key) {
        return open.pack().equals(key.pack()) && open.item().equals(key.item());
    }

    /** Of an award, which rules may have stated several times. */
    private void promise(String enterprise, List<Payment> payments, LedgerEntry.@Nullable Promised last) {
        DueAward award = payments.get(0).award();
        long ofYear = before.of(enterprise, award).fen();
        SortedMap<Integer, Long> later = new TreeMap<>();
        boolean isOwed = false;
        for (Payment payment : payments) {
            ofYear = Math.addExact(ofYear, payment.paysFen() + payment.waitsFen());
            payment.laterFen().forEach((year, fen) -> later.merge(year, fen, Math::addExact));
            isOwed |= payment.waitsFen() > 0 || !payment.laterFen().isEmpty();
        }
        SortedMap<Integer, BigDecimal> parts = new TreeMap<>();
        if (ofYear > 0) {
            parts.put(before.year(), LedgerOfBatch.yuan(ofYear));
        }
        later.forEach((year, fen) -> parts.put(year, LedgerOfBatch.yuan(fen)));
        LedgerEntry.Promised now = new LedgerEntry.Promised(
                PaymentKey.ofYear(enterprise, award.pack(), award.item(), award.tier(), before.year()),
                parts,
                on,
                award.clause(),
                award.status());
        boolean isSaid = last != null && last.parts().equals(now.parts());
        if (!isSaid && (isOwed || last != null)) {
            run.add(now);
        }
    }

    /** What was asked back before is not asked for again; of an item that several clauses ask back it is one entry. */
    private void askBack(String enterprise, List<AskedBack> askedBack) {
        Map<PackItem, AskedBack> items = new LinkedHashMap<>();
        for (AskedBack back : askedBack) {
            long more = back.fen() - back.beforeFen();
            if (more > 0) {
                AskedBack one = new AskedBack(back.item(), back.pack(), back.clause(), back.status(), more);
                items.merge(new PackItem(back.pack(), back.item()), one, AskedBack::and);
            }
        }
        for (AskedBack back : items.values()) {
            run.add(new LedgerEntry.AskedBack(
                    enterprise,
                    back.pack(),
                    back.item(),
                    LedgerOfBatch.yuan(back.fen()),
                    on,
                    back.clause(),
                    back.status()));
        }
    }
}
