package io.tidu.internal.register;

import io.tidu.internal.engine.LibraryVersion;
import io.tidu.internal.ledger.LedgerBook;
import io.tidu.model.Enterprise;
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
import java.util.ArrayList;
import java.util.List;
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

    /** What earlier runs paid, promised and asked back. */
    public PaidBefore paidBefore() {
        return new LedgerBefore(ledger, year);
    }

    /** What they paid from the pot of the year, in fen. */
    public long paidFen() {
        return Accounts.fen(ledger.paidOf(year));
    }

    /** Adds what they paid to an enterprise's facts; and to others what they promised in earlier years, too. */
    public Function<Enterprise, BatchQuestion.WithPayments> merging(Vocabulary vocabulary) {
        LedgerBefore before = new LedgerBefore(ledger, year);
        return enterprise -> {
            MergedPayments merged = ledger.merged(enterprise, vocabulary);
            SortedSet<String> held = new TreeSet<>();
            for (PaidConflict conflict : merged.conflicts()) {
                PaymentKey key = conflict.payment().key();
                held.add(key.pack() + "/" + key.item());
            }
            List<LedgerEntry.Paid> promised = new ArrayList<>();
            for (LedgerEntry.Promised promise : ledger.promised(enterprise.id())) {
                Owed owed = before.owed(promise);
                long fen = owed.year() < year ? owed.now(Integer.MAX_VALUE - 1) : 0;
                if (fen > 0) {
                    promised.add(new LedgerEntry.Paid(
                            promise.key(), yuan(fen), promise.on(), promise.clause(), promise.status()));
                }
            }
            return new BatchQuestion.WithPayments(
                    merged.enterprise(), LedgerBook.with(merged.enterprise(), promised, vocabulary), held);
        };
    }

    static BigDecimal yuan(long fen) {
        return BigDecimal.valueOf(fen, FEN);
    }

    /**
     * Writes a batch as one run: each enterprise as it was decided, on which list it stands, what it is paid, promised
     * and asked back, in the order of ids.
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
        RunOfBatch written = new RunOfBatch(run, new LedgerBefore(ledger, year), totals.on());
        batch.forEach(written::write);
        return run.end();
    }
}
