package io.tidu.internal.report.check;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.tidu.diagnostic.Place;
import io.tidu.diagnostic.Problem;
import io.tidu.internal.check.Remark;
import io.tidu.internal.diagnostic.Columns;
import io.tidu.internal.document.write.Style;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RemarkFormatTest {
    private static final RemarkSetting SETTING =
            new RemarkSetting(Locale.ENGLISH, new Style(100, false), Path.of("/project"), Path.of("rules"), "1");
    private static final Problem ERROR = Problem.error("case.date", new Place("my rules/政策/a.yaml", 3, 7), "50%, no")
            .withExcerpt("  on: 50%, no");
    private static final List<Remark> REMARKS = List.of(
            new Remark(ERROR, "- name: a\n  on: 2026-03-01\n"),
            Remark.of(Problem.warning("check.unread-table", Place.of("b.csv"), "b")),
            Remark.of(Problem.info("check.unread-fact", Place.of("/c/vocabulary.yaml", 2), "c")));

    private static JsonNode json(RemarkFormat format) throws IOException {
        return new ObjectMapper().readTree(format.write(REMARKS, SETTING));
    }

    @Test
    void text_shows_the_case_and_counts_by_severity() {
        assertThat(RemarkFormat.TEXT.write(REMARKS, SETTING))
                .startsWith("error[case.date] ")
                .contains("""
                          --> my rules/政策/a.yaml:3:7
                        3 |   on: 50%, no
                          |       ^^^^^^^
                        """, """
                        warning[check.unread-table] No rule reads the table b.
                         --> b.csv
                          → Why, and what to do: tidu explain check.unread-table
                        """, "  → A case that shows it:\n    - name: a\n")
                .endsWith("""
                        3 files:
                          my rules/政策/a.yaml  mistakes: 1
                          b.csv  warnings: 1
                          /c/vocabulary.yaml  notes: 1
                        Mistakes: 1. Warnings: 1. Notes: 1.
                        """);
    }

    @Test
    void json_has_counts_and_every_remark_with_its_place() throws IOException {
        JsonNode root = json(RemarkFormat.JSON);
        assertThat(root.get("errors").asInt()).isEqualTo(1);
        JsonNode first = root.get("remarks").get(0);
        assertThat(first.get("id").asText()).isEqualTo("case.date");
        assertThat(first.get("severity").asText()).isEqualTo("error");
        assertThat(first.get("line").asInt()).isEqualTo(3);
        assertThat(first.get("case").asText()).startsWith("- name: a");
        assertThat(root.get("remarks").get(1).has("line")).isFalse();
    }

    @Test
    void text_shows_both_places_of_a_contradiction_in_the_width_of_the_terminal() {
        Problem.Also words =
                new Problem.Also(Place.of("p/policy.md", 40), "check.also.clause", List.of("11.5"), "不低于5%", 3, 5);
        Problem differs = Problem.error(
                        "check.text-number", new Place("p/tables/rd.csv", 12, 7), "a", "11.5", "b", "c", "rd")
                .withExcerpt(",5000,6%,恰为5000万元属本档 exactly 5000 is in this band,11.5")
                .with(List.of(words));
        RemarkSetting narrow =
                new RemarkSetting(Locale.CHINESE, new Style(40, false), Path.of("/project"), Path.of("rules"), "1");
        String told = RemarkFormat.TEXT.write(List.of(Remark.of(differs)), narrow);
        assertThat(told).contains("""
                   --> p/tables/rd.csv:12:7
                12 | ,5000,6%,恰为5000万元属本档 exact…
                   |       ^^
                   ::: p/policy.md:40
                40 | 不低于5%
                   |       ^^ 第 11.5 条的条文
                """);
        assertThat(told.lines()).allMatch(l -> Columns.of(l) <= 40);
    }

    @Test
    void colours_are_for_terminals_and_the_texts_are_the_same_without() {
        RemarkSetting coloured =
                new RemarkSetting(Locale.ENGLISH, new Style(100, true), Path.of("/project"), Path.of("rules"), "1");
        String told = RemarkFormat.TEXT.write(REMARKS, coloured);
        assertThat(told).contains("\u001B[1;31merror[case.date]\u001B[0m", "\u001B[1;33mwarning[");
        assertThat(told.replaceAll("\u001B\\[[0-9;]*m", "")).isEqualTo(RemarkFormat.TEXT.write(REMARKS, SETTING));
    }

    @Test
    void sarif_is_valid_by_the_schema_of_the_standard() throws IOException {
        SchemaRegistry schemas = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7);
        try (InputStream schema = RemarkFormatTest.class.getResourceAsStream("/schema/sarif-schema-2.1.0.json")) {
            Schema sarif = schemas.getSchema(schema);
            for (RemarkSetting setting : List.of(
                    SETTING,
                    new RemarkSetting(Locale.CHINESE, new Style(40, false), Path.of("/project"), Path.of("/c"), "1"))) {
                String log = RemarkFormat.SARIF.write(REMARKS, setting);
                assertThat(sarif.validate(log, InputFormat.JSON)).isEmpty();
                assertThat(sarif.validate(log.replace("\"text\"", "\"words\""), InputFormat.JSON))
                        .isNotEmpty();
            }
        }
    }

    @Test
    void sarif_says_of_each_id_what_its_page_says() throws IOException {
        JsonNode rules = json(RemarkFormat.SARIF).at("/runs/0/tool/driver/rules");
        assertThat(rules.findValuesAsText("id"))
                .containsExactly("case.date", "check.unread-fact", "check.unread-table");
        for (JsonNode rule : rules) {
            assertThat(rule.at("/shortDescription/text").asText()).isNotBlank();
            assertThat(rule.at("/fullDescription/text").asText()).isNotBlank();
            assertThat(rule.at("/help/text").asText()).isNotBlank();
            assertThat(rule.at("/help/markdown").asText()).isNotBlank();
        }
        assertThat(rules.get(2).at("/help/markdown").asText()).contains("## Avoid", "## Prefer", "## Why");
        assertThat(rules.findValuesAsText("level")).containsExactly("error", "note", "warning");
    }

    @Test
    void sarif_knows_a_file_by_where_it_is_below_the_folder_of_the_command_or_of_the_rules() throws IOException {
        RemarkSetting absolute =
                new RemarkSetting(Locale.ENGLISH, new Style(100, false), Path.of("/project"), Path.of("/c"), "1");
        List<Remark> remarks = List.of(
                Remark.of(Problem.info("check.unread-fact", Place.of("/project/a b/vocabulary.yaml", 2), "c")),
                Remark.of(Problem.info("check.unread-fact", Place.of("/c/vocabulary.yaml", 2), "c")));
        JsonNode run = new ObjectMapper()
                .readTree(RemarkFormat.SARIF.write(remarks, absolute))
                .at("/runs/0");
        JsonNode within = run.at("/results/0/locations/0/physicalLocation/artifactLocation");
        assertThat(within.get("uri").asText()).isEqualTo("a%20b/vocabulary.yaml");
        assertThat(within.get("uriBaseId").asText()).isEqualTo("SRCROOT");
        JsonNode outside = run.at("/results/1/locations/0/physicalLocation/artifactLocation");
        assertThat(outside.get("uri").asText()).isEqualTo("vocabulary.yaml");
        assertThat(outside.get("uriBaseId").asText()).isEqualTo("RULES");
        assertThat(run.at("/originalUriBaseIds/RULES/uri").asText()).isEqualTo("file:///c/");
    }

    @Test
    void sarif_tells_the_other_place_and_a_fingerprint_that_outlives_a_moved_line() throws IOException {
        JsonNode here = sarifOf(3).at("/runs/0/results/0");
        JsonNode moved = sarifOf(7).at("/runs/0/results/0");
        assertThat(here.at("/relatedLocations/0/message/text").asText()).isEqualTo("the words of clause 11.5");
        assertThat(here.at("/relatedLocations/0/physicalLocation/region/startLine")
                        .asInt())
                .isEqualTo(40);
        assertThat(here.at("/partialFingerprints/tidu~1v1").asText())
                .hasSize(32)
                .isEqualTo(moved.at("/partialFingerprints/tidu~1v1").asText());
    }

    private static JsonNode sarifOf(int line) throws IOException {
        Problem.Also words = Problem.Also.of(Place.of("p/policy.md", 40), null, "check.also.clause", "11.5");
        Problem problem = Problem.error(
                        "check.text-number", new Place("p/rd.csv", line, 1), "a", "11.5", "b", "c", "rd")
                .withExcerpt("6%,11.5")
                .with(List.of(words));
        return new ObjectMapper().readTree(RemarkFormat.SARIF.write(List.of(Remark.of(problem)), SETTING));
    }

    @Test
    void sarif_has_what_the_standard_requires() throws IOException {
        JsonNode root = json(RemarkFormat.SARIF);
        assertThat(root.get("version").asText()).isEqualTo("2.1.0");
        JsonNode run = root.get("runs").get(0);
        JsonNode driver = run.at("/tool/driver");
        assertThat(driver.get("name").asText()).isEqualTo("tidu");
        Set<String> ids = Set.copyOf(driver.get("rules").findValuesAsText("id"));
        assertThat(run.get("results")).hasSize(3);
        for (JsonNode result : run.get("results")) {
            assertThat(ids).contains(result.get("ruleId").asText());
            assertThat(result.at("/message/text").asText()).isNotBlank();
            assertThat(result.get("level").asText()).isIn("error", "warning", "note");
            JsonNode place = result.at("/locations/0/physicalLocation");
            assertThat(place.at("/artifactLocation/uri").asText()).matches("[!-~]+");
            if (place.has("region")) {
                assertThat(place.at("/region/startLine").asInt()).isPositive();
            }
        }
    }

    @Test
    void sarif_escapes_a_relative_path_and_keeps_it_relative() throws IOException {
        assertThat(json(RemarkFormat.SARIF)
                        .at("/runs/0/results/0/locations/0/physicalLocation/artifactLocation/uri")
                        .asText())
                .isEqualTo("my%20rules/%E6%94%BF%E7%AD%96/a.yaml");
    }

    @Test
    void github_commands_escape_what_would_end_a_command() {
        List<String> lines = RemarkFormat.GITHUB.write(REMARKS, SETTING).lines().toList();
        assertThat(lines).hasSize(3);
        assertThat(lines.get(0))
                .startsWith("::error file=my rules/政策/a.yaml,line=3,col=7,title=A mistake in a case [case.date]::")
                .contains("50%25, no", "%0A- name: a%0A");
        assertThat(lines.get(1))
                .startsWith("::warning file=b.csv,title=A table that no rule reads [check.unread-table]::");
        assertThat(lines.get(2)).startsWith("::notice file=/c/vocabulary.yaml,line=2,");
    }

    @Test
    void notes_alone_are_fine() {
        assertThat(RemarkCounts.of(REMARKS.subList(2, 3)).isFine()).isTrue();
        assertThat(RemarkCounts.of(REMARKS.subList(1, 2)).isFine()).isFalse();
    }

    @Test
    void a_place_in_a_spreadsheet_is_told_by_sheet_and_cell_in_every_format() throws IOException {
        Place cell = new Place("tables/tiers.xlsx", "分档", 7, 28);
        List<Remark> remarks = List.of(Remark.of(Problem.error("sheet.formula", cell, "=A1")));

        assertThat(RemarkFormat.TEXT.write(remarks, SETTING)).contains("--> tables/tiers.xlsx:分档!AB7\n");
        JsonNode json = new ObjectMapper().readTree(RemarkFormat.JSON.write(remarks, SETTING));
        assertThat(json.at("/remarks/0/sheet").asText()).isEqualTo("分档");
        assertThat(json.at("/remarks/0/cell").asText()).isEqualTo("AB7");
        assertThat(json.at("/remarks/0/line").asInt()).isEqualTo(7);
        JsonNode sarif = new ObjectMapper().readTree(RemarkFormat.SARIF.write(remarks, SETTING));
        JsonNode location = sarif.at("/runs/0/results/0/locations/0");
        assertThat(location.at("/logicalLocations/0/name").asText()).isEqualTo("AB7");
        assertThat(location.at("/physicalLocation").has("region")).isFalse();
        assertThat(RemarkFormat.GITHUB.write(remarks, SETTING))
                .startsWith(
                        "::error file=tables/tiers.xlsx,title=A mistake in a spreadsheet [sheet.formula]::tables/tiers.xlsx:分档!AB7: ");
    }
}
