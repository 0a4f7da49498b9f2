package io.tidu.internal.report.check;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.tidu.diagnostic.Place;
import io.tidu.diagnostic.Problem;
import io.tidu.internal.check.Remark;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RemarkFormatTest {
    private static final Problem ERROR = Problem.error("case.date", new Place("my rules/政策/a.yaml", 3, 7), "50%, no")
            .withExcerpt("  on: 50%, no");
    private static final List<Remark> REMARKS = List.of(
            new Remark(ERROR, "- name: a\n  on: 2026-03-01\n"),
            Remark.of(Problem.warning("check.unread-table", Place.of("b.csv"), "b")),
            Remark.of(Problem.info("check.unread-fact", Place.of("/c/vocabulary.yaml", 2), "c")));

    private static JsonNode json(RemarkFormat format) throws IOException {
        return new ObjectMapper().readTree(format.write(REMARKS, Locale.ENGLISH));
    }

    @Test
    void text_shows_the_case_and_counts_by_severity() {
        assertThat(RemarkFormat.TEXT.write(REMARKS, Locale.ENGLISH))
                .contains("my rules/政策/a.yaml:3:7: ", "    A case that shows it:", "    - name: a")
                .endsWith("Mistakes: 1. Warnings: 1. Notes: 1." + System.lineSeparator());
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
        List<String> lines =
                RemarkFormat.GITHUB.write(REMARKS, Locale.ENGLISH).lines().toList();
        assertThat(lines).hasSize(3);
        assertThat(lines.get(0))
                .startsWith("::error file=my rules/政策/a.yaml,line=3,col=7,title=case.date::")
                .contains("50%25, no", "%0A- name: a%0A");
        assertThat(lines.get(1)).startsWith("::warning file=b.csv,title=check.unread-table::");
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

        assertThat(RemarkFormat.TEXT.write(remarks, Locale.ENGLISH)).startsWith("tables/tiers.xlsx:分档!AB7: ");
        JsonNode json = new ObjectMapper().readTree(RemarkFormat.JSON.write(remarks, Locale.ENGLISH));
        assertThat(json.at("/remarks/0/sheet").asText()).isEqualTo("分档");
        assertThat(json.at("/remarks/0/cell").asText()).isEqualTo("AB7");
        assertThat(json.at("/remarks/0/line").asInt()).isEqualTo(7);
        JsonNode sarif = new ObjectMapper().readTree(RemarkFormat.SARIF.write(remarks, Locale.ENGLISH));
        JsonNode location = sarif.at("/runs/0/results/0/locations/0");
        assertThat(location.at("/logicalLocations/0/name").asText()).isEqualTo("AB7");
        assertThat(location.at("/physicalLocation").has("region")).isFalse();
        assertThat(RemarkFormat.GITHUB.write(remarks, Locale.ENGLISH))
                .startsWith("::error file=tables/tiers.xlsx,title=sheet.formula::tables/tiers.xlsx:分档!AB7: ");
    }
}
