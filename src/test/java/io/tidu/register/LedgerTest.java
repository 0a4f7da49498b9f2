package io.tidu.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tidu.diagnostic.ProblemException;
import io.tidu.engine.PolicyEngine;
import io.tidu.model.Enterprise;
import io.tidu.model.assessment.Assessment;
import io.tidu.model.ledger.LedgerEntry;
import io.tidu.model.ledger.LedgerHead;
import io.tidu.model.ledger.PaymentKey;
import io.tidu.model.ledger.RunHeader;
import io.tidu.model.ledger.RunTotals;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A ledger as a batch uses it. */
class LedgerTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);
    private static final PolicyEngine ENGINE = PolicyEngine.load(Path.of("rules"));
    private static final Enterprise FIRM =
            Enterprise.builder("91330421MA0000000A").none("paid").build();
    private static final PaymentKey KEY =
            PaymentKey.ofYear(FIRM.id(), "zhejiang/jiashan/tiered-funding", "rd-subsidy", "tier-2", 2026);

    @TempDir
    Path folder;

    private String where;

    @BeforeEach
    void name_it() {
        where = folder.resolve("ledger.jsonl").toString();
    }

    @AfterAll
    static void close() {
        ENGINE.close();
    }

    private static RunHeader header(String budget) {
        return new RunHeader(
                DAY, "0.1.0", ENGINE.vocabulary().sha256(), ENGINE.packs(DAY), "0".repeat(64), budget, new TreeMap<>());
    }

    /** Pays what was not paid before, as a batch does. */
    private LedgerHead run(String budget, String amount) {
        try (Ledger ledger = Ledger.open(where)) {
            Enterprise merged = ledger.merged(FIRM, ENGINE.vocabulary()).enterprise();
            Assessment assessment = ENGINE.assess(merged, DAY);
            LedgerRun run = ledger.run(header(budget));
            run.decided(merged, assessment);
            run.noticed(FIRM.id(), "cultivate", DAY);
            if (ledger.paid(KEY).isEmpty()) {
                run.paid(KEY, new BigDecimal(amount), DAY, "7.2", "sample");
            }
            return run.end();
        }
    }

    @Test
    void a_second_run_pays_nothing_and_has_the_first_payment_among_the_facts() throws Exception {
        LedgerHead first = run("1000000", "375000");
        LedgerHead second = run("1000000", "375000");

        assertThat(first.count()).isEqualTo(5);
        assertThat(second.count()).isEqualTo(9);
        assertThat(Files.readAllLines(Path.of(where)).get(6)).contains("\"paid\":[{\"amount\":375000,");
        assertThat(Files.readAllLines(Path.of(where)).get(8))
                .contains("\"decided\":1,\"noticed\":1,\"paid\":0,\"askedBack\":0,\"paidYuan\":0,\"askedBackYuan\":0");
    }

    @Test
    void a_run_that_would_pay_twice_is_stopped_and_pays_nothing() {
        run("1000000", "375000");

        try (Ledger ledger = Ledger.open(where)) {
            LedgerRun run = ledger.run(header("2"));

            assertThat(ledger.paid(KEY))
                    .hasValueSatisfying(paid -> assertThat(paid.amount()).isEqualByComparingTo("375000"));
            assertThatThrownBy(() -> run.paid(KEY, BigDecimal.ONE, DAY, "7.2", "sample"))
                    .isInstanceOf(ProblemException.class)
                    .hasMessageContaining("ledger.paid-twice");
            assertThatThrownBy(run::end).isInstanceOf(IllegalStateException.class);
        }
        try (Ledger ledger = Ledger.open(where)) {
            assertThat(ledger.isUnfinished()).isFalse();
        }
    }

    @Test
    void the_same_is_not_paid_twice_within_a_run_and_payments_come_in_order() {
        try (Ledger ledger = Ledger.open(where)) {
            LedgerRun run = ledger.run(header("1"));
            run.paid(KEY, BigDecimal.ONE, DAY, "7.2", "sample");
            assertThatThrownBy(() -> run.paid(KEY, BigDecimal.ONE, DAY, "7.2", "sample"))
                    .hasMessageContaining("ledger.paid-twice");
        }
        try (Ledger ledger = Ledger.open(where)) {
            LedgerRun run = ledger.run(header("1"));
            run.paid(KEY, BigDecimal.ONE, DAY, "7.2", "sample");
            PaymentKey earlier = PaymentKey.ofYear("91", KEY.pack(), KEY.item(), null, 2026);
            assertThatThrownBy(() -> run.paid(earlier, BigDecimal.ONE, DAY, "7.2", "sample"))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void a_run_that_was_ended_before_its_output_was_written_is_gone_on_with_from_its_base() throws Exception {
        LedgerHead base;
        try (Ledger ledger = Ledger.open(where)) {
            base = ledger.base();
        }
        run("1000000", "375000");
        byte[] before = Files.readAllBytes(Path.of(where));

        try (Ledger ledger = Ledger.open(where, base)) {
            assertThat(ledger.paid(KEY)).isEmpty();
            Enterprise merged = ledger.merged(FIRM, ENGINE.vocabulary()).enterprise();
            LedgerRun run = ledger.run(header("1000000"));
            run.decided(merged, ENGINE.assess(merged, DAY));
            run.noticed(FIRM.id(), "cultivate", DAY);
            run.paid(KEY, new BigDecimal("375000"), DAY, "7.2", "sample");
            assertThat(run.end().count()).isEqualTo(5);
        }
        assertThat(Files.readAllBytes(Path.of(where))).isEqualTo(before);
    }

    @Test
    void a_run_of_a_day_before_an_ended_run_is_refused_for_it_would_pay_again() {
        run("1000000", "375000");
        try (Ledger ledger = Ledger.open(where)) {
            assertThatThrownBy(() -> ledger.needDay(DAY.minusDays(1)))
                    .isInstanceOfSatisfying(
                            ProblemException.class,
                            refused -> assertThat(refused.problems().get(0).toString())
                                    .contains("ledger.jsonl:1", "2026-03-01", "2026-02-28", "ledger.earlier-day"));
            RunHeader earlier = new RunHeader(
                    DAY.minusYears(1),
                    "0.1.0",
                    ENGINE.vocabulary().sha256(),
                    ENGINE.packs(DAY),
                    "0".repeat(64),
                    "",
                    new TreeMap<>());
            assertThatThrownBy(() -> ledger.run(earlier)).isInstanceOf(ProblemException.class);
            ledger.needDay(DAY);
            ledger.needDay(DAY.plusYears(1));
        }
        assertThat(run("1000000", "375000").count()).isEqualTo(9);
    }

    @Test
    void a_run_that_was_given_up_keeps_no_day_from_its_ledger() throws IOException {
        run("1000000", "375000");
        List<String> lines = Files.readAllLines(Path.of(where));
        Files.writeString(Path.of(where), String.join("\n", lines.subList(0, lines.size() - 1)) + "\n");
        try (Ledger ledger = Ledger.open(where)) {
            ledger.abandon("a trial");
        }
        try (Ledger ledger = Ledger.open(where)) {
            ledger.needDay(DAY.minusYears(1));
        }
    }

    @Test
    void begins_and_ends_are_the_ledgers_own() {
        try (Ledger ledger = Ledger.open(where)) {
            LedgerRun run = ledger.run(header("1"));

            assertThatThrownBy(() -> run.add(new LedgerEntry.End(RunTotals.NONE)))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void a_term_is_a_year_or_an_instalment() {
        assertThat(PaymentKey.ofInstalment("91", "p", "i", null, 2026, 2).term())
                .isEqualTo("2026/2");
        assertThatThrownBy(() -> PaymentKey.ofYear("91", "p", "i", null, 26))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
