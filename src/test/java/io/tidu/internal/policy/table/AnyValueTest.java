package io.tidu.internal.policy.table;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidu.diagnostic.Problem;
import io.tidu.diagnostic.Problems;
import io.tidu.internal.load.table.TableConversion;
import io.tidu.internal.load.table.TableReader;
import io.tidu.internal.load.table.Tables;
import io.tidu.model.Verdict;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A row that takes everything says so: a word that was deleted by mistake looks just like one that is not needed. */
class AnyValueTest {

    static List<Path> tablesThatMatch() throws IOException {
        List<Path> tables = new ArrayList<>();
        for (String folder : List.of("rules", "examples")) {
            try (Stream<Path> files = Files.walk(Path.of(folder))) {
                files.filter(f ->
                                f.toString().contains("tables") && f.toString().endsWith(".csv"))
                        .filter(f -> header(f).stream().anyMatch(AnyValueTest::isMatch))
                        .forEach(tables::add);
            }
        }
        return tables;
    }

    private static List<String> header(Path file) {
        try {
            return List.of(Files.readAllLines(file).get(0).split(",", -1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isMatch(String column) {
        return column.matches("\\w+\\.(is|from|over|up-to|below)( .*)?");
    }

    @ParameterizedTest
    @MethodSource("tablesThatMatch")
    void a_row_of_a_shipped_table_without_a_word_to_match_is_refused_unless_it_says_any(Path file) throws IOException {
        assertThat(ids("t.csv", withRow(file, ""))).containsExactly("table.takes-everything");
        assertThat(ids("t.xlsx", blanked(sheet(withRow(file, "*"))))).containsExactly("table.takes-everything");
        for (String any : List.of("*", "任意")) {
            assertThat(ids("t.csv", withRow(file, any))).isEmpty();
            assertThat(ids("t.xlsx", sheet(withRow(file, any)))).isEmpty();
        }
    }

    /** The table with one more row, in whose match cells a word stands. */
    private static byte[] withRow(Path file, String match) throws IOException {
        List<String> lines = new ArrayList<>(Files.readAllLines(file));
        String[] last = split(lines.get(lines.size() - 1));
        List<String> header = header(file);
        List<String> added = new ArrayList<>();
        for (int i = 0; i < header.size(); i++) {
            added.add(isMatch(header.get(i)) ? match : last[i]);
        }
        lines.add(added.stream().map(c -> c.contains(",") ? '"' + c + '"' : c).collect(Collectors.joining(",")));
        return Tables.bytes(String.join("\n", lines) + "\n");
    }

    private static String[] split(String line) {
        return line.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)", -1);
    }

    private static List<String> ids(String name, byte[] content) {
        Problems problems = new Problems();
        TableReader.read("t", name, content, problems);
        return problems.list().stream().map(Problem::id).toList();
    }

    private static byte[] sheet(byte[] csv) {
        return TableConversion.toSpreadsheet("t.csv", csv, new Problems()).orElseThrow();
    }

    /** The sheet with its stars deleted, as somebody who presses the delete key leaves it. */
    private static byte[] blanked(byte[] sheet) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(sheet))) {
            for (Row row : book.getSheetAt(0)) {
                row.forEach(c -> {
                    if (c.getCellType() == CellType.STRING
                            && c.getStringCellValue().equals("*")) {
                        c.setBlank();
                    }
                });
            }
            book.write(bytes);
        }
        return bytes.toByteArray();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "kind.is,clause",
                "kind.is,level.is,note,clause",
                "revenue.over (万元),revenue.up-to (万元),clause",
                "revenue.from (元),kind.is,clause",
                "fit.is (flag),rank.below (count),clause"
            })
    void it_is_refused_whatever_its_columns_match(String header) {
        int columns = header.split(",", -1).length;

        Problem problem = Tables.problems(header, ",".repeat(columns - 1) + "7").get(0);
        assertThat(problem.id()).isEqualTo("table.takes-everything");
        assertThat(problem.place().toString()).isEqualTo("bands.csv:2:1");
        assertThat(problem.sentence(Locale.ENGLISH)).contains("write * or 任意");
        assertThat(problem.sentence(Locale.CHINESE)).contains("写 * 或“任意”");
    }

    @Test
    void a_row_that_matches_by_some_columns_may_leave_others_blank() {
        assertThat(Tables.ids("kind.is,level.is,clause", "a,,7", ",national,7", "*,,7"))
                .isEmpty();
        assertThat(Tables.ids("revenue.over (万元),revenue.up-to (万元),line (%),clause", ",5,3,7", "5,,2,7"))
                .isEmpty();
    }

    @Test
    void a_table_that_matches_nothing_needs_no_star() {
        assertThat(Tables.ids("tier,amount (万元),clause", "a,5,7")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"*", "任意"})
    void any_takes_every_value_and_is_no_word(String any) {
        Table table = Tables.table("kind.is,amount (元),clause", any + ",5,7");

        assertThat(table.words("kind")).isEmpty();
        assertThat(table.rows().get(0).judge(List.of(Tables.text("whatever")))).isEqualTo(Verdict.MET);
        assertThat(Tables.ids("rank.from (count),clause", any + ",7")).isEmpty();
        assertThat(Tables.ids("fit.is (flag),clause", any + ",7")).isEmpty();
    }

    @Test
    void the_star_of_a_chinese_keyboard_is_no_word_either() {
        assertThat(Tables.ids("kind.is,clause", "＊,7")).containsExactly("table.full-width");
    }

    @Test
    void a_star_where_a_value_is_read_is_a_value() {
        assertThat(Tables.ids("kind.is,amount (元),clause", "a,*,7")).containsExactly("table.not-a-number");
    }

    @Test
    void it_comes_back_from_a_spreadsheet_as_written() {
        String csv = "kind.is,rank.from (count),fit.is (flag),clause\n*,任意,*,7\na,,,7\n";

        byte[] sheet = TableConversion.toSpreadsheet("t.csv", Tables.bytes(csv), new Problems())
                .orElseThrow();
        byte[] back = TableConversion.toCsv("t.xlsx", sheet, new Problems()).orElseThrow();
        assertThat(new String(back, StandardCharsets.UTF_8)).isEqualTo(csv);
    }
}
