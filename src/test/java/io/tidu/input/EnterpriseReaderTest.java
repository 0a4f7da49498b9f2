package io.tidu.input;

import static io.tidu.input.Fixtures.problemsOf;
import static io.tidu.input.Fixtures.read;
import static org.assertj.core.api.Assertions.assertThat;

import io.tidu.diagnostic.Place;
import io.tidu.diagnostic.Problem;
import io.tidu.diagnostic.Problems;
import io.tidu.internal.input.RecordConversion;
import io.tidu.internal.source.tree.LocatedYaml;
import io.tidu.internal.source.tree.SourceNode;
import io.tidu.model.Decimals;
import io.tidu.model.Enterprise;
import io.tidu.model.FactValue;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EnterpriseReaderTest {

    @Test
    void the_contract_example_is_read_fact_by_fact() {
        Enterprise firm = read(Fixtures.resource("contract.json"));
        assertThat(firm.id()).isEqualTo("91330421MA00000000");
        assertThat(firm.fact("registeredOn")).isEqualTo(new FactValue.Day(LocalDate.of(2018, 5, 1)));
        assertThat(firm.fact("residentEnterprise")).isEqualTo(new FactValue.Flag(true));
        assertThat(firm.fact("technologyField")).isEqualTo(new FactValue.Text("new-materials"));
        assertThat(firm.fact("staff")).isEqualTo(Decimals.value(80));
        assertThat(firm.fact("revenue"))
                .isEqualTo(new FactValue.Series(new TreeMap<>(Map.of(
                        2023,
                        Decimals.value(24_000_000),
                        2024,
                        Decimals.value(32_000_000),
                        2025,
                        Decimals.value(42_000_000)))));
        assertThat(((FactValue.Fields) firm.fact("expertPoints")).values())
                .containsEntry("transformation", Decimals.value(26));
        assertThat(((FactValue.Entries) firm.fact("titles")).list().get(0).values())
                .containsEntry("to", new FactValue.Day(LocalDate.of(2024, 12, 15)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'id': 'x'}",
                "{'id': 'x', 'staff': null, 'revenue': null, 'events': null, 'expertPoints': null}",
                "{'id': 'x', 'revenue': {}, 'expertPoints': {}}",
                "{'id': 'x', 'revenue': {'2025': null}, 'expertPoints': {'management': null}}",
                "{'id': 'x', 'staff': {'sources': [{'value': null, 'from': 'tax return'}]}}"
            })
    void absent_null_and_nothing_known_in_it_are_all_unknown(String json) {
        assertThat(read(quoted(json)).facts()).isEmpty();
    }

    @Test
    void an_empty_list_is_known_to_be_none_and_so_not_the_same_as_an_absent_one() {
        assertThat(read(quoted("{'id': 'x', 'events': []}")).fact("events"))
                .isEqualTo(new FactValue.Entries(List.of()));
    }

    @Test
    void an_entry_of_which_nothing_is_known_is_still_an_entry() {
        FactValue.Entries events =
                (FactValue.Entries) read(quoted("{'id': 'x', 'events': [{}]}")).fact("events");
        assertThat(events.list()).hasSize(1);
    }

    @Test
    void sources_that_differ_are_a_conflict_in_the_order_given() {
        Enterprise firm = read(quoted(
                "{'id': 'x', 'staff': {'sources': [{'value': 90, 'from': '社保'}, {'value': 80, 'from': '纳税申报'}]}}"));
        assertThat(firm.fact("staff"))
                .isEqualTo(new FactValue.Conflict(List.of(
                        new FactValue.Sourced(Decimals.value(90), "社保"),
                        new FactValue.Sourced(Decimals.value(80), "纳税申报"))));
    }

    @Test
    void sources_that_write_the_same_number_differently_agree() {
        Enterprise firm = read(
                quoted(
                        "{'id': 'x', 'staff': {'sources': [{'value': 80, 'from': 'a'}, {'value': 80.00, 'from': 'b'}, {'value': 8e1, 'from': 'c'}]}}"));
        assertThat(firm.fact("staff")).isEqualTo(Decimals.value(80));
    }

    @Test
    void a_year_and_a_field_of_an_entry_may_have_sources_too() {
        Enterprise firm = read(
                quoted(
                        "{'id': 'x', 'revenue': {'2025': {'sources': [{'value': 1, 'from': 'a'}, {'value': 2, 'from': 'b'}]}},"
                                + "'titles': [{'from': {'sources': [{'value': '2021-01-01', 'from': 'a'}, {'value': '2021-01-02', 'from': 'b'}]}}]}"));
        assertThat(((FactValue.Series) firm.fact("revenue")).years().get(2025)).isInstanceOf(FactValue.Conflict.class);
        assertThat(((FactValue.Entries) firm.fact("titles"))
                        .list()
                        .get(0)
                        .values()
                        .get("from"))
                .isInstanceOf(FactValue.Conflict.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "0.1 | 0.1",
                "0.30000000000000004 | -",
                "123456789012345678.123456789012 | 123456789012345678.123456789012",
                "1.50 | 1.5",
                "1e3 | 1000",
                "1E+12 | 1000000000000",
                "-0 | 0",
                "-5 | -5",
                "999999999999999999999999999999 | 999999999999999999999999999999",
                "1000000000000000000000000000000 | -",
                "1e13 | -",
                "1e-13 | -",
                "1e1000000000 | -",
                "1e99999999999 | -",
                "0e1000000000 | -"
            })
    void a_number_is_read_exactly_or_refused_but_never_rounded(String written, String expected) {
        String json = "{\"id\": \"x\", \"totalAssets\": {\"2025\": " + written + "}}";
        if (expected.equals("-")) {
            assertThat(problemsOf(json)).extracting(Problem::id).containsExactly("input.number-too-long");
        } else {
            FactValue.Series series = (FactValue.Series) read(json).fact("totalAssets");
            assertThat(series.years().get(2025)).isEqualTo(new FactValue.Number(new BigDecimal(expected)));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'staff': '80' | input.expected-number | staff, \"80\"",
                "'staff': true | input.expected-number | staff, true",
                "'staff': [80] | input.expected-number | staff, […]",
                "'staff': -1 | input.negative | staff, -1",
                "'expertPoints': {'management': -1} | input.negative | expertPoints.management, -1",
                "'transformations': {'2025': -1} | input.negative | transformations.2025, -1",
                "'residentEnterprise': 'true' | input.expected-flag | residentEnterprise, \"true\"",
                "'residentEnterprise': 1 | input.expected-flag | residentEnterprise, 1",
                "'registeredOn': '2018-5-1' | input.expected-date | registeredOn, \"2018-5-1\"",
                "'registeredOn': '2018/05/01' | input.expected-date | registeredOn, \"2018/05/01\"",
                "'registeredOn': '2023-02-29' | input.no-such-day | registeredOn, 2023-02-29",
                "'registeredOn': '0218-05-01' | input.expected-date | registeredOn, \"0218-05-01\"",
                "'registeredOn': 20180501 | input.expected-date | registeredOn, 20180501",
                "'county': 330421 | input.expected-text | county, 330421",
                "'county': '' | input.blank-text | county",
                "'county': '　' | input.blank-text | county",
                "'technologyField': 'new-material' | input.unknown-choice | technologyField, new-material, new-materials",
                "'technologyField': '新材料' | input.unknown-choice | technologyField, 新材料, new-materials",
                "'technologyField': 'zzzzzzzz' | input.unknown-choice | technologyField, zzzzzzzz, biology, new-materials",
                "'revenue': 5 | input.expected-years | revenue, 5",
                "'revenue': {'25': 5} | input.bad-year | revenue, 25",
                "'revenue': {'2025 ': 5} | input.bad-year | revenue, 2025 ",
                "'revenue': {'sources': []} | input.bad-year | revenue, sources",
                "'expertPoints': {'managment': 5} | input.unknown-field | expertPoints, managment, management",
                "'events': {} | input.expected-entries | events, {}",
                "'events': ['x'] | input.expected-fields | events[1], \"x\", kind, on, until",
                "'events': [{}, {'kid': 'x'}] | input.unknown-field | events[2], kid, kind",
                "'events': [{'on': '2024'}] | input.expected-date | events[1].on, \"2024\"",
                "'staff': {'sources': []} | input.expected-source | staff, []",
                "'staff': {'sources': [5]} | input.expected-source | staff, 5",
                "'staff': {'sources': [{'value': 5}]} | input.expected-source | staff, {…}",
                "'staff': {'sources': [{'value': 5, 'from': 'a', 'on': 1}]} | input.expected-source | staff, {…}",
                "'staff': {'sources': [{'value': 5, 'from': ''}]} | input.blank-text | staff.sources.from",
                "'staff': {'sources': [{'value': 'x', 'from': 'a'}]} | input.expected-number | staff, \"x\"",
                "'staff': {'sources': [{'value': 5, 'from': 'a'}], 'value': 5} | input.unknown-field | staff, value, sources",
                "'staf': 5 | input.unknown-fact | staf, staff",
                "'somethingElse': 5 | input.undeclared-fact | somethingElse",
                "'rdIntensity': 0.1 | input.derived-fact | rdIntensity",
                "'name': 5 | input.expected-text | name, 5"
            })
    void a_wrong_value_is_told_with_its_path_what_was_written_and_what_was_meant(
            String member, String id, String arguments) {
        List<Problem> problems = problemsOf(quoted("{'id': 'x', " + member + "}"));
        assertThat(problems).extracting(Problem::id).containsExactly(id);
        assertThat(String.join(", ", problems.get(0).arguments()).strip()).isEqualTo(arguments);
        assertThat(problems.get(0).place().line()).isEqualTo(1);
        assertThat(problems.get(0).place().column()).isGreaterThan(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{} | input.missing-id",
                "{'id': null} | input.missing-id",
                "{'id': 5} | input.expected-text",
                "{'id': ''} | input.blank-text",
                "{'id': '12345678901234567890123456789012345678901234567890123456789012345'} | input.id-too-long",
                "{'id': '9.13304E+17'} | input.damaged-id",
                "{'id': '无'} | input.no-code",
                "{'id': '制表人：张三'} | input.no-code",
                "[] | input.not-an-enterprise",
                "'x' | input.not-an-enterprise"
            })
    void a_record_needs_an_id_that_can_be_one(String json, String id) {
        assertThat(problemsOf(quoted(json))).extracting(Problem::id).containsExactly(id);
    }

    @Test
    void all_problems_of_a_record_are_told_with_their_places() {
        List<Problem> problems = problemsOf("""
                {"id": "x",
                 "staff": "80",
                 "revenue": {"2025": "1", "x": 5},
                 "technologyFeild": "biology",
                 "staff": 5}
                """);
        assertThat(problems)
                .extracting(Problem::place)
                .containsExactly(
                        new Place("firm.json", 2, 11),
                        new Place("firm.json", 3, 22),
                        new Place("firm.json", 3, 27),
                        new Place("firm.json", 4, 2),
                        new Place("firm.json", 5, 2));
        assertThat(problems)
                .extracting(Problem::id)
                .containsExactly(
                        "input.expected-number",
                        "input.expected-number",
                        "input.bad-year",
                        "input.unknown-fact",
                        "tree.key-twice");
    }

    @Test
    void a_problem_reads_well_in_both_languages() {
        Problem problem =
                problemsOf("{\"id\": \"x\",\n \"technologyField\": \"新材料\"}").get(0);
        assertThat(problem.render(Locale.ENGLISH)).isEqualToNormalizingNewlines("""
                firm.json:2:21: "technologyField" can't be "新材料". Did you mean: new-materials? [input.unknown-choice]
                     "technologyField": "新材料"}
                                        ^^^^^^^^""");
        assertThat(problem.sentence(Locale.CHINESE)).isEqualTo("“technologyField”不能是“新材料”。是不是想写：new-materials？");
    }

    @Test
    void a_hundred_thousand_errors_are_not_all_told() {
        StringBuilder json = new StringBuilder("{\"id\": \"x\"");
        for (int i = 0; i < 100_000; i++) {
            json.append(", \"unknown").append(i).append("\": 1");
        }
        List<Problem> problems = problemsOf(json.append('}').toString());
        assertThat(problems).hasSize(101);
        assertThat(problems).last().extracting(Problem::id).isEqualTo("input.more-problems");
    }

    @Test
    void a_yaml_situation_is_read_by_the_same_rules_and_need_not_name_its_id() {
        Problems problems = new Problems();
        SourceNode base = LocatedYaml.read(
                "registeredOn: 2018-05-01\nstaff: 80\ncounty: 330421\nrevenue: {2024: 1, 2025: 2.50}\n",
                "base.yaml",
                problems);
        SourceNode over = LocatedYaml.read(
                "staff: null\nresidentEnterprise: true\nrevenue: {2025: 3}\nevents: []\n", "case.yaml", problems);
        Enterprise firm =
                new RecordConversion(Fixtures.VOCABULARY).enterprise(base.overlaidWith(over), "case", problems);
        assertThat(problems.list()).isEmpty();
        assertThat(firm)
                .isEqualTo(Enterprise.builder("case")
                        .registeredOn(LocalDate.of(2018, 5, 1))
                        .county("330421")
                        .residentEnterprise(true)
                        .revenue(2024, 1)
                        .revenue(2025, 3)
                        .none("events")
                        .build());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "staff: \"80\"",
                "staff: 1_000",
                "staff: 0x1F",
                "staff: 080",
                "residentEnterprise: yes",
                "residentEnterprise: \"true\""
            })
    void yaml_coerces_nothing_either(String line) {
        Problems problems = new Problems();
        SourceNode node = LocatedYaml.read(line, "case.yaml", problems);
        assertThat(new RecordConversion(Fixtures.VOCABULARY).enterprise(node, "case", problems))
                .isNull();
        assertThat(problems.list()).hasSize(1);
    }

    private static String quoted(String json) {
        return json.replace('\'', '"');
    }
}
