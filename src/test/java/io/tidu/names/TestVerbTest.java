package io.tidu.names;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidu.cli.Run;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code test} makes of names in cases, of packs without cases, and of one pack. */
class TestVerbTest {
    private static final String CASES = SmallRules.PACK + "cases/cases.yaml";
    private static final String GIVEN =
            "- name: a case\n  on: 2026-03-01\n  enterprise: {staff: 100, grade: AA, paid: []}\n";

    @TempDir
    private Path folder;

    private SmallRules rules;

    @BeforeEach
    void write() {
        rules = SmallRules.in(folder);
    }

    private Run run(String verb, String... more) {
        return Run.of(Stream.concat(Stream.of(verb, folder.toString()), Stream.of(more))
                .toArray(String[]::new));
    }

    private Run test(String expect) {
        rules.write(CASES, GIVEN + "  expect: " + expect + "\n");
        return run("test", "--lang", "en");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{funding: {awards: {hatchrey: none}}} | hatchrey | hatchery",
                "{funding: {clawBacks: {hatchery-lage: none}}} | hatchery-lage | hatchery-large",
                "{funding: {open: [hatchrey]}} | hatchrey | hatchery",
                "{funding: {open: {hatchrey: none}}} | hatchrey | hatchery",
                "{funding: {open: {hatchery: {doubts: [conflikt]}}}} | conflikt | conflict",
                "{funding: {open: {hatchery: {missing: [staf]}}}} | staf | staff",
                "{targets: {elligible: none}} | elligible | eligible",
                "{targets: {eligible: {verdict: mett}}} | mett | met",
                "{targets: {eligible: {findings: {credits: none}}}} | credits | credit",
                "{targets: {eligible: {findings: {credit: mett}}}} | mett | met",
                "{stage: {eligible: nome}} | nome | none",
                "{stage: {blockedBy: [credid]}} | credid | credit",
                "{notFor: [county/hatchery]} | county/hatchery | county/hatcheries",
            })
    void an_unknown_name_fails_with_place_and_nearest_name(String expect, String written, String nearest) {
        Run run = test(expect);
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).endsWith("Cases passed: 0. Failed: 1.\n");
        // A long sentence goes on in the next line.
        assertThat(run.out().replaceAll("\\s+", " "))
                .contains(CASES + ":4:", '"' + written + '"', "Perhaps: " + nearest + " [case.unknown-name]");
        for (String language : new String[] {"en", "zh"}) {
            Run check = run("check", "--lang", language);
            assertThat(check.code()).isEqualTo(1);
            assertThat(check.out()).contains(CASES + ":4:", written, nearest, "[case.unknown-name]");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{funding: {awards: {hatchrey: 0}}}",
                "{targets: {eligible: {findings: {credits: met}}}}",
                "{targets: {eligible: {verdict: mett}}}"
            })
    void an_update_locks_in_no_unknown_name(String expect) {
        test(expect);
        String before = rules.read(CASES);
        assertThat(run("test", "--update", "--lang", "en").code()).isEqualTo(1);
        assertThat(rules.read(CASES)).isEqualTo(before);
        assertThat(run("test", "--lang", "en").code()).isEqualTo(1);
    }

    @Test
    void what_a_known_name_has_not_can_be_expected() {
        assertThat(test("{targets: {eligible: {findings: {credit: none}}}, funding: {clawBacks: {hatchery: none}}}")
                        .code())
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh"})
    void a_pack_without_cases_is_told_and_no_pass(String language) {
        Run run = run("test", "--lang", language);
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out())
                .contains("county/hatcheries 2024", "[check.no-cases]")
                .containsPattern("0\\D+0\\D*$");
        assertThat(run("check", "--lang", language).out()).contains("[check.no-cases]");
    }

    @Test
    void a_copied_version_whose_cases_are_all_before_its_date_is_told() {
        rules.write(CASES, GIVEN.replace("2026", "2024") + "  expect: {funding: {awards: {hatchery-large: 5000}}}\n")
                .copy("county/hatcheries/2025/", "county/hatcheries", "2025")
                .edit("county/hatcheries/2025/pack.yaml", "{from: 2024-01-01}", "{from: 2025-01-01}")
                .edit(SmallRules.PACK + "pack.yaml", "{from: 2024-01-01}", "{from: 2024-01-01, to: 2024-12-31}")
                .write("county/hatcheries/2025/cases/cases.yaml", rules.read(CASES));
        Run run = run("test", "--lang", "en");
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out())
                .contains("county/hatcheries 2025: no case exercises")
                .doesNotContain("county/hatcheries 2024: no case")
                .endsWith("Cases passed: 2. Failed: 0.\n");
        assertThat(run("check", "--lang", "en").out())
                .contains("county/hatcheries/2025/pack.yaml:1:1", "[check.no-cases]");
        rules.edit("county/hatcheries/2025/cases/cases.yaml", "2024-03-01", "2025-03-01");
        assertThat(run("test", "--lang", "en").code()).isZero();
    }

    @Test
    void a_pack_may_accept_that_it_has_no_cases() {
        rules.edit(
                SmallRules.PACK + "pack.yaml",
                "items:",
                "accepted:\n" + "  - {check: check.no-cases, at: \"2024\", zh: 仅供阅读, en: To be read only}\nitems:");
        assertThat(run("test", "--lang", "en").code()).isZero();
        assertThat(run("check", "--lang", "en").out()).doesNotContain("[check.no-cases]");
    }

    @Test
    void the_cases_of_one_pack_run_alone() {
        String case1 = GIVEN + "  expect: {funding: {awards: {hatchery-large: 1}}}\n";
        rules.write(CASES, case1)
                .copy("county/others/2024/", "county/others", "2024")
                .edit("county/others/2024/pack.yaml", "  eligible:", "  suitable:")
                .edit("county/others/2024/rewards.drl", "\"eligible\"", "\"suitable\"")
                .write(
                        "county/others/2024/cases/cases.yaml",
                        GIVEN + "  expect: {funding: {awards: {hatchery-large: 5000}}}\n");
        Run one = run("test", "--pack", "county/others", "--lang", "en");
        assertThat(one.out()).contains("county/others 2024: rules").doesNotContain("county/hatcheries");
        assertThat(one.code()).isZero();
        assertThat(one.out()).endsWith("Cases passed: 1. Failed: 0.\n");
        assertThat(run("test", "--lang", "en").out()).endsWith("Cases passed: 1. Failed: 1.\n");
        Run unknown = run("test", "--pack", "county/other", "--lang", "en");
        assertThat(unknown.code()).isEqualTo(2);
        assertThat(unknown.err()).contains("county/other", "Perhaps: county/others");
    }
}
