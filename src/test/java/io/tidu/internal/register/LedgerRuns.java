package io.tidu.internal.register;

import io.tidu.internal.engine.Engine;
import io.tidu.internal.policy.practice.Budget;
import io.tidu.model.Enterprise;
import io.tidu.model.batch.AskedBack;
import io.tidu.model.batch.Payment;
import io.tidu.model.ledger.LedgerHead;
import io.tidu.register.Ledger;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Batches with the shipped rules that are written into a ledger, paying on samples. */
final class LedgerRuns {
    static final String REGISTER = "0".repeat(64);

    private LedgerRuns() {}

    /** What a run gave. */
    record Run(String json, LedgerHead head, List<Payment> payments, List<AskedBack> askedBack, Batch.Totals totals) {
        long pays() {
            return payments.stream().mapToLong(Payment::paysFen).sum();
        }

        long due() {
            return payments.stream().mapToLong(p -> p.award().dueFen()).sum();
        }

        long later() {
            return payments.stream()
                    .flatMap(p -> p.laterFen().values().stream())
                    .mapToLong(Long::longValue)
                    .sum();
        }

        /** Those of awards of a year. */
        List<Payment> of(int year) {
            return payments.stream().filter(p -> p.year() == year).toList();
        }
    }

    static Run run(Path file, Budget budget, LocalDate on, List<Enterprise> firms, @Nullable LedgerHead base) {
        return run(BatchSamples.ENGINE, file, budget, on, firms, base);
    }

    static Run run(
            Engine engine, Path file, Budget budget, LocalDate on, List<Enterprise> firms, @Nullable LedgerHead base) {
        int year = budget.year() == null ? on.getYear() : budget.year();
        try (Ledger ledger = base == null ? Ledger.open(file.toString()) : Ledger.open(file.toString(), base)) {
            LedgerOfBatch book = new LedgerOfBatch(ledger, year);
            BatchQuestion question =
                    new BatchQuestion(on, 180, Ranking.NONE, null, book.merging(engine.vocabulary()), true);
            BatchPlan plan = new BatchPlan(
                    engine, question, budget, book.paidFen(), book.paidBefore(), true, null, REGISTER, new TreeMap<>());
            try (Batch batch = BatchSamples.batch(firms, plan)) {
                LedgerHead head = book.write(batch, REGISTER, String.valueOf(budget.pot()), new TreeMap<>());
                List<Payment> payments = new ArrayList<>();
                List<AskedBack> askedBack = new ArrayList<>();
                batch.forEach(d -> {
                    payments.addAll(d.payments());
                    askedBack.addAll(d.askedBack());
                });
                return new Run(BatchSamples.json(batch, head), head, payments, askedBack, batch.totals());
            }
        }
    }
}
