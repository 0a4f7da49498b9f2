package io.tidu.internal.evaluate.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.tidu.internal.evaluate.decide.ClaimsBuilder;
import io.tidu.model.Doubt;
import io.tidu.model.Evidence;
import io.tidu.model.FactValue;
import io.tidu.model.Judgement;
import io.tidu.model.Verdict;
import io.tidu.model.assessment.Award;
import io.tidu.model.assessment.ClawBack;
import io.tidu.model.assessment.Funding;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Items, groups and ceilings are their pack's: what one pack states acts on no award of another unless it says so. */
class MoneyStaysAtHomeTest {
    private final ClaimsBuilder claims = new ClaimsBuilder();
    private final List<FactValue.Fields> paid = new ArrayList<>();

    private Funding compute() {
        return PaidFirm.compute(claims, paid);
    }

    private Map<String, String> amounts() {
        Map<String, String> amounts = new TreeMap<>();
        Funding funding = compute();
        funding.awards().forEach(a -> amounts.put(a.pack() + "/" + a.item(), String.valueOf(a.amount())));
        funding.open()
                .forEach(a -> amounts.put(a.pack() + "/" + a.item(), a.verdict().word()));
        return amounts;
    }

    private void wasPaid(String pack, String item, String amount) {
        TreeMap<String, FactValue> fields = new TreeMap<>(Map.of(
                "item", new FactValue.Text(item),
                "on", new FactValue.Day(LocalDate.of(2025, 6, 1)),
                "amount", new FactValue.Number(new BigDecimal(amount))));
        if (!pack.isEmpty()) {
            fields.put("pack", new FactValue.Text(pack));
        }
        paid.add(new FactValue.Fields(fields));
    }

    @Test
    void a_cap_an_uplift_and_a_rounding_act_on_the_item_of_their_own_pack_only() {
        claims.pack("east").award("rent", "1234567");
        claims.pack("west")
                .award("rent", "1234567")
                .cap("rent", "1000000")
                .round("rent", "10000", false)
                .uplift("rent", "0.1");
        assertThat(amounts()).isEqualTo(Map.of("east/rent", "1234567", "west/rent", "1000000"));
    }

    @Test
    void a_group_is_of_its_own_pack_even_where_names_of_groups_and_items_are_the_same() {
        claims.pack("east").award("rent", "10").award("tax", "20").together("both", "rent", "tax");
        claims.pack("west").award("rent", "30").award("tax", "40").bestOf("both", "rent", "tax");
        assertThat(amounts())
                .isEqualTo(Map.of("east/rent", "10", "east/tax", "20", "west/rent", "0", "west/tax", "40"));
    }

    @Test
    void a_cap_over_a_group_and_instalments_leave_the_other_packs_items_alone() {
        claims.pack("east").award("rent", "10").award("tax", "20").together("both", "rent", "tax");
        claims.pack("west").award("rent", "30").award("tax", "40").together("both", "rent", "tax");
        claims.capTogether("both", "5", null).instalment("tax", "0.5");
        assertThat(amounts()).isEqualTo(Map.of("east/rent", "10", "east/tax", "20", "west/rent", "5", "west/tax", "0"));
    }

    @Test
    void a_ceiling_cuts_what_its_own_pack_pays_and_counts_what_that_was_paid() {
        claims.pack("east").award("rent", "900").ceiling("1000");
        claims.pack("west").award("tax", "900").ceiling("800");
        wasPaid("", "rent", "300");
        wasPaid("", "tax", "50");
        assertThat(amounts()).isEqualTo(Map.of("east/rent", "700", "west/tax", "750"));
        assertThat(compute().ceilings())
                .containsExactly(
                        new Funding.Ceiling("east", new BigDecimal("1000")),
                        new Funding.Ceiling("west", new BigDecimal("800")));
        assertThat(compute().ceiling()).isNull();
        assertThat(compute().paid()).isEqualByComparingTo("350");
    }

    @Test
    void a_ceiling_that_may_apply_leaves_only_the_awards_of_its_pack_open() {
        claims.pack("east").award("rent", "900");
        claims.pack("west")
                .award("tax", "900")
                .when(Judgement.open(Evidence.missing("staff")))
                .ceiling("800");
        assertThat(amounts()).isEqualTo(Map.of("east/rent", "900", "west/tax", "undetermined"));
    }

    @Test
    void a_payment_that_says_its_pack_is_deducted_there_and_nowhere_else() {
        claims.pack("east").award("rent", "500").together("rents", "rent").upgrade("rents");
        claims.pack("west").award("rent", "500").together("rents", "rent").upgrade("rents");
        wasPaid("west", "rent", "200");
        assertThat(amounts()).isEqualTo(Map.of("east/rent", "500", "west/rent", "300"));
    }

    @Test
    void a_payment_of_an_item_that_one_pack_has_needs_no_pack() {
        claims.pack("east").award("rent", "500").together("rents", "rent").upgrade("rents");
        claims.pack("west").award("tax", "500").together("rents", "tax").upgrade("rents");
        wasPaid("", "rent", "200");
        assertThat(amounts()).isEqualTo(Map.of("east/rent", "300", "west/tax", "500"));
    }

    @Test
    void a_payment_of_an_item_that_two_packs_have_leaves_the_sums_of_both_to_a_person() {
        claims.pack("east").award("rent", "500").together("rents", "rent").upgrade("rents");
        claims.pack("west").award("rent", "500").ceiling("10000");
        claims.pack("north").award("tax", "500").ceiling("10000");
        wasPaid("", "rent", "200");
        assertThat(amounts())
                .isEqualTo(Map.of("east/rent", "needs-review", "west/rent", "needs-review", "north/tax", "500"));
        assertThat(compute().open())
                .extracting(Award::evidence)
                .allSatisfy(e -> assertThat(e.doubts())
                        .extracting(Doubt::kind, Doubt::detail)
                        .containsExactly(tuple(Doubt.Kind.WHICH_PACK, "east; west")));
    }

    @Test
    void of_each_pack_no_more_is_asked_back_than_it_paid_itself() {
        claims.pack("east").award("rent", "1").clawBack("rent", "500");
        claims.pack("west").award("rent", "1").clawBack("rent", "500");
        wasPaid("east", "rent", "300");
        wasPaid("west", "rent", "80");
        assertThat(compute().clawBacks())
                .extracting(ClawBack::pack, ClawBack::amount, ClawBack::verdict)
                .containsExactly(
                        tuple("east", new BigDecimal("300"), Verdict.MET),
                        tuple("west", new BigDecimal("80"), Verdict.MET));
    }

    @Test
    void what_is_shared_is_one_item_for_both_packs_and_steps_name_the_pack_that_cuts() {
        claims.pack("east").award("rent", "900").together("rents", "rent").upgrade("rents");
        claims.pack("west")
                .shares("east", "rent")
                .award("tax", "900")
                .ceiling("1000")
                .cap("rent", "800");
        wasPaid("", "rent", "100");
        assertThat(amounts()).isEqualTo(Map.of("east/rent", "700", "west/tax", "200"));
        assertThat(compute().awards().get(0).steps())
                .extracting(Award.Step::kind, Award.Step::pack)
                .containsExactly(
                        tuple(Award.Kind.BASE, "east"),
                        tuple(Award.Kind.CAP, "west"),
                        tuple(Award.Kind.UPGRADE, "east"));
    }
}
