package io.tidu.internal.load.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidu.diagnostic.Problem;
import io.tidu.diagnostic.Problems;
import io.tidu.internal.policy.practice.DeclaredFacts;
import io.tidu.internal.policy.practice.Lever;
import io.tidu.internal.source.tree.SourceText;
import io.tidu.model.Status;
import java.math.BigDecimal;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What can be changed, and what is told where something can't be. */
class LeverReaderTest {
    private static final String FACTS = """
            facts:
              registeredOn: {type: date, zh: 甲, en: A}
              people: {type: number, unit: persons, zh: 甲, en: A}
              sales: {type: money, yearly: true, zh: 甲, en: A}
              share: {type: ratio, range: {from: 0, to: 1}, zh: 甲, en: A}
              resident: {type: flag, zh: 甲, en: A}
              branch: {type: choice, zh: 甲, en: A, values: {steel: {zh: 甲, en: A}, glass: {zh: 乙, en: B}}}
              expertPoints: {type: record, zh: 甲, en: A, fields: {design: {type: number, unit: points, zh: 甲, en: A}}}
              panel: {type: record, zh: 甲, en: A, fields: {design: {type: number, unit: points, zh: 甲, en: A}}}
              grants:
                {type: list, item: Grant, date: on, until: to, zh: 甲, en: A, fields: {on: {type: date, zh: 甲, en: A}, to: {type: date, zh: 甲, en: A}, kind: {type: choice, zh: 甲, en: A, values: {seed: {zh: 甲, en: A}}}, sum: {type: money, zh: 甲, en: A}, used: {type: flag, zh: 甲, en: A}}}
              prizes: {type: list, item: Prize, zh: 甲, en: A, fields: {rank: {type: number, unit: count, zh: 甲, en: A}}}
            derived:
              salesPerHead: {type: money, formula: "lastYear(sales) / people", zh: 甲, en: A}
            """;

    private static final String REST = ", lead: 30 days, effort: {weight: 2}, status: sample, zh: 甲, en: A}";

    private final Problems problems = new Problems();

    private DeclaredFacts read(String levers) {
        return VocabularyReader.facts(SourceText.ofFile("vocabulary.yaml", FACTS + "levers:\n" + levers), problems);
    }

    private Lever only(String lever) {
        DeclaredFacts vocabulary = read("  one: {" + lever + REST + "\n");
        assertThat(problems.list()).isEmpty();
        return vocabulary.levers().get("one");
    }

    @Test
    void a_number_says_its_step_and_the_most_of_a_year_in_its_unit() {
        Lever lever = only("fact: sales, change: either, step: 1.5万元, mostAYear: 30000元");

        assertThat(lever.step()).isEqualByComparingTo("15000");
        assertThat(lever.mostAYear()).isEqualByComparingTo("30000");
        assertThat(lever.leadDays()).isEqualTo(30);
        assertThat(lever.status()).isEqualTo(Status.SAMPLE);
        assertThat(lever.effort().of(BigDecimal.TEN)).isEqualByComparingTo("20");
    }

    @Test
    void people_and_things_need_no_unit_and_shares_are_fractions() {
        assertThat(only("fact: people, change: up, step: 2").step()).isEqualByComparingTo("2");
        assertThat(only("fact: share, change: down, step: 0.5%").step()).isEqualByComparingTo("0.005");
    }

    @Test
    void a_fixed_effort_is_the_same_for_any_number_of_steps() {
        DeclaredFacts vocabulary = read("  one: {fact: resident, change: choose, to: [true], lead: 0 days, "
                + "effort: {fixed: 5}, status: enacted, zh: 甲, en: A}\n");

        assertThat(problems.list()).isEmpty();
        Lever lever = vocabulary.levers().get("one");
        assertThat(lever.effort().of(BigDecimal.TEN)).isEqualByComparingTo("5");
        assertThat(lever.choices()).containsExactly("true");
    }

    @Test
    void an_entry_that_is_added_counts_one_by_one_or_by_its_size() {
        Lever counted = only("fact: grants, change: add, entry: {kind: seed, used: false}, mostAYear: 3");
        Lever measured = only("fact: grants, change: add, entry: {kind: seed}, size: sum, step: 1万元");

        assertThat(counted.entry()).containsEntry("kind", "seed").containsEntry("used", "false");
        assertThat(counted.step()).isEqualByComparingTo("1");
        assertThat(counted.size()).isNull();
        assertThat(measured.size()).isEqualTo("sum");
        assertThat(measured.step()).isEqualByComparingTo("10000");
    }

    @Test
    void a_field_of_entries_can_be_chosen_and_entries_that_last_be_ended() {
        assertThat(only("fact: grants.used, change: choose, to: [true]").fact()).isEqualTo("grants");
        assertThat(only("fact: grants, change: end, entry: {kind: seed}").change())
                .isEqualTo(Lever.Change.END);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "'fact: peeple, change: up, step: 1'            | vocabulary.lever-unknown-fact | people",
                "'fact: salesPerHead, change: up, step: 1万元'   | vocabulary.lever-derived      | lastYear(sales)",
                "'fact: registeredOn, change: up, step: 1'      | vocabulary.lever-fixed        | registeredOn",
                "'fact: expertPoints.design, change: up, step: 1' | vocabulary.lever-fixed      | expertPoints.design",
                "'fact: grants.on, change: choose, to: [x]'     | vocabulary.lever-fixed        | grants.on",
                "'fact: panel, change: up, step: 1'             | vocabulary.lever-needs-field  | design",
                "'fact: people, change: upp, step: 1'           | vocabulary.lever-change       | up",
                "'fact: people, change: add'                    | vocabulary.lever-change-type  | people",
                "'fact: resident, change: up, step: 1'          | vocabulary.lever-change-type  | resident",
                "'fact: prizes, change: end'                    | vocabulary.lever-ends-nothing | prizes",
                "'fact: people, change: up'                     | yaml.missing-key              | step",
                "'fact: people, change: up, step: few'          | vocabulary.lever-number       | few",
                "'fact: sales, change: up, step: 10000'         | vocabulary.lever-no-unit      | 10000元",
                "'fact: sales, change: up, step: 3 persons'     | vocabulary.lever-unit         | 3 persons",
                "'fact: sales, change: up, step: \"1,000元\"'     | vocabulary.lever-number       | 1,000",
                "'fact: people, change: up, step: 0'            | vocabulary.lever-nought       | 0",
                "'fact: people, change: up, step: -1'           | vocabulary.lever-nought       | -1",
                "'fact: people, change: up, step: 0.5'          | vocabulary.lever-whole        | persons",
                "'fact: sales, change: up, step: 0.001元'        | vocabulary.lever-fen          | 0.001元",
                "'fact: share, change: up, step: 200%'          | vocabulary.lever-out-of-range | share",
                "'fact: people, change: up, step: 5, mostAYear: 3' | vocabulary.lever-most      | 3",
                "'fact: people, change: up, step: 1, to: [2]'   | vocabulary.lever-key          | to",
                "'fact: resident, change: choose, to: [true], step: 1' | vocabulary.lever-key   | step",
                "'fact: branch, change: choose, to: [stel]'     | vocabulary.lever-word         | steel",
                "'fact: resident, change: choose, to: [maybe]'  | yaml.expected-flag            | maybe",
                "'fact: branch, change: choose, to: []'         | vocabulary.nothing-listed     | to",
                "'fact: grants, change: add, entry: {kin: seed}' | vocabulary.lever-entry-field | kind",
                "'fact: grants, change: add, entry: {on: 2026-01-01}' | vocabulary.lever-entry-date | on",
                "'fact: grants, change: add, entry: {sum: much}' | vocabulary.lever-value       | much",
                "'fact: grants, change: add, size: kind'        | vocabulary.lever-size         | sum",
                "'fact: people, change: up, step: 1, sep: 1'    | yaml.unknown-key              | sep"
            })
    void a_mistake_is_told_with_what_was_written_in_both_languages(String lever, String id, String named) {
        read("  one: {" + lever + REST + "\n");

        assertTold(id, named);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "'lead: -5 days, effort: {weight: 1}'    | vocabulary.lever-lead        | -5 days",
                "'lead: 0.5 days, effort: {weight: 1}'   | vocabulary.lever-lead        | 0.5 days",
                "'lead: 2 years, effort: {weight: 1}'    | vocabulary.lever-unit        | 2 years",
                "'lead: 60, effort: {weight: 1}'         | vocabulary.lever-no-unit     | 60",
                "'lead: 1 days, effort: {}'              | vocabulary.lever-effort-form | weight",
                "'lead: 1 days, effort: {weight: 1, fixed: 1}' | vocabulary.lever-effort-form | fixed",
                "'lead: 1 days, effort: {weight: 0}'     | vocabulary.lever-effort      | 0",
                "'lead: 1 days, effort: {weight: -1}'    | vocabulary.lever-effort      | -1",
                "'lead: 1 days'                          | yaml.missing-key             | effort",
                "'effort: {weight: 1}'                   | yaml.missing-key             | lead"
            })
    void lead_time_and_effort_are_told_too(String rest, String id, String named) {
        read("  one: {fact: people, change: up, step: 1, status: sample, zh: 甲, en: A, " + rest + "}\n");

        assertTold(id, named);
    }

    @Test
    void two_levers_for_one_change_are_told_and_entries_that_differ_are_not() {
        read("  one: {fact: people, change: up, step: 1" + REST + "\n  two: {fact: people, change: either, step: 2"
                + REST + "\n  three: {fact: grants, change: add, entry: {kind: seed}" + REST
                + "\n  four: {fact: grants, change: add" + REST + "\n  five: {fact: grants, change: end" + REST + "\n");

        assertThat(problems.list()).extracting(Problem::id).containsExactly("vocabulary.lever-twice");
        assertThat(problems.list().get(0).sentence(Locale.ENGLISH))
                .contains("people")
                .contains("one");
    }

    @Test
    void a_status_must_be_one() {
        read(
                "  one: {fact: people, change: up, step: 1, lead: 1 days, effort: {weight: 1}, status: guess, zh: 甲, en: A}\n");

        assertTold("pack.unknown-status", "guess");
    }

    private void assertTold(String id, String named) {
        assertThat(problems.list()).extracting(Problem::id).containsOnly(id);
        for (Locale language : new Locale[] {Locale.ENGLISH, Locale.CHINESE}) {
            assertThat(problems.list().get(0).sentence(language))
                    .contains(named)
                    .doesNotContain("{0}");
        }
    }
}
