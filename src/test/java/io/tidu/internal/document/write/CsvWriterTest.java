package io.tidu.internal.document.write;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidu.internal.document.Sign;
import io.tidu.internal.document.Table;
import io.tidu.internal.document.Text;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvWriterTest {
    private static final Table HEAD = new Table(
            "",
            List.of(
                    new Table.Column("代码", Table.Kind.CODE, false),
                    new Table.Column("判定", Table.Kind.TEXT, false),
                    new Table.Column("可得", Table.Kind.MONEY, false),
                    new Table.Column("比例", Table.Kind.SHARE, false),
                    new Table.Column("日期", Table.Kind.DATE, false)),
            List.of(),
            List.of());

    private static String code(String code) {
        Table codes = new Table("", HEAD.columns().subList(0, 1), List.of(), List.of());
        return new CsvWriter(Locale.CHINESE).rows(codes, List.of(List.of(Table.Cell.of(code))));
    }

    @Test
    void money_is_in_the_unit_of_its_heading_and_a_code_of_digits_is_marked_as_text() {
        List<Table.Cell> row = List.of(
                Table.Cell.of("913304210000000108"),
                Table.Cell.of(Sign.NOT_MET, Text.of("不符合")),
                Table.Cell.of(new BigDecimal("46800"), "4.68万元"),
                Table.Cell.of(new BigDecimal("0.05"), "5%"),
                Table.Cell.of(LocalDate.of(2026, 3, 1), "2026-03-01"));
        CsvWriter chinese = new CsvWriter(Locale.CHINESE);
        CsvWriter english = new CsvWriter(Locale.ENGLISH);

        assertThat(chinese.headings(HEAD)).isEqualTo("代码,判定,可得（万元）,比例,日期\n");
        assertThat(chinese.rows(HEAD, List.of(row))).isEqualTo("'913304210000000108,✗ 不符合,4.68,5%,2026-03-01\n");
        assertThat(english.headings(HEAD)).isEqualTo("代码,判定,可得 (yuan),比例,日期\n");
        assertThat(english.rows(HEAD, List.of(row))).isEqualTo("'913304210000000108,✗ 不符合,46800,5%,2026-03-01\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "6.10", "007", "1E5", "3-1", "1/2", "12:30", "5%", "¥5", "+86", "-1", "2025年3月", "3月1日", "SEPT2",
                "1 Mar", "March 1", "TRUE", "１２３"
            })
    void what_a_spreadsheet_program_would_read_otherwise_is_marked(String text) {
        assertThat(code(text)).isEqualTo("'" + text + "\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"91330421MA0000010X", "11.5 研发费用", "2025年研发费用", "Mayflower 3", "第3条", "E", "", "A1", "truest"})
    void any_other_text_is_left_as_it_is(String text) {
        assertThat(code(text)).isEqualTo(text + "\n");
    }

    @Test
    void a_formula_stays_a_text() {
        assertThat(code("=1+1")).isEqualTo("'=1+1\n");
        assertThat(code("@x")).isEqualTo("'@x\n");
    }
}
