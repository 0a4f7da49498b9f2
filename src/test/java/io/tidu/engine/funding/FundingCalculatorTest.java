package io.tidu.engine.funding;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidu.diagnostic.Place;
import io.tidu.engine.runtime.Claims;
import io.tidu.engine.runtime.ClaimsBuilder;
import io.tidu.model.Enterprise;
import io.tidu.model.FactValue;
import io.tidu.model.Label;
import io.tidu.model.Unit;
import io.tidu.model.Verdict;
import io.tidu.model.assessment.Award;
import io.tidu.model.assessment.Funding;
import io.tidu.pack.measure.Firm;
import io.tidu.pack.measure.Knowledge;
import io.tidu.pack.vocabulary.FactDefinition;
import io.tidu.pack.vocabulary.FactType;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FundingCalculatorTest {
    private static final LocalDate ON = LocalDate.of(2026, 3, 1);
    private static final FactDefinition PAID = new FactDefinition(
            "paid",
            FactType.LIST,
            Unit.NONE,
            false,
            Label.of("paid"),
            null,
            new TreeMap<>(),
            new TreeMap<>(),
            new FactDefinition.Entries("Payment", "on", null, false, null),
            Place.of("vocabulary.yaml"));

    private final ClaimsBuilder claims = new ClaimsBuilder();
    private @Nullable List<FactValue.Fields> paid = new ArrayList<>();

    private Funding compute() {
        TreeMap<String, FactValue> facts = new TreeMap<>();
        if (paid != null) {
            facts.put("paid", new FactValue.Entries(paid));
        }
        Knowledge knowledge = new Knowledge(Map.of("paid", PAID), Map.of(), List.of());
        Claims stated = claims.build();
        return FundingCalculator.compute(
                stated, claims.groups(), new Firm(new Enterprise("1", "", facts), ON, knowledge));
    }

    private void wasPaid(String item, String on, String amount) {
        assertThat(paid).isNotNull();
        paid.add(new FactValue.Fields(new TreeMap<>(Map.of(
                "item", new FactValue.Text(item),
                "on", new FactValue.Day(LocalDate.parse(on)),
                "amount", new FactValue.Number(new BigDecimal(amount))))));
    }

    private static Map<String, BigDecimal> amounts(Funding funding) {
        Map<String, BigDecimal> amounts = new TreeMap<>();
        funding.awards().forEach(a -> amounts.put(a.item(), a.amount()));
        return amounts;
    }

    @Test
    void a_cap_cuts_an_amount_and_says_so() {
        claims.award("equipment", "800000").cap("equipment", "500000");
        assertThat(compute().awards()).singleElement().satisfies(award -> {
            assertThat(award.amount()).isEqualByComparingTo("500000");
            assertThat(award.steps()).extracting(Award.Step::kind).containsExactly(Award.Kind.BASE, Award.Kind.CAP);
        });
    }

    @Test
    void of_a_group_only_the_greatest_is_paid() {
        claims.award("tier-1", "300000").award("tier-2", "900000").bestOf("tiers", "tier-1", "tier-2");
        Funding funding = compute();
        assertThat(amounts(funding)).isEqualTo(Map.of("tier-1", BigDecimal.ZERO, "tier-2", new BigDecimal("900000")));
        assertThat(funding.total()).isEqualByComparingTo("900000");
    }

    @Test
    void an_upgrade_pays_the_step_over_what_the_group_was_paid() {
        claims.award("provincial", "1500000")
                .bestOf("body", "provincial", "city")
                .upgrade("body");
        wasPaid("city", "2024-06-01", "1000000");
        assertThat(compute().total()).isEqualByComparingTo("500000");
    }

    @Test
    void a_payment_after_the_evaluation_date_is_not_deducted() {
        claims.award("provincial", "1500000")
                .bestOf("body", "provincial", "city")
                .upgrade("body");
        wasPaid("city", "2026-03-02", "1000000");
        assertThat(compute().total()).isEqualByComparingTo("1500000");
    }

    @Test
    void an_upgrade_never_asks_for_money_back() {
        claims.award("county", "500000").bestOf("body", "county", "city").upgrade("body");
        wasPaid("city", "2024-06-01", "1000000");
        assertThat(compute().total()).isEqualByComparingTo("0");
    }

    @Test
    void everything_paid_and_awarded_stays_within_the_ceiling() {
        claims.award("platform", "30000000").award("tier-5", "30000000").ceiling("50000000");
        wasPaid("other", "2020-01-01", "5000000");
        Funding funding = compute();
        assertThat(funding.total()).isEqualByComparingTo("45000000");
        assertThat(amounts(funding).get("tier-5")).isEqualByComparingTo("15000000");
    }

    @Test
    void published_items_are_kept_before_samples_when_the_ceiling_cuts() {
        claims.status("sample").award("a-sample", "30000000");
        claims.status("published").award("z-published", "30000000").ceiling("50000000");
        assertThat(amounts(compute()).get("z-published")).isEqualByComparingTo("30000000");
    }

    @Test
    void without_knowing_what_was_paid_nothing_under_a_ceiling_can_be_determined() {
        paid = null;
        claims.award("tier-1", "300000").ceiling("50000000");
        Funding funding = compute();
        assertThat(funding.awards()).isEmpty();
        assertThat(funding.paid()).isNull();
        assertThat(funding.open())
                .singleElement()
                .satisfies(a -> assertThat(a.verdict()).isEqualTo(Verdict.UNDETERMINED))
                .extracting(a -> a.evidence().missing())
                .asInstanceOf(InstanceOfAssertFactories.collection(String.class))
                .containsExactly("paid");
    }

    @Test
    void fractions_of_a_fen_are_cut() {
        claims.award("share", "1000.019");
        assertThat(compute().total()).isEqualByComparingTo("1000.01");
    }

    @Test
    void two_equal_claims_for_one_item_are_both_paid() {
        claims.award("incubator", "500000").award("incubator", "500000");
        assertThat(compute().total()).isEqualByComparingTo("1000000");
    }
}
