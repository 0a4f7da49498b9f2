package io.tidu.internal.evaluate.money;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidu.internal.evaluate.decide.ClaimsBuilder;
import io.tidu.model.Evidence;
import io.tidu.model.FactValue;
import io.tidu.model.Judgement;
import io.tidu.model.Verdict;
import io.tidu.model.assessment.Award;
import io.tidu.model.assessment.Funding;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FundingCalculatorTest {
    private final ClaimsBuilder claims = new ClaimsBuilder();
    private @Nullable List<FactValue.Fields> paid = new ArrayList<>();

    private Funding compute() {
        return PaidFirm.compute(claims, paid);
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
    void what_was_paid_is_deducted_once_however_many_rows_and_entries_say_so() {
        claims.award("provincial", "1500000").bestOf("body", "provincial", "city");
        claims.upgrade("body").upgrade("body").upgrade("body");
        wasPaid("city", "2024-06-01", "400000");
        assertThat(compute().total()).isEqualByComparingTo("1100000");
    }

    @Test
    void a_deduction_that_applies_for_certain_is_made_whatever_else_would_say_the_same() {
        Judgement open = Judgement.open(Evidence.missing("titles"));
        claims.award("provincial", "1500000").bestOf("body", "provincial", "city");
        claims.when(open)
                .upgrade("body")
                .when(Judgement.MET)
                .upgrade("body")
                .when(open)
                .upgrade("body");
        wasPaid("city", "2024-06-01", "400000");
        assertThat(compute().total()).isEqualByComparingTo("1100000");
    }

    @Test
    void a_deduction_of_which_it_is_open_whether_it_applies_leaves_the_award_open() {
        claims.award("provincial", "1500000").bestOf("body", "provincial", "city");
        claims.when(Judgement.open(Evidence.missing("titles"))).upgrade("body");
        claims.when(Judgement.open(Evidence.missing("stage"))).upgrade("body");
        wasPaid("city", "2024-06-01", "400000");
        assertThat(compute().open())
                .singleElement()
                .satisfies(award -> assertThat(award.evidence().missing()).containsExactly("stage", "titles"));
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
    void an_upgrade_with_a_window_deducts_only_what_was_paid_in_it() {
        claims.award("evaluation", "500000").together("evaluations", "evaluation");
        claims.upgrade("evaluations", LocalDate.of(2026, 1, 1));
        wasPaid("evaluation", "2025-12-31", "300000");
        wasPaid("evaluation", "2026-01-01", "100000");
        assertThat(compute().total()).isEqualByComparingTo("400000");
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

    private static final Judgement OPEN = Judgement.open(Evidence.missing("staff"));

    private static List<String> words(Award award) {
        return award.steps().stream().map(s -> s.kind().word()).toList();
    }

    @Test
    void a_share_of_an_increment_is_nothing_when_there_was_none() {
        claims.award("increment", "-200000").award("other", "100000");
        assertThat(compute().total()).isEqualByComparingTo("100000");
    }

    @Test
    void uplifts_of_one_item_add_up_and_come_before_its_cap() {
        claims.award("incubator", "1000000").uplift("incubator", "0.2").uplift("incubator", "0.1");
        assertThat(compute().total()).isEqualByComparingTo("1300000");
        claims.cap("incubator", "1250000");
        assertThat(compute().awards()).singleElement().satisfies(award -> {
            assertThat(award.amount()).isEqualByComparingTo("1250000");
            assertThat(words(award)).containsExactly("base", "uplift", "uplift", "cap");
        });
    }

    @Test
    void an_uplift_that_may_apply_leaves_the_award_open() {
        claims.award("incubator", "1000000").when(OPEN).uplift("incubator", "0.2");
        assertThat(compute().open())
                .singleElement()
                .satisfies(a -> assertThat(a.evidence().missing()).containsExactly("staff"));
    }

    @Test
    void an_item_is_cut_to_whole_hundreds_of_yuan() {
        claims.award("share", "12399.99").round("share", "100", false);
        assertThat(compute().total()).isEqualByComparingTo("12300");
    }

    @Test
    void an_item_is_rounded_to_the_nearest_hundred_halves_up() {
        claims.award("share", "12350").round("share", "100", true);
        assertThat(compute().total()).isEqualByComparingTo("12400");
    }

    @Test
    void rounding_never_goes_over_the_cap() {
        claims.award("share", "20000").cap("share", "12380").round("share", "100", true);
        assertThat(compute().total()).isEqualByComparingTo("12300");
    }

    @Test
    void an_item_in_instalments_pays_only_what_has_fallen_due() {
        claims.award("institution", "1000000").instalment("institution", "0.3").instalment("institution", "0.2");
        assertThat(compute().awards()).singleElement().satisfies(award -> {
            assertThat(award.amount()).isEqualByComparingTo("500000");
            assertThat(words(award)).containsExactly("base", "instalment");
        });
    }

    @Test
    void an_item_in_instalments_of_which_none_has_fallen_due_pays_nothing() {
        claims.award("institution", "1000000").inInstalments("institution");
        assertThat(compute().total()).isEqualByComparingTo("0");
    }

    @Test
    void instalments_never_pay_more_than_all_of_it() {
        claims.award("institution", "1000000").instalment("institution", "0.7").instalment("institution", "0.6");
        assertThat(compute().total()).isEqualByComparingTo("1000000");
    }

    @Test
    void an_instalment_that_may_have_fallen_due_leaves_the_award_open() {
        claims.award("institution", "1000000").instalment("institution", "0.3");
        claims.when(OPEN).instalment("institution", "0.3");
        assertThat(compute().open()).singleElement().extracting(Award::item).isEqualTo("institution");
    }

    @Test
    void instalments_paid_before_are_deducted_where_the_group_upgrades() {
        claims.award("institution", "1000000")
                .instalment("institution", "0.3")
                .instalment("institution", "0.3")
                .together("institutions", "institution")
                .upgrade("institutions");
        wasPaid("institution", "2025-06-01", "300000");
        assertThat(compute().total()).isEqualByComparingTo("300000");
    }

    @Test
    void items_that_are_capped_together_are_each_paid_until_the_cap_is_used_up() {
        claims.award("a", "600000").award("b", "600000").award("c", "600000");
        claims.together("policy", "a", "b").capTogether("policy", "1000000", null);
        assertThat(amounts(compute()))
                .isEqualTo(Map.of(
                        "a", new BigDecimal("600000"), "b", new BigDecimal("400000"), "c", new BigDecimal("600000")));
    }

    @Test
    void a_yearly_cap_counts_what_was_paid_since_the_first_day_of_the_window() {
        claims.award("a", "600000").together("policy", "a", "b");
        claims.capTogether("policy", "1000000", LocalDate.of(2026, 1, 1));
        wasPaid("b", "2025-12-31", "900000");
        wasPaid("b", "2026-01-01", "700000");
        assertThat(compute().awards()).singleElement().satisfies(award -> {
            assertThat(award.amount()).isEqualByComparingTo("300000");
            assertThat(words(award)).containsExactly("base", "cap-together");
        });
    }

    @Test
    void a_cap_over_a_group_leaves_its_items_open_when_payments_are_not_known() {
        paid = null;
        claims.award("a", "600000").award("c", "1").together("policy", "a");
        claims.capTogether("policy", "1000000", LocalDate.of(2026, 1, 1));
        Funding funding = compute();
        assertThat(funding.open()).singleElement().extracting(Award::item).isEqualTo("a");
        assertThat(amounts(funding)).containsOnlyKeys("c");
    }

    @Test
    void what_is_asked_back_is_never_more_than_was_paid_for_the_item() {
        wasPaid("rd-subsidy", "2025-06-01", "300000");
        claims.clawBack("rd-subsidy", "200000").clawBack("rd-subsidy", "250000");
        Funding funding = compute();
        assertThat(funding.clawBacks())
                .extracting(c -> Objects.requireNonNull(c.amount()).toPlainString())
                .containsExactly("200000", "100000");
        assertThat(funding.total()).isEqualByComparingTo("0");
    }

    @Test
    void nothing_is_asked_back_where_nothing_was_paid() {
        claims.clawBack("rd-subsidy", "200000");
        assertThat(compute().clawBacks()).isEmpty();
    }

    @Test
    void money_that_may_have_to_be_asked_back_is_told_with_what_is_missing() {
        wasPaid("rd-subsidy", "2025-06-01", "300000");
        claims.when(OPEN).clawBack("rd-subsidy", "200000");
        assertThat(compute().clawBacks()).singleElement().satisfies(c -> {
            assertThat(c.amount()).isNull();
            assertThat(c.evidence().missing()).containsExactly("staff");
        });
    }

    /** However the groups are called: one is over all items, one over two of them. */
    @ParameterizedTest
    @CsvSource({"all, some", "some, all"})
    void what_a_narrower_cap_takes_is_left_to_other_items_of_a_wider_one(String wide, String narrow) {
        claims.award("rent", "8").award("tax", "3").award("wages", "9");
        claims.together(wide, "rent", "tax", "wages").capTogether(wide, "9", null);
        claims.together(narrow, "rent", "tax").capTogether(narrow, "1", null);
        assertThat(amounts(compute()))
                .isEqualTo(Map.of("rent", BigDecimal.ONE, "tax", BigDecimal.ZERO, "wages", new BigDecimal("8")));
    }

    @Test
    void caps_over_several_items_are_told_once_with_what_was_paid_in_their_window() {
        claims.award("rent", "8").award("tax", "3").together("all", "rent", "tax");
        for (int row = 0; row < 2; row++) {
            claims.capTogether("all", "9", LocalDate.of(2025, 1, 1));
        }
        claims.when(Judgement.open(Evidence.missing("staff"))).capTogether("all", "5", null);
        wasPaid("tax", "2024-06-01", "4");
        wasPaid("rent", "2025-06-01", "2");
        assertThat(compute().caps())
                .containsExactly(new Funding.Cap("p", "all", new BigDecimal("9"), new BigDecimal("2")));
    }

    /** If the award is due, the rule applies, and with it the cap. */
    @Test
    void a_cap_of_the_rule_that_states_an_award_bounds_it_while_it_is_open_whether_the_rule_applies() {
        claims.when(Judgement.open(Evidence.missing("staff"))).together("all", "rent");
        claims.inOneFiring(rule -> rule.award("rent", "8").capTogether("all", "5", null));
        Funding funding = compute();
        assertThat(funding.caps()).hasSize(1);
        assertThat(funding.open())
                .singleElement()
                .satisfies(rent -> assertThat(rent.bound().most()).isEqualByComparingTo("5"));
    }
}
