package io.tidu.internal.source.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.FormulaError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What people see in a cell is what is read; what can't be read so is refused by cell. */
class SheetReaderTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "30                     | General                | 30",
                "0.06                   | General                | 0.06",
                "5.1999999999999998E-2  | General                | 0.052",
                "0.30000000000000004    | General                | 0.3",
                "1.0E7                  | General                | 10000000",
                "5.0E-2                 | 0%                     | 5%",
                "5.2499999999999998E-2  | 0.00%                  | 5.25%",
                "0.125                  | 0.0%;[Red]\\-0.0%      | 12.5%",
                "-0.125                 | 0.0%;[Red]\\-0.0%      | -12.5%",
                "5000                   | #,##0                  | 5000",
                "5000                   | #,##0.00_);(#,##0.00)  | 5000",
                "-5000                  | #,##0.00_);(#,##0.00)  | -5000",
                "30                     | 0\"万元\"               | 30万元",
                "30                     | #,##0\\万\\元           | 30万元",
                "30                     | 0!万!元                 | 30万元",
                "30                     | 0\" 万元\"              | 30万元",
                "300000                 | \"¥\"#,##0.00           | 300000元",
                "300000                 | [$¥-804]#,##0           | 300000元",
                "300000                 | ￥#,##0                 | 300000元",
                "300000                 | [$CNY] #,##0            | 300000元",
                "0                      | _ * #,##0.00_ ;_ * \\-#,##0.00_ ;_ * \"-\"??_ ;_ @_  | 0",
                "12                     | _ * #,##0.00_ ;_ * \\-#,##0.00_ ;_ * \"-\"??_ ;_ @_  | 12",
                "5                      | [DBNum1][$-804]General | 5",
                "5                      | [Red]0                 | 5",
                "0.5                    | # ?/?                  | 0.5",
                "1200000                | 0.00E+00               | 1200000",
                "2016                   | @                      | 2016",
                "80                     | 0\"人\"                 | 80人",
                "7                      | [>=5]0\"分\";0\"分\"      | 7分",
                "100000000000000        | General                | 100000000000000",
            })
    void a_number_is_read_as_its_format_shows_it(String raw, String format, String read) {
        assertThat(new Book().number("A1", raw, format).only()).isEqualTo(read);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0!.0,\"万元\"",
                "0\\.0,",
                "#,##0,",
                "0.0,,\"百万\"",
                ";;;",
                "000-0000",
                "\"约\"0",
                "0%%",
                "[>=10000]0!.0,\"万\";0"
            })
    void a_format_that_shows_another_number_than_the_cell_holds_is_refused(String format) {
        assertThat(new Book().number("B2", "123000", format).problems())
                .containsExactly("t.xlsx:Sheet1!B2 sheet.format");
    }

    @Test
    void a_format_whose_unit_depends_on_the_number_is_refused() {
        assertThat(new Book().number("B2", "7", "[>=10000]0\"万元\";0\"元\"").problems())
                .containsExactly("t.xlsx:Sheet1!B2 sheet.format");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "9007199254740993",
                "1234567890123456",
                "0.1234567890123456789",
                "1E999",
                "1E-999",
                "NaN",
                "Infinity",
                "abc",
                "--1"
            })
    void a_number_that_no_spreadsheet_program_can_have_kept_is_refused(String raw) {
        assertThat(new Book().number("C3", raw, "General").problems()).containsExactly("t.xlsx:Sheet1!C3 sheet.number");
    }

    @Test
    void a_number_that_is_shown_rounded_counts_as_it_is_and_is_told() {
        assertThat(new Book().number("A1", "5.2499999999999998E-2", "0%").problems())
                .containsExactly("t.xlsx:Sheet1!A1 sheet.rounded");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"yyyy-mm-dd", "yyyy\"年\"m\"月\"d\"日\";@", "m/d/yy", "[$-804]yyyy\"年\"m\"月\"d\"日\"", "d-mmm-yy"})
    void a_date_is_read_whatever_its_format(String format) {
        assertThat(new Book().number("A1", "46082", format).only()).isEqualTo("2026-03-01");
    }

    @ParameterizedTest
    @ValueSource(shorts = {14, 27, 31, 36, 50, 57, 58})
    void a_date_is_read_in_the_formats_that_only_east_asian_editions_have(short index) {
        Book book = new Book().number("A1", "46082", "General");
        book.cell("A1").getCellStyle().setDataFormat(index);

        assertThat(book.only()).isEqualTo("2026-03-01");
    }

    @Test
    void a_workbook_that_counts_days_from_1904_gives_the_same_days() {
        Book book = new Book().number("A1", "44620", "yyyy-mm-dd");
        book.workbook().getCTWorkbook().getWorkbookPr().setDate1904(true);

        assertThat(book.only()).isEqualTo("2026-03-01");
    }

    @ParameterizedTest
    @ValueSource(strings = {"46082.5", "60", "0", "-1", "3000000"})
    void a_date_with_a_time_or_on_which_programs_differ_is_refused(String raw) {
        assertThat(new Book().number("A1", raw, "yyyy-mm-dd").problems())
                .containsExactly("t.xlsx:Sheet1!A1 sheet.date");
    }

    @Test
    void the_first_day_after_the_leap_day_that_never_was_is_read() {
        assertThat(new Book().number("A1", "61", "yyyy-mm-dd").only()).isEqualTo("1900-03-01");
    }

    @Test
    void texts_are_read_as_typed_without_space_around_them() {
        assertThat(Book.of("A1", "  7.10 ").only()).isEqualTo("7.10");
        assertThat(Book.of("A1", "＝５％").only()).isEqualTo("＝５％");
    }

    @Test
    void a_truth_value_is_read_as_a_word() {
        Book book = new Book();
        book.cell("A1").setCellValue(true);

        assertThat(book.only()).isEqualTo("true");
    }

    @Test
    void blank_cells_rows_and_styles_below_and_beside_are_nothing() {
        Book book = Book.of("A1", "tier", "B1", " ", "A5", "  ", "C9", "");
        book.number("D4", "1", "0").cell("D4").setBlank();

        assertThat(Book.grid(book.bytes()).rows())
                .containsExactly(new Grid.Row(1, List.of(new Grid.Cell(1, Grid.Kind.TEXT, "tier"))));
    }

    @Test
    void formulas_errors_and_line_breaks_are_refused_each_by_its_cell() {
        Book book = Book.of("A1", "tier", "AB3", "one\ntwo").formula("B2", "A1*2");
        book.cell("C2").setCellErrorValue(FormulaError.DIV0);

        assertThat(book.problems())
                .containsExactly(
                        "t.xlsx:Sheet1!B2 sheet.formula",
                        "t.xlsx:Sheet1!C2 sheet.error-value",
                        "t.xlsx:Sheet1!AB3 sheet.line-break");
    }

    @Test
    void merged_cells_are_refused_where_something_is_written() {
        assertThat(Book.of("A1", "title", "A2", "tier", "B2", "line", "A3", "a")
                        .merge("A1:B1")
                        .merge("A3:A4")
                        .merge("F9:G9")
                        .problems())
                .containsExactly("t.xlsx:Sheet1!A1 sheet.merged", "t.xlsx:Sheet1!A3 sheet.merged");
    }

    @Test
    void hidden_rows_and_columns_count_and_are_told() {
        Book book = Book.of("A1", "tier", "B1", "line", "A2", "a", "B2", "b", "A3", "c");
        book.sheet().getRow(1).setZeroHeight(true);
        book.sheet().getRow(2).setZeroHeight(true);
        book.sheet().setColumnHidden(1, true);

        assertThat(book.problems())
                .containsExactly("t.xlsx:Sheet1!B1 sheet.hidden-column", "t.xlsx:Sheet1!2 sheet.hidden-rows");
    }

    @Test
    void blank_sheets_behind_the_first_are_nothing_and_others_are_refused() {
        Book blank = Book.of("A1", "tier").nextSheet("Sheet2").nextSheet("Sheet3");
        assertThat(blank.problems()).isEmpty();

        Book written = Book.of("A1", "tier").nextSheet("备注");
        written.cell("D4").setCellValue("5 %");
        assertThat(written.problems()).containsExactly("t.xlsx:备注 sheet.other-sheet");
    }

    @Test
    void a_hidden_first_sheet_is_refused() {
        Book book = Book.of("A1", "tier").nextSheet("shown");
        book.workbook().setActiveSheet(1);
        book.workbook().setSheetHidden(0, true);

        assertThat(book.problems()).containsExactly("t.xlsx:Sheet1 sheet.hidden-sheet");
    }

    @Test
    void a_cell_or_row_that_is_there_twice_is_refused() {
        byte[] twoCells = Book.of("A1", "tier", "B1", "line")
                .with("xl/worksheets/sheet1.xml", x -> x.replace("r=\"B1\"", "r=\"A1\""));
        assertThat(Book.problems(twoCells)).containsExactly("t.xlsx:Sheet1!1 sheet.twice");

        byte[] twoRows = Book.of("A1", "tier", "A2", "a", "A3", "b")
                .with(
                        "xl/worksheets/sheet1.xml",
                        x -> x.replace("r=\"3\"", "r=\"2\"").replace("r=\"A3\"", "r=\"A2\""));
        assertThat(Book.problems(twoRows)).containsExactly("t.xlsx:Sheet1 sheet.twice");
    }

    @Test
    void a_file_of_another_kind_is_refused() {
        assertThat(Book.problems("tier,clause\n".getBytes(StandardCharsets.UTF_8)))
                .containsExactly("t.xlsx sheet.not-a-spreadsheet");
        assertThat(Book.problems(new byte[0])).containsExactly("t.xlsx sheet.not-a-spreadsheet");
        assertThat(Book.problems(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 1}))
                .containsExactly("t.xlsx sheet.old-format");
        assertThat(Book.problems(Book.zip(Map.of("a.txt", new byte[] {1}))))
                .containsExactly("t.xlsx sheet.not-a-spreadsheet");
    }

    @Test
    void macros_are_refused() {
        Map<String, byte[]> parts =
                new LinkedHashMap<>(Book.parts(Book.of("A1", "tier").bytes()));
        parts.put("xl/vbaProject.bin", new byte[] {1});

        assertThat(Book.problems(Book.zip(parts))).containsExactly("t.xlsx sheet.macros");
    }

    @Test
    void a_file_cut_short_at_any_place_is_told_and_never_read_in_part() {
        byte[] whole = Book.of("A1", "tier", "A2", "a").bytes();
        for (int length = 4; length < whole.length; length += 97) {
            assertThat(Book.problems(Arrays.copyOf(whole, length)))
                    .as("%d bytes", length)
                    .isNotEmpty();
        }
    }
}
