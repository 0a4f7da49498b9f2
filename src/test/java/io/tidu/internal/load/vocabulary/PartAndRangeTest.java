package io.tidu.internal.load.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidu.diagnostic.Problem;
import io.tidu.diagnostic.Problems;
import io.tidu.internal.source.tree.SourceText;
import io.tidu.vocabulary.FactDefinition;
import io.tidu.vocabulary.Vocabulary;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a vocabulary says can't be true: parts above their whole, numbers outside their range. */
class PartAndRangeTest {
    private static final String LABELS = ", zh: 甲, en: A}";
    private static final String PEOPLE = "{type: number, unit: persons";
    private static final String SALES = "{type: money, yearly: true";

    private final Problems problems = new Problems();

    private Vocabulary read(String yaml) {
        return VocabularyReader.read(SourceText.ofFile("vocabulary.yaml", yaml), problems);
    }

    @Test
    void a_part_names_its_whole_wherever_that_is_declared() {
        Vocabulary vocabulary = read("facts:\n"
                + "  engineers: " + PEOPLE + ", partOf: people" + LABELS + "\n"
                + "  people: " + PEOPLE + LABELS + "\n"
                + "  exports: " + SALES + ", partOf: sales" + LABELS + "\n"
                + "  sales: " + SALES + LABELS + "\n");
        assertThat(problems.list()).isEmpty();
        assertThat(vocabulary.facts().get("engineers").partOf()).isEqualTo("people");
        assertThat(vocabulary.facts().get("exports").partOf()).isEqualTo("sales");
        assertThat(vocabulary.facts().get("people").partOf()).isNull();
    }

    @Test
    void a_range_has_one_end_or_both_also_in_records_and_lists() {
        Vocabulary vocabulary = read("facts:\n"
                + "  share: {type: ratio, range: {from: 0, to: 1}" + LABELS + "\n"
                + "  place: {type: number, unit: count, range: {from: 1}" + LABELS + "\n"
                + "  panel: {type: record, fields: {design: {type: number, unit: points, range: {to: 20}" + LABELS
                + "}" + LABELS + "\n"
                + "  grants: {type: list, item: Grant, fields: {paid: {type: money, range: {from: 0.5}" + LABELS
                + "}" + LABELS + "\n");
        assertThat(problems.list()).isEmpty();
        assertThat(vocabulary.facts().get("share").range())
                .isEqualTo(new FactDefinition.Range(BigDecimal.ZERO, BigDecimal.ONE));
        assertThat(vocabulary.facts().get("place").range()).isEqualTo(new FactDefinition.Range(BigDecimal.ONE, null));
        assertThat(vocabulary.facts().get("panel").fields().get("design").range())
                .isEqualTo(new FactDefinition.Range(null, BigDecimal.valueOf(20)));
        assertThat(vocabulary.facts().get("grants").fields().get("paid").range())
                .isEqualTo(new FactDefinition.Range(new BigDecimal("0.5"), null));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "partOf: peple               | vocabulary.part-of-unknown    | people     | peple",
                "partOf: revenue             | vocabulary.part-of-other-kind | revenue    | engineers",
                "partOf: days                | vocabulary.part-of-other-kind | days       | engineers",
                "partOf: yearly              | vocabulary.part-of-other-kind | yearly     | engineers",
                "partOf: engineers           | vocabulary.part-of-itself     | engineers  | engineers",
                "partOf: inner               | vocabulary.part-of-itself     | engineers  | engineers",
                "partOf: [people]            | yaml.expected-text            | […]        | […]",
                "range: {}                   | vocabulary.empty-range        | from: 0    | from: 0",
                "range: 5                    | yaml.expected-mapping         | 5          | 5",
                "'range: {from: few}'        | vocabulary.range-number       | few        | few",
                "'range: {from: 9, to: 3}'   | vocabulary.range-upside-down  | 9          | 3",
                "'range: {from: 0, til: 3}'  | yaml.unknown-key              | til        | to"
            })
    void a_mistake_is_told_with_what_was_written_in_both_languages(
            String declared, String id, String one, String other) {
        read("facts:\n"
                + "  engineers: " + PEOPLE + ", " + declared + LABELS + "\n"
                + "  people: " + PEOPLE + LABELS + "\n"
                + "  inner: " + PEOPLE + ", partOf: engineers" + LABELS + "\n"
                + "  revenue: {type: money" + LABELS + "\n"
                + "  days: {type: number, unit: days" + LABELS + "\n"
                + "  yearly: {type: number, unit: persons, yearly: true" + LABELS + "\n");
        assertThat(problems.list()).extracting(Problem::id).contains(id);
        Problem told = problems.list().stream()
                .filter(p -> p.id().equals(id))
                .findFirst()
                .orElseThrow();
        assertThat(told.place().line()).isEqualTo(2);
        for (Locale language : new Locale[] {Locale.ENGLISH, Locale.CHINESE}) {
            assertThat(told.sentence(language)).contains(one).contains(other);
        }
    }

    @Test
    void a_long_chain_of_wholes_is_told_and_costs_nothing() {
        StringBuilder facts = new StringBuilder("facts:\n");
        for (int i = 0; i < 3_000; i++) {
            facts.append("  f" + i + ": " + PEOPLE + ", partOf: f" + (i + 1) + LABELS + "\n");
        }
        read(facts + "  f3000: " + PEOPLE + LABELS + "\n");
        assertThat(problems.list()).extracting(Problem::id).containsOnly("vocabulary.part-of-too-deep");
        assertThat(problems.list()).hasSize(100);
    }

    @Test
    void no_fact_that_could_contain_it_is_told_without_a_suggestion() {
        read("facts: {engineers: " + PEOPLE + ", partOf: peple" + LABELS + "}");
        assertThat(problems.list()).extracting(Problem::id).containsExactly("vocabulary.part-of-nothing");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"text, range: {to: 1}", "date, range: {to: 1}", "flag, partOf: people", "ratio, partOf: people"})
    void neither_belongs_to_a_fact_of_another_type(String declared) {
        read("facts: {x: {type: " + declared + LABELS + ", people: " + PEOPLE + LABELS + "}");
        assertThat(problems.list()).extracting(Problem::id).containsExactly("yaml.unknown-key");
    }

    @Test
    void the_shipped_vocabulary_declares_every_part_that_a_definition_contains() {
        Problems none = new Problems();
        Vocabulary shipped =
                VocabularyReader.read(java.nio.file.Path.of("rules/vocabulary.yaml"), "vocabulary.yaml", none);
        assertThat(none.list()).isEmpty();
        assertThat(shipped.facts().values().stream()
                        .filter(f -> f.partOf() != null)
                        .map(f -> f.name() + " in " + Objects.requireNonNull(f.partOf())))
                .containsExactly(
                        "domesticRdExpense in rdExpense",
                        "domesticRdExpenseHighTech in rdExpenseHighTech",
                        "highTechRevenue in totalIncome",
                        "mainBusinessRevenue in revenue",
                        "mainProductRevenue in highTechRevenue",
                        "netAssets in totalAssets",
                        "rdExpenseFirstHalf in rdExpense",
                        "rdStaff in staff",
                        "technologyStaff in staff",
                        "technologyStaffByMonths in staffByMonths",
                        "technologyStaffByQuarters in staffByQuarters");
    }
}
