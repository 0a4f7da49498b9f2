package io.tidu.internal.register;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidu.diagnostic.Place;
import io.tidu.internal.policy.practice.Budget;
import io.tidu.internal.policy.practice.Sharing;
import io.tidu.model.Enterprise;
import io.tidu.model.Exact;
import io.tidu.model.batch.ItemShare;
import io.tidu.model.batch.Payment;
import io.tidu.model.ledger.LedgerEntry;
import io.tidu.model.ledger.LedgerHead;
import io.tidu.register.Ledger;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a batch promises is paid by the batches after it, each fen once. */
class PromisesOfBatchTest {
    private static final List<Enterprise> FIRMS = BatchSamples.drawn(44, 40);
    private static final String ITEM = "rd-subsidy";
    private static final long RICH = 10_000_000_000_000L;

    @TempDir
    private Path folder;

    private static Exact percent(long share) {
        return Exact.of(BigDecimal.valueOf(share, 2));
    }

    private static Sharing sharing(Sharing.Promised promised) {
        return new Sharing(
                Sharing.Way.PRO_RATA,
                null,
                new TreeMap<>(),
                new TreeMap<>(),
                new TreeMap<>(Map.of(ITEM, List.of(percent(50), percent(30), percent(20)))),
                promised,
                null,
                List.of(),
                Place.of("x"));
    }

    private static Budget budget(long fen, Sharing sharing) {
        return new Budget(null, fen, 0, sharing);
    }

    private static LedgerRuns.Run run(Path file, long fen, Sharing sharing, int year) {
        LocalDate on = LocalDate.of(year, 3, 1);
        return LedgerRuns.run(file, budget(fen, sharing), on, FIRMS, null);
    }

    private static long of(List<Payment> payments) {
        return payments.stream().mapToLong(Payment::paysFen).sum();
    }

    @Test
    void what_is_left_of_an_award_is_paid_by_the_next_runs_each_under_its_own_key() {
        Path file = folder.resolve("ledger.jsonl");
        LedgerRuns.Run first = run(file, 100_000_000, Sharing.NONE, 2026);
        LedgerRuns.Run second = run(file, 150_000_000, Sharing.NONE, 2026);
        LedgerRuns.Run third = run(file, RICH, Sharing.NONE, 2026);
        LedgerRuns.Run fourth = run(file, RICH, Sharing.NONE, 2026);

        assertThat(first.pays()).isEqualTo(100_000_000);
        assertThat(second.pays()).isEqualTo(50_000_000);
        assertThat(third.pays()).isEqualTo(first.due() - 150_000_000).isPositive();
        assertThat(fourth.pays() + fourth.due()).isZero();
        assertThat(third.payments())
                .filteredOn(p -> p.paysFen() > 0)
                .extracting(Payment::term)
                .contains("2026/3")
                .doesNotContain("2026/4");
    }

    @Test
    void a_new_year_pays_what_waited_in_the_one_before_it() {
        Path file = folder.resolve("ledger.jsonl");
        LedgerRuns.Run first = run(file, 100_000_000, Sharing.NONE, 2026);
        LedgerRuns.Run second = run(file, RICH, Sharing.NONE, 2027);
        LedgerRuns.Run third = run(file, RICH, Sharing.NONE, 2028);

        assertThat(of(second.of(2026))).isEqualTo(first.due() - 100_000_000);
        assertThat(second.totals().budget().promised().paysFen()).isEqualTo(of(second.of(2026)));
        assertThat(second.of(2026)).allSatisfy(p -> assertThat(p.notes()).contains(Payment.Note.PROMISED));
        assertThat(third.of(2026)).isEmpty();
    }

    @Test
    void instalments_are_paid_by_the_years_they_fall_due_in_and_add_up_to_the_award() {
        Path file = folder.resolve("ledger.jsonl");
        LedgerRuns.Run first = run(file, RICH, sharing(null), 2026);
        LedgerRuns.Run again = run(file, RICH, sharing(null), 2026);
        LedgerRuns.Run second = run(file, RICH, Sharing.NONE, 2027);
        LedgerRuns.Run third = run(file, RICH, Sharing.NONE, 2028);
        LedgerRuns.Run fourth = run(file, RICH, Sharing.NONE, 2029);

        List<Payment> inParts =
                first.payments().stream().filter(p -> !p.laterFen().isEmpty()).toList();
        assertThat(inParts).isNotEmpty().allSatisfy(p -> {
            assertThat(p.award().item()).isEqualTo(ITEM);
            assertThat(p.laterFen().keySet()).containsExactly(2027, 2028);
        });
        assertThat(first.totals().budget().later())
                .hasSize(2)
                .allSatisfy(l -> assertThat(l.promisedFen()).isPositive());
        assertThat(again.pays()).isZero();
        assertThat(again.later()).isEqualTo(first.later());
        assertThat(of(second.of(2026)))
                .isEqualTo(
                        inParts.stream().mapToLong(p -> p.laterFen().get(2027)).sum());
        assertThat(of(third.of(2026)))
                .isEqualTo(
                        inParts.stream().mapToLong(p -> p.laterFen().get(2028)).sum());
        assertThat(of(second.of(2026)) + of(third.of(2026))).isEqualTo(first.later());
        assertThat(fourth.of(2026)).isEmpty();
        assertThat(fourth.totals().budget().promised().payments()).isZero();
    }

    @Test
    void promises_come_before_or_behind_what_is_new_as_the_budget_says() {
        for (Sharing.Promised promised : Sharing.Promised.values()) {
            Path file = folder.resolve(promised.word() + ".jsonl");
            LedgerRuns.Run first = run(file, RICH, sharing(null), 2026);
            long owed = first.later() * 3 / 5 - first.payments().size();
            // The same facts once more, so that there are new awards beside the promises.
            Budget budget = new Budget(2027, owed, 0, sharing(promised));
            LedgerRuns.Run second = LedgerRuns.run(file, budget, BatchSamples.ON, FIRMS, null);

            long isNew = second.of(2027).stream()
                    .filter(p -> !p.isHeld())
                    .mapToLong(p -> p.award().dueFen())
                    .sum();
            assertThat(isNew).isPositive();
            assertThat(second.pays()).isEqualTo(owed);
            assertThat(of(second.of(2026)))
                    .isEqualTo(promised == Sharing.Promised.FIRST ? owed : Math.max(0, owed - isNew));
        }
    }

    @Test
    void killed_while_it_writes_any_of_three_runs_ends_with_the_same_ledger() throws IOException {
        Path whole = folder.resolve("whole.jsonl");
        LedgerHead base = LedgerHead.NONE;
        byte[] before = new byte[0];
        for (int year = 2026; year <= 2028; year++) {
            run(whole, 150_000_000, sharing(null), year);
            byte[] bytes = Files.readAllBytes(whole);
            for (int part = 0; part < 4; part++) {
                Path file = folder.resolve(year + "-" + part + ".jsonl");
                Files.write(file, Arrays.copyOf(bytes, before.length + (bytes.length - before.length) * part / 4));

                LocalDate on = LocalDate.of(year, 3, 1);
                base = LedgerRuns.run(file, budget(150_000_000, sharing(null)), on, FIRMS, head(before))
                        .head();

                assertThat(Files.readAllBytes(file)).as("%s, %s", year, part).isEqualTo(bytes);
            }
            before = bytes;
            heads.put(before.length, base);
        }
    }

    private final Map<Integer, LedgerHead> heads = new TreeMap<>(Map.of(0, LedgerHead.NONE));

    private LedgerHead head(byte[] ledger) {
        return heads.get(ledger.length);
    }

    @Test
    void what_is_owed_to_those_who_left_the_register_is_told_and_not_paid() {
        Path file = folder.resolve("ledger.jsonl");
        LedgerRuns.Run first = run(file, RICH, sharing(null), 2026);
        LedgerRuns.Run second =
                LedgerRuns.run(file, budget(RICH, Sharing.NONE), LocalDate.of(2027, 3, 1), FIRMS.subList(0, 10), null);
        LedgerRuns.Run third = run(file, RICH, Sharing.NONE, 2028);

        var promised = second.totals().budget().promised();
        assertThat(promised.outsideEnterprises()).isPositive();
        assertThat(promised.outsideFen() + promised.paysFen())
                .isEqualTo(first.payments().stream()
                        .mapToLong(p -> p.laterFen().getOrDefault(2027, 0L))
                        .sum());
        assertThat(of(second.of(2026)) + of(third.of(2026))).isEqualTo(first.later());
    }

    @Test
    void pots_of_items_and_caps_hold_for_all_runs_of_a_year_together() {
        Sharing tight = new Sharing(
                Sharing.Way.PRO_RATA,
                30_000_000L,
                new TreeMap<>(Map.of(ITEM, 20_000_000L)),
                new TreeMap<>(Map.of(ITEM, 50_000_000L)),
                new TreeMap<>(),
                null,
                List.of(),
                Place.of("x"));
        Path file = folder.resolve("ledger.jsonl");
        LedgerRuns.Run first = run(file, RICH, tight, 2026);
        LedgerRuns.Run second = run(file, RICH, tight, 2026);

        long ofItem = first.totals().shares().stream()
                .filter(s -> s.item().equals(ITEM))
                .mapToLong(ItemShare::paysFen)
                .sum();
        assertThat(ofItem).isEqualTo(50_000_000);
        assertThat(first.pays()).isPositive();
        assertThat(second.totals().shares())
                .filteredOn(s -> s.item().equals(ITEM))
                .allSatisfy(s -> assertThat(s.paysFen()).isZero());
        try (Ledger ledger = Ledger.open(file.toString())) {
            for (Enterprise firm : FIRMS) {
                List<LedgerEntry.Paid> paid = ledger.paid(firm.id());
                assertThat(yuan(paid)).isLessThanOrEqualTo(BigDecimal.valueOf(300_000));
                assertThat(yuan(paid.stream()
                                .filter(p -> p.key().item().equals(ITEM))
                                .toList()))
                        .isLessThanOrEqualTo(BigDecimal.valueOf(200_000));
            }
        }
    }

    private static BigDecimal yuan(List<LedgerEntry.Paid> paid) {
        return paid.stream().map(LedgerEntry.Paid::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
