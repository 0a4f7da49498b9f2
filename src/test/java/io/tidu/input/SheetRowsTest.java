package io.tidu.input;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidu.diagnostic.Problem;
import io.tidu.diagnostic.Problems;
import io.tidu.internal.load.vocabulary.VocabularyReader;
import io.tidu.internal.source.sheet.Book;
import io.tidu.model.Enterprise;
import io.tidu.vocabulary.Vocabulary;
import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Enterprises in a spreadsheet: a bad cell spoils its row and no other. */
class SheetRowsTest {
    private static final Vocabulary VOCABULARY =
            VocabularyReader.read(Path.of("rules/vocabulary.yaml"), "vocabulary.yaml", new Problems());

    private static Book register() {
        return Book.of("A1", "id", "B1", "name", "C1", "staff", "D1", "registeredOn", "E1", "revenue.2025");
    }

    private static List<EnterpriseRecord> read(byte[] content, Format format) {
        List<EnterpriseRecord> records = new ArrayList<>();
        try (EnterpriseSource source =
                EnterpriseSource.open("r.xlsx", new ByteArrayInputStream(content), format, VOCABULARY)) {
            source.forEachRemaining(records::add);
        }
        return records;
    }

    private static List<String> told(List<EnterpriseRecord> records) {
        return records.stream()
                .flatMap(r -> r.problems().stream())
                .map(p -> p.place() + " " + p.id())
                .toList();
    }

    @ParameterizedTest
    @EnumSource(
            value = Format.class,
            names = {"XLSX", "GUESSED"})
    void a_row_gives_the_same_enterprise_as_json_would(Format format) {
        Book book = register()
                .number("C2", "80", "0")
                .number("D2", "43221", "yyyy/m/d")
                .number("E2", "4.2E7", "#,##0");
        book.cell("A2").setCellValue("x");
        book.cell("B2").setCellValue("甲公司");

        List<EnterpriseRecord> records = read(book.bytes(), format);

        assertThat(told(records)).isEmpty();
        assertThat(((EnterpriseRecord.Read) records.get(0)).enterprise())
                .isEqualTo(Enterprise.builder("x")
                        .name("甲公司")
                        .staff(80)
                        .registeredOn(LocalDate.of(2018, 5, 1))
                        .revenue(2025, "42000000")
                        .build());
    }

    @Test
    void a_row_of_sums_is_no_enterprise_whatever_its_formulas_are() {
        Book book =
                register().number("C2", "80", "0").formula("C3", "SUM(C2:C2)").formula("E3", "SUM(E2:E2)");
        book.cell("A2").setCellValue("x");
        book.cell("A3").setCellValue("合  计");

        List<EnterpriseRecord> records = read(book.bytes(), Format.XLSX);

        assertThat(records.get(0)).isInstanceOf(EnterpriseRecord.Read.class);
        assertThat(told(records)).containsExactly("r.xlsx:Sheet1!3 input.total-row");
    }

    @Test
    void a_cell_that_can_not_be_read_rejects_its_row_and_no_other() {
        Book book = register()
                .formula("C2", "40*2")
                .number("C3", "80", "0")
                .number("C4", "0.8", "0%")
                .number("E6", "30", "0!.0,\"万元\"");
        for (int row = 2; row <= 6; row++) {
            book.cell("A" + row).setCellValue("e" + row);
        }
        book.cell("G5").setCellValue("ask");

        List<EnterpriseRecord> records = read(book.bytes(), Format.XLSX);

        assertThat(records.stream()
                        .filter(EnterpriseRecord.Read.class::isInstance)
                        .map(r -> ((EnterpriseRecord.Read) r).enterprise().id()))
                .containsExactly("e3");
        assertThat(told(records))
                .containsExactly(
                        "r.xlsx:Sheet1!C2 sheet.formula",
                        "r.xlsx:Sheet1!C4 cell.other-unit",
                        "r.xlsx:Sheet1!G5 sheet.beyond-header",
                        "r.xlsx:Sheet1!E6 sheet.format");
    }

    @Test
    void a_merged_area_spoils_every_row_that_it_reaches_into_and_no_other() {
        Book book = register().merge("C3:C4").merge("D9:E9");
        for (int row = 2; row <= 6; row++) {
            book.cell("A" + row).setCellValue("e" + row);
        }
        book.number("C3", "80", "0");

        assertThat(told(read(book.bytes(), Format.XLSX)))
                .containsExactly("r.xlsx:Sheet1!C3 sheet.merged", "r.xlsx:Sheet1!C4 sheet.merged");
    }

    @Test
    void areas_merged_above_the_header_are_let_be_and_those_within_it_are_not() {
        Book title = Book.of("A1", "企业名册", "A2", "id", "B2", "name", "A3", "x").merge("A1:E1");
        assertThat(told(read(title.bytes(), Format.XLSX))).isEmpty();

        for (String area : List.of("A1:A2", "A2:B2")) {
            Book header =
                    Book.of("A1", "企业名册", "A2", "id", "B2", "name", "A3", "x").merge(area);
            assertThat(told(read(header.bytes(), Format.XLSX))).as(area).anyMatch(t -> t.endsWith("sheet.merged"));
        }
    }

    @Test
    void hidden_columns_are_told_with_the_first_record() {
        Book book = register();
        book.cell("A2").setCellValue("x");
        book.cell("A3").setCellValue("y");
        book.sheet().setColumnHidden(1, true);
        List<EnterpriseRecord> records = read(book.bytes(), Format.XLSX);

        assertThat(records).hasSize(2).allMatch(EnterpriseRecord.Read.class::isInstance);
        assertThat(told(records)).containsExactly("r.xlsx:Sheet1!B1 sheet.hidden-column");
    }

    @Test
    void a_code_that_a_program_has_made_a_number_of_is_refused() {
        Book book = register().number("A2", "9.1330421000000000E17", "0");

        assertThat(told(read(book.bytes(), Format.XLSX))).isNotEmpty();
        assertThat(read(book.bytes(), Format.XLSX)).noneMatch(EnterpriseRecord.Read.class::isInstance);
    }

    @Test
    void what_is_wrong_with_the_whole_file_is_one_rejected_record() {
        Book second = register().nextSheet("more");
        second.cell("A1").setCellValue("id");

        assertThat(told(read(second.bytes(), Format.XLSX))).containsExactly("r.xlsx:more sheet.other-sheet");
        assertThat(told(read(new byte[] {1, 2, 3}, Format.XLSX))).containsExactly("r.xlsx sheet.not-a-spreadsheet");
        assertThat(told(read(new byte[9 << 20], Format.XLSX))).containsExactly("r.xlsx sheet.not-a-spreadsheet");
        assertThat(told(read(new Book().bytes(), Format.XLSX))).containsExactly("r.xlsx csv.no-header");
    }

    @Test
    void an_unknown_column_is_told_by_its_cell() {
        Book book = Book.of("A1", "id", "B1", "stafff", "A2", "x");
        List<Problem> problems = read(book.bytes(), Format.XLSX).get(0).problems();

        assertThat(problems)
                .extracting(p -> p.place() + " " + p.id())
                .containsExactly("r.xlsx:Sheet1!B1 csv.unknown-column");
    }

    @Test
    void of_thousands_of_bad_rows_every_one_is_rejected_with_a_reason() {
        Book book = register();
        for (int row = 2; row <= 2_300; row++) {
            book.cell("A" + row).setCellValue("e" + row);
            book.formula("C" + row, "1+1");
        }
        List<EnterpriseRecord> records = read(book.bytes(), Format.XLSX);

        assertThat(records).hasSize(2_299).allSatisfy(r -> {
            assertThat(r).isInstanceOf(EnterpriseRecord.Rejected.class);
            assertThat(r.problems()).extracting(Problem::id).containsExactly("sheet.formula");
        });
    }
}
