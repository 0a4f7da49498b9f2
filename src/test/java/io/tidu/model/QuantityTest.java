package io.tidu.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class QuantityTest {
    private static final Evidence MISSING = Evidence.missing("expertPoints.management");

    private static Quantity of(String number) {
        return Quantity.of(Exact.of(new BigDecimal(number)));
    }

    private static Quantity between(String low, String high) {
        return Quantity.between(Exact.of(new BigDecimal(low)), Exact.of(new BigDecimal(high)), MISSING);
    }

    private static Verdict compare(Quantity value, Comparison comparison, String line) {
        return value.compare(comparison, of(line)).verdict();
    }

    @Test
    void at_least_includes_the_line_and_more_than_does_not() {
        assertThat(compare(of("0.05"), Comparison.AT_LEAST, "0.05")).isEqualTo(Verdict.MET);
        assertThat(compare(of("70"), Comparison.MORE_THAN, "70")).isEqualTo(Verdict.NOT_MET);
        assertThat(compare(of("71"), Comparison.MORE_THAN, "70")).isEqualTo(Verdict.MET);
    }

    @Test
    void at_most_includes_the_line_and_less_than_does_not() {
        assertThat(compare(of("500"), Comparison.AT_MOST, "500")).isEqualTo(Verdict.MET);
        assertThat(compare(of("500"), Comparison.LESS_THAN, "500")).isEqualTo(Verdict.NOT_MET);
    }

    @Test
    void a_ratio_is_compared_before_any_rounding() {
        Quantity third = of("1").over(of("3"), "ratio");
        assertThat(compare(third.times(of("3")), Comparison.EQUAL, "1")).isEqualTo(Verdict.MET);
        Quantity justBelow = of("4999999999999999999").over(of("100000000000000000000"), "ratio");
        assertThat(compare(justBelow, Comparison.AT_LEAST, "0.05")).isEqualTo(Verdict.NOT_MET);
    }

    @Test
    void an_interval_above_the_line_is_met_and_one_below_is_not_met() {
        assertThat(compare(between("71", "83"), Comparison.MORE_THAN, "70")).isEqualTo(Verdict.MET);
        assertThat(compare(between("50", "70"), Comparison.MORE_THAN, "70")).isEqualTo(Verdict.NOT_MET);
    }

    @Test
    void an_interval_that_straddles_the_line_is_open() {
        assertThat(compare(between("61", "83"), Comparison.MORE_THAN, "70")).isEqualTo(Verdict.UNDETERMINED);
        Quantity expert =
                Quantity.between(Exact.of(61), Exact.of(83), Evidence.doubt(Doubt.Kind.EXPERT, "management", ""));
        assertThat(compare(expert, Comparison.MORE_THAN, "70")).isEqualTo(Verdict.NEEDS_REVIEW);
    }

    @Test
    void sources_that_disagree_need_review_even_when_both_meet_the_line() {
        Evidence conflict = Evidence.doubt(Doubt.Kind.CONFLICT, "staff", "80; 90");
        Quantity staff = Quantity.between(Exact.of(80), Exact.of(90), conflict);
        assertThat(compare(staff, Comparison.AT_MOST, "500")).isEqualTo(Verdict.NEEDS_REVIEW);
    }

    @Test
    void dividing_by_zero_is_left_to_a_person() {
        Quantity ratio = of("5").over(of("0"), "rd / revenue");
        assertThat(compare(ratio, Comparison.AT_LEAST, "0.05")).isEqualTo(Verdict.NEEDS_REVIEW);
    }

    @Test
    void dividing_by_zero_is_left_to_a_person_whatever_is_missing_of_what_is_divided() {
        for (Quantity open : List.of(
                Quantity.between(of("3").low(), of("5").high(), MISSING),
                Quantity.between(of("0").low(), of("5").high(), MISSING),
                Quantity.unknown(MISSING))) {
            Quantity ratio = open.over(of("0"), "totalCost");
            assertThat(compare(ratio, Comparison.AT_LEAST, "0.05")).isEqualTo(Verdict.NEEDS_REVIEW);
            assertThat(ratio.evidence().missing()).isEmpty();
        }
    }

    @Test
    void sources_that_disagree_on_what_is_divided_by_zero_are_still_told() {
        Evidence conflict =
                Evidence.doubt(Doubt.Kind.CONFLICT, "rdExpense", "3; 5").and(MISSING);
        Quantity ratio =
                Quantity.between(of("3").low(), of("5").high(), conflict).over(of("0"), "totalCost");
        assertThat(ratio.evidence().hasConflict()).isTrue();
    }

    @Test
    void the_better_of_a_full_and_an_unknown_score_is_the_full_one() {
        Quantity unknown = Quantity.between(Exact.ZERO, Exact.of(50), MISSING);
        assertThat(compare(of("50").max(unknown), Comparison.AT_LEAST, "50")).isEqualTo(Verdict.MET);
    }
}
