package io.tidu.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidu.diagnostic.Place;
import io.tidu.engine.PolicyEngine;
import io.tidu.model.guidance.Guidance;
import io.tidu.report.GuidanceJson;
import io.tidu.vocabulary.Vocabulary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The verb {@code guide}: what it takes, writes and answers, whatever plans there are. */
class GuideTest {
    private static final String RULES = "rules";
    private static final String ONE = "examples/enterprises/cultivate-two-gaps.json";
    private static final String ALL = "examples/enterprises";

    @TempDir
    private Path folder;

    private static Run guide(String... more) {
        List<String> all = new ArrayList<>(List.of("guide", RULES));
        all.addAll(List.of(more));
        all.addAll(List.of("--to", "high-tech-enterprise", "--on", "2026-03-01"));
        return Run.of(all.toArray(String[]::new));
    }

    private static Vocabulary vocabulary() {
        try (PolicyEngine engine = PolicyEngine.load(Path.of(RULES))) {
            return engine.vocabulary();
        }
    }

    @Test
    void one_line_of_json_an_enterprise_in_the_order_of_the_input_is_read_back() {
        Run run = guide(ALL, "--format", "json");
        Vocabulary vocabulary = vocabulary();

        assertThat(run.code()).as(run.err()).isZero();
        List<String> lines = run.out().lines().toList();
        List<String> read = lines.stream()
                .map(l -> GuidanceJson.read(l, Place.of("-"), vocabulary))
                .map(Guidance::enterprise)
                .toList();
        List<String> assessed = Run.of("assess", RULES, ALL, "--on", "2026-03-01", "--format", "json")
                .out()
                .lines()
                .map(l -> l.replaceFirst(".*?\"enterprise\":\"([^\"]*)\".*", "$1"))
                .toList();
        assertThat(read).hasSizeGreaterThan(10).isEqualTo(assessed);
    }

    @Test
    void what_it_wrote_is_proved_again_and_told_how_many_plans_there_were() throws IOException {
        Path plans = folder.resolve("plans.jsonl");
        Files.writeString(plans, guide(ALL, "--format", "json").out());

        Run run = Run.of("guide", RULES, "--verify", plans.toString(), "--lang", "en");

        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out()).startsWith("Proved again: ").contains(" of 13 enterprises");
    }

    @Test
    void plans_that_cannot_be_read_are_told_at_their_line_and_the_others_are_proved_all_the_same() throws IOException {
        Path plans = folder.resolve("plans.jsonl");
        String line = guide(ONE, "--format", "json").out();
        Files.writeString(plans, line + "\n" + line.replace("\"complete\"", "\"done\"") + line);

        Run run = Run.of("guide", RULES, "--verify", plans.toString(), "--lang", "en");

        assertThat(run.code()).isEqualTo(Terminal.FINDINGS);
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .contains("plans.jsonl:3", "\"complete\" is missing")
                .doesNotContain("plans.jsonl:4");
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void as_text_and_as_a_page_it_says_whom_it_is_about_and_who_decides(String language) {
        Run text = guide(ONE, "--lang", language);
        Run page = guide(ONE, "--lang", language, "--format", "html");
        Run pages = guide(ALL, "--lang", language, "--format", "html");

        assertThat(text.code()).isZero();
        assertThat(text.out()).contains("小满机械", language.equals("zh") ? "主管部门决定" : "recognition and payment");
        assertThat(page.out()).startsWith("<!DOCTYPE html>").contains("小满机械").doesNotContain("<script");
        assertThat(pages.out()).contains("href=\"#of-", "id=\"of-").endsWith("</body></html>\n");
    }

    @Test
    void a_spreadsheet_has_a_sheet_of_steps_with_a_row_or_more_of_each_enterprise() throws IOException {
        Path file = folder.resolve("guide.xlsx");
        Run run = guide(ALL, "-o", file.toString(), "--lang", "zh");

        assertThat(run.code()).as(run.err()).isZero();
        try (Workbook book = WorkbookFactory.create(file.toFile())) {
            assertThat(book.getSheetAt(0).getSheetName()).isEqualTo("方案步骤");
            assertThat(IntStream.range(0, book.getSheetAt(0).getLastRowNum() + 1)
                            .mapToObj(r -> book.getSheetAt(0).getRow(r))
                            .filter(r -> r != null && r.getCell(1) != null)
                            .map(r -> r.getCell(1).toString())
                            .filter(c -> c.matches("9[0-9]{7}.*|saijin-semiconductor"))
                            .distinct())
                    .hasSize(13);
        }
    }

    @Test
    void the_days_are_a_calendar_of_all_enterprises() {
        Run run = guide(ALL, "--format", "ics");

        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out()).startsWith("BEGIN:VCALENDAR").endsWith("END:VCALENDAR\r\n");
    }

    @Test
    void a_row_that_cannot_be_read_never_stops_the_others() {
        Run run = Run.withInput(
                "{\"id\": \"a\", \"staff\": \"many\"}\n{\"id\": \"b\", \"staff\": 80}\n",
                "guide",
                RULES,
                "-",
                "--to",
                "technology-sme",
                "--on",
                "2026-03-01",
                "--format",
                "json");

        assertThat(run.code()).isEqualTo(Terminal.FINDINGS);
        assertThat(run.out()).startsWith("{\"enterprise\":\"b\"").hasLineCount(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            guide rules IN --to high-tech-enterprize --on 2026-03-01              | high-tech-enterprise
            guide rules IN --to technology-sme                                    | --on DATE
            guide rules IN --to technology-sme --on 2026-03-01 --lock staf        | staff
            guide rules IN --to technology-sme --on 2026-03-01 --lock revenue,    | "revenue,"
            guide rules IN --to 高新技术企业 --on 2026-03-01                      | high-tech-enterprise
            guide rules IN --to technology-sme --on 2026-03-01 --until 2025-01-01 | 2025-01-01
            guide rules --verify IN --on 2026-03-01                               | --on
            guide rules IN --to technology-sme --on tomorrow                      | tomorrow
            guide rules IN --to technology-sme --on 2026-03-01 --format pdf       | text, json
            """)
    void wrong_use_is_told_once_with_what_was_meant(String command, String told) {
        Run run = Run.of(command.replace("IN", ONE).split(" "));

        assertThat(run.code()).isEqualTo(Terminal.UNUSABLE);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains(told);
    }

    /** Where nothing is decided, nobody has attained all there is. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1999-01-01 | No rules are in force on 1999-01-01
            2010-01-01 | The rules in force on 2010-01-01 have no next stage
            """)
    void on_a_day_without_rules_that_is_said(String day, String told) {
        Run brief = Run.of("guide", RULES, ONE, "--on", day, "--detail", "brief", "--lang", "en");

        assertThat(brief.out()).contains(told, "Nothing is decided").doesNotContain("Nothing to do");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--format json", "-o plans.txt", "--lock staff", "--possible", "--rejected bad.json"})
    void proving_again_takes_no_option_that_it_would_pass_over(String option) {
        Run run = Run.of(("guide rules --verify IN --lang en " + option)
                .replace("IN", ONE)
                .split(" "));

        assertThat(run.code()).isEqualTo(Terminal.UNUSABLE);
        assertThat(run.err()).contains("--verify", option.substring(0, (option + " ").indexOf(" ")));
    }

    /** A lock that keeps nothing would let a plan change what was to stay as it is. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            staff.2026                     | Write staff to lock all of it
            technologyStaff.2026,revenue   | Write technologyStaff
            revenue.26                     | revenue.2026
            revenue.2026.1                 | revenue
            intellectualProperty[2].in-use | Did you mean: inUse
            intellectualProperty[2]        | Write intellectualProperty
            职工总数                       | Did you mean: staff?
            """)
    void a_lock_that_names_nothing_a_plan_could_change_is_refused(String locked, String told) {
        Run run = guide(ONE, "--lock", locked, "--lang", "en");

        assertThat(run.code()).isEqualTo(Terminal.UNUSABLE);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("--lock", told);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "revenue",
                "revenue.2026",
                "revenue.2026，staff",
                "intellectualProperty[2].inUse",
                "documents.kind"
            })
    void a_lock_is_a_fact_a_year_of_it_or_a_field(String locked) {
        assertThat(guide(ONE, "--lock", locked).code()).isZero();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"revenue": {"2026": 50000000}}                                | 0 |
            [{"id": "x", "revenue": {"2026": 1}}, {"revenue": {"2026": 2}}] | 0 |
            {"staff": 80}                                                  | 2 | staff
            {"revenue": {"2025": 1}}                                       | 2 | 2026 and later
            [{"revenue": {"2026": 1}}, {"revenue": {"2026": 2}}]           | 2 | 1 and 2
            [{"revenue": {"2026": 1}}, {"revenue": {"2027": 2}}]           | 0 |
            [{"id": "x", "revenue": {"2026": 1}}]                          | 0 | 1 enterprise were not used
            {"revenu": {"2026": 1}}                                        | 2 | revenue
            {"revenue": {"2026": 1}                                        | 2 | assume.json:1
            """)
    void figures_to_assume_are_yearly_and_their_mistakes_are_told_at_their_place(String json, int code, String told)
            throws IOException {
        Path file = folder.resolve("assume.json");
        Files.writeString(file, json);

        Run run = guide(ONE, "--assume", file.toString(), "--lang", "en");

        assertThat(run.code()).as(run.err()).isEqualTo(code);
        assertThat(run.err()).contains(told == null ? "" : told);
    }
}
