package io.tidu.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidu.internal.check.Fixture;
import io.tidu.internal.diagnostic.Columns;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code test} prints when a case does not get what it expects. */
class RunCasesTest {
    private static final String CASES = "sample/award-structures/2026/cases/";

    @TempDir
    private Path rules;

    @BeforeEach
    void the_award_structures_with_wrong_expectations() throws IOException {
        Path from = Path.of("examples/award-structures");
        try (Stream<Path> files = Files.walk(from)) {
            files.filter(Files::isRegularFile)
                    .forEach(f -> copy(f, rules.resolve(from.relativize(f).toString())));
        }
        replace("equipment.yaml", "{equipment: 360000}", "{equipment: 350000}");
        replace("general.yaml", "{support: {verdict: not-met}}", "{support: {verdict: met}}");
    }

    private static void copy(Path from, Path to) {
        try {
            Files.createDirectories(to.getParent());
            Files.copy(from, to);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void replace(String file, String before, String after) throws IOException {
        Path path = rules.resolve(CASES + file);
        String text = Files.readString(path);
        int at = text.indexOf(before);
        Files.writeString(path, text.substring(0, at) + after + text.substring(at + before.length()));
    }

    private Run test(String... more) {
        return Run.of(Stream.concat(Stream.of("test", rules.toString(), "--lang", "en"), Stream.of(more))
                .toArray(String[]::new));
    }

    @Test
    void a_failed_award_shows_its_steps() {
        Run run = test();
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out())
                .startsWith("  ✗ Cases failed: 2.\n")
                .contains("Equipment subsidy (amount): expected 350,000 yuan, found 360,000 yuan\n")
                .contains("    → Equipment subsidy: base 300,000 yuan; raised by 20%: 360,000 yuan (clause 2.3)\n")
                .doesNotContain("funding.awards.equipment")
                .containsPattern("Cases passed: [0-9]+\\. Failed: 2\\.\n$");
    }

    @Test
    void a_failed_verdict_shows_the_finding_its_rule_and_where_the_rule_is() {
        assertThat(test().out())
                .contains(": expected met, found not met\n")
                .containsPattern("    → No veto event: .*")
                .containsPattern("rule \"A veto event in the previous or current year\",\\s+\\S+awards\\.drl:1:1");
    }

    @Test
    void cases_that_fail_by_the_same_are_told_together_and_the_cause_once() throws IOException {
        Path limits = rules.resolve("sample/award-structures/2026/tables/limits.csv");
        Files.writeString(limits, Files.readString(limits).replace("title-uplift,20%", "title-uplift,30%"));
        String out = test().out();
        assertThat(out)
                .startsWith("  ✗ Cases failed: 3; 2 of them share one cause: Equipment subsidy (2.1")
                .contains("\n2 share one cause: Equipment subsidy (2.1 ");
        assertThat(out.lines()).allMatch(l -> l.startsWith("    /") || Columns.of(l) <= 100);
    }

    @Test
    void nothing_that_stands_behind_a_case_is_told_twice_of_it() throws IOException {
        replace("general.yaml", "{support: {verdict: met}}", "{support: {verdict: met, findings: {no-veto: met}}}");
        assertThat(test().out().split("→ No veto event: ", -1)).hasSize(2);
    }

    @Test
    void a_case_of_hostile_names_and_of_every_kind_of_expectation_is_told_in_words(@TempDir Path other)
            throws IOException {
        Fixture fixture = Fixture.in(other);
        fixture.write("county/support/2024/cases/odd.yaml", """
                - name: "%s"
                  on: 2026-03-01
                  like: base.yaml
                  expect:
                    notFor: [county/support]
                    stage: {next: none, blockedBy: [support]}
                    targets:
                      support: {inForce: false, findings: {technology-share: {actual: {min: 0.1}, required: ">= 0.5"}}}
                      tier-2: none
                    funding: {total: 1, awards: {subsidy: 7}, open: {subsidy: {missing: [revenue.2025]}}}
                """.formatted("א".repeat(120) + "长".repeat(120)));
        Run run = Run.of("test", other.toString(), "--lang", "zh");
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out())
                .contains("县级支持：应为 不适用，实际 适用")
                .contains("进入下一阶段的障碍：应为 支持，实际 无")
                .contains("支持（有有效版本）：应为 否，实际 是")
                .contains("科技人员占比（数值下限）：应为 10%，实际 30%")
                .contains("科技人员占比（要求）：应为 不低于 50%，实际 不低于 10%")
                .contains("第二档：应为 无，实际 有此项")
                .contains("资金合计：应为 1元，实际 60万元")
                .contains("研发补助（缺少）：应为 销售收入（2025年），实际 无")
                .doesNotContain("targets.", "funding.", "not-met");
        assertThat(run.out().lines()).allMatch(l -> l.startsWith("    /") || Columns.of(l) <= 100);
    }

    @Test
    void coverage_is_told_for_each_pack() {
        assertThat(test().out())
                .contains(
                        "sample/award-structures 2026: rules 21 of 21; rows 50 of 50; lines 2 of 2; clauses 15 of 15");
    }

    @Test
    void junit_xml_holds_every_case_and_what_stands_behind_a_failure() throws IOException {
        Path file = rules.resolve("junit.xml");
        test("--junit", file.toString());
        assertThat(file)
                .content()
                .contains("<testsuites tests=\"212\" failures=\"2\" errors=\"0\">")
                .contains("name=\"a little giant gets a fifth more\"")
                .contains("funding.awards.equipment: expected 350000, but was 360000")
                .contains("raised by 20%: 360,000 yuan");
    }

    @Test
    void the_page_holds_failures_with_their_reasons_and_every_case() throws IOException {
        Path file = rules.resolve("cases.html");
        test("--html", file.toString());
        assertThat(file)
                .content()
                .contains(
                        "raised by 20%: 360,000 yuan",
                        "on the last day of its certificate a little giant gets a fifth more")
                .doesNotContain("<script")
                .endsWith("</html>\n");
    }

    @Test
    void an_update_tells_each_rewrite_and_the_next_run_passes() {
        Run update = test("--update");
        assertThat(update.code()).isEqualTo(1);
        assertThat(update.out())
                .contains("funding.awards.equipment rewritten: 350000 → 360000")
                .contains("targets.support.verdict rewritten: met → not-met");
        assertThat(test().code()).isZero();
    }

    @Test
    void a_case_with_a_name_in_each_language_is_told_in_the_readers() throws IOException {
        replace(
                "equipment.yaml",
                "name: a little giant gets a fifth more",
                "name: {zh: 小巨人上浮, en: Raised for a giant}");

        assertThat(test().out()).contains("✗ Raised for a giant\n");
        assertThat(Run.of("test", rules.toString(), "--lang", "zh").out()).contains("✗ 小巨人上浮\n");
    }

    @Test
    void a_case_with_a_name_in_one_language_alone_is_told() throws IOException {
        replace("equipment.yaml", "name: a tenth of the equipment is paid", "name: {zh: 设备按一成补助}");

        assertThat(test().err()).contains("equipment.yaml:1:9", "yaml.missing-key");
    }
}
