package io.tidu.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whatever is in a register, {@code batch} decides the records that can be used in every format, and tells the others.
 */
class BatchHostileRegistersTest {
    private static final List<String> FORMATS = List.of("text", "json", "csv", "html", "xlsx");
    private static final String HEADER = "id,name,county,staff\n";
    private static final String FIRST = "91330421TD00000001,甲公司,330421,5\n";
    private static final String LAST = "91330421TD00000002,乙公司,330421,6\n";
    private static final String FORMULA = "=HYPERLINK(\"http://example.com\",\"x\")";

    @TempDir
    private Path folder;

    /** Every format ends with the code, and says so much on standard error; the JSON has so many of each. */
    private String told(String name, byte[] content, int code, int decided, int rejected) throws IOException {
        Path register = folder.resolve(name);
        Files.write(register, content);
        String first = null;
        for (String format : FORMATS) {
            Path file = folder.resolve(name + "." + format);
            Run run = Run.of(
                    "batch",
                    "rules",
                    register.toString(),
                    "--on",
                    "2026-03-01",
                    "--lang",
                    "en",
                    "--format",
                    format,
                    "-o",
                    file.toString());
            assertThat(run.code()).as(format + ": " + run.err()).isEqualTo(code);
            assertThat(run.err()).doesNotContain("Exception").doesNotContain("\tat ");
            first = first == null ? run.err() : first;
            assertThat(run.err()).as(format).isEqualTo(first);
            assertThat(Files.exists(file)).as(format).isEqualTo(code != 2);
        }
        if (code != 2) {
            JsonNode counted = new ObjectMapper()
                    .readTree(folder.resolve(name + ".json").toFile())
                    .path("register");
            assertThat(counted.path("enterprises").asInt()).isEqualTo(decided);
            assertThat(counted.path("rejected").asInt()).isEqualTo(rejected);
        }
        return String.valueOf(first);
    }

    private String table(String rows, int decided, int rejected) throws IOException {
        return told("r.csv", utf8(HEADER + FIRST + rows + LAST), rejected == 0 ? 0 : 1, decided, rejected);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] all(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    @Test
    void a_file_that_is_cut_loses_its_last_record_alone() throws IOException {
        String line = "{\"id\":\"91330421TD00000001\",\"county\":\"330421\",\"staff\":5}\n";
        String other = line.replace("0001", "0002");
        assertThat(told("r.jsonl", utf8(line + other + line.substring(0, 40)), 1, 2, 1))
                .contains("r.jsonl:3");
    }

    @Test
    void rows_in_another_encoding_and_rows_too_wide_are_told_and_the_others_decided() throws IOException {
        byte[] chinese = "91330421TD00000003,某某公司,330421,5\n".getBytes(Charset.forName("GB18030"));
        String wide = "91330421TD00000004,丙公司,330421,5" + ",x".repeat(20_000) + "\n";
        assertThat(told(
                        "r.csv",
                        all(
                                utf8(HEADER + FIRST),
                                chinese,
                                utf8(wide),
                                new byte[] {'x', 0, (byte) 0xFF, '\n'},
                                utf8(LAST)),
                        1,
                        2,
                        3))
                .contains("r.csv:3", "r.csv:4", "r.csv:5");
    }

    @Test
    void a_table_in_another_encoding_is_named_and_nothing_of_it_is_decided() throws IOException {
        String table = HEADER + FIRST + LAST;
        assertThat(told("g.csv", table.getBytes(Charset.forName("GB18030")), 1, 0, 2))
                .contains("GB");
        assertThat(told("u.csv", table.getBytes(StandardCharsets.UTF_16), 1, 0, 1))
                .contains("UTF-16");
    }

    @Test
    void nothing_and_a_header_alone_are_said_to_be_nothing() throws IOException {
        assertThat(told("e.csv", new byte[0], 1, 0, 1)).contains("empty");
        told("h.csv", utf8(HEADER), 0, 0, 0);
        told("e.jsonl", new byte[0], 0, 0, 0);
    }

    @Test
    void two_hundred_thousand_columns_are_refused_in_a_sentence() throws IOException {
        String header = HEADER.strip() + ",c".repeat(200_000) + "\n";
        assertThat(told("w.csv", utf8(header + FIRST), 1, 0, 1)).hasSizeLessThan(2_000);
    }

    @Test
    void a_formula_is_a_name_and_calculated_by_no_format() throws IOException {
        table("91330421TD00000005,\"" + FORMULA.replace("\"", "\"\"") + "\",330421,7\n", 3, 0);
        String csv = Files.readString(folder.resolve("r.csv.csv"));
        assertThat(csv).contains("HYPERLINK").doesNotContain(",=HYPERLINK").doesNotContain("\"=HYPERLINK");
        try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(folder.resolve("r.csv.xlsx")))) {
            List<String> formulas = new ArrayList<>();
            book.forEach(sheet -> sheet.forEach(row -> row.forEach(cell -> {
                if (cell.getCellType() == CellType.FORMULA) {
                    formulas.add(cell.getCellFormula());
                }
            })));
            assertThat(formulas).isEmpty();
        }
    }

    /** Where a compressed part is damaged nobody can tell which of its figures are still those that were written. */
    @Test
    void a_spreadsheet_that_is_damaged_in_the_middle_is_refused_as_a_whole_and_said_to_be_damaged() throws IOException {
        byte[] book = book(2_000);
        for (int place : List.of(book.length / 4, book.length / 3, book.length / 2)) {
            byte[] damaged = book.clone();
            for (int i = 0; i < 40; i++) {
                damaged[place + i] ^= 0x55;
            }
            assertThat(told("d.xlsx", damaged, 1, 0, 1)).contains("damaged");
        }
        assertThat(told("d.xlsx", Arrays.copyOf(book, book.length / 2), 1, 0, 1))
                .contains("damaged");
    }

    private static byte[] book(int rows) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (XSSFWorkbook book = new XSSFWorkbook();
                OutputStream to = out) {
            XSSFSheet sheet = book.createSheet("r");
            XSSFRow head = sheet.createRow(0);
            head.createCell(0).setCellValue("id");
            head.createCell(1).setCellValue("staff");
            for (int i = 1; i <= rows; i++) {
                XSSFRow row = sheet.createRow(i);
                row.createCell(0).setCellValue("91330421TD%08d".formatted(i));
                row.createCell(1).setCellValue(i * 7919 % 1000);
            }
            book.write(to);
        }
        return out.toByteArray();
    }
}
