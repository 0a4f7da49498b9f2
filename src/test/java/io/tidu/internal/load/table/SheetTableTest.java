package io.tidu.internal.load.table;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidu.diagnostic.Problem;
import io.tidu.diagnostic.Problems;
import io.tidu.internal.policy.table.Table;
import io.tidu.internal.policy.table.TableRow;
import io.tidu.internal.source.sheet.Book;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A table kept in a spreadsheet is read as the same table in CSV, or refused by sheet, row and column. */
class SheetTableTest {
    private static final String[] HEADER = {"A1", "tier", "B1", "share (%)", "C1", "cap (万元)", "D1", "clause"};

    private static Book tiers() {
        return Book.of(HEADER);
    }

    private static Optional<Table> read(Book book, Problems problems) {
        return TableReader.read("tiers", "tables/tiers.xlsx", book.bytes(), problems);
    }

    private static List<String> told(Book book) {
        Problems problems = new Problems();
        read(book, problems);
        return problems.list().stream().map(p -> p.place() + " " + p.id()).toList();
    }

    @Test
    void a_spreadsheet_says_the_same_as_csv() {
        Book book =
                tiers().number("B2", "0.1", "0%").number("C2", "30", "0\"万元\"").number("B4", "7.5", "General");
        book.cell("A2").setCellValue("tier-1");
        book.cell("D2").setCellValue("7.5");
        book.cell("A4").setCellValue("tier-2");
        book.cell("C4").setCellValue("100万元");
        book.cell("D4").setCellValue("7.10");

        Problems problems = new Problems();
        Table sheet = read(book, problems).orElseThrow();
        Table csv = Tables.table("tier,share (%),cap (万元),clause", "tier-1,10%,30万元,7.5", "tier-2,7.5,100,7.10");

        assertThat(problems.list()).isEmpty();
        assertThat(sheet.rows())
                .extracting(TableRow::cells)
                .isEqualTo(csv.rows().stream().map(TableRow::cells).toList());
        assertThat(sheet.rows()).extracting(TableRow::clause).containsExactly("7.10", "7.5");
        assertThat(sheet.rows().get(0).place("cap")).hasToString("tables/tiers.xlsx:Sheet1!C4");
    }

    @Test
    void a_clause_that_a_program_has_made_a_number_or_a_date_of_is_refused() {
        Book book = tiers().number("B2", "10", "0").number("C2", "30", "0").number("D2", "7.1", "General");
        book.cell("A2").setCellValue("a");
        book.number("B3", "10", "0").number("C3", "30", "0").number("D3", "46082", "m/d/yy");
        book.cell("A3").setCellValue("b");

        assertThat(told(book))
                .containsExactly(
                        "tables/tiers.xlsx:Sheet1!D2 table.number-for-text",
                        "tables/tiers.xlsx:Sheet1!D3 table.number-for-text");
    }

    @Test
    void a_clause_that_is_a_whole_number_is_the_same_as_text() {
        Book book = tiers().number("B2", "10", "0").number("C2", "30", "0").number("D2", "7", "General");
        book.cell("A2").setCellValue("a");

        assertThat(told(book)).isEmpty();
    }

    @Test
    void a_percentage_in_a_column_of_yuan_is_refused_by_its_cell() {
        Book book = tiers().number("B2", "10", "0").number("C2", "0.3", "0%");
        book.cell("A2").setCellValue("a");
        book.cell("D2").setCellValue("7.5");

        assertThat(told(book)).containsExactly("tables/tiers.xlsx:Sheet1!C2 table.unit-differs");
    }

    @Test
    void full_width_digits_and_hidden_characters_are_refused_by_their_cell() {
        Book book = Book.of(
                "A2", "a", "B2", "１０", "C2", "30", "D2", "7.5", "A3", "b", "B3", "10", "C3", "3\u200b0", "D3", "7.5");
        for (int i = 0; i < HEADER.length; i += 2) {
            book.cell(HEADER[i]).setCellValue(HEADER[i + 1]);
        }

        assertThat(told(book))
                .containsExactly(
                        "tables/tiers.xlsx:Sheet1!B2 table.full-width",
                        "tables/tiers.xlsx:Sheet1!C3 table.hidden-character");
    }

    @Test
    void what_stands_beside_the_headers_is_refused() {
        Book book = tiers().number("B2", "10", "0").number("C2", "30", "0");
        book.cell("A2").setCellValue("a");
        book.cell("D2").setCellValue("7.5");
        book.cell("F2").setCellValue("ask Li");

        assertThat(told(book)).containsExactly("tables/tiers.xlsx:Sheet1!F2 sheet.beyond-header");
    }

    @Test
    void a_merged_title_above_the_headers_is_refused() {
        Book book = Book.of("A1", "研发补助分档", "A2", "tier", "B2", "clause", "A3", "a", "B3", "7")
                .merge("A1:B1");

        assertThat(told(book)).contains("tables/tiers.xlsx:Sheet1!A1 sheet.merged");
    }

    @Test
    void all_mistakes_are_told_at_once_and_a_cell_refused_leads_to_no_other() {
        Book book = tiers().number("B2", "10", "0").formula("C2", "B2*3").number("B3", "x", "0");
        book.cell("A2").setCellValue("a");
        book.cell("D2").setCellValue("7.5");
        book.cell("A4").setCellValue("c");

        assertThat(told(book))
                .containsExactly(
                        "tables/tiers.xlsx:Sheet1!C2 sheet.formula",
                        "tables/tiers.xlsx:Sheet1!A3 table.blank",
                        "tables/tiers.xlsx:Sheet1!B3 sheet.number",
                        "tables/tiers.xlsx:Sheet1!C3 table.blank",
                        "tables/tiers.xlsx:Sheet1!D3 table.no-clause",
                        "tables/tiers.xlsx:Sheet1!B4 table.blank",
                        "tables/tiers.xlsx:Sheet1!C4 table.blank",
                        "tables/tiers.xlsx:Sheet1!D4 table.no-clause");
    }

    @Test
    void a_blank_first_sheet_is_an_empty_table() {
        assertThat(told(new Book())).containsExactly("tables/tiers.xlsx table.empty");
    }

    @Test
    void a_mistake_is_told_with_its_row_in_both_languages() {
        Book book = tiers().number("B2", "10", "0");
        book.cell("A2").setCellValue("a");
        book.cell("C2").setCellValue("2,000");
        book.cell("D2").setCellValue("7.5");
        Problems problems = new Problems();
        read(book, problems);
        Problem problem = problems.list().get(0);

        assertThat(problem.render(Locale.ENGLISH).lines())
                .containsExactly(
                        "tables/tiers.xlsx:Sheet1!C2: Column \"cap (万元)\": \"2,000\" has a comma in the number. Write \"2000\". [table.thousands]",
                        "    a | 10 | 2,000 | 7.5");
        assertThat(problem.render(Locale.CHINESE))
                .startsWith("tables/tiers.xlsx:Sheet1!C2: “cap (万元)”列：“2,000”的数字中有逗号。");
    }
}
