package io.tidu.internal.guide.missing;

import static io.tidu.internal.guide.GradeRules.ON;
import static io.tidu.internal.guide.GradeRules.day;
import static io.tidu.internal.guide.GradeRules.fields;
import static io.tidu.internal.guide.GradeRules.firm;
import static io.tidu.internal.guide.GradeRules.list;
import static io.tidu.internal.guide.GradeRules.number;
import static io.tidu.internal.guide.GradeRules.text;
import static io.tidu.internal.guide.GradeRules.year;
import static org.assertj.core.api.Assertions.assertThat;

import io.tidu.internal.engine.Engine;
import io.tidu.internal.guide.GradeRules;
import io.tidu.model.Enterprise;
import io.tidu.model.FactValue;
import io.tidu.model.Verdict;
import io.tidu.model.guidance.DecidingFact;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What missing facts decide, worked out by hand on a small policy. */
class MissingFactsTest {
    private static Engine engine;

    @BeforeAll
    static void load() {
        engine = GradeRules.engine();
    }

    @AfterAll
    static void close() {
        engine.close();
    }

    private static Enterprise without(Enterprise firm, String... facts) {
        Enterprise less = firm;
        for (String fact : facts) {
            less = less.with(fact, null);
        }
        return less;
    }

    private static List<String> told(Enterprise firm) {
        return MissingFacts.of(engine, firm, ON, "grade-a").stream()
                .map(f -> f.fact() + ": "
                        + f.decides().stream()
                                .map(o ->
                                        o.condition() + " " + o.verdict().name().toLowerCase(Locale.ROOT))
                                .collect(Collectors.joining("; ")))
                .toList();
    }

    @Test
    void nothing_is_missing_of_what_is_decided() {
        assertThat(told(firm())).isEmpty();
        assertThat(told(without(firm().with("engineers", number(9)), "revenue", "resident")))
                .isEmpty();
        assertThat(MissingFacts.of(engine, without(firm(), "staff"), ON.minusYears(9), "grade-a"))
                .isEmpty();
    }

    @Test
    void the_part_of_a_share_is_told_up_to_its_whole_with_line_and_bands() {
        assertThat(told(without(firm(), "engineers")))
                .containsExactly("engineers: >= 20 met; >= 10, <= 19 needs_review; else not_met");
    }

    @Test
    void its_whole_is_told_from_the_part_on() {
        assertThat(told(without(firm(), "staff"))).containsExactly("staff: <= 200 met; else not_met");
    }

    @Test
    void a_numerator_is_told_in_yuan() {
        assertThat(told(without(firm(), "research"))).containsExactly("research.2025: >= 1000000 met; else not_met");
    }

    @Test
    void a_divisor_that_also_moves_the_line_has_several_intervals() {
        assertThat(told(without(firm().with("research", year(2025, 2_000_000)), "revenue")))
                .containsExactly(
                        "revenue.2025: >= 1, <= 40000000 met; >= 50000001, <= 66666666 met; <= 0 needs_review; else not_met");
    }

    @Test
    void a_day_is_told_by_its_last() {
        assertThat(told(without(firm(), "registeredOn")))
                .containsExactly("registeredOn: <= 2025-03-01 met; else not_met");
    }

    @Test
    void words_that_decide_alike_are_one_condition_and_yes_and_no_are_two() {
        assertThat(told(without(firm(), "field"))).containsExactly("field: = other not_met; else met");
        assertThat(told(without(firm(), "resident"))).containsExactly("resident: = true met; else not_met");
    }

    @Test
    void of_an_unknown_list_entries_that_rules_choose_are_told_and_all_others_are_as_none() {
        assertThat(told(without(firm(), "events"))).containsExactly("events: = accident not_met; else met");
    }

    @Test
    void a_field_of_an_entry_is_told_by_its_path() {
        Enterprise open = firm().with("engineers", number(19))
                .with("rights", list(fields("kind", text("patent"), "on", day("2024-01-01"))));

        assertThat(told(open)).containsExactly("rights[patent 2024-01-01].inUse: = true needs_review; else not_met");
    }

    @Test
    void what_sources_disagree_about_is_told_by_what_they_say() {
        FactValue both = new FactValue.Conflict(List.of(
                new FactValue.Sourced(number(80), "tax"), new FactValue.Sourced(number(300), "social insurance")));

        assertThat(told(firm().with("staff", both))).containsExactly("staff: = 80 met; else not_met");
    }

    @Test
    void the_next_is_told_with_those_before_it_granted_until_the_answer_is_settled() {
        assertThat(told(without(firm(), "events", "resident", "research")))
                .containsExactly(
                        "events: = accident not_met; else undetermined",
                        "research.2025: >= 1000000 undetermined; else not_met",
                        "resident: = true met; else not_met");
    }

    @Test
    void the_better_outcome_is_the_one_that_leaves_least_open() {
        assertThat(told(without(firm(), "staff", "engineers")))
                .containsExactly("engineers: >= 5 undetermined; else not_met", "staff: <= 200 met; else not_met");
    }

    @Test
    void two_figures_of_which_only_both_decide_are_told_to_settle_nothing_alone() {
        assertThat(told(without(firm(), "research", "revenue")))
                .containsExactly(
                        "research.2025: else undetermined", "revenue.2025: <= 0 needs_review; else undetermined");
    }

    @Test
    void each_names_the_document_that_shows_it() {
        assertThat(MissingFacts.of(engine, without(firm(), "staff"), ON, "grade-a"))
                .extracting(DecidingFact::document)
                .containsExactly("社保证明");
    }

    @Test
    void whatever_a_missing_number_turns_out_to_be_the_engine_says_what_was_told() {
        Random random = new Random(8);
        List<String> figures = List.of("staff", "engineers", "research", "revenue");
        int told = 0;
        for (int i = 0; i < 150; i++) {
            Enterprise known = firm().with("staff", number(20 + random.nextInt(300)))
                    .with("engineers", number(random.nextInt(40)))
                    .with("revenue", year(2025, 1 + random.nextInt(90_000_000)))
                    .with("research", year(2025, random.nextInt(4_000_000)));
            String figure = figures.get(random.nextInt(figures.size()));
            List<DecidingFact> found = MissingFacts.of(engine, without(known, figure), ON, "grade-a");
            for (DecidingFact fact : found) {
                told++;
                List<BigDecimal> values = Told.edges(fact);
                for (int j = 0; j < 6; j++) {
                    values.add(BigDecimal.valueOf(random.nextInt(figure.startsWith("re") ? 100_000_000 : 300)));
                }
                for (BigDecimal value : values) {
                    Verdict decided = engine.assess(with(known, figure, value), ON)
                            .target("grade-a")
                            .verdict();
                    boolean possible = isPossible(known, figure, value);
                    assertThat(possible ? Told.of(fact, value) : decided)
                            .as(fact + " " + value)
                            .isEqualTo(decided);
                }
            }
        }
        assertThat(told).isGreaterThan(50);
    }

    private static Enterprise with(Enterprise firm, String figure, BigDecimal value) {
        return firm.with(
                figure, figure.startsWith("re") ? year(2025, value.longValueExact()) : number(value.longValueExact()));
    }

    /** A part above its whole is a conflict, of which nothing is told. */
    private static boolean isPossible(Enterprise known, String figure, BigDecimal value) {
        return switch (figure) {
            case "staff" -> value.compareTo(amount(known, "engineers")) >= 0;
            case "engineers" -> value.compareTo(amount(known, "staff")) <= 0;
            default -> true;
        };
    }

    private static BigDecimal amount(Enterprise firm, String fact) {
        return firm.fact(fact) instanceof FactValue.Number number ? number.value() : BigDecimal.ZERO;
    }
}
