package io.tidu.internal.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidu.diagnostic.Problems;
import io.tidu.internal.load.vocabulary.VocabularyReader;
import io.tidu.internal.policy.expression.Operator;
import io.tidu.internal.source.tree.SourceText;
import io.tidu.model.Contradiction;
import io.tidu.model.Decimals;
import io.tidu.model.Doubt;
import io.tidu.model.Enterprise;
import io.tidu.model.EnterpriseBuilder;
import io.tidu.model.Evidence;
import io.tidu.model.Exact;
import io.tidu.model.FactValue;
import io.tidu.model.Quantity;
import io.tidu.model.Sources;
import io.tidu.vocabulary.Vocabulary;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Which reads of an enterprise carry that its facts can't be true, by a vocabulary of its own. */
class ContradictionsTest {
    private static final LocalDate ON = LocalDate.of(2026, 3, 1);
    private static final Vocabulary VOCABULARY =
            VocabularyReader.read(SourceText.ofFile("v.yaml", """
            facts:
              registeredOn: {type: date, zh: 成立, en: Registered}
              crew: {type: number, unit: persons, partOf: team, zh: 组, en: Crew}
              team: {type: number, unit: persons, partOf: house, zh: 队, en: Team}
              house: {type: number, unit: persons, zh: 全体, en: House}
              exports: {type: money, yearly: true, partOf: sales, zh: 出口, en: Exports}
              sales: {type: money, yearly: true, range: {from: 0}, zh: 销售, en: Sales}
              share: {type: ratio, range: {from: 0.1, to: 0.9}, zh: 占比, en: Share}
              expertPoints: {type: record, zh: 评分, en: Points, fields: {design: {type: number, unit: points, range: {to: 20}, zh: 设计, en: Design}}}
              prizes:
                type: list
                item: Prize
                date: wonOn
                until: heldTo
                openEnded: true
                zh: 奖
                en: Prizes
                fields:
                  place: {type: number, unit: count, range: {from: 1}, zh: 名次, en: Place}
                  wonOn: {type: date, zh: 日, en: Day}
                  heldTo: {type: date, zh: 止, en: To}
            """), new Problems());

    private static EnterpriseBuilder firm() {
        return Enterprise.builder("1");
    }

    private static EvaluationContext read(EnterpriseBuilder builder) {
        return new EvaluationContext(builder.build(), ON, new ReferenceData(VOCABULARY.facts(), Map.of()));
    }

    private static List<String> details(Evidence evidence) {
        return evidence.doubts().stream().map(Doubt::detail).toList();
    }

    private static FactValue people(int number) {
        return Decimals.value(number);
    }

    private static FactValue either(int one, int other) {
        return Sources.together(List.of(Sources.source(people(one), "a"), Sources.source(people(other), "b")));
    }

    @Test
    void a_part_is_held_against_every_whole_above_it_even_if_the_one_between_is_not_known() {
        EvaluationContext firm = read(firm().fact("crew", people(9)).fact("house", people(8)));
        assertThat(details(firm.number("crew").evidence())).containsExactly("crew 9; house 8");
        assertThat(details(firm.number("house").evidence())).containsExactly("crew 9; house 8");
        assertThat(firm.number("crew").single()).isEqualTo(Exact.of(9));
    }

    @Test
    void only_what_reads_one_of_both_carries_it() {
        EvaluationContext firm =
                read(firm().fact("crew", people(9)).fact("team", people(8)).fact("house", people(10)));
        assertThat(details(firm.number("team").evidence())).containsExactly("crew 9; team 8");
        assertThat(firm.number("house").isExact()).isTrue();
    }

    @Test
    void a_fact_that_contradicts_several_names_each() {
        EvaluationContext firm =
                read(firm().fact("crew", people(9)).fact("team", people(7)).fact("house", people(6)));
        assertThat(details(firm.number("house").evidence())).containsExactly("crew 9; house 6", "team 7; house 6");
    }

    @Test
    void years_are_compared_one_by_one_and_a_sum_names_the_year() {
        EvaluationContext firm = read(firm().registeredOn(LocalDate.of(2010, 1, 1))
                .year("exports", 2023, people(1))
                .year("exports", 2024, people(6))
                .year("exports", 2025, people(1))
                .year("sales", 2023, people(5))
                .year("sales", 2024, people(5))
                .year("sales", 2025, people(5)));
        assertThat(details(
                        firm.years().of(Operator.SUM, "exports", Quantity.of(3)).evidence()))
                .containsExactly("exports.2024 6; sales.2024 5");
        assertThat(details(
                        firm.years().of(Operator.MEAN, "sales", Quantity.of(3)).evidence()))
                .containsExactly("exports.2024 6; sales.2024 5");
        assertThat(details(firm.years()
                        .of(Operator.GROWTH, "sales", Quantity.of(3))
                        .evidence()))
                .containsExactly("exports.2024 6; sales.2024 5");
        assertThat(firm.years().ago("exports", Quantity.of(1)).isExact()).isTrue();
        assertThat(firm.years().ago("exports", Quantity.of(2)).evidence().hasConflict())
                .isTrue();
        assertThat(firm.years().of(Operator.SUM, "exports", Quantity.of(1)).isExact())
                .isTrue();
    }

    @Test
    void without_a_registration_date_a_year_carries_it_too() {
        EvaluationContext firm = read(firm().year("sales", 2025, people(-1)));
        assertThat(details(firm.years().ago("sales", Quantity.of(1)).evidence()))
                .containsExactly("sales.2025 -1; below-least 0");
    }

    @Test
    void sources_contradict_a_whole_if_none_of_them_fits() {
        EvaluationContext fits = read(firm().fact("team", either(5, 9)).fact("house", people(5)));
        assertThat(fits.number("house").isExact()).isTrue();
        EvaluationContext none = read(firm().fact("team", either(6, 9)).fact("house", people(5)));
        assertThat(details(none.number("house").evidence())).containsExactly("team 6; house 5");
        EvaluationContext wholes = read(firm().fact("team", people(6)).fact("house", either(4, 5)));
        assertThat(details(wholes.number("team").evidence())).containsExactly("team 6; house 5");
    }

    @Test
    void a_number_at_the_end_of_its_range_can_be_and_one_beyond_it_can_not() {
        assertThat(read(firm().fact("share", Decimals.value("0.9")))
                        .number("share")
                        .isExact())
                .isTrue();
        assertThat(read(firm().fact("share", Decimals.value("0.1")))
                        .number("share")
                        .isExact())
                .isTrue();
        assertThat(details(read(firm().fact("share", Decimals.value("0.91")))
                        .number("share")
                        .evidence()))
                .containsExactly("share 0.91; above-most 0.9");
        assertThat(details(read(firm().fact("share", Decimals.value("0")))
                        .number("share")
                        .evidence()))
                .containsExactly("share 0; below-least 0.1");
    }

    @Test
    void fields_of_records_and_entries_have_ranges_too() {
        EvaluationContext firm = read(firm().field("expertPoints", "design", people(21))
                .entry("prizes", e -> e.set("place", 0).set("wonOn", LocalDate.of(2025, 1, 1))));
        assertThat(details(firm.recorded("design").evidence()))
                .containsExactly("expertPoints.design 21; above-most 20");
        assertThat(details(firm.entries("prizes").get(0).number("place").evidence()))
                .containsExactly("prizes[2025-01-01].place 0; below-least 1");
    }

    @Test
    void an_entry_that_ends_before_it_begins_may_count_or_not() {
        EnterpriseBuilder disordered = firm().entry(
                        "prizes",
                        e -> e.set("wonOn", LocalDate.of(2025, 5, 2)).set("heldTo", LocalDate.of(2025, 5, 1)));
        Quantity count = read(disordered).count("prizes", null, null);
        assertThat(count.low()).isEqualTo(Exact.ZERO);
        assertThat(count.high()).isEqualTo(Exact.ONE);
        Contradiction found =
                Objects.requireNonNull(count.evidence().doubts().first().contradiction());
        assertThat(found.kind()).isEqualTo(Contradiction.Kind.ENDS_BEFORE_BEGIN);
        assertThat(found.fact()).endsWith(".heldTo");
        assertThat(Objects.requireNonNull(found.against())).endsWith(".wonOn");
        assertThat(read(disordered)
                        .count("prizes", null, Window.today(ON))
                        .evidence()
                        .hasConflict())
                .isTrue();
        Quantity oneDay = read(firm().entry(
                                "prizes",
                                e -> e.set("wonOn", LocalDate.of(2025, 5, 2)).set("heldTo", LocalDate.of(2025, 5, 2))))
                .count("prizes", null, null);
        assertThat(oneDay.isExact()).isTrue();
    }

    @Test
    void what_is_registered_after_the_evaluation_date_has_no_years_and_no_age() {
        EvaluationContext firm = read(firm().registeredOn(ON.plusDays(1)));
        assertThat(details(firm.daysSince("registeredOn").evidence()))
                .containsExactly("registeredOn 2026-03-02; after-evaluation 2026-03-01");
        assertThat(firm.years()
                        .of(Operator.SUM, "sales", Quantity.of(3))
                        .evidence()
                        .hasConflict())
                .isTrue();
        assertThat(read(firm().registeredOn(ON)).daysSince("registeredOn").isExact())
                .isTrue();
    }
}
