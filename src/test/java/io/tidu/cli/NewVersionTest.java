package io.tidu.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A new version out of the one before it: what moves, what stays and is told, and what its cases come to. */
class NewVersionTest {
    private static final String CASES = """
            - name: sales of 2024 are enough
              on: 2025-03-01
              like: base.yaml
              enterprise: {sales: {"2024": 2000}, rights: [{on: 2024-03-04}]}   # a remark of 2024
              expect: {targets: {support: {verdict: met}}}

            # On the day before, nothing is in force.
            - name: not in force yet
              on: 2024-12-31
              like: base.yaml
              expect: {targets: {support: {inForce: false}}}

            # Without the sales of the last year it is open.
            - name: sales that are not known
              on: 2025-03-01
              like: base.yaml
              enterprise: {sales: null}
              expect: {targets: {support: {verdict: undetermined, findings: {sales: {missing: [sales.2024]}}}}}
            """;

    @TempDir
    private Path rules;

    @BeforeEach
    void write() throws IOException {
        write("vocabulary.yaml", """
                facts:
                  registeredOn: {type: date, zh: 成立日期, en: Registered on}
                  sales: {type: money, yearly: true, zh: 收入, en: Sales}
                  rights: {type: list, item: Right, date: on, zh: 权利, en: Rights, fields: {on: {type: date, zh: 日期, en: On}}}
                """);
        write("county/support/2025/pack.yaml", """
                # the pack of 2025
                id: county/support
                version: "2025"
                title: {zh: 支持办法, en: Support}
                issuer: {zh: 县, en: County}
                status: enacted
                inForce: {from: 2025-01-01}   # since the notice
                targets:
                  support: {zh: 支持, en: Support}
                criteria:
                  sales: {zh: 收入, en: Sales}
                calendar:
                  - {of: support, event: batch, to: 2025-06-30, status: sample, clause: "1", zh: 甲, en: A}
                """);
        write(
                "county/support/2025/policy.md",
                "# 支持 | Support\n\n## 1 收入 | Sales\n上一年度收入。\n\nSales of the last year.\n");
        write("county/support/2025/rules.drl", """
                rule "Sales"
                    @clause( "1" )
                when
                    $firm : Enterprise()
                then
                    require( "support", "sales", $firm.lastYear("sales"), atLeast( limit("line") ) );
                end
                """);
        write(
                "county/support/2025/tables/limits.csv",
                "limit.is,value (number),confirmed,clause\nline,2000元,2025-02-03,1\n");
        write(
                "county/support/2025/cases/base.yaml",
                "id: \"1\"\nregisteredOn: 2020-05-01\nsales: {\"2023\": 1, \"2024\": 2000}\nrights: []\n");
        write("county/support/2025/cases/sales.yaml", CASES);
    }

    private void write(String name, String text) throws IOException {
        Path file = rules.resolve(name);
        Files.createDirectories(Objects.requireNonNull(file.getParent()));
        Files.writeString(file, text);
    }

    private String text(String name) throws IOException {
        return Files.readString(rules.resolve("county/support").resolve(name));
    }

    private Run next(String version, String from, String... more) {
        List<String> arguments =
                new ArrayList<>(List.of("new", "version", rules.toString(), "county/support", version, "--from", from));
        arguments.addAll(List.of(more));
        return Run.of(arguments.toArray(new String[0]));
    }

    @Test
    void a_new_version_begins_on_its_day_and_the_old_one_ends_the_day_before() throws IOException {
        Run run = next("2026", "2026-01-01", "--lang", "en");

        assertThat(run.code()).isZero();
        assertThat(text("2026/pack.yaml"))
                .contains(
                        "version: \"2026\"", "inForce: {from: 2026-01-01}   # since the notice", "# the pack of 2025");
        assertThat(text("2025/pack.yaml")).contains("inForce: {from: 2025-01-01, to: 2025-12-31}   # since the notice");
        assertThat(text("2026/rules.drl")).isEqualTo(text("2025/rules.drl"));
        assertThat(Run.of("check", rules.toString(), "--lang", "en").out()).contains("Mistakes: 0.");
    }

    @Test
    void cases_move_to_the_new_version_and_are_run() throws IOException {
        Run run = next("2026", "2026-01-01", "--lang", "en");

        assertThat(text("2026/cases/base.yaml"))
                .isEqualTo("id: \"1\"\nregisteredOn: 2021-05-01\nsales: {\"2024\": 1, \"2025\": 2000}\nrights: []\n");
        assertThat(text("2026/cases/sales.yaml"))
                .contains("on: 2026-03-01", "{sales: {\"2025\": 2000}, rights: [{on: 2025-03-04}]}", "[sales.2025]")
                .contains("- name: sales of 2024 are enough", "# a remark of 2024", "# Without the sales")
                .doesNotContain("not in force yet");
        assertThat(run.out()).contains("county/support 2026: rules 1 of 1", "Cases passed: 2. Failed: 0.");
    }

    @Test
    void what_can_not_move_safely_is_told_with_its_line_in_the_new_version() {
        Run run = next("2026", "2026-01-01", "--lang", "en");

        assertThat(run.err())
                .contains("2025/cases/sales.yaml:8:3: This case is of 2024-12-31")
                .contains("2026/cases/sales.yaml:1:")
                .contains("2026/pack.yaml:1:")
                .contains("2026/pack.yaml:13:5: The day 2025-06-30 of the calendar")
                .contains("2026/tables/limits.csv:2:12: The row was last compared with the text on 2025-02-03")
                .doesNotContain("2000");
    }

    @Test
    void a_leap_day_that_the_later_year_lacks_stays_and_is_told() throws IOException {
        write("county/support/2025/cases/leap.yaml", CASES.split("\n\n", 2)[0].replace("2024-03-04", "2024-02-29"));
        Run run = next("2026", "2026-01-01", "--lang", "zh");

        assertThat(text("2026/cases/leap.yaml")).contains("rights: [{on: 2024-02-29}]");
        assertThat(run.err()).contains("2026/cases/leap.yaml:4:").contains("2024-02-29 原样复制");
    }

    @Test
    void days_in_tables_move_by_the_years_between_the_versions() throws IOException {
        write(
                "county/support/2025/tables/days.csv",
                "name.is,day (date),clause\nfirst,2025-03-01,1\nleap,2024-02-29,1\n");
        Run run = next("2027", "2027-01-01", "--lang", "en");

        assertThat(text("2027/tables/days.csv")).contains("first,2027-03-01").contains("leap,2024-02-29");
        assertThat(run.err()).contains("2027/tables/days.csv:3:6: 2024-02-29 was copied as it is");
    }

    @Test
    void rows_of_a_year_stay_and_are_told() throws IOException {
        write("county/support/2025/tables/goals.csv", "year.is,target.is,goal (count),clause\n2025,support,100,1\n");
        Run run = next("2026", "2026-01-01", "--lang", "en");

        assertThat(text("2026/tables/goals.csv")).contains("2025,support,100");
        assertThat(run.err()).contains("2026/tables/goals.csv:2:").contains("figure of its year");
    }

    @Test
    void a_spreadsheet_is_copied_as_it_is() throws IOException {
        Path limits = rules.resolve("county/support/2025/tables/limits.csv");
        Path sheet = limits.resolveSibling("limits.xlsx");
        assertThat(Run.of("table", limits.toString(), sheet.toString()).code()).isZero();
        Files.delete(limits);

        assertThat(next("2026", "2026-01-01").code()).isZero();
        assertThat(rules.resolve("county/support/2026/tables/limits.xlsx")).hasSameBinaryContentAs(sheet);
    }

    @Test
    void cases_that_fail_in_the_new_version_are_told_and_set_the_exit_code() throws IOException {
        write(
                "county/support/2025/cases/sales.yaml",
                CASES.replace("verdict: met", "score: {min: 2024}, verdict: met"));
        Run run = next("2026", "2026-01-01", "--lang", "en");

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).contains("2026/cases/sales.yaml:1:3", "Failed: 1.");
    }

    @Test
    void without_a_case_of_its_own_the_new_version_is_said_not_to_be_exercised() throws IOException {
        write("county/support/2025/cases/sales.yaml", "[]\n");
        Run run = next("2026", "2026-01-01", "--lang", "en");

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).contains("county/support 2026");
        assertThat(Run.of("check", rules.toString(), "--lang", "en").out()).contains("check.no-cases");
    }

    @Test
    void old_cases_that_the_new_version_decides_are_told() throws IOException {
        write("county/support/2025/cases/late.yaml", CASES.replace("2025-03-01", "2026-03-01"));
        Run run = next("2026", "2026-01-01", "--lang", "en");

        assertThat(run.err()).contains("2025/cases/late.yaml:1:3: This case is of 2026-03-01");
        assertThat(rules.resolve("county/support/2026/cases/late.yaml")).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "inForce:\n  from: 2025-01-01   # since\n",
                "inForce:\n  from: 2025-01-01\n  to: 2030-12-31\n",
                "inForce: {from: 2025-01-01, to: 2030-12-31}\n"
            })
    void days_in_force_may_be_written_in_any_form(String form) throws IOException {
        write(
                "county/support/2025/pack.yaml",
                text("2025/pack.yaml").replace("inForce: {from: 2025-01-01}   # since the notice\n", form));

        assertThat(next("2026", "2026-01-01").code()).isZero();
        assertThat(text("2026/pack.yaml")).contains("from: 2026-01-01").doesNotContain("2030");
        assertThat(text("2025/pack.yaml")).contains("to: 2025-12-31").doesNotContain("2030");
        assertThat(Run.of("check", rules.toString(), "--lang", "en").out()).contains("Mistakes: 0.");
    }

    @Test
    void a_form_that_can_not_be_changed_without_harm_is_told_and_nothing_is_written() throws IOException {
        String odd = text("2025/pack.yaml")
                .replace(
                        "inForce: {from: 2025-01-01}   # since the notice\n",
                        "inForce: {from: 2025-01-01,\n  to: 2030-12-31}\n");
        write("county/support/2025/pack.yaml", odd);
        Run run = next("2026", "2026-01-01", "--lang", "en");

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("one line");
        assertThat(text("2025/pack.yaml")).isEqualTo(odd);
        assertThat(rules.resolve("county/support/2026")).doesNotExist();
    }

    @Test
    void a_version_that_had_ended_stays_and_a_gap_is_told() throws IOException {
        String ended = text("2025/pack.yaml").replace("{from: 2025-01-01}", "{from: 2025-01-01, to: 2025-06-30}");
        write("county/support/2025/pack.yaml", ended);
        Run run = next("2026", "2026-01-01", "--lang", "en");

        assertThat(text("2025/pack.yaml")).isEqualTo(ended);
        assertThat(run.err()).contains("ends on 2025-06-30");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "county/suport  | 2026 | 2026-01-01 | county/support",
                "county/support | 2026 | 2025-01-01 | 2025",
                "county/support | 2025 | 2026-01-01 | already",
                "county/support | 2026 | 2026-02-30 | --from",
                "county/support | 20/6 | 2026-01-01 | VERSION"
            })
    void wrong_use_is_told_and_nothing_is_written(String id, String version, String from, String named)
            throws IOException {
        String before = text("2025/pack.yaml");
        Run run = Run.of("new", "version", rules.toString(), id, version, "--from", from, "--lang", "en");

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains(named);
        assertThat(text("2025/pack.yaml")).isEqualTo(before);
        assertThat(rules.resolve("county/support/2026")).doesNotExist();
    }

    @Test
    void a_file_of_cases_that_can_not_be_read_is_told_and_nothing_is_written() throws IOException {
        write("county/support/2025/cases/broken.yaml", "- name: [unclosed\n");
        String before = text("2025/pack.yaml");
        Run run = next("2026", "2026-01-01", "--lang", "en");

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("cases/broken.yaml:");
        assertThat(text("2025/pack.yaml")).isEqualTo(before);
        assertThat(rules.resolve("county/support/2026")).doesNotExist();
    }

    @Test
    void a_version_behind_a_link_is_left_alone(@TempDir Path elsewhere) throws IOException {
        Path version = rules.resolve("county/support/2025");
        Path moved = elsewhere.resolve("2025");
        Files.move(version.resolve("pack.yaml"), Files.createDirectories(moved).resolve("pack.yaml"));
        Files.createSymbolicLink(version.resolve("pack.yaml"), moved.resolve("pack.yaml"));
        Run run = next("2026", "2026-01-01", "--lang", "en");

        assertThat(run.code()).isEqualTo(2);
        assertThat(rules.resolve("county/support/2026")).doesNotExist();
    }

    @Test
    void the_day_is_given_with_from_and_for_packs_and_cases_with_on() {
        Run version = Run.of(
                "new", "version", rules.toString(), "county/support", "2026", "--on", "2026-01-01", "--lang", "en");
        Run pack =
                Run.of("new", "pack", rules.toString(), "county/other", "2026", "--from", "2026-01-01", "--lang", "en");

        assertThat(version.code()).isEqualTo(2);
        assertThat(version.err()).contains("--from");
        assertThat(pack.code()).isEqualTo(2);
        assertThat(pack.err()).contains("--on");
    }
}
