package io.tidu.internal.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.tidu.internal.load.table.Tables;
import io.tidu.internal.policy.table.Table;
import io.tidu.model.Doubt;
import io.tidu.model.Evidence;
import io.tidu.model.Exact;
import io.tidu.model.Quantity;
import io.tidu.model.Term;
import io.tidu.model.Unit;
import io.tidu.model.assessment.StepDetail;
import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a number made up band by band comes to. */
class MarginalTest {
    private static final Table RENT =
            Tables.table("area.over (m2),area.up-to (m2),share (%),clause", ",500,100,2", "500,1000,50,2", "1000,,0,2");
    private static final Table FALLING = Tables.table(
            "area.from (m2),area.below (m2),share (%),clause", ",100,100,2", "100,200,-50,2", "200,300,10,2");
    private static final Table HOLE =
            Tables.table("area.over (m2),area.up-to (m2),share (%),clause", ",500,100,2", "600,,50,2");
    private static final Table OVERLAP =
            Tables.table("area.over (m2),area.up-to (m2),share (%),clause", ",500,100,2", "400,,50,2");
    private static final Table BY_TOWN = Tables.table(
            "town.is,area.over (m2),area.up-to (m2),share (%),clause", "a,,500,100,2", "a,500,,50,2", "b,,,10,2");

    private static Quantity sum(Table table, Quantity area) {
        return Marginal.of(table, "share", List.of(new Table.Argument.Number(area)))
                .sum();
    }

    private static Quantity number(String area) {
        return Quantity.of(Exact.of(new BigDecimal(area)));
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "499, 499", "500, 500", "501, 500.5", "1000, 750", "1001, 750", "1000000, 750"})
    void each_part_counts_at_the_rate_of_its_band(String area, String expected) {
        assertThat(sum(RENT, number(area)).single()).isEqualTo(Exact.of(new BigDecimal(expected)));
    }

    @Test
    void the_sum_is_that_of_going_through_it_unit_by_unit() {
        Random random = new Random(3);
        for (int i = 0; i < 50; i++) {
            int area = random.nextInt(1500);
            BigDecimal expected = BigDecimal.ZERO;
            for (int unit = 1; unit <= area; unit++) {
                expected = expected.add(new BigDecimal(unit <= 500 ? "1" : unit <= 1000 ? "0.5" : "0"));
            }
            assertThat(sum(RENT, Quantity.of(area)).single()).isEqualTo(Exact.of(expected));
        }
    }

    @Test
    void below_nought_nothing_is_covered() {
        assertThat(sum(RENT, number("-1")).evidence().doubts())
                .extracting(Doubt::kind, Doubt::detail)
                .containsExactly(tuple(Doubt.Kind.NOT_COVERED, "area = -1"));
    }

    @ParameterizedTest
    @CsvSource({"500, true", "501, false", "700, false"})
    void a_hole_below_the_number_is_for_a_person(String area, boolean covered) {
        assertThat(sum(HOLE, number(area)).single() != null).isEqualTo(covered);
        assertThat(sum(HOLE, number(area)).evidence().doubts().isEmpty()).isEqualTo(covered);
    }

    @ParameterizedTest
    @CsvSource({"400, true", "401, false", "700, false"})
    void an_overlap_below_the_number_is_for_a_person(String area, boolean covered) {
        assertThat(sum(OVERLAP, number(area)).single() != null).isEqualTo(covered);
    }

    @Test
    void of_an_interval_both_ends_are_exact() {
        Evidence why = Evidence.missing("area");
        Quantity between = sum(RENT, Quantity.between(Exact.of(400), Exact.of(600), why));
        assertThat(between.low()).isEqualTo(Exact.of(400));
        assertThat(between.high()).isEqualTo(Exact.of(550));
        assertThat(between.evidence().missing()).containsExactly("area");

        Quantity unknown = sum(RENT, Quantity.unknown(why));
        assertThat(unknown.low()).isEqualTo(Exact.ZERO);
        assertThat(unknown.high()).isEqualTo(Exact.of(750));
    }

    @Test
    void where_a_rate_is_below_nought_the_most_is_at_an_edge() {
        Quantity between = sum(FALLING, Quantity.between(Exact.of(50), Exact.of(300), Evidence.missing("area")));
        assertThat(between.low()).isEqualTo(Exact.of(50));
        assertThat(between.high()).isEqualTo(Exact.of(100));
    }

    @Test
    void no_value_within_an_interval_leaves_what_is_told_of_it() {
        Random random = new Random(7);
        for (int i = 0; i < 200; i++) {
            int low = random.nextInt(300);
            int high = low + random.nextInt(301 - low);
            Table table = i % 2 == 0 ? FALLING : RENT;
            Quantity told = sum(table, Quantity.between(Exact.of(low), Exact.of(high), Evidence.missing("area")));
            Exact real = sum(table, Quantity.of(low + random.nextInt(high - low + 1)))
                    .single();
            assertThat(told.low()).isLessThanOrEqualTo(real);
            assertThat(told.high()).isGreaterThanOrEqualTo(real);
        }
    }

    @Test
    void sources_that_disagree_stay_in_doubt() {
        Evidence conflict = Evidence.doubt(Doubt.Kind.CONFLICT, "area", "500; 800");
        assertThat(sum(RENT, Quantity.between(Exact.of(500), Exact.of(500), conflict))
                        .evidence())
                .isEqualTo(conflict);
    }

    @Test
    void another_input_chooses_the_bands_and_leaves_it_open_while_it_is_not_known() {
        Table.Argument area = new Table.Argument.Number(Quantity.of(600));
        assertThat(Marginal.of(BY_TOWN, "share", List.of(Tables.text("a"), area))
                        .sum()
                        .single())
                .isEqualTo(Exact.of(550));
        assertThat(Marginal.of(BY_TOWN, "share", List.of(Tables.text("b"), area))
                        .sum()
                        .single())
                .isEqualTo(Exact.of(60));

        Table.Argument town = new Table.Argument.Text(Term.unknown(Evidence.missing("town")));
        Quantity open = Marginal.of(BY_TOWN, "share", List.of(town, area)).sum();
        assertThat(open.single()).isNull();
        assertThat(open.evidence().missing()).containsExactly("town");
        assertThat(Marginal.of(BY_TOWN, "share", List.of(Tables.text("c"), area))
                        .sum()
                        .evidence()
                        .doubts())
                .extracting(Doubt::kind)
                .containsExactly(Doubt.Kind.NOT_COVERED);
    }

    @Test
    void the_parts_are_told_with_their_units() {
        Table.Argument area = new Table.Argument.Number(Quantity.of(800));
        assertThat(Marginal.of(RENT, "share", List.of(area)).told("share"))
                .containsExactly(band(500, "1"), band(300, "0.5"));
        assertThat(Marginal.of(HOLE, "share", List.of(area)).told("share")).isEmpty();
    }

    private static StepDetail.Band band(long part, String rate) {
        return new StepDetail.Band(Exact.of(part), Unit.SQUARE_METRES, Exact.of(new BigDecimal(rate)), Unit.RATIO);
    }
}
