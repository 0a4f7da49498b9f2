package io.tidu.input;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidu.diagnostic.Problem;
import io.tidu.internal.source.sheet.Book;
import io.tidu.model.Enterprise;
import io.tidu.model.FactValue;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What people write into the cells of a register is read, or refused with the way out; never taken for another value.
 */
class RegisterCellsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "revenue.2025 | 33000000 | 33000000",
                "revenue.2025 | 33,000,000 | 33000000",
                "revenue.2025 | 3300万元 | 33000000",
                "revenue.2025 | 3,300.5万元 | 33005000",
                "netAssets.2024 | 1.2亿元 | 120000000",
                "netAssets.2024 | -350 万元 | -3500000",
                "rdExpense.2025 | ３３０万元 | 3300000",
                "rdExpense.2025 | ￥1,234.56 | 1234.56",
                "rdExpense.2025 | 1234.56元 | 1234.56",
                "totalCost.2023 | 98万 | 980000",
                "nicheShare | 12% | 0.12",
                "nicheShare | 12.5％ | 0.125",
                "nicheShare | 0.12 | 0.12",
                "staff | 24人 | 24",
                "staff | 1,024 | 1024",
                "technologyStaff | ２４ | 24",
                "transformations.2025 | 5项 | 5",
                "nicheYears | 3年 | 3",
                "specialisedScore | 71.5分 | 71.5",
                "expertPoints.management | 15分 | 15"
            })
    void a_number_is_read_with_its_unit_its_commas_and_in_full_width(String header, String cell, String number) {
        Enterprise firm = Register.of("id", header).row("x", cell).only();

        assertThat(value(firm, header)).isEqualTo(new FactValue.Number(new BigDecimal(number)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "staff | 24万元 | cell.other-unit",
                "staff | 12% | cell.other-unit",
                "nicheShare | 12分 | cell.other-unit",
                "revenue.2025 | 12% | cell.other-unit",
                "revenue.2025 | 10,00 | cell.commas",
                "revenue.2025 | 1,2345 | cell.commas",
                "revenue.2025 | 3、300 | cell.number",
                "revenue.2025 | 约3300万元 | cell.number",
                "revenue.2025 | 3300万美元 | cell.unknown-unit",
                "revenue.2025 | 3300万元左右 | cell.unknown-unit",
                "revenue.2025 | 3000-3300万元 | cell.one-number",
                "revenue.2025 | 3300万元以上 | cell.one-number",
                "revenue.2025 | (3,300) | cell.number",
                "revenue.2025 | 1.23457E+11 | cell.shortened",
                "revenue.2025 | 不详 | cell.number",
                "revenue.2025 | / | cell.number",
                "revenue.2025 | - | cell.number",
                "staff | 0024 | cell.number",
                "staff | 2017-04-12 | cell.one-number",
                "staff | -24 | input.negative"
            })
    void what_may_be_another_number_is_refused(String header, String cell, String problem) {
        assertThat(Register.of("id", header).row("x", cell).refused().id()).isEqualTo(problem);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2017-04-12",
                "2017/4/12",
                "2017.4.12",
                "2017. 4. 12",
                "2017-4-12",
                "2017年4月12日",
                "2017年04月12号",
                "2017 年 4 月 12 日",
                "２０１７年４月１２日",
                "20170412",
                "2017-04-12 00:00:00",
                "2017/4/12 0:00",
                "2017-04-12T00:00:00",
                "12 April 2017",
                "Apr 12, 2017",
                "12-Apr-2017"
            })
    void a_day_is_read_in_every_form_that_means_one_day_alone(String cell) {
        Enterprise firm = Register.of("id", "registeredOn").row("x", cell).only();

        assertThat(firm.facts()).containsEntry("registeredOn", new FactValue.Day(LocalDate.of(2017, 4, 12)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "12/4/2017 | cell.day-or-month",
                "04-12-2017 | cell.day-or-month",
                "12.4.17 | cell.day-or-month",
                "2017-02-30 | cell.no-such-day",
                "2017年13月1日 | cell.no-such-day",
                "20171301 | cell.no-such-day",
                "42837 | cell.day-number",
                "2017-04 | cell.date",
                "2017年4月 | cell.date",
                "2017-04/12 | cell.date",
                "2017-04-12 13:30 | cell.date",
                "17-4-12 | cell.day-or-month",
                "12 Brumaire 2017 | cell.date",
                "去年 | cell.date"
            })
    void a_day_that_may_be_another_one_is_refused(String cell, String problem) {
        assertThat(Register.of("id", "registeredOn").row("x", cell).refused().id())
                .isEqualTo(problem);
    }

    @ParameterizedTest
    @CsvSource({
        "residentEnterprise, 是, true",
        "residentEnterprise, 否, false",
        "smallOrMedium, TRUE, true",
        "smallOrMedium, False, false",
        "ownKnowHow, Yes, true",
        "ownKnowHow, NO, false",
        "strategicEmerging, ＴＲＵＥ, true"
    })
    void yes_and_no_are_read_in_both_languages(String header, String cell, boolean yes) {
        assertThat(Register.of("id", header).row("x", cell).only().facts())
                .containsEntry(header, new FactValue.Flag(yes));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "0", "有", "无", "√", "Y", "不详", "是。", "是否"})
    void what_may_be_something_else_than_yes_or_no_is_refused(String cell) {
        Problem problem = Register.of("id", "residentEnterprise").row("x", cell).refused();

        assertThat(problem.id()).isEqualTo("cell.flag");
        assertThat(problem.sentence(Locale.CHINESE)).contains(cell, "留空");
        assertThat(problem.sentence(Locale.ENGLISH)).contains(cell, "blank");
    }

    @ParameterizedTest
    @CsvSource({
        "technologyField, 新材料, new-materials",
        "technologyField, New materials, new-materials",
        "technologyField, new-materials, new-materials",
        "technologyField, 生物与新医药, biology-and-new-medicine",
        "industryCategory, 鼓励类, encouraged",
        "industryCategory, encouraged, encouraged",
        "stage, 培育, cultivate"
    })
    void a_word_is_read_by_its_label_in_both_languages(String header, String cell, String word) {
        assertThat(Register.of("id", header).row("x", cell).only().facts())
                .containsEntry(header, new FactValue.Text(word));
    }

    @Test
    void a_misspelt_label_is_told_with_the_nearest_one_in_the_language_it_is_written_in() {
        assertThat(Register.of("id", "technologyField")
                        .row("x", "新材科")
                        .refused()
                        .arguments())
                .containsExactly("technologyField", "新材科", "新材料");
        assertThat(Register.of("id", "technologyField")
                        .row("x", "new-materails")
                        .refused()
                        .arguments())
                .containsExactly("technologyField", "new-materails", "new-materials");
    }

    @Test
    void an_invisible_character_is_shown() {
        assertThat(Register.of("id", "staff").row("x", "24\u200B").refused().sentence(Locale.CHINESE))
                .contains("24<U+200B>");
        assertThat(Register.of("id", "registeredOn")
                        .row("x", "2017-04-12\u200E")
                        .refused()
                        .sentence(Locale.ENGLISH))
                .contains("2017-04-12<U+200E>");
        assertThat(Register.of("id", "residentEnterprise")
                        .row("x", "是\uFEFF")
                        .refused()
                        .sentence(Locale.ENGLISH))
                .contains("是<U+FEFF>");
    }

    @Test
    void blanks_around_a_cell_also_those_that_do_not_break_are_no_part_of_it() {
        Enterprise firm = Register.of("id", "county", "staff", "residentEnterprise", "registeredOn")
                .row("x\u00A0", "330421\u3000", " 24\u00A0", "\u00A0是", "\u00A0")
                .only();

        assertThat(firm.id()).isEqualTo("x");
        assertThat(firm.facts())
                .containsEntry("county", new FactValue.Text("330421"))
                .containsEntry("staff", new FactValue.Number(BigDecimal.valueOf(24)))
                .containsEntry("residentEnterprise", new FactValue.Flag(true))
                .doesNotContainKey("registeredOn");
    }

    @Test
    void a_spreadsheet_gives_what_its_cells_show() {
        Book book = Register.of("id", "nicheShare", "registeredOn", "revenue.2025", "residentEnterprise", "staff")
                .row("x")
                .book()
                .number("B2", "0.125", "0.0%")
                .number("C2", "42837", "yyyy\"年\"m\"月\"d\"日\"")
                .number("D2", "3300.5", "#,##0.0\"万元\"")
                .number("F2", "24", "0\"人\"");
        book.cell("E2").setCellValue(true);

        Enterprise firm = Register.only(Register.read(book.bytes(), Format.XLSX));

        assertThat(firm.facts())
                .containsEntry("nicheShare", new FactValue.Number(new BigDecimal("0.125")))
                .containsEntry("registeredOn", new FactValue.Day(LocalDate.of(2017, 4, 12)))
                .containsEntry(
                        "revenue",
                        Enterprise.builder("x")
                                .revenue(2025, "33005000")
                                .build()
                                .fact("revenue"))
                .containsEntry("residentEnterprise", new FactValue.Flag(true))
                .containsEntry("staff", new FactValue.Number(BigDecimal.valueOf(24)));
    }

    @Test
    void json_stays_strict() {
        assertThat(Fixtures.problemsOf("{\"id\": \"x\", \"staff\": \"24人\"}")).hasSize(1);
        assertThat(Fixtures.problemsOf("{\"id\": \"x\", \"residentEnterprise\": \"是\"}"))
                .hasSize(1);
        assertThat(Fixtures.problemsOf("{\"id\": \"x\", \"registeredOn\": \"2017/4/12\"}"))
                .hasSize(1);
        assertThat(Fixtures.problemsOf("{\"id\": \"x\", \"technologyField\": \"新材料\"}"))
                .hasSize(1);
        assertThat(Fixtures.problemsOf("{\"id\": \"x\", \"职工总数\": 24}")).hasSize(1);
    }

    private static FactValue value(Enterprise firm, String header) {
        int point = header.indexOf('.');
        if (point < 0) {
            return firm.facts().get(header);
        }
        FactValue whole = firm.facts().get(header.substring(0, point));
        String part = header.substring(point + 1);
        return whole instanceof FactValue.Series series
                ? series.years().get(Integer.valueOf(part))
                : ((FactValue.Fields) whole).values().get(part);
    }
}
