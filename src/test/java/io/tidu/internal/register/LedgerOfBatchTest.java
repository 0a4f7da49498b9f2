package io.tidu.internal.register;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidu.model.Enterprise;
import io.tidu.model.batch.Payment;
import io.tidu.model.ledger.LedgerHead;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Batches that are written into a ledger. */
class LedgerOfBatchTest {
    private static final List<Enterprise> FIRMS = BatchSamples.drawn(44, 80);

    @TempDir
    private Path folder;

    private static LedgerRuns.Run run(Path file, long yuan, @Nullable LedgerHead base) {
        return run(file, yuan, base, FIRMS);
    }

    private static LedgerRuns.Run run(Path file, long yuan, @Nullable LedgerHead base, List<Enterprise> firms) {
        return LedgerRuns.run(file, BatchSamples.pot(yuan), BatchSamples.ON, firms, base);
    }

    @Test
    void a_second_run_pays_nothing_twice() {
        Path file = folder.resolve("ledger.jsonl");
        LedgerRuns.Run first = run(file, 100_000_000_000L, null);
        LedgerRuns.Run second = run(file, 100_000_000_000L, null);

        assertThat(first.pays()).isPositive().isEqualTo(first.due());
        assertThat(second.pays()).isZero();
        assertThat(second.due()).isZero();
        assertThat(second.totals().budget().paidBeforeFen()).isEqualTo(first.pays());
        assertThat(second.payments()).noneMatch(p -> p.notes().contains(Payment.Note.CONFLICT));
        assertThat(second.head().count()).isGreaterThan(first.head().count());
    }

    @Test
    void an_id_in_small_letters_is_nobody_else() {
        Path file = folder.resolve("ledger.jsonl");
        LedgerRuns.Run first = run(file, 100_000_000_000L, null);
        List<Enterprise> small = FIRMS.stream()
                .map(f -> new Enterprise(f.id().toLowerCase(Locale.ROOT), f.name(), f.facts()))
                .toList();
        LedgerRuns.Run second = run(file, 100_000_000_000L, null, small);

        assertThat(first.pays()).isPositive();
        assertThat(second.pays()).isZero();
    }

    @Test
    void killed_while_it_writes_a_run_ends_with_the_same_ledger() throws IOException {
        Path whole = folder.resolve("whole.jsonl");
        LedgerRuns.Run undisturbed = run(whole, 5_000_000, null);
        byte[] bytes = Files.readAllBytes(whole);
        for (int part = 1; part < 8; part++) {
            Path file = folder.resolve("cut-" + part + ".jsonl");
            Files.write(file, Arrays.copyOf(bytes, bytes.length * part / 8));

            LedgerRuns.Run resumed = run(file, 5_000_000, LedgerHead.NONE);

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
