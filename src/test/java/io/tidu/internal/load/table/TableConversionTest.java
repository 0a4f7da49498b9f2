package io.tidu.internal.load.table;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidu.diagnostic.Problem;
import io.tidu.diagnostic.Problems;
import io.tidu.internal.source.sheet.Book;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A table is the same in either kind of file. */
class TableConversionTest {
    private static final List<String> NUMBERS = List.of(
            "0",
            "30",
            "-30",
            "0.5",
            "0.50",
            "007",
            "1000000000000000",
            "123456789012345.5",
            "0.000001",
            "5%",
            "5.25%",
            "0.1%",
            "30万元",
            "30 万元",
            "2 years",
            "1 year",
            "-0",
            "0.0",
            "99999999999999",
            "1.10%",
            "100%",
            "0%");
    private static final List<String> TEXTS = List.of(
            "a",
            "7.10",
            "7.1",
            "2026-03-01",
            "007",
            "true",
            "=1+1",
            "+1",
            "@x",
            "\"年\"",
            "a,b",
            "上一年度",
            "😀",
            "'a",
            "-",
            "1E5",
            "5%",
            "#N/A",
            "_x000D_",
            "&amp;",
            "<a>");

    static List<Path> shipped() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("rules"))) {
            return files.filter(f -> f.toString().endsWith(".csv")).sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void a_shipped_table_comes_back_from_a_spreadsheet_byte_by_byte(Path file) throws IOException {
        byte[] csv = Files.readAllBytes(file);

        assertThat(toCsv(toSheet(csv))).isEqualTo(new String(csv, StandardCharsets.UTF_8));
    }

    @Test
    void any_cell_comes_back_as_it_was() {
        for (int seed = 0; seed < 60; seed++) {
            String csv = table(new Random(seed));
            Problems problems = new Problems();
            TableReader.read("t", "t.csv", Tables.bytes(csv), problems);
            if (!problems.hasErrors()) {
                assertThat(toCsv(toSheet(Tables.bytes(csv))))
                        .as("seed %d", seed)
                        .isEqualTo(csv);
            }
        }
    }

    /** Every row differs by its number, so that none is refused as written twice. */
    private static String table(Random random) {
        StringBuilder csv =
                new StringBuilder("row (count),name,amount (number),on (date),fit (flag),confirmed,note,clause\n");
        for (int row = 1; row <= 8; row++) {
            List<String> cells = new ArrayList<>();
            cells.add(String.valueOf(row));
            cells.add(quoted(safe(pick(TEXTS, random))));
            cells.add(pick(NUMBERS, random));
            cells.add(pick(List.of("2026-03-01", "1899-12-31", "1900-02-28", "1900-03-01", "9999-12-31"), random));
            cells.add(pick(List.of("true", "false", "是", "TRUE"), random));
            cells.add(pick(List.of("", "2026-03-01"), random));
            cells.add(quoted(pick(TEXTS, random)));
            cells.add(pick(List.of("7.10", "7.1", "7", "第七条"), random));
            csv.append(String.join(",", cells)).append(random.nextInt(4) == 0 ? "\n\n" : "\n");
        }
        return csv.toString().replaceAll("\n+$", "\n");
    }

    /** What a text that rules look up can hold. */
    private static String safe(String text) {
        return text.contains("\"") || text.startsWith("=") ? "b" : text;
    }

    private static String quoted(String text) {
        return text.contains("\"") || text.contains(",") ? '"' + text.replace("\"", "\"\"") + '"' : text;
    }

    private static String pick(List<String> from, Random random) {
        return from.get(random.nextInt(from.size()));
    }

    @Test
    void numbers_percentages_and_dates_are_held_as_such_and_clauses_as_texts() throws IOException {
        byte[] sheet = toSheet(Tables.bytes("line (%),rate (number),from (date),clause\n5,2.5%,2026-03-01,7.10\n"));

        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(sheet))) {
            Iterable<Cell> row = book.getSheetAt(0).getRow(1);
            assertThat(row)
                    .extracting(Cell::getCellType)
                    .containsExactly(CellType.NUMERIC, CellType.NUMERIC, CellType.NUMERIC, CellType.STRING);
            assertThat(row)
                    .extracting(c -> c.getCellStyle().getDataFormatString())
                    .containsExactly("General", "0.0%", "yyyy-mm-dd", "@");
            assertThat(book.getSheetAt(0).getRow(1).getCell(1).getRawValue()).isEqualTo("0.025");
        }
    }

    @Test
    void the_same_table_gives_the_same_bytes() {
        byte[] csv = Tables.bytes("tier,clause\na,7.10\n");

        assertThat(toSheet(csv)).isEqualTo(toSheet(csv));
    }

    @Test
    void a_byte_order_mark_line_ends_of_windows_and_quotes_without_need_are_not_kept() {
        byte[] csv = Tables.bytes("\uFEFFtier,clause\r\n\"a\", 7.10 \r\n");

        assertThat(toCsv(toSheet(csv))).isEqualTo("tier,clause\na,7.10\n");
    }

    @Test
    void a_table_with_a_mistake_is_not_converted() {
        Problems problems = new Problems();

        assertThat(TableConversion.toSpreadsheet("t.csv", Tables.bytes("tier,amount (元),clause\na,x,7\n"), problems))
                .isEmpty();
        assertThat(problems.list()).extracting(Problem::id).containsExactly("table.not-a-number");
    }

    @Test
    void a_spreadsheet_with_a_formula_is_not_converted() {
        byte[] sheet = Book.of("A1", "tier", "B1", "clause", "A2", "a")
                .formula("B2", "1+1")
                .bytes();
        Problems problems = new Problems();

        assertThat(TableConversion.toCsv("t.xlsx", sheet, problems)).isEmpty();
        assertThat(problems.list())
                .extracting(p -> p.place() + " " + p.id())
                .containsExactly("t.xlsx:Sheet1!B2 sheet.formula");
    }

    private static byte[] toSheet(byte[] csv) {
        Problems problems = new Problems();
        byte[] sheet = TableConversion.toSpreadsheet("rules/t.csv", csv, problems)
                .orElseThrow(() -> new AssertionError(problems.list()));
        assertThat(problems.list()).isEmpty();
        return sheet;
    }

    private static String toCsv(byte[] sheet) {
        Problems problems = new Problems();
        byte[] csv = TableConversion.toCsv("rules/t.xlsx", sheet, problems)
                .orElseThrow(() -> new AssertionError(problems.list()));
        assertThat(problems.list()).isEmpty();
        return new String(csv, StandardCharsets.UTF_8);
    }
}
