package io.tidu.internal.register;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidu.model.Enterprise;
import io.tidu.model.batch.Payment;
import io.tidu.model.ledger.LedgerHead;
import io.tidu.register.Ledger;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Batches that are written into a ledger. */
class LedgerOfBatchTest {
    private static final List<Enterprise> FIRMS = BatchSamples.drawn(44, 80);
    private static final int YEAR = BatchSamples.ON.getYear();
    private static final String REGISTER = "0".repeat(64);

    @TempDir
    private Path folder;

    /** What a run gave. */
    private record Run(String json, LedgerHead head, List<Payment> payments, long paidBefore) {}

    private static Run run(Path file, long yuan, @Nullable LedgerHead base) {
        return run(file, yuan, base, FIRMS);
    }

    private static Run run(Path file, long yuan, @Nullable LedgerHead base, List<Enterprise> firms) {
        try (Ledger ledger = base == null ? Ledger.open(file.toString()) : Ledger.open(file.toString(), base)) {
            LedgerOfBatch book = new LedgerOfBatch(ledger, YEAR);
            BatchQuestion question = new BatchQuestion(
                    BatchSamples.ON, 180, null, null, null, book.merging(BatchSamples.ENGINE.vocabulary()), true);
            BatchPlan plan = new BatchPlan(
                    BatchSamples.ENGINE,
                    question,
                    BatchSamples.pot(yuan),
                    book.paidFen(),
                    book.paidBefore(),
                    true,
                    null,
                    REGISTER,
                    new TreeMap<>());
            try (Batch batch = BatchSamples.batch(firms, plan)) {
                LedgerHead head = book.write(batch, REGISTER, String.valueOf(yuan), new TreeMap<>());
                List<Payment> payments = new ArrayList<>();
                batch.forEach(d -> payments.addAll(d.payments()));
                return new Run(
                        BatchSamples.json(batch, head),
                        head,
                        payments,
                        batch.totals().budget().paidBeforeFen());
            }
        }
    }

    private static long pays(Run run) {
        return run.payments().stream().mapToLong(Payment::paysFen).sum();
    }

    private static long due(Run run) {
        return run.payments().stream().mapToLong(p -> p.award().dueFen()).sum();
    }

    @Test
    void a_second_run_pays_nothing_twice() {
        Path file = folder.resolve("ledger.jsonl");
        Run first = run(file, 100_000_000_000L, null);
        Run second = run(file, 100_000_000_000L, null);

        assertThat(pays(first)).isPositive().isEqualTo(due(first));
        assertThat(pays(second)).isZero();
        assertThat(due(second)).isZero();
        assertThat(second.paidBefore()).isEqualTo(pays(first));
        assertThat(second.payments()).noneMatch(p -> p.notes().contains(Payment.Note.CONFLICT));
        assertThat(second.head().count()).isGreaterThan(first.head().count());
    }

    @Test
    void an_id_in_small_letters_is_nobody_else() {
        Path file = folder.resolve("ledger.jsonl");
        Run first = run(file, 100_000_000_000L, null);
        List<Enterprise> small = FIRMS.stream()
                .map(f -> new Enterprise(f.id().toLowerCase(Locale.ROOT), f.name(), f.facts()))
                .toList();
        Run second = run(file, 100_000_000_000L, null, small);

        assertThat(pays(first)).isPositive();
        assertThat(pays(second)).isZero();
    }

    @Test
    void of_what_was_paid_in_part_the_rest_is_due_to_the_fen_and_held_for_a_person() {
        Path file = folder.resolve("ledger.jsonl");
        Run first = run(file, 1_000_000, null);
        Run second = run(file, 3_000_000, null);

        assertThat(pays(first)).isEqualTo(100_000_000);
        assertThat(due(second)).isEqualTo(due(first) - pays(first));
        assertThat(pays(second)).isZero();
        assertThat(second.payments())
                .filteredOn(p -> p.notes().contains(Payment.Note.PAID_IN_PART))
                .isNotEmpty()
                .allSatisfy(p -> assertThat(p.heldFen()).isEqualTo(p.award().dueFen()));
    }

    @Test
    void killed_while_it_writes_a_run_ends_with_the_same_ledger() throws IOException {
        Path whole = folder.resolve("whole.jsonl");
        Run undisturbed = run(whole, 5_000_000, null);
        byte[] bytes = Files.readAllBytes(whole);
        for (int part = 1; part < 8; part++) {
            Path file = folder.resolve("cut-" + part + ".jsonl");
            Files.write(file, Arrays.copyOf(bytes, bytes.length * part / 8));

            Run resumed = run(file, 5_000_000, LedgerHead.NONE);

            assertThat(Files.readAllBytes(file)).isEqualTo(bytes);
            assertThat(resumed.json()).isEqualTo(undisturbed.json());
        }
    }

    @Test
    void the_ledger_is_the_same_whatever_the_order_of_rows() throws IOException {
        Path one = folder.resolve("one.jsonl");
        Path other = folder.resolve("other.jsonl");
        run(one, 5_000_000, null);
        List<Enterprise> reversed = new ArrayList<>(FIRMS);
        Collections.reverse(reversed);
        run(other, 5_000_000, null, reversed);

        assertThat(Files.readAllBytes(other)).isEqualTo(Files.readAllBytes(one));
    }
}
