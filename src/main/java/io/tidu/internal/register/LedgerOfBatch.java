package io.tidu.internal.register;

import io.tidu.internal.engine.LibraryVersion;
import io.tidu.model.Enterprise;
import io.tidu.model.batch.AskedBack;
import io.tidu.model.batch.Decided;
import io.tidu.model.batch.DueAward;
import io.tidu.model.batch.Payment;
import io.tidu.model.batch.Standing;
import io.tidu.model.ledger.LedgerEntry;
import io.tidu.model.ledger.LedgerHead;
import io.tidu.model.ledger.MergedPayments;
import io.tidu.model.ledger.PaidConflict;
import io.tidu.model.ledger.PaymentKey;
import io.tidu.model.ledger.RunHeader;
import io.tidu.register.Ledger;
import io.tidu.register.LedgerRun;
import io.tidu.vocabulary.Vocabulary;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * What a batch reads of a ledger and writes into it.
 *
 * @param ledger the ledger
 * @param year the year whose awards are paid
 */
public record LedgerOfBatch(Ledger ledger, int year) {
    private static final int FEN = 2;

    /** What earlier runs paid of an award. */
    public PaidBefore paidBefore() {
        return (enterprise, award) -> {
            PaymentKey key = key(enterprise, award);
            long fen = 0;
            boolean otherTier = false;
            for (LedgerEntry.Paid paid : ledger.paid(enterprise)) {
                if (paid.key().equals(key)) {
                    fen += Accounts.fen(paid.amount());
                } else {
                    otherTier |= isOfOtherTier(paid.key(), key);
                }
            }
            return new PaidBefore.Sum(fen, otherTier);
        };
    }

    private static boolean isOfOtherTier(PaymentKey one, PaymentKey other) {
        return one.pack().equals(other.pack())
                && one.item().equals(other.item())
                && one.year() == other.year()
                && !Objects.equals(one.tier(), other.tier());
    }

    /** What they paid of the year, in fen. */
    public long paidFen() {
        return Accounts.fen(ledger.paidOf(year));
    }

    /** Adds what they paid to an enterprise's facts. */
    public Function<Enterprise, BatchQuestion.WithPayments> merging(Vocabulary vocabulary) {
        return enterprise -> {
            MergedPayments merged = ledger.merged(enterprise, vocabulary);
            SortedSet<String> held = new TreeSet<>();
            for (PaidConflict conflict : merged.conflicts()) {
                PaymentKey key = conflict.payment().key();
                held.add(key.pack() + "/" + key.item());
            }
            return new BatchQuestion.WithPayments(merged.enterprise(), held);
        };
    }

    private PaymentKey key(String enterprise, DueAward award) {
        return PaymentKey.ofYear(enterprise, award.pack(), award.item(), award.tier(), year);
    }

    /**
     * Writes a batch as one run: each enterprise as it was decided, on which list it stands, what it is paid and what
     * is asked back, in the order of ids.
     *
     * @param register SHA-256 of the register
     * @param budget the budget as it was given; empty if there was none
     * @param options whatever else matters, by name
     * @return the end of the ledger, all of it on the disk
     */
    public LedgerHead write(Batch batch, String register, String budget, SortedMap<String, String> options) {
        Batch.Totals totals = batch.totals();
        LedgerRun run = ledger.run(new RunHeader(
                totals.on(),
                LibraryVersion.current(),
                totals.vocabulary(),
                totals.packs(),
                register,
                budget,
                new TreeMap<>(options)));
        batch.forEach(decided -> write(decided, totals.on(), run));
        return run.end();
    }

    private void write(Decided decided, LocalDate on, LedgerRun run) {
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
                DueAward award = payment.award();
                run.paid(
                        key(standing.enterprise(), award),
                        BigDecimal.valueOf(payment.paysFen(), FEN),
                        on,
                        award.clause(),
                        award.status());
            }
        }
        for (AskedBack back : standing.askedBack()) {
            run.add(new LedgerEntry.AskedBack(
                    standing.enterprise(),
                    back.pack(),
                    back.item(),
                    BigDecimal.valueOf(back.fen(), FEN),
                    on,
                    back.clause(),
                    back.status()));
        }
    }
}
