package io.tidu.internal.register;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidu.model.Enterprise;
import io.tidu.model.Verdict;
import io.tidu.model.batch.BudgetTotal;
import io.tidu.model.batch.Decided;
import io.tidu.model.batch.DueAward;
import io.tidu.model.batch.Move;
import io.tidu.model.batch.Payment;
import io.tidu.model.batch.Posting;
import io.tidu.model.batch.StageTotal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What holds of every batch, whatever its register. */
class BatchTest {
    private static final List<Enterprise> FIRMS = BatchSamples.drawn(15, 400);

    private static List<Decided> decided(Batch batch) {
        List<Decided> all = new ArrayList<>();
        batch.forEach(all::add);
        return all;
    }

    @Test
    void each_enterprise_stands_once_in_the_list_of_its_stage_or_among_those_who_stand_in_none() {
        try (Batch batch = BatchSamples.batch(FIRMS, BatchSamples.plan(null, false))) {
            Set<String> seen = new HashSet<>();
            List<StageTotal> stages = batch.totals().stages();
            for (int i = 0; i < stages.size(); i++) {
                List<String> listed = new ArrayList<>();
                String stage = stages.get(i).stage();
                batch.forEachIn(i, d -> {
                    assertThat(d.standing().stage().stage()).isEqualTo(stage);
                    listed.add(d.standing().enterprise());
                });
                assertThat(listed).isSorted().hasSize((int) stages.get(i).enterprises());
                assertThat(seen).doesNotContainAnyElementsOf(listed);
                seen.addAll(listed);
            }
            assertThat(stages)
                    .extracting(StageTotal::stage)
                    .containsExactly("reserve", "cultivate", "recommend", "identify", null);
            assertThat(seen).hasSize(FIRMS.size());
        }
    }

    @Test
    void the_order_of_the_rows_never_shows() {
        List<Enterprise> shuffled = new ArrayList<>(FIRMS);
        Collections.shuffle(shuffled, new Random(3));
        try (Batch one = BatchSamples.batch(FIRMS, BatchSamples.plan(BatchSamples.pot(10_000_000), true));
                Batch other = BatchSamples.batch(shuffled, BatchSamples.plan(BatchSamples.pot(10_000_000), true))) {
            assertThat(BatchSamples.json(other, null)).isEqualTo(BatchSamples.json(one, null));
        }
    }

    @Test
    void every_yuan_is_accounted_for() {
        try (Batch batch = BatchSamples.batch(FIRMS, BatchSamples.plan(BatchSamples.pot(10_000_000), true))) {
            long due = 0;
            long pays = 0;
            long waits = 0;
            long held = 0;
            for (Decided one : decided(batch)) {
                for (Payment payment : one.payments()) {
                    DueAward award = payment.award();
                    assertThat(award.fen(Posting.Account.GROSS)
                                    - award.fen(Posting.Account.CAP)
                                    - award.fen(Posting.Account.STACKING)
                                    - award.fen(Posting.Account.CEILING))
                            .isEqualTo(award.dueFen());
                    assertThat(payment.paysFen() + payment.waitsFen() + payment.heldFen())
                            .isEqualTo(award.dueFen());
                    due += award.dueFen();
                    pays += payment.paysFen();
                    waits += payment.waitsFen();
                    held += payment.heldFen();
                }
            }
            BudgetTotal budget = batch.totals().budget();
            assertThat(List.of(budget.dueFen(), budget.paysFen(), budget.waitsFen(), budget.heldFen()))
                    .containsExactly(due, pays, waits, held);
            assertThat(pays).isEqualTo(1_000_000_000L);
            assertThat(waits).isPositive();
            assertThat(due)
                    .isEqualTo(FIRMS.stream()
                            .map(f -> BatchSamples.ENGINE
                                    .assess(f, BatchSamples.ON)
                                    .funding()
                                    .total())
                            .mapToLong(Accounts::fen)
                            .sum());
        }
    }

    @Test
    void nothing_is_paid_on_samples_unless_that_is_asked_for_and_then_it_is_marked() {
        try (Batch without = BatchSamples.batch(FIRMS, BatchSamples.plan(null, false));
                Batch with = BatchSamples.batch(FIRMS, BatchSamples.plan(null, true))) {
            List<Payment> held = payments(without).stream()
                    .filter(p ->
                            p.award().status().equals("sample") && p.award().dueFen() > 0)
                    .toList();
            List<Payment> paid = payments(with).stream()
                    .filter(p ->
                            p.award().status().equals("sample") && p.award().dueFen() > 0)
                    .toList();

            assertThat(held).isNotEmpty().allSatisfy(p -> {
                assertThat(p.paysFen()).isZero();
                assertThat(p.notes()).contains(Payment.Note.SAMPLE);
            });
            assertThat(paid).hasSameSizeAs(held).allSatisfy(p -> {
                assertThat(p.paysFen()).isEqualTo(p.award().dueFen());
                assertThat(p.notes()).contains(Payment.Note.PAID_ON_SAMPLES);
            });
        }
    }

    private static List<Payment> payments(Batch batch) {
        return decided(batch).stream().flatMap(d -> d.payments().stream()).toList();
    }

    @Test
    void who_falls_back_fails_a_criterion_of_the_stage_before_and_who_is_only_unknown_does_not_fall() {
        try (Batch batch = BatchSamples.batch(FIRMS, BatchSamples.plan(null, false))) {
            List<Decided> all = decided(batch);

            assertThat(all)
                    .filteredOn(d -> d.standing().stage().move() == Move.FALLS_BACK
                            || d.standing().stage().move() == Move.LEAVES)
                    .isNotEmpty()
                    .allSatisfy(d -> assertThat(d.standing().stage().because())
                            .isNotEmpty()
                            .allMatch(r -> r.verdict() == Verdict.NOT_MET)
                            .allMatch(
                                    r -> r.target().equals(d.standing().stage().from())));
            assertThat(all)
                    .filteredOn(d -> d.standing().stage().move() == Move.OPEN)
                    .isNotEmpty()
                    .allSatisfy(d -> assertThat(d.standing().stage().because())
                            .isNotEmpty()
                            .allMatch(r -> r.verdict().isOpen()));
        }
    }

    @Test
    void a_batch_against_an_earlier_one_tells_moves_since_then() {
        BatchQuestion since = new BatchQuestion(
                BatchSamples.ON, 180, Ranking.NONE, id -> id.hashCode() % 2 == 0 ? "reserve" : null, null, false);
        BatchPlan plan = new BatchPlan(
                BatchSamples.ENGINE, since, null, 0, PaidBefore.NOTHING, false, null, "", new TreeMap<>());
        try (Batch batch = BatchSamples.batch(FIRMS, plan)) {
            assertThat(decided(batch))
                    .allSatisfy(d -> assertThat(d.standing().stage().from())
                            .isEqualTo(d.standing().enterprise().hashCode() % 2 == 0 ? "reserve" : null));
        }
    }
}
