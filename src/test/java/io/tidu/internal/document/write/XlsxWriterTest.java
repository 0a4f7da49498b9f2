package io.tidu.internal.document.write;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidu.internal.document.Sign;
import io.tidu.internal.document.Table;
import io.tidu.internal.document.Text;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class XlsxWriterTest {
    private static Cell only(Locale locale, Table.Kind kind, Table.Cell cell) throws IOException {
        Table head = new Table("表", List.of(new Table.Column("列", kind, false)), List.of(), List.of());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (XlsxWriter writer = new XlsxWriter(locale, "题目", List.of())) {
            writer.sheet(head).row(List.of(cell));
            writer.writeTo(out);
        }
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
            return book.getSheetAt(0).getRow(2).getCell(0);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "zh | MONEY  | 46800     | 4.68         | 4.68",
                "zh | MONEY  | 50000000  | 5,000.00     | 5000",
                "zh | MONEY  | 46875.5   | 4.68755      | 4.68755",
                "en | MONEY  | 50000000  | 50,000,000   | 50000000",
                "en | MONEY  | 46800.05  | 46,800.05    | 46800.05",
                "zh | SHARE  | 0.05      | 5%           | 0.05",
                "zh | SHARE  | 0.08755   | 8.755%       | 0.08755",
                "en | NUMBER | 12345     | 12,345       | 12345"
            })
    void a_number_is_kept_as_it_is_and_shown_with_all_its_decimals_and_separators(
            String language, Table.Kind kind, BigDecimal number, String shown, BigDecimal held) throws IOException {
        Cell cell = only(Locale.forLanguageTag(language), kind, Table.Cell.of(number, "as people write it"));

        assertThat(new DataFormatter().formatCellValue(cell)).isEqualTo(shown);
        assertThat(BigDecimal.valueOf(cell.getNumericCellValue())).isEqualByComparingTo(held);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "zh | MONEY  | 1100000 |    | 110万元",
                "zh | MONEY  | 9999    |    | 9,999元",
                "en | MONEY  | 1100000 |    | 1,100,000 yuan",
                "zh | SHARE  | 0.0875  |    | 8.75%",
                "zh | NUMBER | 2334    | 天 | 2,334天"
            })
    void a_number_in_a_column_of_several_units_has_its_own(
            String language, Table.Kind kind, BigDecimal number, String unit, String shown) throws IOException {
        Table.Measure measure = new Table.Measure(kind, unit == null ? "" : unit);
        Cell cell = only(
                Locale.forLanguageTag(language),
                Table.Kind.MEASURE,
                Table.Cell.of(number, measure, "as people write it"));

        assertThat(cell.getCellType()).isEqualTo(CellType.NUMERIC);
        assertThat(new DataFormatter().formatCellValue(cell)).isEqualTo(shown);
    }

    @Test
    void a_code_is_a_text_and_what_nobody_sees_is_shown() throws IOException {
        assertThat(only(Locale.CHINESE, Table.Kind.CODE, Table.Cell.of("913304210000000108"))
                        .getStringCellValue())
                .isEqualTo("913304210000000108");
        assertThat(only(Locale.CHINESE, Table.Kind.TEXT, Table.Cell.of("甲\u202Egpj.exe"))
                        .getStringCellValue())
                .doesNotContain("\u202E")
                .startsWith("甲");
        assertThat(only(Locale.CHINESE, Table.Kind.TEXT, Table.Cell.of(Sign.NEEDS_REVIEW, Text.of("待人工审核")))
                        .getStringCellValue())
                .isEqualTo("! 待人工审核");
    }

    @Test
    void a_text_that_no_cell_can_hold_is_cut_between_characters() throws IOException {
        String cut = only(Locale.CHINESE, Table.Kind.TEXT, Table.Cell.of("x" + "😀".repeat(20_000)))
                .getStringCellValue();

        assertThat(cut).endsWith("😀…").hasSizeLessThan(32_767);
    }
}
