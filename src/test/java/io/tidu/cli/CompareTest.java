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
        assertThat(run.out())
                .contains("changed file: county/demo/2025/tables/limits.csv")
                .contains("− Demonstration subsidy [SAMPLE]: 300,000 yuan → none (clause 1 Science and technology")
                .contains("Stage: Reserve → none")
                .contains("✓→✗ Demonstration title [SAMPLE]: met → not met")
                .contains("+ Demonstration subsidy [SAMPLE]: 300,000 yuan → 350,000 yuan (clause 2 Money)")
                .contains("All together: 600,000 yuan → 350,000 yuan, −250,000 yuan; +50,000 yuan for 1 that gain;")
                .contains("Demonstration title: met → not met: 1");
    }

    @Test
    void the_same_in_chinese() {
        assertThat(compare(LOSES + KEEPS, "--lang", "zh").out())
                .contains("规则由 A 改为 B 的影响")
                .contains("− 演示补助〔示例〕：30万元 → 无（1 科技人员、2 资金）")
                .contains("合计：60万元 → 35万元，−25万元；增加 +5万元，1 家；减少 −30万元，1 家")
                .contains("储备 → 无：1");
    }

    @Test
    void enterprises_come_in_the_order_of_the_register() {
        assertThat(compare(KEEPS + LOSES, "--lang", "en").out()).containsSubsequence("乙公司", "甲公司");
        assertThat(compare(LOSES + KEEPS, "--lang", "en").out()).containsSubsequence("甲公司", "乙公司");
    }

    @Test
    void a_bad_record_is_told_and_never_stops_the_others() {
        Run run = compare(LOSES + BAD + KEEPS, "--lang", "en");

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).startsWith("-:2:").contains("eighty").endsWith("Not assessed: 1. Assessed: 2.\n");
        assertThat(run.out()).contains("Enterprises compared: 2.");
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
    void the_page_says_what_the_text_says_with_the_totals_first() {
        Run run = compare(LOSES + KEEPS, "--lang", "en", "--format", "html");
        assertThat(run.code()).isZero();
        assertThat(run.out())
                .startsWith("<!DOCTYPE html>")
                .contains("Demonstration subsidy [SAMPLE]: 300,000 yuan → none", "Stage: Reserve → none")
                .containsSubsequence("All together", "Enterprise by enterprise", "甲公司")
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
                .contains("To be paid back: 400,000 yuan → 600,000 yuan (not determined: 0 → 0)")
                .contains("To be paid back: 400,000 yuan → 600,000 yuan, +200,000 yuan");
    }
}
