package io.tidu.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two versions side by side in words: rows, limits, clauses, rules, members of a pack and facts, with file and line.
 */
class CompareWrittenTest {
    @TempDir
    private Path folder;

    @BeforeEach
    void write() throws IOException {
        write("vocabulary.yaml", """
                facts:
                  people: {type: number, unit: persons, zh: 人数, en: People}
                  sales: {type: money, yearly: true, zh: 收入, en: Sales}
                """);
        write("county/support/2025/pack.yaml", """
                id: county/support
                version: "2025"
                title: {zh: 支持办法, en: Support}
                issuer: {zh: 县, en: County}
                status: sample
                inForce: {from: 2025-01-01}
                targets:
                  support: {zh: 支持, en: Support}
                criteria:
                  size: {zh: 规模, en: Size}
                items:
                  grant: {zh: 补助, en: Grant}
                calendar:
                  - {of: grant, event: report, to: 05-31, status: sample, clause: "1", zh: 年报, en: Report}
                """);
        write(
                "county/support/2025/policy.md",
                "# 支持 | Support\n\n## 1 规模 | Size\n职工不少于10人的企业最高补助30万元。\n\nAt least 10 people; up to 0.3 million yuan.\n");
        write("county/support/2025/rules.drl", """
                rule "Enough people"   // 人数
                    @clause( "1" )
                when
                    $firm : Enterprise()
                then
                    require( "support", "size", $firm.people, atLeast( limit("least-people") ) );
                end
                rule "Grant"
                    @clause( "1" )
                when
                    $firm : Enterprise()
                then
                    award( "grant", table("bands").value( $firm.lastYear("sales") ) );
                end
                """);
        write("county/support/2025/tables/limits.csv", "limit.is,value (number),clause\nleast-people,10 persons,1\n");
        write(
                "county/support/2025/tables/bands.csv",
                "sales.from (万元),sales.below (万元),amount (万元),clause\n,100,5,1\n100,500,10,1\n500,,30,1\n");
        write("county/support/2025/cases/base.yaml", "id: \"1\"\npeople: 10\nsales: {\"2024\": 1}\n");
        write(
                "county/support/2025/cases/size.yaml",
                "- name: ten\n  on: 2025-03-01\n  like: base.yaml\n  expect: {targets: {support: {verdict: met}}}\n");
        assertThat(Run.of("new", "version", folder.toString(), "county/support", "2026", "--from", "2026-01-01")
                        .code())
                .isZero();
    }

    private void write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(Objects.requireNonNull(file.getParent()));
        Files.writeString(file, text);
    }

    private void change(String name, String before, String after) throws IOException {
        String text = Files.readString(folder.resolve("county/support/2026").resolve(name));
        assertThat(text).contains(before);
        write("county/support/2026/" + name, text.replace(before, after));
    }

    private String words(String language) {
        Run run = Run.of(
                "compare",
                folder.toString(),
                folder.toString(),
                "--on",
                "2026-03-01",
                "--a-in-force",
                "2025-03-01",
                "--lang",
                language);
        assertThat(run.err()).isEmpty();
        assertThat(run.code()).isZero();
        return run.out().replaceAll("\\s+", " ");
    }

    @Test
    void a_copy_differs_in_its_version_and_days_alone() {
        assertThat(words("en"))
                .contains("Support", "2025 → 2026", "In force: from 2025-01-01 to 2025-12-31 → from 2026-01-01 on")
                .doesNotContain("Table", "Clause 1", "Rule \"");
    }

    @Test
    void a_limit_that_changed_is_told_with_both_lines() throws IOException {
        change("tables/limits.csv", "10 persons", "20 persons");

        assertThat(words("en")).contains("From To", "1 Size, least-people tables/limits.csv:2 10 persons 20 persons");
        assertThat(words("zh")).contains("原 改为", "1 规模，数值，限值名 least-people tables/limits.csv:2 10人 20人");
    }

    @Test
    void an_edge_that_moved_is_a_row_that_changed_on_either_side() throws IOException {
        change("tables/bands.csv", "100,500,10,1\n500,,30,1", "100,600,10,1\n600,,30,1");

        assertThat(words("en"))
                .contains("less than", "at least", "¥5 million ¥6 million")
                .doesNotContain("a row is gone", "a new row");
    }

    @Test
    void a_band_that_is_gone_and_one_that_is_new_are_told_as_such() throws IOException {
        change("tables/bands.csv", "500,,30,1", "500,2000,40,1\n2000,,60,1");

        assertThat(words("en"))
                .contains("a row is gone: 300,000 yuan")
                .contains("a new row: 600,000 yuan", "tables/bands.csv:5");
    }

    @Test
    void the_order_and_the_layout_of_what_is_written_make_no_difference() throws IOException {
        change("tables/bands.csv", ",100,5,1\n100,500,10,1\n", "100,500,10,1\n,100,5,1\n");
        change("rules.drl", "    require( \"support\"", "    // written anew\n      require(   \"support\"");

        assertThat(words("en")).doesNotContain("Table", "Rule \"");
    }

    @Test
    void a_clause_shows_the_words_that_changed() throws IOException {
        change("policy.md", "30万元", "40万元");
        change("policy.md", "0.3 million", "0.4 million");

        assertThat(words("zh")).contains("条款 1 规模", "条文：", "30万元", "→", "40万元", "policy.md:3");
        assertThat(words("en")).contains("Clause 1 Size", "text: ", "0.3 million", "0.4 million");
    }

    @Test
    void a_rule_shows_the_sentences_that_changed() throws IOException {
        change("rules.drl", "atLeast(", "moreThan(");

        assertThat(words("en"))
                .contains("Rule \"Enough people\" says something else", "no longer: ", "now: ", "rules.drl:1");
        assertThat(words("zh")).contains("规则“人数”有改动", "原来：", "现在：");
    }

    @Test
    void what_is_new_and_what_is_gone_is_told() throws IOException {
        change("rules.drl", "rule \"Grant\"", "rule \"A grant\"");
        change(
                "policy.md",
                "## 1 规模",
                "## 2 附则 | Closing\n未形式化：不判定。\n\nNot formalised: nothing to decide.\n\n附则。\n\nClosing.\n\n## 1 规模");
        change("pack.yaml", "05-31", "06-30");
        change("pack.yaml", "status: sample\ninForce", "status: enacted\ninForce");
        change("pack.yaml", "calendar:", "budget: {status: sample, clause: \"1\", perItem: {grant: 10万元}}\ncalendar:");
        write("county/support/2026/tables/goals.csv", "year.is,target.is,goal (count),clause\n2026,support,100,1\n");

        assertThat(words("en"))
                .contains("A new rule, \"A grant\"", "A rule is gone, \"Grant\"")
                .contains("A new clause, 2 Closing")
                .contains("Status: sample → enacted")
                .contains(
                        "How money is shared: now: Grant: at most 100,000 yuan a year for one enterprise (clause 1), sample")
                .contains("New: calendar, Report (", "Gone: calendar, Report (")
                .contains("Table goals, a new row", "tables/goals.csv:2");
    }

    @Test
    void facts_of_two_folders_are_compared_too(@TempDir Path other) throws IOException {
        Files.createDirectories(other.resolve("x"));
        assertThat(Run.of("new", "pack", other.resolve("x").toString(), "county/support", "2026", "--on", "2026-01-01")
                        .code())
                .isZero();
        Run run = Run.of(
                "compare", folder.toString(), other.resolve("x").toString(), "--on", "2026-03-01", "--lang", "en");

        assertThat(run.out()).contains("Facts", "New: fact Staff (staff)", "Gone: fact Sales (sales)");
    }

    @Test
    void rules_that_do_not_differ_say_so() {
        Run run = Run.of("compare", folder.toString(), folder.toString(), "--on", "2026-03-01", "--lang", "en");

        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("do not differ");
    }

    @Test
    void it_is_a_page_too_and_no_spreadsheet(@TempDir Path out) throws IOException {
        change("tables/limits.csv", "10 persons", "20 persons");
        Path page = out.resolve("changes.html");
        Run run = Run.of(
                "compare",
                folder.toString(),
                folder.toString(),
                "--on",
                "2026-03-01",
                "--a-in-force",
                "2025-03-01",
                "-o",
                page.toString(),
                "--lang",
                "zh");

        assertThat(run.code()).isZero();
        assertThat(Files.readString(page)).contains("<html", "规则有哪些不同", "10人", "20人");
        assertThat(Run.of("compare", folder.toString(), folder.toString(), "--on", "2026-03-01", "--format", "csv")
                        .code())
                .isEqualTo(2);
    }
}
