package io.tidu.internal.register;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidu.diagnostic.Problems;
import io.tidu.internal.load.budget.BudgetReader;
import io.tidu.internal.load.budget.SharingNames;
import io.tidu.internal.policy.practice.Budget;
import io.tidu.model.Enterprise;
import io.tidu.model.batch.DueAward;
import io.tidu.model.batch.ItemShare;
import io.tidu.model.batch.ItemTotal;
import io.tidu.model.batch.Payment;
import io.tidu.model.batch.Posting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.ToLongFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is told of items adds up to the fen with what is told of shares and payments, as docs/batch.md says. */
class ItemsReconcileTest {
    private static final List<Enterprise> FIRMS = BatchSamples.drawn(44, 80);
    private static final LocalDate NEXT_YEAR = BatchSamples.ON.plusYears(1);

    private static final String INSTALMENTS_AND_CAPS = """
            rule: pro-rata
            pot: %s
            perEnterprise: 300万元
            perItem: {zhejiang/jiashan/tiered-funding/hardware-subsidy: 20万元}
            instalments:
              zhejiang/jiashan/tiered-funding/hardware-subsidy: [50%%, 30%%, 20%%]
              zhejiang/jiashan/tiered-funding/talent-support: [50%%, 30%%, 20%%]
            """;

    @TempDir
    private Path folder;

    private LedgerRuns.Run run(String budget, LocalDate on) throws IOException {
        Path file = folder.resolve("budget.yaml");
        Files.writeString(file, budget);
        Problems problems = new Problems();
        Budget read = BudgetReader.read(
                file,
                "budget.yaml",
                SharingNames.of(BatchSamples.ENGINE.policies(), on),
                new BudgetReader.Expected(on.getYear(), true),
                problems);
        assertThat(problems.list()).isEmpty();
        return LedgerRuns.run(folder.resolve("ledger.jsonl"), Objects.requireNonNull(read), on, FIRMS, null);
    }

    private static boolean isOf(ItemTotal item, DueAward award) {
        return item.pack().equals(award.pack())
                && item.item().equals(award.item())
                && Objects.equals(item.tier(), award.tier())
                && item.status().equals(award.status());
    }

    private static boolean isOf(ItemTotal item, ItemShare share) {
        return item.pack().equals(share.pack())
                && item.item().equals(share.item())
                && Objects.equals(item.tier(), share.tier())
                && item.status().equals(share.status());
    }

    private static long later(Payment payment) {
        return payment.laterFen().values().stream().mapToLong(Long::longValue).sum();
    }

    private static long sum(LedgerRuns.Run run, ToLongFunction<ItemTotal> of) {
        return run.totals().items().stream().mapToLong(of).sum();
    }

    private static void reconcile(LedgerRuns.Run run) {
        for (ItemTotal item : run.totals().items()) {
            List<Payment> payments =
                    run.payments().stream().filter(p -> isOf(item, p.award())).toList();
            ToLongFunction<ToLongFunction<Payment>> sum =
                    of -> payments.stream().mapToLong(of).sum();
            long shares = run.totals().shares().stream()
                    .filter(s -> isOf(item, s))
                    .mapToLong(ItemShare::dueFen)
                    .sum();

            // What gave way whole is no payment.
            assertThat(run.totals().shares().stream().filter(s -> isOf(item, s)))
                    .allSatisfy(s -> assertThat(s.payments())
                            .isEqualTo(payments.stream()
                                    .filter(p -> p.award().dueFen() > 0)
                                    .count()));
            assertThat(item.dueFen())
                    .as(item.toString())
                    .isEqualTo(shares)
                    .isEqualTo(sum.applyAsLong(p -> p.award().dueFen()))
                    .isEqualTo(item.routes().values().stream()
                            .mapToLong(ItemTotal.RouteTotal::dueFen)
                            .sum())
                    .isEqualTo(item.grossFen()
                            - item.capFen()
                            - item.stackingFen()
                            - item.ceilingFen()
                            + item.promisedFen()
                            - item.paidDeductedFen()
                            - item.laterFen()
                            - item.cappedFen());
            assertThat(item.laterFen()).isEqualTo(sum.applyAsLong(ItemsReconcileTest::later));
            assertThat(item.grossFen() + item.promisedFen() - item.laterFen())
                    .isEqualTo(sum.applyAsLong(p -> p.award().fen(Posting.Account.GROSS)));
            assertThat(item.capFen() + item.cappedFen())
                    .isEqualTo(sum.applyAsLong(p -> p.award().fen(Posting.Account.CAP)));
            assertThat(item.stackingFen() + item.paidDeductedFen())
                    .isEqualTo(sum.applyAsLong(p -> p.award().fen(Posting.Account.STACKING)));
            assertThat(item.ceilingFen())
                    .isEqualTo(sum.applyAsLong(p -> p.award().fen(Posting.Account.CEILING)));
        }
        assertThat(sum(run, ItemTotal::dueFen)).isEqualTo(run.totals().budget().dueFen());
        assertThat(sum(run, ItemTotal::laterFen)).isEqualTo(run.later());
    }

    @Test
    void items_are_what_is_still_due_after_a_first_and_a_second_run() throws IOException {
        LedgerRuns.Run first = run("pot: 10亿元\n", BatchSamples.ON);
        LedgerRuns.Run second = run("pot: 10亿元\n", BatchSamples.ON);

        reconcile(first);
        reconcile(second);
        assertThat(sum(first, ItemTotal::dueFen)).isPositive().isEqualTo(first.pays());
        assertThat(sum(second, ItemTotal::dueFen)).isZero();
        assertThat(sum(second, ItemTotal::paidDeductedFen)).isPositive();
    }

    @Test
    void instalments_and_caps_are_told_of_each_item_and_fall_due_in_the_next_year() throws IOException {
        String rich = INSTALMENTS_AND_CAPS.formatted("10亿元");
        LedgerRuns.Run first = run(INSTALMENTS_AND_CAPS.formatted("1000万元"), BatchSamples.ON);
        LedgerRuns.Run second = run(rich, BatchSamples.ON);
        LedgerRuns.Run next = run(rich, NEXT_YEAR);

        List.of(first, second, next).forEach(ItemsReconcileTest::reconcile);
        assertThat(sum(first, ItemTotal::laterFen)).isPositive();
        assertThat(sum(first, ItemTotal::cappedFen)).isPositive();
        assertThat(sum(second, ItemTotal::paidDeductedFen)).isPositive();
        assertThat(sum(next, ItemTotal::promisedFen)).isPositive();
    }

    @Test
    void what_took_all_of_an_award_is_told_and_no_samples_are() {
        LedgerRuns.Run run = LedgerRuns.run(
                folder.resolve("ledger.jsonl"), BatchSamples.pot(1_000_000_000), BatchSamples.ON, FIRMS, null);

        assertThat(run.payments())
                .filteredOn(p -> p.award().dueFen() == 0 && p.laterFen().isEmpty())
                .isNotEmpty()
                .noneMatch(p -> p.told().contains(Payment.Note.PAID_ON_SAMPLES));
        assertThat(run.json()).contains("与其他奖补合并计算后没有余额（");
    }
}
