package io.tidu.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A spreadsheet of so many enterprises that nobody could open one of all requirements. */
class ManyEnterprisesSheetTest {
    private static final int LIMIT = 200;

    @TempDir
    private Path folder;

    private XSSFWorkbook book(int enterprises, String... more) throws IOException {
        String register = IntStream.rangeClosed(1, enterprises)
                .mapToObj(i -> "{\"id\": \"e" + i + "\", \"staff\": 100, \"technologyStaff\": " + i % 20 + "}")
                .collect(Collectors.joining("\n"));
        Path file = folder.resolve("many.xlsx");
        List<String> arguments = new ArrayList<>(
                List.of("assess", Run.RULES, "-", "--on", "2026-03-01", "--lang", "zh", "-o", file.toString()));
        arguments.addAll(List.of(more));
        assertThat(Run.withInput(register, arguments.toArray(String[]::new)).err())
                .isEmpty();
        try (InputStream in = Files.newInputStream(file)) {
            return new XSSFWorkbook(in);
        }
    }

    private static List<String> sheets(XSSFWorkbook book) {
        return StreamSupport.stream(book.spliterator(), false)
                .map(Sheet::getSheetName)
                .toList();
    }

    private static String texts(XSSFSheet sheet) {
        StringBuilder all = new StringBuilder();
        sheet.forEach(row -> row.forEach(cell -> all.append(cell).append('\n')));
        return all.toString();
    }

    @Test
    void of_so_many_the_details_are_what_stands_in_the_way_and_the_sheet_says_so() throws IOException {
        try (XSSFWorkbook book = book(LIMIT + 1)) {
            assertThat(sheets(book)).containsExactly("汇总", "资金", "明细", "待补资料");
            assertThat(texts(book.getSheet("明细")))
                    .contains("企业超过 200 户，本表只列", "--detail all", "✗ 不符合")
                    .doesNotContain("✓ 符合");
            assertThat(texts(book.getSheet("汇总"))).contains("e201").doesNotContain("--detail all");
        }
    }

    @Test
    void up_to_the_limit_and_where_all_is_asked_for_every_requirement_has_a_row() throws IOException {
        try (XSSFWorkbook few = book(LIMIT);
                XSSFWorkbook all = book(LIMIT + 1, "--detail", "all")) {
            for (XSSFWorkbook book : List.of(few, all)) {
                assertThat(sheets(book)).containsExactly("汇总", "资金", "明细", "待补资料", "原始数据");
                assertThat(texts(book.getSheet("明细"))).contains("✓ 符合", "✗ 不符合").doesNotContain("企业超过");
            }
        }
    }
}
