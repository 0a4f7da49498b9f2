package io.tidu.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reports as spreadsheets, and into files. */
class SpreadsheetOutputTest {
    private static final String FIRMS = """
            {"id": "L", "name": "=cmd|x", "staff": 100, "technologyStaff": 12, "paid": []}
            {"id": "K", "name": "乙公司", "staff": 100, "technologyStaff": 40, "paid": []}
            """;

    @TempDir
    private Path folder;

    private Path edited() throws IOException {
        Path copy = folder.resolve("edited");
        try (var files = Files.walk(Path.of(Run.RULES))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path to = copy.resolve(Path.of(Run.RULES).relativize(file).toString());
                Files.createDirectories(to.getParent());
                Files.copy(file, to);
            }
        }
        Path limits = copy.resolve("county/demo/2025/tables/limits.csv");
        Files.writeString(limits, Files.readString(limits).replace("10%", "20%").replace("30万元", "35万元"));
        return copy;
    }

    private Run compare(String... more) throws IOException {
        List<String> arguments = new ArrayList<>(
                List.of("compare", Run.RULES, edited().toString(), "-", "--on", "2026-03-01", "--lang", "en"));
        arguments.addAll(List.of(more));
        return Run.withInput(FIRMS, arguments.toArray(String[]::new));
    }

    private Run assess(String... more) {
        List<String> arguments =
                new ArrayList<>(List.of("assess", Run.RULES, "-", "--on", "2026-03-01", "--lang", "en"));
        arguments.addAll(List.of(more));
        return Run.withInput(FIRMS, arguments.toArray(String[]::new));
    }

    private static List<List<String>> sheet(Path file, int index) throws IOException {
        try (InputStream in = Files.newInputStream(file);
                XSSFWorkbook book = new XSSFWorkbook(in)) {
            List<List<String>> rows = new ArrayList<>();
            Sheet sheet = book.getSheetAt(index);
            // Below a title that is alone in its row.
            int columns = sheet.getRow(Math.min(2, sheet.getLastRowNum())).getLastCellNum();
            for (Row row : sheet) {
                List<String> cells = new ArrayList<>();
                for (int i = 0; i < columns; i++) {
                    Cell cell = row.getCell(i);
                    cells.add(
                            cell == null
                                    ? ""
                                    : cell.getCellType() == CellType.NUMERIC
                                            ? BigDecimal.valueOf(cell.getNumericCellValue())
                                                    .stripTrailingZeros()
                                                    .toPlainString()
                                            : cell.getStringCellValue());
                }
                rows.add(cells);
            }
            return rows;
        }
    }

    @Test
    void a_comparison_for_people_has_headings_and_words_of_the_language_and_no_ids() throws IOException {
        Path file = folder.resolve("people.xlsx");
        assertThat(compare("-o", file.toString()).code()).isZero();

        List<List<String>> changes = sheet(file, 0);
        assertThat(changes.get(0).get(0)).startsWith("What was changed").contains("in force on 2026-03-01 before");
        assertThat(row(changes, "Policy")).startsWith("Policy", "Versions", "About", "Clause", "Place", "Changed");
        assertThat(changes.get(changes.indexOf(row(changes, "Policy")) + 1))
                .contains("10%", "20%", "tables/limits.csv:2", "1", "-300000");
        List<List<String>> sums = sheet(file, 1);
        assertThat(row(sums, "Total"))
                .startsWith("Total", "", "600000", "350000", "-250000", "1", "50000", "1", "300000");
        assertThat(sums).extracting(r -> r.get(0)).contains("By award", "By clause", "Title, stage or tier");
        List<List<String>> each = sheet(file, 2);
        assertThat(each).extracting(r -> r.get(2)).contains("Total", "Award", "Title, stage or tier", "Requirement");
        assertThat(each.toString()).doesNotContain("not-met", "county/demo", "technology-share");
    }

    private static List<String> row(List<List<String>> rows, String first) {
        return rows.stream().filter(r -> r.get(0).equals(first)).findFirst().orElseThrow();
    }

    @Test
    void compare_writes_what_was_changed_the_sums_and_behind_them_the_rows_of_each_enterprise() throws IOException {
        Path file = folder.resolve("impact.xlsx");
        Run run = compare("-o", file.toString(), "--detail", "all");

        assertThat(run.code()).isZero();
        assertThat(run.out()).isEmpty();
        List<List<String>> changes = sheet(file, 0);
        assertThat(changes.get(0)).startsWith("change", "title", "pack");
        assertThat(changes.get(1)).contains("10%", "20%", "tables/limits.csv:2", "1", "-300000");
        List<List<String>> sums = sheet(file, 1);
        assertThat(sums.get(0)).startsWith("kind", "subject", "label");
        assertThat(sums.get(1))
                .startsWith("total")
                .contains("All together", "600000", "350000", "-250000", "50000", "300000");
        assertThat(sums).extracting(r -> r.get(0)).contains("item", "clause", "stage", "target");
        List<List<String>> rows = sheet(file, 2);
        assertThat(rows).hasSizeGreaterThan(3);
        // The same rows as in CSV: whatever is added up there, is added up here.
        String csv = compare2csv();
        assertThat(rows.size()).isEqualTo((int) csv.lines().count());
    }

    private String compare2csv() throws IOException {
        return Run.withInput(
                        FIRMS,
                        "compare",
                        Run.RULES,
                        folder.resolve("edited").toString(),
                        "-",
                        "--on",
                        "2026-03-01",
                        "--lang",
                        "en",
                        "--format",
                        "csv")
                .out();
    }

    @Test
    void the_differences_of_items_tiers_and_clauses_each_add_up_to_that_of_the_total() throws IOException {
        Path file = folder.resolve("impact.xlsx");
        compare("-o", file.toString(), "--detail", "all");
        List<List<String>> sums = sheet(file, 1);
        int difference = sums.get(0).indexOf("difference");

        for (String kind : List.of("item", "tier", "clause")) {
            assertThat(sums.stream()
                            .filter(r -> r.get(0).equals(kind))
                            .map(r -> new BigDecimal(r.get(difference)))
                            .reduce(BigDecimal.ZERO, BigDecimal::add))
                    .as(kind)
                    .isEqualByComparingTo("-250000");
        }
    }

    @Test
    void the_same_input_gives_the_same_bytes() throws IOException {
        assess("-o", folder.resolve("a.xlsx").toString());
        assess("-o", folder.resolve("b.xlsx").toString());

        assertThat(folder.resolve("a.xlsx")).hasSameBinaryContentAs(folder.resolve("b.xlsx"));
    }

    @Test
    void the_ending_of_the_file_says_the_format_unless_one_is_given() throws IOException {
        assess("-o", folder.resolve("a.json").toString());
        assertThat(Files.readString(folder.resolve("a.json")))
                .startsWith("{\"enterprise\":\"L\"")
                .isEqualTo(assess("--format", "json").out());
        assess("-o", folder.resolve("a.html").toString(), "--format", "csv");
        assertThat(Files.readString(folder.resolve("a.html")))
                .isEqualTo(assess("--format", "csv").out());
        assess("-o", folder.resolve("a.out").toString());
        assertThat(Files.readString(folder.resolve("a.out"))).isEqualTo(assess().out());
    }

    @Test
    void a_spreadsheet_is_not_written_into_a_terminal() {
        Run run = assess("--format", "xlsx");

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("-o FILE");
    }

    @Test
    void a_file_that_is_there_stays_until_the_new_one_is_whole() throws IOException {
        Path file = Files.writeString(folder.resolve("a.csv"), "before");
        Run failed = Run.withInput(FIRMS, "assess", "no-such-rules", "-", "--on", "2026-03-01", "-o", file.toString());

        assertThat(failed.code()).isEqualTo(2);
        assertThat(file).hasContent("before");
        assess("-o", file.toString());
        assertThat(Files.readString(file)).contains("Enterprise,Credit code");
        try (var left = Files.list(folder)) {
            assertThat(left).containsExactly(file);
        }
    }

    @Test
    void a_file_in_a_folder_that_is_not_there_can_not_be_written() {
        Run run = assess("-o", folder.resolve("none/a.csv").toString());

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("can't be written");
    }
}
