package io.tidu.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidu.engine.RulesCopy;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckAndTestVerbsTest {
    private static final String CASES = "test/everything/1/cases/";

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private int run(String... arguments) {
        return Main.execute(
                arguments, Map.of(), new Streams(InputStream.nullInputStream(), out, err, false, false, false));
    }

    private String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void check_is_content_with_rules_without_a_mistake() {
        assertThat(run("check", "src/test/resources/io/tidu/internal/check/base", "--on", "2026-03-01", "--lang", "en"))
                .isEqualTo(Terminal.FINE);
        assertThat(out()).isEqualToIgnoringNewLines("Mistakes: 0. Warnings: 0.");
    }

    @Test
    void check_writes_other_formats_and_refuses_unknown_ones() {
        String base = "src/test/resources/io/tidu/internal/check/base";
        assertThat(run("check", base, "--on", "2026-03-01", "--format", "json")).isEqualTo(Terminal.FINE);
        assertThat(out()).startsWith("{\"errors\":0,\"warnings\":0,");
        assertThat(run("check", base, "--format", "xml", "--lang", "en")).isEqualTo(Terminal.UNUSABLE);
    }

    @Test
    void check_tells_what_is_stale_on_the_day_given() {
        String base = "src/test/resources/io/tidu/internal/check/base";
        assertThat(run("check", base, "--on", "2027-03-01", "--lang", "en")).isEqualTo(Terminal.FINDINGS);
        assertThat(out()).contains("[check.stale]");
    }

    @Test
    void check_tells_mistakes_in_tables_and_rules_and_gives_exit_code_1(@TempDir Path folder) {
        RulesCopy.in(folder)
                .edit("test/everything/1/tables/limits.csv", "500 persons", "many")
                .edit("test/everything/1/title.drl", "registeredDays", "registeredDay");
        assertThat(run("check", folder.toString(), "--lang", "en")).isEqualTo(Terminal.FINDINGS);
        assertThat(out()).contains("limits.csv:7", "registeredDays", "Mistakes: 2. Warnings: 0.");
    }

    @Test
    void check_reads_the_cases_too(@TempDir Path folder) throws Exception {
        RulesCopy rules = RulesCopy.in(folder);
        Files.createDirectories(folder.resolve(CASES));
        rules.write(CASES + "a.yaml", "- name: a case\n  on: tomorrow\n  expect: {}\n");
        assertThat(run("check", folder.toString(), "--lang", "zh")).isEqualTo(Terminal.FINDINGS);
        assertThat(out()).contains("a.yaml:2:7", "不是日期");
    }

    @Test
    void mistakes_in_cases_are_told_in_the_run_that_refuses_the_rules(@TempDir Path folder) throws Exception {
        RulesCopy rules = RulesCopy.in(folder).edit("test/everything/1/title.drl", "registeredDays", "registeredDay");
        Files.createDirectories(folder.resolve(CASES));
        rules.write(CASES + "base.yaml", "staff: 80\n");
        rules.write(CASES + "a.yaml", """
                - name: a case
                  on: tomorrow
                  expect: {targets: {nobody-knows: met}}
                - {name: a fact that is none, on: 2026-03-01, enterprise: {staf: 80}, expect: {}}
                """);
        assertThat(run("check", folder.toString(), "--lang", "en")).isEqualTo(Terminal.FINDINGS);
        assertThat(out())
                .contains("registeredDays", "a.yaml:2:7", "is not a date", "staf")
                .doesNotContain("nobody-knows");
    }

    @Test
    void what_many_cases_wrongly_start_from_is_one_mistake(@TempDir Path folder) throws Exception {
        RulesCopy rules = RulesCopy.in(folder);
        Files.createDirectories(folder.resolve(CASES));
        rules.write(CASES + "base.yaml", "staff: 80\n");
        StringBuilder cases = new StringBuilder();
        for (int i = 0; i < 14; i++) {
            cases.append("- {name: case ").append(i).append(", on: 2026-03-01, like: bas.yaml, expect: {}}\n");
        }
        rules.write(CASES + "a.yaml", cases.toString());
        assertThat(run("check", folder.toString(), "--lang", "en")).isEqualTo(Terminal.FINDINGS);
        assertThat(out().replaceAll("\\s+", " "))
                .contains("bas.yaml\" is not an enterprise in this folder; 14 cases begin with it, also at ")
                .contains("a.yaml:2:", ", …. Perhaps: ", "base.yaml", "Mistakes: 1.");
        out.reset();
        run("check", folder.toString(), "--lang", "zh");
        assertThat(out().replaceAll("\\s+", "")).contains("14个用例以它为起点");
    }

    @Test
    void test_tells_what_a_case_expected_and_what_was_found(@TempDir Path folder) throws Exception {
        RulesCopy rules = RulesCopy.in(folder);
        Files.createDirectories(folder.resolve(CASES));
        rules.write(CASES + "a.yaml", """
                - name: eighty people are an SME
                  on: 2026-03-01
                  enterprise: {staff: 80}
                  expect: {targets: {sme: {findings: {staff: met}}}}
                - name: six hundred people are an SME
                  on: 2026-03-01
                  enterprise: {staff: 600, titles: []}
                  expect: {targets: {sme: {findings: {staff: met}}}}
                """);
        assertThat(run("test", folder.toString(), "--lang", "en")).isEqualTo(Terminal.FINDINGS);
        assertThat(out())
                .contains("  ✗ six hundred people are an SME\n")
                .contains("a.yaml:5:3\n    Staff: expected met, found not met\n")
                .contains("Cases passed: 1. Failed: 1.");
    }

    @Test
    void test_can_not_run_with_a_mistake_in_the_rules(@TempDir Path folder) {
        RulesCopy.in(folder).edit("test/everything/1/title.drl", "registeredDays", "registeredDay");
        assertThat(run("test", folder.toString(), "--lang", "en")).isEqualTo(Terminal.UNUSABLE);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("registeredDays");
    }
}
