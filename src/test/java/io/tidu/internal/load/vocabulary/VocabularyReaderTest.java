package io.tidu.internal.load.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidu.diagnostic.Place;
import io.tidu.diagnostic.Problem;
import io.tidu.diagnostic.Problems;
import io.tidu.internal.source.tree.SourceText;
import io.tidu.model.Label;
import io.tidu.model.Unit;
import io.tidu.vocabulary.DerivedDefinition;
import io.tidu.vocabulary.FactDefinition;
import io.tidu.vocabulary.FactType;
import io.tidu.vocabulary.Vocabulary;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VocabularyReaderTest {
    private static final String LABELS = "zh: 甲, en: A";

    private final Problems problems = new Problems();

    @Test
    void a_fact_has_type_unit_labels_document_and_the_place_of_its_name() {
        Vocabulary vocabulary = read("""
                facts:
                  revenue: {type: money, yearly: true, zh: 销售收入, en: Revenue, document: {zh: 审计报告, en: Audit report}}
                """);
        FactDefinition revenue = vocabulary.fact("revenue").orElseThrow();
        assertThat(revenue.type()).isEqualTo(FactType.MONEY);
        assertThat(revenue.unit()).isEqualTo(Unit.YUAN);
        assertThat(revenue.yearly()).isTrue();
        assertThat(revenue.label()).isEqualTo(new Label("销售收入", "Revenue"));
        assertThat(revenue.document()).isEqualTo(new Label("审计报告", "Audit report"));
        assertThat(revenue.place()).isEqualTo(new Place("vocabulary.yaml", 2, 3));
        assertThat(problems.list()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "type: text, TEXT, NONE",
        "type: flag, FLAG, NONE",
        "type: date, DATE, NONE",
        "type: ratio, RATIO, RATIO",
        "'type: number, unit: persons', NUMBER, PERSONS",
        "'type: number, unit: days', NUMBER, DAYS",
        "'type: choice, values: {a-1: {zh: 甲, en: A}}', CHOICE, NONE"
    })
    void each_type_has_its_unit(String declaration, FactType type, Unit unit) {
        FactDefinition fact = read("facts: {x: {" + declaration + ", " + LABELS + "}}")
                .fact("x")
                .orElseThrow();
        assertThat(fact.type()).isEqualTo(type);
        assertThat(fact.unit()).isEqualTo(unit);
        assertThat(problems.list()).isEmpty();
    }

    @Test
    void a_choice_has_words_with_labels_and_words_that_look_like_numbers_or_truth_are_words() {
        FactDefinition fact = read("facts: {x: {type: choice, values: {no: {zh: 否, en: 'No'}, 3: {zh: 三, en: Three}}, "
                        + LABELS + "}}")
                .fact("x")
                .orElseThrow();
        assertThat(fact.values()).containsEntry("no", new Label("否", "No")).containsKey("3");
        assertThat(problems.list()).isEmpty();
    }

    @Test
    void a_list_has_entries_with_a_name_dates_and_fields() {
        FactDefinition events = read("""
                facts:
                  events:
                    type: list
                    item: Event
                    date: on
                    until: until
                    openEnded: true
                    zh: 事件
                    en: Events
                    fields:
                      on: {type: date, zh: 日期, en: On}
                      until: {type: date, zh: 至, en: Until}
                """).fact("events").orElseThrow();
        assertThat(events.entries())
                .isEqualTo(new FactDefinition.Entries("Event", "on", "until", true, null, new TreeMap<>()));
        assertThat(events.fields()).containsOnlyKeys("on", "until");
        assertThat(problems.list()).isEmpty();
    }

    @Test
    void only_entries_of_some_kinds_may_last() {
        FactDefinition events = listThatLasts("{kind: [listing]}");
        assertThat(events.entries().openEnded()).isTrue();
        assertThat(events.entries().lasting())
                .isEqualTo(new FactDefinition.Lasting("kind", new TreeSet<>(List.of("listing"))));
        assertThat(problems.list()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{kind: [listings]}", "{on: [listing]}", "{other: [listing]}", "{}", "{kind: listing}"})
    void what_lasts_is_told_by_declared_words_of_one_choice_field(String openEnded) {
        listThatLasts(openEnded);
        assertThat(problems.list()).hasSize(1);
    }

    private FactDefinition listThatLasts(String openEnded) {
        return read("""
                facts:
                  events:
                    {type: list, item: Event, date: on, until: until, openEnded: %s, zh: 事件, en: Events, fields: {
                      kind: {type: choice, values: {accident: {zh: 甲, en: A}, listing: {zh: 甲, en: A}}, zh: 甲, en: A},
                      on: {type: date, zh: 甲, en: A},
                      until: {type: date, zh: 甲, en: A}}}
                """.formatted(openEnded)).fact("events").orElseThrow();
    }

    @Test
    void entries_of_some_kinds_last_so_many_years_where_no_end_is_given() {
        FactDefinition titles = listOfTerm("{title: {high-tech: 3}}");
        assertThat(titles.entries().years()).isEqualTo(Map.of("title", Map.of("high-tech", 3)));
        assertThat(problems.list()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{title: {high-teck: 3}}",
                "{title: {high-tech: 0}}",
                "{title: {high-tech: 2.5}}",
                "{title: {high-tech: three}}",
                "{title: {high-tech: {a: 3}}}",
                "{from: {high-tech: 3}}",
                "{other: {high-tech: 3}}",
                "{title: 3}",
                "{}"
            })
    void how_long_entries_last_is_told_by_declared_words_and_whole_years(String lastsYears) {
        listOfTerm(lastsYears);
        assertThat(problems.list()).isNotEmpty();
    }

    private FactDefinition listOfTerm(String lastsYears) {
        return read("""
                facts:
                  titles:
                    {type: list, item: Title, date: from, until: to, lastsYears: %s, zh: 资质, en: Titles, fields: {
                      title: {type: choice, values: {high-tech: {zh: 甲, en: A}, other: {zh: 甲, en: A}}, zh: 甲, en: A},
                      from: {type: date, zh: 甲, en: A},
                      to: {type: date, zh: 甲, en: A}}}
                """.formatted(lastsYears)).fact("titles").orElseThrow();
    }

    @Test
    void a_derived_fact_keeps_its_formula_and_the_place_of_its_first_character() {
        Vocabulary vocabulary = read("""
                facts: {}
                derived:
                  rdIntensity: {type: ratio, parameters: [years], formula: "sum(rdExpense, years)", zh: 占比, en: Share}
                  plain: {type: number, unit: days, formula: daysSince(registeredOn), zh: 天, en: Days}
                """);
        DerivedDefinition intensity = vocabulary.derived().get("rdIntensity");
        assertThat(intensity.parameters()).containsExactly("years");
        assertThat(intensity.formula()).isEqualTo("sum(rdExpense, years)");
        assertThat(intensity.place()).isEqualTo(new Place("vocabulary.yaml", 3, 61));
        assertThat(vocabulary.derived().get("plain").unit()).isEqualTo(Unit.DAYS);
        assertThat(vocabulary.derived().get("plain").parameters()).isEmpty();
        assertThat(problems.list()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "x: {type: text, zh: 甲} | yaml.missing-key",
                "x: {type: text, zh: 甲, en: ''} | yaml.blank-text",
                "x: {zh: 甲, en: A} | yaml.missing-key",
                "x: text | yaml.expected-mapping",
                "x: | yaml.expected-mapping",
                "x: {type: money, yearly: yes, zh: 甲, en: A} | yaml.expected-flag",
                "x: {type: money, yearly: 'true', zh: 甲, en: A} | yaml.expected-flag",
                "x: {type: money, yearyl: true, zh: 甲, en: A} | yaml.unknown-key",
                "x: {type: money, unit: yuan, zh: 甲, en: A} | yaml.unknown-key",
                "x: {type: text, values: {a: {zh: 甲, en: A}}, zh: 甲, en: A} | yaml.unknown-key",
                "x: {type: text, zh: 甲, en: A, document: 审计报告} | yaml.expected-mapping",
                "x: {type: text, zh: 甲, en: A, document: {zh: 审计报告}} | yaml.missing-key",
                "x: {type: texts, zh: 甲, en: A} | vocabulary.unknown-type",
                "x: {type: number, zh: 甲, en: A} | yaml.missing-key",
                "x: {type: number, unit: person, zh: 甲, en: A} | vocabulary.unknown-unit",
                "x: {type: number, unit: yuan, zh: 甲, en: A} | vocabulary.unknown-unit",
                "x: {type: choice, zh: 甲, en: A} | yaml.missing-key",
                "x: {type: choice, values: {}, zh: 甲, en: A} | vocabulary.nothing-listed",
                "x: {type: choice, values: [a, b], zh: 甲, en: A} | yaml.expected-mapping",
                "x: {type: choice, values: {A: {zh: 甲, en: A}}, zh: 甲, en: A} | vocabulary.bad-word",
                "x: {type: choice, values: {新: {zh: 甲, en: A}}, zh: 甲, en: A} | vocabulary.bad-word",
                "x: {type: choice, values: {a: A}, zh: 甲, en: A} | yaml.expected-mapping",
                "x: {type: choice, values: {a: {zh: 甲}}, zh: 甲, en: A} | yaml.missing-key",
                "x: {type: record, zh: 甲, en: A} | yaml.missing-key",
                "x: {type: record, fields: {}, zh: 甲, en: A} | vocabulary.nothing-listed",
                "x: {type: record, yearly: true, fields: {a: {type: text, zh: 甲, en: A}}, zh: 甲, en: A} | yaml.unknown-key",
                "x: {type: record, fields: {a: {type: list, zh: 甲, en: A}}, zh: 甲, en: A} | vocabulary.unknown-type",
                "x: {type: record, fields: {a: {type: money, yearly: true, zh: 甲, en: A}}, zh: 甲, en: A} | yaml.unknown-key",
                "x: {type: list, fields: {a: {type: text, zh: 甲, en: A}}, zh: 甲, en: A} | yaml.missing-key",
                "x: {type: list, item: event, fields: {a: {type: text, zh: 甲, en: A}}, zh: 甲, en: A} | vocabulary.bad-item",
                "x: {type: list, item: Row, fields: {a: {type: text, zh: 甲, en: A}}, zh: 甲, en: A} | vocabulary.bad-item",
                "x: {type: list, item: E, date: a, fields: {a: {type: text, zh: 甲, en: A}}, zh: 甲, en: A} | vocabulary.not-a-date-field",
                "x: {type: list, item: E, date: b, fields: {a: {type: date, zh: 甲, en: A}}, zh: 甲, en: A} | vocabulary.not-a-date-field",
                "x: {type: list, item: E, until: a, fields: {a: {type: date, zh: 甲, en: A}}, zh: 甲, en: A} | vocabulary.needs-key",
                "x: {type: list, item: E, date: a, openEnded: true, fields: {a: {type: date, zh: 甲, en: A}}, zh: 甲, en: A} | vocabulary.needs-key"
            })
    void a_declaration_that_says_too_little_or_too_much_is_refused(String fact, String id) {
        read("facts:\n  " + fact);
        assertThat(problems.list()).extracting(Problem::id).containsExactly(id);
        assertThat(problems.list().get(0).place().line()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Staff", "1st", "rd-expense", "rd_expense", "rd.expense", "职工", "a b", ""})
    void a_name_is_a_small_letter_and_then_letters_and_digits(String name) {
        read("facts:\n  \"" + name + "\": {type: text, " + LABELS + "}");
        assertThat(problems.list()).extracting(Problem::id).containsExactly("vocabulary.bad-name");
    }

    @Test
    void a_name_has_at_most_sixty_four_characters() {
        read("facts:\n  " + "a".repeat(64) + ": {type: text, " + LABELS + "}");
        assertThat(problems.list()).isEmpty();
        read("facts:\n  " + "a".repeat(65) + ": {type: text, " + LABELS + "}");
        assertThat(problems.list()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sum",
                "lastYear",
                "today",
                "none",
                "table",
                "is",
                "in",
                "not",
                "from",
                "when",
                "true",
                "id",
                "name"
            })
    void a_fact_may_not_be_named_like_a_function_a_word_of_the_language_or_the_identity(String name) {
        read("facts:\n  " + name + ": {type: text, " + LABELS + "}\n");
        read("facts: {}\nderived:\n  " + name + ": {type: ratio, formula: x, " + LABELS + "}\n");
        assertThat(problems.list())
                .extracting(Problem::id)
                .containsExactly("vocabulary.reserved-name", "vocabulary.reserved-name");
    }

    @Test
    void a_field_may_be_named_like_a_function_but_not_like_a_word_of_the_language() {
        read("facts:\n  x: {type: record, fields: {from: {type: date, " + LABELS + "}, count: {type: text, " + LABELS
                + "}, not: {type: text, " + LABELS + "}}, " + LABELS + "}");
        assertThat(problems.list()).extracting(p -> p.arguments().get(0)).containsExactly("not");
    }

    @Test
    void no_name_means_two_things() {
        read("""
                facts:
                  a: {type: text, zh: 甲, en: A}
                  a: {type: date, zh: 甲, en: A}
                  b: {type: list, item: Event, fields: {f: {type: text, zh: 甲, en: A}}, zh: 甲, en: A}
                  c: {type: list, item: Event, fields: {f: {type: text, zh: 甲, en: A}}, zh: 甲, en: A}
                derived:
                  b: {type: ratio, formula: x, zh: 甲, en: A}
                  d: {type: ratio, formula: x, parameters: [n, n, sum, 5], zh: 甲, en: A}
                """);
        assertThat(problems.list())
                .extracting(p -> p.place().line() + " " + p.id())
                .containsExactly(
                        "3 tree.key-twice",
                        "5 vocabulary.item-twice",
                        "7 vocabulary.name-twice",
                        "8 vocabulary.name-twice",
                        "8 vocabulary.bad-parameter",
                        "8 vocabulary.bad-parameter");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "d: {type: text, formula: x, zh: 甲, en: A} | vocabulary.unknown-type",
                "d: {type: ratio, zh: 甲, en: A} | yaml.missing-key",
                "d: {type: ratio, formula: '', zh: 甲, en: A} | yaml.blank-text",
                "d: {type: number, formula: x, zh: 甲, en: A} | yaml.missing-key",
                "d: {type: ratio, formula: x, parameters: years, zh: 甲, en: A} | yaml.expected-list",
                "d: {type: ratio, formula: x, year: true, zh: 甲, en: A} | yaml.unknown-key",
                "d: {type: ratio, formula: x, zh: 甲} | yaml.missing-key",
                "d: x / y | yaml.expected-mapping"
            })
    void a_derived_fact_that_says_too_little_or_too_much_is_refused(String derived, String id) {
        read("facts: {}\nderived:\n  " + derived);
        assertThat(problems.list()).extracting(Problem::id).containsExactly(id);
    }

    @Test
    void all_problems_of_a_file_are_told_and_the_rest_is_read() {
        Vocabulary vocabulary = read("""
                fact: {}
                facts:
                  Good: {type: text, zh: 甲, en: A}
                  staff: {type: nmber, zh: 甲, en: A}
                  county: {type: text, zh: 甲, en: A}
                """);
        assertThat(problems.list())
                .extracting(p -> p.place() + " " + p.id())
                .containsExactly(
                        "vocabulary.yaml:1:1 yaml.unknown-key",
                        "vocabulary.yaml:3:3 vocabulary.bad-name",
                        "vocabulary.yaml:4:17 vocabulary.unknown-type");
        assertThat(vocabulary.facts()).containsOnlyKeys("county");
    }

    @Test
    void a_problem_shows_the_line_and_the_way_out() {
        read("facts:\n  staff: {type: number, unit: person, zh: 职工, en: Staff}\n");
        assertThat(problems.list().get(0).render(Locale.ENGLISH)).isEqualToNormalizingNewlines("""
                vocabulary.yaml:2:31: "person" is not a unit. Did you mean: persons? [vocabulary.unknown-unit]
                      staff: {type: number, unit: person, zh: 职工, en: Staff}
                                                  ^^^^^^""");
    }

    @Test
    void the_checksum_is_that_of_the_file_s_bytes(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("vocabulary.yaml");
        Files.write(file, "\uFEFFfacts: {}\r\n".getBytes(StandardCharsets.UTF_8));
        Vocabulary vocabulary = VocabularyReader.read(file, "vocabulary.yaml", problems);
        assertThat(problems.list()).isEmpty();
        assertThat(vocabulary.sha256()).isEqualTo("1cb78f08861139819702c6c56a9885fea2e26530c3f284d0b454360304df0fca");
    }

    @Test
    void a_file_that_is_not_there_gives_a_problem_and_no_facts(@TempDir Path folder) {
        Vocabulary vocabulary = VocabularyReader.read(folder.resolve("none.yaml"), "none.yaml", problems);
        assertThat(vocabulary.facts()).isEmpty();
        assertThat(problems.list()).extracting(Problem::id).isEqualTo(List.of("file.unreadable"));
    }

    private Vocabulary read(String yaml) {
        return VocabularyReader.read(SourceText.ofFile("vocabulary.yaml", yaml), problems);
    }
}
