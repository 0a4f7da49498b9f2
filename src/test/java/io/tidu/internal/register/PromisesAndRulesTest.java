package io.tidu.internal.register;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidu.diagnostic.Problems;
import io.tidu.input.EnterpriseReader;
import io.tidu.internal.engine.Engine;
import io.tidu.model.Enterprise;
import io.tidu.model.batch.Payment;
import io.tidu.model.ledger.LedgerEntry;
import io.tidu.register.Ledger;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is promised and what the rules say meanwhile: an institution is awarded once, and an upgrade the difference. */
class PromisesAndRulesTest {
    private static final Engine RULES = Engine.load(Path.of("examples/award-structures"));
    private static final String ID = "91330421MA0000AWRD";

    private static final String ITEM = "institution-city";
    private static final String VETO = "{\"kind\":\"tax-offence\",\"on\":\"2026-01-10\"}";

    @TempDir
    private Path folder;

    private static Enterprise firm(String events) {
        String json = "{\"id\":\"" + ID + "\",\"registeredOn\":\"2018-05-01\","
                + "\"rdExpense\":{\"2024\":4000000,\"2025\":6000000},\"localContribution\":{\"2025\":10000000},"
                + "\"titles\":[],\"evaluations\":[],\"investments\":[],\"paid\":[],\"events\":[" + events + "],"
                + "\"researchBodies\":[{\"level\":\"city\",\"recognisedOn\":\"2025-10-01\"}]}";
        Enterprise read = new EnterpriseReader(RULES.vocabulary()).read(json, "firm.json", new Problems());
        return Objects.requireNonNull(read);
    }

    private LedgerRuns.Run run(Path file, int year, long yuan, Enterprise firm) {
        LocalDate on = LocalDate.of(year, 3, 1);
        return LedgerRuns.run(RULES, file, BatchSamples.pot(yuan), on, List.of(firm), null);
    }

    private static List<Payment> of(LedgerRuns.Run run, int year) {
        return run.of(year).stream().filter(p -> p.award().item().equals(ITEM)).toList();
    }

    private static BigDecimal paid(Path file) {
        try (Ledger ledger = Ledger.open(file.toString())) {
            return ledger.paid(ID).stream()
                    .filter(p -> p.key().item().equals(ITEM))
                    .map(LedgerEntry.Paid::amount)
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
        }
    }

    @Test
    void what_is_promised_counts_under_an_upgrade_as_what_is_paid_does() {
        Path file = folder.resolve("ledger.jsonl");
        LedgerRuns.Run first = run(file, 2026, 1_000, firm(""));
        LedgerRuns.Run second = run(file, 2027, 100_000_000, firm(""));
        LedgerRuns.Run third = run(file, 2028, 100_000_000, firm(""));

        Payment awarded = of(first, 2026).get(0);
        assertThat(awarded.award().dueFen()).isEqualTo(100_000_000);
        assertThat(awarded.paysFen()).isPositive();
        assertThat(of(second, 2026))
                .extracting(Payment::paysFen)
                .containsExactly(awarded.award().dueFen() - awarded.paysFen());
        assertThat(of(second, 2027))
                .allSatisfy(p -> assertThat(p.paysFen() + p.heldFen()).isZero());
        assertThat(of(third, 2026)).isEmpty();
        assertThat(paid(file)).isEqualByComparingTo("1000000");
    }

    @Test
    void a_run_of_the_year_takes_back_what_is_not_due_any_more() {
        Path file = folder.resolve("ledger.jsonl");
        LedgerRuns.Run first = run(file, 2026, 1_000, firm(""));
        LedgerRuns.Run second = run(file, 2026, 100_000_000, firm(VETO));
        LedgerRuns.Run third = run(file, 2027, 100_000_000, firm(VETO));

        assertThat(first.pays()).isEqualTo(100_000);
        assertThat(second.pays() + second.due()).isZero();
        assertThat(third.of(2026)).isEmpty();
        try (Ledger ledger = Ledger.open(file.toString())) {
            assertThat(ledger.promised(ID))
                    .isNotEmpty()
                    .allSatisfy(p -> assertThat(p.parts()).isEmpty());
        }
    }
}
