package io.tidu.input;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidu.diagnostic.Place;
import io.tidu.diagnostic.Problem;
import io.tidu.model.Decimals;
import io.tidu.model.Enterprise;
import io.tidu.model.EnterpriseBuilder;
import io.tidu.model.FactValue;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class RegisterIndexTest {
    private final RegisterIndex index = new RegisterIndex();

    private static EnterpriseRecord record(String id, int staff, String file, int line) {
        Enterprise firm =
                Enterprise.builder(id).fact("staff", Decimals.value(staff)).build();
        return new EnterpriseRecord.Read(firm, Place.of(file, line), List.of());
    }

    private static EnterpriseRecord refused(String id, String file, int line) {
        Place place = Place.of(file, line);
        return new EnterpriseRecord.Rejected(place, id, List.of(Problem.error("input.missing-id", place)));
    }

    private List<EnterpriseRecord> judged(EnterpriseRecord... records) {
        List.of(records).forEach(index::add);
        return List.of(records).stream().map(index::judge).toList();
    }

    @Test
    void records_that_say_the_same_count_once() {
        EnterpriseRecord first = record("a", 5, "one.csv", 2);
        List<EnterpriseRecord> judged =
                judged(first, record("b", 5, "one.csv", 3), record("a", 5, "two.csv", 7), record("a", 5, "two.csv", 8));
        assertThat(judged.get(0)).isEqualTo(first);
        assertThat(judged.get(1)).isInstanceOf(EnterpriseRecord.Read.class);
        assertThat(judged.get(2)).isInstanceOf(EnterpriseRecord.Repeated.class);
        assertThat(judged.get(3)).isInstanceOf(EnterpriseRecord.Repeated.class);
        assertThat(judged.get(2).problems().get(0).arguments()).containsExactly("a", "one.csv:2");
    }

    @Test
    void of_records_that_differ_none_counts_and_each_is_told_with_the_place_of_another() {
        List<EnterpriseRecord> judged = judged(
                record("a", 5, "one.csv", 2),
                record("a", 5, "one.csv", 3),
                record("a", 6, "two.csv", 7),
                record("b", 6, "two.csv", 8));
        assertThat(judged.subList(0, 3)).allMatch(r -> r instanceof EnterpriseRecord.Rejected);
        assertThat(judged.subList(0, 3))
                .extracting(r ->
                        r.problems().get(0).id() + " " + r.problems().get(0).arguments())
                .containsExactly(
                        "input.given-otherwise [a, two.csv:7, staff 5 / 6]",
                        "input.given-otherwise [a, two.csv:7, staff 5 / 6]",
                        "input.given-otherwise [a, one.csv:2, staff 6 / 5]");
        assertThat(judged.get(3)).isInstanceOf(EnterpriseRecord.Read.class);
    }

    private static EnterpriseRecord said(Enterprise firm, int line) {
        return new EnterpriseRecord.Read(firm, Place.of("x", line), List.of());
    }

    private static String told(EnterpriseRecord record) {
        Problem problem = record.problems().get(0);
        return problem.arguments().get(problem.arguments().size() - 1);
    }

    @Test
    void each_record_names_the_facts_in_which_it_differs_with_its_own_value_first() {
        Enterprise one = Enterprise.builder("a")
                .name("甲")
                .fact("staff", Decimals.value(5))
                .year("revenue", 2024, Decimals.value(1))
                .year("revenue", 2025, Decimals.value(2))
                .entry("events", e -> e.set("kind", "a"))
                .entry("events", e -> e.set("kind", "b"))
                .build();
        Enterprise other = Enterprise.builder("a")
                .name("乙")
                .year("revenue", 2024, Decimals.value(1))
                .year("revenue", 2025, Decimals.value(3))
                .entry("events", e -> e.set("kind", "b"))
                .build();

        List<EnterpriseRecord> judged = judged(said(one, 1), said(other, 2));

        assertThat(told(judged.get(0)))
                .isEqualTo("name \"甲\" / \"乙\"; events [{\"kind\":\"a\"}] / –; revenue.2025 2 / 3; staff 5 / –");
        assertThat(told(judged.get(1)))
                .isEqualTo("name \"乙\" / \"甲\"; events – / [{\"kind\":\"a\"}]; revenue.2025 3 / 2; staff – / 5");
    }

    @Test
    void a_list_that_is_empty_is_not_one_of_which_nothing_is_said() {
        Enterprise none = Enterprise.builder("a")
                .fact("events", new FactValue.Entries(List.of()))
                .build();
        Enterprise unsaid = Enterprise.builder("a").build();

        assertThat(told(judged(said(none, 1), said(unsaid, 2)).get(0))).isEqualTo("events [] / –");
    }

    @Test
    void at_most_five_differences_are_named_and_a_long_value_is_cut() {
        EnterpriseBuilder many = Enterprise.builder("a").fact("a", new FactValue.Text("长".repeat(500)));
        for (int year = 2000; year < 2020; year++) {
            many.year("revenue", year, Decimals.value(year));
        }
        String told = told(judged(said(Enterprise.builder("a").build(), 1), said(many.build(), 2))
                .get(1));

        assertThat(told).endsWith("revenue.2003 2003 / –; …").hasSizeLessThan(300);
    }

    @Test
    void what_differs_from_a_record_that_cannot_be_used_is_not_told() {
        assertThat(judged(record("a", 5, "x", 1), refused("a", "x", 2))
                        .get(0)
                        .problems()
                        .get(0)
                        .sentence(Locale.ENGLISH))
                .contains("could not be used or kept");
    }

    @Test
    void a_record_that_cannot_be_used_differs_from_any_other_of_its_enterprise() {
        assertThat(judged(record("a", 5, "x", 1), refused("a", "x", 2)).get(0))
                .isInstanceOf(EnterpriseRecord.Rejected.class);
        assertThat(judged(refused("b", "x", 3), record("b", 5, "x", 4)).get(1))
                .isInstanceOf(EnterpriseRecord.Rejected.class);
    }

    @Test
    void a_code_in_small_letters_is_the_same_code_and_the_order_of_entries_says_nothing() {
        Enterprise one = Enterprise.builder("9133ma")
                .entry("events", e -> e.set("kind", "a"))
                .entry("events", e -> e.set("kind", "b"))
                .build();
        Enterprise other = Enterprise.builder("9133MA")
                .entry("events", e -> e.set("kind", "b"))
                .entry("events", e -> e.set("kind", "a"))
                .build();
        List<EnterpriseRecord> judged = judged(
                new EnterpriseRecord.Read(one, Place.of("x", 1), List.of()),
                new EnterpriseRecord.Read(other, Place.of("x", 2), List.of()));
        assertThat(judged.get(1)).isInstanceOf(EnterpriseRecord.Repeated.class);
    }

    @Test
    void a_credit_code_in_full_width_characters_or_with_spaces_is_the_same_code() {
        List<EnterpriseRecord> judged = judged(
                record("91330421MA0000002X", 5, "x", 1),
                record("９１３３０４２１ＭＡ００００００２Ｘ", 5, "x", 2),
                record("91330421 MA00 0000 2X", 6, "x", 3));
        assertThat(judged).allMatch(one -> one instanceof EnterpriseRecord.Rejected);
    }

    @Test
    void a_name_that_differs_is_a_difference() {
        Enterprise one = new Enterprise("a", "one", new java.util.TreeMap<>());
        Enterprise other = new Enterprise("a", "other", new java.util.TreeMap<>());
        assertThat(judged(
                        new EnterpriseRecord.Read(one, Place.of("x", 1), List.of()),
                        new EnterpriseRecord.Read(other, Place.of("x", 2), List.of())))
                .allMatch(r -> r instanceof EnterpriseRecord.Rejected);
    }

    @Test
    void a_hundred_thousand_enterprises_are_kept_apart() {
        for (int i = 0; i < 100_000; i++) {
            index.add(record("91330421MA" + i, i, "all.jsonl", i + 1));
        }
        index.add(record("91330421MA77777", 1, "all.jsonl", 100_001));
        for (int i = 0; i < 100_000; i++) {
            EnterpriseRecord judged = index.judge(record("91330421MA" + i, i, "all.jsonl", i + 1));
            assertThat(judged instanceof EnterpriseRecord.Read).isEqualTo(i != 77_777);
        }
    }
}
