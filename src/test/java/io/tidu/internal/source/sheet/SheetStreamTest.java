package io.tidu.internal.source.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidu.diagnostic.Problems;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What only some programs write into the file of a spreadsheet, and what none does, read row by row. */
class SheetStreamTest {
    private static final String SHEET = "xl/worksheets/sheet1.xml";
    private static final String TEXTS = "xl/sharedStrings.xml";

    /** A sheet with this in place of what stands in {@code B1}. */
    private static byte[] withCell(String cell) {
        return Book.of("A1", "a", "B1", "b", "A2", "c")
                .with(SHEET, x -> x.replaceFirst("<c r=\"B1\"[^>]*>.*?</c>", cell.replace("$", "\\$")));
    }

    private static String second(byte[] content) {
        return Book.grid(content).rows().get(0).cells().get(1).text();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<c r=\"B1\" t=\"inlineStr\"><is><t> one </t></is></c>                               | one",
                "<c r=\"B1\" t=\"inlineStr\"><is><r><rPr><b/></rPr><t>o</t></r><r><t>ne</t></r></is></c> | one",
                "<c r=\"B1\" t=\"inlineStr\"><is><t>日</t><rPh sb=\"0\" eb=\"1\"><t>ri</t></rPh></is></c> | 日",
                "<c r=\"B1\" t=\"str\"><v>one</v></c>                                               | one",
                "<c r=\"B1\" t=\"str\"><v><![CDATA[o]]>n<!-- -->e</v></c>                             | one",
                "<c t=\"str\"><v>one</v></c>                                                        | one",
                "<c r=\"B1\" t=\"d\"><v>2026-03-01</v></c>                                          | 2026-03-01",
                "<c r=\"B1\" t=\"d\"><v>2026-03-01T00:00:00</v></c>                                 | 2026-03-01",
                "<c r=\"B1\" t=\"b\"><v>1</v></c>                                                   | true",
                "<c r=\"B1\"><v>7</v><extLst><ext><v>8</v></ext></extLst></c>                       | 7",
                "<c r=\"B1\" t=\"str\"><v>_x005F_x0041_ &amp; _x0042_</v></c>                       | _x0041_ & B"
            })
    void a_cell_is_read_however_its_program_wrote_it(String cell, String read) {
        assertThat(second(withCell(cell))).isEqualTo(read);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<c r=\"B1\" t=\"d\"><v>2026-03-01T12:00:00</v></c>                   | t.xlsx:Sheet1!B1 sheet.date",
                "<c r=\"B1\" t=\"d\"><v>2026-02-30</v></c>                            | t.xlsx:Sheet1!B1 sheet.date",
                "<c r=\"B1\"><f t=\"shared\" si=\"0\"/><v>1</v></c>                   | t.xlsx:Sheet1!B1 sheet.formula",
                "<c r=\"B1\" t=\"e\"><v>#REF!</v></c>                                 | t.xlsx:Sheet1!B1 sheet.error-value",
                "<c r=\"B1\" t=\"b\"><v>maybe</v></c>                                 | t.xlsx sheet.damaged",
                "<c r=\"B1\" t=\"what\"><v>1</v></c>                                  | t.xlsx sheet.damaged",
                "<c r=\"B1\" s=\"99\"><v>1</v></c>                                    | t.xlsx sheet.damaged"
            })
    void a_cell_that_no_one_can_read_is_refused(String cell, String problem) {
        assertThat(Book.problems(withCell(cell))).containsExactly(problem);
    }

    @Test
    void every_cell_of_an_area_with_one_formula_is_one() {
        byte[] content = Book.of("A1", "a", "A2", "b", "A3", "c", "B3", "d")
                .with(
                        SHEET,
                        x -> x.replaceFirst(
                                        "<c r=\"A1\"[^>]*>.*?</c>",
                                        "<c r=\"A1\"><f t=\"array\" ref=\"A1:A2\">B3</f><v>1</v></c>")
                                .replaceFirst("<c r=\"A2\"[^>]*>.*?</c>", "<c r=\"A2\"><v>1</v></c>"));

        assertThat(Book.problems(content))
                .containsExactly("t.xlsx:Sheet1!A1 sheet.formula", "t.xlsx:Sheet1!A2 sheet.formula");
    }

    @Test
    void words_in_several_fonts_are_one_text() {
        Book book = new Book();
        XSSFCell cell = book.cell("A1");
        XSSFRichTextString text = new XSSFRichTextString("企业名称");
        text.applyFont(0, 2, book.workbook().createFont());
        cell.setCellValue(text);

        assertThat(book.only()).isEqualTo("企业名称");
    }

    @Test
    void rows_and_cells_without_their_places_follow_each_other() {
        byte[] content =
                Book.of("A1", "a", "B1", "b", "A2", "c").with(SHEET, x -> x.replaceAll(" r=\"[A-Z]*[0-9]+\"", ""));

        assertThat(Book.grid(content).rows())
                .containsExactly(
                        new Grid.Row(
                                1,
                                List.of(new Grid.Cell(1, Grid.Kind.TEXT, "a"), new Grid.Cell(2, Grid.Kind.TEXT, "b"))),
                        new Grid.Row(2, List.of(new Grid.Cell(1, Grid.Kind.TEXT, "c"))));
    }

    @Test
    void rows_that_go_up_again_are_refused() {
        assertThat(Book.problems(Book.of("A1", "a", "A2", "b", "A3", "c")
                        .with(SHEET, x -> x.replace("r=\"2\"", "r=\"5\"").replace("r=\"A2\"", "r=\"A5\""))))
                .containsExactly("t.xlsx sheet.damaged");
    }

    @Test
    void a_name_a_text_or_a_part_longer_than_any_program_writes_is_refused_and_costs_no_memory() {
        String long17 = "x".repeat(17 << 20);
        UnaryOperator<String> attribute = x -> x.replace("<sheetData>", "<sheetData a=\"" + long17 + "\">");
        UnaryOperator<String> comment = x -> x.replace("<sheetData>", "<!--" + long17 + "--><sheetData>");
        for (UnaryOperator<String> change : List.of(attribute, comment)) {
            assertThat(problemsOfLarge(Book.of("A1", "a").with(SHEET, change))).containsExactly("t.xlsx sheet.damaged");
        }
        assertThat(problemsOfLarge(Book.of("A1", "a")
                        .with(SHEET, x -> x.replace("<sheetData>", "<a>".repeat(300) + "<sheetData>"))))
                .containsExactly("t.xlsx sheet.damaged");
    }

    private static List<String> problemsOfLarge(byte[] content) {
        Problems problems = new Problems();
        SheetReader.read("t.xlsx", content, 1L << 30, problems);
        return problems.list().stream().map(p -> p.place() + " " + p.id()).toList();
    }

    @Test
    void of_signs_that_xml_writes_as_entities_there_may_be_as_many_as_one_likes() {
        Book book = Book.of("A1", "id");
        for (int row = 2; row < 600; row++) {
            book.cell("A" + row).setCellValue(row + "&<".repeat(400));
        }
        assertThat(Book.grid(book.bytes()).rows()).hasSize(599);
    }

    @Test
    void more_texts_than_are_kept_in_memory_are_each_found_again() {
        int count = 200_000;
        StringBuilder xml =
                new StringBuilder("<sst xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">");
        IntStream.range(0, count)
                .forEach(i -> xml.append("<si><t>").append(text(i)).append("</t></si>"));
        xml.append("</sst>");
        StringBuilder rows = new StringBuilder("<sheetData>");
        Random random = new Random(7);
        int[] shown = random.ints(2_000, 0, count).toArray();
        for (int i = 0; i < shown.length; i++) {
            rows.append("<row r=\"")
                    .append(i + 1)
                    .append("\"><c t=\"s\"><v>")
                    .append(shown[i])
                    .append("</v></c></row>");
        }
        Map<String, byte[]> parts = new LinkedHashMap<>(Book.parts(Book.of("A1", "a")
                .with(SHEET, x -> x.replaceFirst("<sheetData>.*</sheetData>", rows + "</sheetData>"))));
        parts.put(TEXTS, xml.toString().getBytes(StandardCharsets.UTF_8));
        Problems problems = new Problems();
        Grid grid = SheetReader.read("t.xlsx", Book.zip(parts), 64 << 20, problems);

        assertThat(problems.list()).isEmpty();
        assertThat(grid.rows().stream().map(row -> row.cells().get(0).text()))
                .containsExactlyElementsOf(
                        IntStream.of(shown).mapToObj(SheetStreamTest::text).toList());
    }

    private static String text(int i) {
        return i + "企业".repeat(i % 13);
    }

    @Test
    void a_text_far_too_long_spoils_its_cell_and_keeps_its_beginning() {
        byte[] content = withCell("<c r=\"B1\" t=\"inlineStr\"><is><t>" + "字".repeat(3 << 20) + "</t></is></c>");
        Problems problems = new Problems();
        Grid grid = SheetReader.read("t.xlsx", content, 64 << 20, problems);

        assertThat(problems.list())
                .extracting(p -> p.place() + " " + p.id())
                .containsExactly("t.xlsx:Sheet1!B1 sheet.text-too-long");
        assertThat(grid.rows()).hasSize(2);
        assertThat(grid.rows().get(0).cells().get(1).written()).startsWith("字字").hasSizeBetween(30_000, 40_000);
    }

    @Test
    void of_a_row_that_is_longer_than_a_book_the_cells_that_are_too_much_are_refused() {
        Book book = new Book();
        for (int column = 0; column < 500; column++) {
            book.cell(new CellReference(0, column).formatAsString()).setCellValue(column + "字".repeat(9_000));
        }
        book.cell("A2").setCellValue("b");
        Problems problems = new Problems();
        Grid grid = SheetReader.read("t.xlsx", book.bytes(), 64 << 20, problems);

        assertThat(problems.list()).isNotEmpty().allMatch(p -> p.id().equals("sheet.text-too-long"));
        assertThat(problems.list()).hasSizeLessThan(50);
        assertThat(grid.rows()).hasSize(2);
    }

    @Test
    void more_cells_in_a_row_than_it_has_places_are_refused() {
        assertThat(Book.problems(withCell("<c r=\"B1\"/>".repeat(20_000)))).containsExactly("t.xlsx sheet.damaged");
    }
}
