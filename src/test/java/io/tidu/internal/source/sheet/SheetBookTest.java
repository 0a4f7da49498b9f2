package io.tidu.internal.source.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidu.internal.source.sheet.SheetBook.Column;
import io.tidu.internal.source.sheet.SheetBook.Setup;
import io.tidu.internal.source.sheet.SheetBook.Tone;
import io.tidu.internal.source.sheet.SheetBook.Value;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

class SheetBookTest {
    private static final String LONG = "很长的一句话".repeat(20);

    private static Setup setup(String name) {
        return new Setup(name, List.of("题目"), List.of(new Column("列", 20, true)), "A&B", "&P", true);
    }

    private static List<Value> text(String text) {
        return List.of(new Value(text, null, null, "", Tone.PLAIN));
    }

    private static XSSFWorkbook written(SheetBook book) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        book.writeTo(out);
        book.close();
        return new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()));
    }

    @Test
    void a_full_sheet_goes_on_in_another_with_title_headings_and_a_filter_of_its_own_beside_it() throws IOException {
        SheetBook book = new SheetBook(5);
        BookSheet first = book.sheet(setup("甲"));
        BookSheet second = book.sheet(setup("乙"));
        for (int i = 1; i <= 6; i++) {
            first.row(text("r" + i));
        }
        first.sums(text("sum"));
        second.row(text("other"));

        try (XSSFWorkbook read = written(book)) {
            assertThat(read).extracting(s -> s.getSheetName()).containsExactly("甲", "甲 2", "甲 3", "乙");
            XSSFSheet next = read.getSheet("甲 2");
            assertThat(next.getRow(0).getCell(0).getStringCellValue()).isEqualTo("题目");
            assertThat(next.getRow(1).getCell(0).getStringCellValue()).isEqualTo("列");
            assertThat(next.getRow(2).getCell(0).getStringCellValue()).isEqualTo("r4");
            assertThat(next.getCTWorksheet().getAutoFilter().getRef()).isEqualTo("A2:A5");
            assertThat(read.getSheet("甲 3").getRow(2).getCell(0).getStringCellValue())
                    .isEqualTo("sum");
            assertThat(read.getSheet("甲 3").getCTWorksheet().getAutoFilter().getRef())
                    .isIn("A2", "A2:A2");
        }
    }

    @Test
    void a_row_is_as_high_as_its_longest_text_needs_but_no_higher_than_a_page() throws IOException {
        SheetBook book = new SheetBook();
        BookSheet sheet = book.sheet(setup("甲"));
        sheet.row(text("短"));
        sheet.row(text(LONG));
        sheet.row(text(LONG.repeat(50)));

        try (XSSFWorkbook read = written(book)) {
            XSSFSheet rows = read.getSheetAt(0);
            assertThat(rows.getRow(2).getHeightInPoints()).isEqualTo(18);
            // 240 half-width columns in lines of 20.
            assertThat(rows.getRow(3).getHeightInPoints()).isBetween(12 * 15f, 14 * 15f);
            assertThat(rows.getRow(4).getHeightInPoints()).isLessThan(410);
        }
    }

    @Test
    void what_a_spreadsheet_can_not_hold_exactly_is_a_text_and_a_header_is_no_command() throws IOException {
        SheetBook book = new SheetBook();
        BookSheet sheet = book.sheet(setup("甲"));
        sheet.row(List.of(
                new Value("12345678901234567.89", new BigDecimal("12345678901234567.89"), null, "0", Tone.BAD)));
        sheet.row(List.of(new Value("0.05", new BigDecimal("0.05"), null, "0%", Tone.PLAIN)));
        sheet.row(List.of(new Value("1899-01-01", null, LocalDate.of(1899, 1, 1), "", Tone.PLAIN)));
        sheet.row(List.of(new Value("2026-03-01", null, LocalDate.of(2026, 3, 1), "", Tone.PLAIN)));

        try (XSSFWorkbook read = written(book)) {
            XSSFSheet rows = read.getSheetAt(0);
            assertThat(rows.getRow(2).getCell(0).getStringCellValue()).isEqualTo("12345678901234567.89");
            assertThat(rows.getRow(3).getCell(0).getNumericCellValue()).isEqualTo(0.05);
            assertThat(rows.getRow(4).getCell(0).getCellType()).isEqualTo(CellType.STRING);
            assertThat(rows.getRow(5).getCell(0).getLocalDateTimeCellValue().toLocalDate())
                    .isEqualTo("2026-03-01");
            assertThat(rows.getHeader().getLeft()).isEqualTo("A&&B");
        }
    }
}
