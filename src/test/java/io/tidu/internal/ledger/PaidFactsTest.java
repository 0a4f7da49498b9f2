package io.tidu.internal.ledger;

import static io.tidu.internal.ledger.SampleRun.PACK;
import static io.tidu.internal.ledger.SampleRun.paid;
import static org.assertj.core.api.Assertions.assertThat;

import io.tidu.engine.PolicyEngine;
import io.tidu.model.Enterprise;
import io.tidu.model.EnterpriseBuilder;
import io.tidu.model.ledger.LedgerEntry;
import io.tidu.model.ledger.MergedPayments;
import io.tidu.vocabulary.FactDefinition;
import io.tidu.vocabulary.Vocabulary;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** One payment in the ledger and among the facts counts once. */
class PaidFactsTest {
    private static final String ID = "91330421MA0000000A";
    private static final Vocabulary VOCABULARY = vocabulary();

    private static Vocabulary vocabulary() {
        try (PolicyEngine engine = PolicyEngine.load(Path.of("rules"))) {
            return engine.vocabulary();
        }
    }

    private static EnterpriseBuilder firm() {
        return Enterprise.builder(ID).staff(80);
    }

    private static EnterpriseBuilder firm(String item, String on, String amount) {
        return firm().paid(payment ->
                payment.set("item", item).set("on", LocalDate.parse(on)).set("amount", new BigDecimal(amount)));
    }

    private static MergedPayments merged(EnterpriseBuilder firm, LedgerEntry.Paid... payments) {
        return PaidFacts.merged(firm.build(), List.of(payments), VOCABULARY);
    }

    @Test
    void what_only_the_ledger_paid_is_added() {
        MergedPayments merged = merged(firm().none("paid"), paid(ID, "rd-subsidy", "2026", "300000"));

        assertThat(merged.conflicts()).isEmpty();
        assertThat(merged.enterprise().toJson())
                .isEqualTo("{\"id\":\"" + ID + "\",\"paid\":[{\"amount\":300000,\"item\":\"rd-subsidy\","
                        + "\"on\":\"2026-03-01\",\"pack\":\"" + PACK + "\"}],\"staff\":80}");
    }

    @Test
    void what_both_say_counts_once_whenever_the_bank_paid() {
        EnterpriseBuilder firm = firm("rd-subsidy", "2026-07-20", "300000");

        MergedPayments merged = merged(firm, paid(ID, "rd-subsidy", "2026", "300000.00"));

        assertThat(merged.conflicts()).isEmpty();
        assertThat(merged.enterprise()).isEqualTo(firm.build());
    }

    @Test
    void another_amount_is_a_conflict_of_that_payment_alone() {
        EnterpriseBuilder firm = firm("rd-subsidy", "2026-04-01", "250000");

        MergedPayments merged = merged(firm, paid(ID, "rd-subsidy", "2026", "300000"), paid(ID, "rent", "2026", "1"));

        assertThat(merged.conflicts()).hasSize(1);
        assertThat(merged.conflicts().get(0).stated()).isEqualByComparingTo("250000");
        assertThat(merged.conflicts().get(0).payment().amount()).isEqualByComparingTo("300000");
        assertThat(merged.enterprise().toJson())
                .contains("\"amount\":{\"sources\":[{\"value\":300000,\"from\":\"台账 ledger\"},"
                        + "{\"value\":250000,\"from\":\"paid\"}]}")
                .contains("{\"amount\":1,\"item\":\"rent\"");
    }

    @Test
    void what_was_paid_before_the_decision_is_another_payment() {
        EnterpriseBuilder firm = firm("rd-subsidy", "2026-02-28", "250000");

        MergedPayments merged = merged(firm, paid(ID, "rd-subsidy", "2026", "300000"));

        assertThat(merged.conflicts()).isEmpty();
        assertThat(merged.enterprise().toJson()).contains("\"amount\":250000,").contains("\"amount\":300000,");
    }

    @Test
    void the_same_item_in_another_year_or_of_another_pack_is_another_payment() {
        EnterpriseBuilder firm = firm("rd-subsidy", "2025-03-01", "300000")
                .paid(payment -> payment.set("item", "rd-subsidy")
                        .set("on", SampleRun.DAY)
                        .set("pack", "other/pack")
                        .set("amount", 300000));

        MergedPayments merged = merged(firm, paid(ID, "rd-subsidy", "2026", "300000"));

        assertThat(merged.conflicts()).isEmpty();
        assertThat(merged.enterprise().toJson().split("\"amount\"")).hasSize(4);
    }

    @Test
    void of_several_payments_those_with_the_same_amount_belong_together() {
        EnterpriseBuilder firm = firm("rd-subsidy", "2026-03-01", "200000")
                .paid(payment -> payment.set("item", "rd-subsidy")
                        .set("on", LocalDate.of(2026, 5, 1))
                        .set("amount", 300000));

        MergedPayments merged = merged(firm, paid(ID, "rd-subsidy", "2026", "300000"));

        assertThat(merged.conflicts()).isEmpty();
        assertThat(merged.enterprise()).isEqualTo(firm.build());
    }

    @Test
    void payments_that_are_not_known_stay_so() {
        MergedPayments merged = merged(firm(), paid(ID, "rd-subsidy", "2026", "300000"));

        assertThat(merged.enterprise()).isEqualTo(firm().build());
        assertThat(merged.paid()).hasSize(1);
    }

    @Test
    void a_conflict_leaves_open_what_reads_that_payment() {
        EnterpriseBuilder firm = firm("rd-subsidy", "2026-04-01", "250000");
        MergedPayments merged = merged(firm, paid(ID, "rd-subsidy", "2026", "300000"));

        try (PolicyEngine engine = PolicyEngine.load(Path.of("rules"))) {
            assertThat(engine.assess(merged.enterprise(), LocalDate.of(2026, 6, 1))
                            .funding()
                            .paid())
                    .isNull();
        }
    }

    @Test
    void a_vocabulary_without_a_field_gets_no_such_field() {
        var definition = VOCABULARY.facts().get("paid");
        var fields = new TreeMap<>(definition.fields());
        fields.remove("pack");
        var facts = new TreeMap<>(VOCABULARY.facts());
        facts.put(
                "paid",
                new FactDefinition(
                        "paid",
                        definition.type(),
                        definition.unit(),
                        false,
                        definition.label(),
                        null,
                        definition.values(),
                        fields,
                        definition.entries(),
                        definition.place()));

        MergedPayments merged = PaidFacts.merged(
                firm().none("paid").build(), List.of(paid(ID, "rd-subsidy", "2026", "300000")), VOCABULARY.with(facts));

        assertThat(merged.enterprise().toJson()).doesNotContain("pack");
    }
}
