package io.tidu.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompareTest {
    private static final String ON = "2026-03-01";
    private static final String LOSES = "{\"id\": \"L\", \"name\": \"甲公司\", \"staff\": 100, \"technologyStaff\": 12}\n";
    private static final String KEEPS = "{\"id\": \"K\", \"name\": \"乙公司\", \"staff\": 100, \"technologyStaff\": 40}\n";
    private static final String BAD = "{\"id\": \"B\", \"staff\": \"eighty\"}\n";

    @TempDir
    private Path folder;

    private String edited = "";

    @BeforeEach
    void edit() throws IOException {
        Path copy = folder.resolve("edited");
        try (var files = Files.walk(Path.of(Run.RULES))) {
            for (Path file : files.toList()) {
                Path to = copy.resolve(Path.of(Run.RULES).relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(to);
                } else {
                    Files.copy(file, to);
                }
            }
        }
        Path limits = copy.resolve("county/demo/2025/tables/limits.csv");
        Files.writeString(limits, Files.readString(limits).replace("10%", "20%").replace("30万元", "35万元"));
        edited = copy.toString();
    }

    private Run compare(String register, String... more) {
        List<String> arguments = new ArrayList<>(List.of("compare", Run.RULES, edited, "-", "--on", ON));
        arguments.addAll(List.of(more));
        return Run.withInput(register, arguments.toArray(String[]::new));
    }

    @Test
    void the_report_says_who_gains_who_loses_by_how_much_and_by_which_clause() {
        Run run = compare(LOSES + KEEPS, "--lang", "en");

        assertThat(run.code()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(lines(run))
                .contains("1 Science and technology staff, staff-share 10% 20% 1 −300,000 yuan")
                .contains("2 Money, subsidy tables/limits.csv:3 300,000 yuan 350,000 yuan 1 +50,000 yuan")
                .contains("▼ Lose a title: 1 (Demonstration title: 1): 甲公司")
                .contains("▼ Have less money: 1, 300,000 yuan less in all: 甲公司 −300,000 yuan")
                .contains("▲ Have more money: 1, 50,000 yuan more in all: 乙公司 +50,000 yuan")
                .contains("○ Unchanged: 0")
                .contains("→ All the money: 600,000 yuan → 350,000 yuan, −250,000 yuan (−41.7%)")
                .contains("甲公司 L Reserve → none 300,000 yuan 0 yuan −300,000 yuan")
                .contains("Demonstration title met not met 1");
    }

    @Test
    void with_all_detail_each_enterprise_is_told_with_its_deciding_finding_once() {
        String told = lines(compare(KEEPS + LOSES, "--lang", "en", "--detail", "all"));

        assertThat(told)
                .containsSubsequence("Enterprise by enterprise", "甲公司 L −300,000 yuan", "乙公司 K +50,000 yuan")
                .contains("▼ Demonstration subsidy: 300,000 yuan → none −300,000 yuan")
                .contains("→ Stage: Reserve → none")
                .contains("✗ Demonstration title [SAMPLE], Reserve [SAMPLE]: met → not met")
                .contains("Share of science and technology staff A: ")
                .contains("changed file: county/demo/2025/tables/limits.csv")
                .doesNotContain("−−");
        assertThat(told.split("at least 20% required", -1)).hasSize(2);
    }

    @Test
    void briefly_there_is_the_answer_alone() {
        String told =
                compare(LOSES + KEEPS, "--lang", "en", "--detail", "brief").out();

        assertThat(told)
                .contains("All the money", "甲公司", "--detail normal")
                .doesNotContain("By item", "Rows: stage", "Enterprises touched", "Enterprises whose");
        assertThat(told.lines().count()).isLessThan(25);
    }

    @Test
    void of_many_the_largest_differences_are_listed_and_the_others_counted() {
        StringBuilder register = new StringBuilder();
        for (int i = 0; i < 120; i++) {
            register.append("{\"id\": \"F").append(i).append("\", \"staff\": 100, \"technologyStaff\": 40}\n");
        }
        String told = lines(compare(register + LOSES, "--lang", "en"));

        assertThat(told)
                .contains("甲公司 L Reserve → none", "Not listed: 21 with smaller differences", "F98 Reserve")
                .doesNotContain("F99 Reserve");
    }

    @Test
    void a_detail_that_there_is_not_is_quoted() {
        Run run = compare(LOSES, "--detail", "much", "--lang", "en");

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("--detail", "much", "brief, normal, all");
    }

    @Test
    void a_change_that_touches_nobody_says_so() throws IOException {
        Path limits = Path.of(edited, "county/demo/2025/tables/limits.csv");
        Files.writeString(limits, Files.readString(limits).replace("20%", "10%"));
        String none = "{\"id\": \"N\", \"staff\": 100, \"technologyStaff\": 1, \"paid\": []}\n";

        assertThat(lines(compare(none, "--lang", "en")))
                .contains("2 Money, subsidy tables/limits.csv:3 300,000 yuan 350,000 yuan 0 ±0")
                .contains("Enterprises compared: 1; touched: 0. The money stays the same.");
    }

    @Test
    void more_that_lose_than_allowed_are_a_finding() {
        assertThat(compare(LOSES + KEEPS, "--fail-if-loses", "1").code()).isZero();
        Run run = compare(LOSES + KEEPS, "--fail-if-loses", "0", "--lang", "en");

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).contains("Enterprises that lose a title or money: 1, more than the 0");
        assertThat(Run.withInput(LOSES, "compare", Run.RULES, Run.RULES, "-", "--on", ON, "--fail-if-loses", "0")
                        .code())
                .isZero();
    }

    @Test
    void a_number_that_may_lose_is_whole_and_not_negative() {
        for (String wrong : List.of("-1", "1.5", "some", "99999999999999999999")) {
            Run run = compare(LOSES, "--fail-if-loses=" + wrong, "--lang", "en");
            assertThat(run.code()).isEqualTo(2);
            assertThat(run.err()).contains("--fail-if-loses needs a whole number", wrong);
        }
        Run nobody = compare("", "--fail-if-loses", "0", "--lang", "en");
        assertThat(nobody.code()).isEqualTo(1);
        assertThat(nobody.err()).contains("no enterprise was compared");
        Run alone = Run.of("compare", Run.RULES, edited, "--on", ON, "--fail-if-loses", "0", "--lang", "en");
        assertThat(alone.code()).isEqualTo(2);
        assertThat(alone.err()).contains("needs a register");
    }

    @Test
    void identical_rules_differ_by_exactly_nothing_whatever_is_missing() {
        String open = "{\"id\": \"O\", \"staff\": 100}\n";
        Run run = Run.withInput(open, "compare", Run.RULES, Run.RULES, "-", "--on", ON, "--lang", "en");

        assertThat(run.out())
                .contains("The rules that count do not differ.", "0 yuan → 0 yuan, ±0", "their difference is ±0")
                .doesNotContain("between", "Enterprises touched");
    }

    /** With the spaces of tables and breaks of lines as one space. */
    private static String lines(Run run) {
        return run.out().replaceAll("\\s+", " ");
    }

    @Test
    void the_same_in_chinese() {
        assertThat(compare(LOSES + KEEPS, "--lang", "zh").out())
                .contains("改动 2 处；比较 2家企业，2家受影响；资金减少 25万元")
                .contains("▼ 失去称号：1家（演示称号 1家）：甲公司")
                .contains("▼ 资金减少：1家，共减少 30万元：甲公司 −30万元")
                .contains("▲ 资金增加：1家，共增加 5万元：乙公司 +5万元")
                .contains("→ 资金总额：60万元 → 35万元，−25万元（−41.7%）")
                .contains("储备 → 无");
    }

    @Test
    void enterprises_are_sorted_by_what_they_lose_and_rows_come_in_the_order_of_the_register() {
        for (String register : List.of(KEEPS + LOSES, LOSES + KEEPS)) {
            assertThat(compare(register, "--lang", "en").out())
                    .containsSubsequence("Enterprises touched", "甲公司", "乙公司");
        }
        assertThat(compare(KEEPS + LOSES, "--format", "csv").out()).containsSubsequence("乙公司", "甲公司");
    }

    @Test
    void a_bad_record_is_told_and_never_stops_the_others() {
        Run run = compare(LOSES + BAD + KEEPS, "--lang", "en");

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).startsWith("-:2:").contains("eighty").endsWith("Not assessed: 1. Assessed: 2.\n");
        assertThat(run.out()).contains("Enterprises compared: 2;");
    }

    @Test
    void the_rows_of_awards_add_up_to_those_of_totals() {
        List<List<String>> rows = rows(compare(LOSES + KEEPS, "--format", "csv").out());

        assertThat(sum(rows, "total")).isEqualByComparingTo("-250000").isEqualByComparingTo(sum(rows, "award"));
    }

    @Test
    void of_an_enterprise_that_is_not_concerned_there_is_no_row() {
        String none = "{\"id\": \"N\", \"staff\": 100, \"technologyStaff\": 1, \"paid\": [], \"stage\": \"none\"}\n";
        Run run = Run.withInput(none, "compare", Run.RULES, Run.RULES, "-", "--on", ON, "--format", "csv");

        assertThat(run.out().lines()).hasSize(1);
    }

    @Test
    void a_name_that_looks_like_a_formula_is_neutralised() {
        String hostile = LOSES.replace("甲公司", "=HYPERLINK(1)");

        assertThat(compare(hostile, "--format", "csv").out())
                .contains(",'=HYPERLINK(1),")
                .doesNotContain(",=HYPER");
    }

    @Test
    void mistakes_in_either_folder_are_told_and_nothing_is_compared() throws IOException {
        Path drl = Path.of(edited, "county/demo/2025/demo.drl");
        Files.writeString(drl, Files.readString(drl).replace("technologyStaffShare", "technologyStafShare"));
        Run run = compare(LOSES, "--lang", "en");

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("technologyStafShare").contains("The rules can't be used");
    }

    @Test
    void a_day_for_the_versions_that_is_none_is_quoted() {
        Run run = compare(LOSES, "--a-in-force", "yesterday", "--lang", "en");

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).startsWith("--a-in-force needs a calendar day").contains("yesterday");
    }

    @Test
    void the_shipped_register_reconciles() throws IOException {
        Path copy = folder.resolve("rules");
        try (var files = Files.walk(Path.of("rules"))) {
            for (Path file : files.toList()) {
                Path to = copy.resolve(Path.of("rules").relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(to);
                } else {
                    Files.copy(file, to);
                }
            }
        }
        Path tiers = copy.resolve("zhejiang/jiashan/tiered-funding/2023/tables/tiers.csv");
        Files.writeString(tiers, Files.readString(tiers).replace("tier-3,20,", "tier-3,18,"));
        Path lines = copy.resolve("national/high-tech-enterprise/2016/tables/rd-intensity.csv");
        Files.writeString(lines, Files.readString(lines).replace(",5000,5,", ",5000,6,"));
        Run run = Run.of(
                "compare",
                "rules",
                copy.toString(),
                "examples/register.jsonl",
                "--on",
                ON,
                "--format",
                "csv",
                "--lang",
                "en");
        List<List<String>> rows = rows(run.out());

        assertThat(run.code()).isZero();
        assertThat(sum(rows, "total")).isEqualByComparingTo("-307600").isEqualByComparingTo(sum(rows, "award"));
        assertThat(rows)
                .anySatisfy(r -> assertThat(r.subList(3, 10))
                        .containsExactly(
                                "award",
                                "rd-subsidy",
                                "R&D subsidy",
                                "tier-4",
                                "",
                                "national/high-tech-enterprise",
                                "11.5"));
    }

    /** Cells that hold no comma, which is all this test looks at. */
    private static List<List<String>> rows(String csv) {
        return csv.lines().skip(1).map(l -> List.of(l.split(",", -1))).toList();
    }

    private static BigDecimal sum(List<List<String>> rows, String kind) {
        return rows.stream()
                .filter(r -> r.get(3).equals(kind))
                .map(r -> new BigDecimal(r.get(14)))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    @Test
    void the_page_says_what_the_text_says_with_each_enterprise_folded() {
        Run run = compare(LOSES + KEEPS, "--lang", "en", "--format", "html");
        assertThat(run.code()).isZero();
        assertThat(run.out())
                .startsWith("<!DOCTYPE html>")
                .contains("Demonstration subsidy: 300,000 yuan → none", "Stage: Reserve → none")
                .contains("<span class=\"less\">−300,000 yuan</span>")
                .containsSubsequence("What was changed", "All the money", "Enterprise by enterprise", "甲公司")
                .doesNotContain("<script")
                .endsWith("</html>\n");
    }

    @Test
    void what_is_asked_back_is_compared_and_told_apart_from_the_awards() throws IOException {
        Path rules = Path.of("examples/award-structures");
        Path copy = folder.resolve("clawed");
        try (var files = Files.walk(rules)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path to = copy.resolve(rules.relativize(file).toString());
                Files.createDirectories(to.getParent());
                Files.copy(file, to);
            }
        }
        Path limits = copy.resolve("sample/award-structures/2026/tables/limits.csv");
        Files.writeString(limits, Files.readString(limits).replace("claw-back-share,50%", "claw-back-share,75%"));
        String moved = "{\"id\": \"M\", \"events\": [{\"kind\": \"moved-away\", \"on\": \"2025-08-01\"}],"
                + " \"paid\": [{\"item\": \"equipment\", \"on\": \"2024-06-01\", \"amount\": 800000}]}\n";
        String[] arguments = {"compare", rules.toString(), copy.toString(), "-", "--on", ON, "--lang", "en"};
        assertThat(Run.withInput(moved, arguments).out())
                .contains("To be paid back: 400,000 yuan → 600,000 yuan, +200,000 yuan");
    }
}
