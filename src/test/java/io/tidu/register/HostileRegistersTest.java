package io.tidu.register;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidu.diagnostic.Problems;
import io.tidu.input.Format;
import io.tidu.internal.load.vocabulary.VocabularyReader;
import io.tidu.internal.source.sheet.Book;
import io.tidu.model.Enterprise;
import io.tidu.vocabulary.Vocabulary;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Registers that are cut, wrongly encoded, too wide or full of formulas: the right rows are read, the wrong ones told.
 */
class HostileRegistersTest {
    private static final Vocabulary VOCABULARY =
            VocabularyReader.read(Path.of("rules/vocabulary.yaml"), "vocabulary.yaml", new Problems());

    private static final Charset CHINESE = Charset.forName("GB18030");
    private static final String HEADER = "id,name,staff\n";
    private static final String FIRST = "a,甲,5\n";
    private static final String LAST = "z,乙,6\n";

    /**
     * The ids of the enterprises that can be worked on, and place and id of the first problem of every other record.
     */
    private static List<String> told(Format format, byte[]... content) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        Arrays.stream(content).forEach(all::writeBytes);
        List<String> told = new ArrayList<>();
        RegisterSource source = RegisterSource.of("r", new ByteArrayInputStream(all.toByteArray()), format);
        Register.of(List.of(source)).run(VOCABULARY, RegisterOptions.DEFAULT.withThreads(2), Enterprise::id, entry -> {
            var first = entry.problems().stream().findFirst();
            return told.add(
                    entry.result() != null
                            ? entry.result()
                            : first.map(p -> p.place() + " " + p.id()).orElseThrow());
        });
        return told;
    }

    private static List<String> table(String rows) {
        return told(Format.GUESSED, utf8(HEADER + FIRST + rows + LAST));
    }

    private static List<String> lines(String lines) {
        return told(Format.JSON_LINES, utf8("{\"id\":\"a\",\"staff\":5}\n" + lines + "{\"id\":\"z\",\"staff\":6}\n"));
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void a_table_that_is_cut_short_loses_its_last_row_alone() {
        assertThat(told(Format.CSV, utf8(HEADER + FIRST + LAST + "b,\"half")))
                .containsExactly("a", "z", "r:4 csv.open-quote");
        assertThat(told(Format.CSV, utf8(HEADER + FIRST + LAST + "b,B")))
                .containsExactly("a", "z", "r:4 csv.cells-differ");
    }

    @Test
    void a_quote_that_is_never_closed_spoils_its_row_alone() {
        assertThat(table("b,\"never closed,5\nc,丙,7\n")).containsExactly("a", "r:3 csv.open-quote", "c", "z");
    }

    @Test
    void rows_in_another_encoding_or_with_single_bytes_are_told_each_by_its_line() {
        assertThat(told(
                        Format.CSV,
                        utf8(HEADER + FIRST),
                        "b,某公司,5\n".getBytes(CHINESE),
                        new byte[] {'c', ',', (byte) 0xFF, ',', '5', '\n', 'd', ',', 0, ',', '5', '\n'},
                        utf8(LAST)))
                .containsExactly("a", "r:3 file.gb18030", "r:4 file.not-utf8", "r:5:3 input.hidden-character", "z");
    }

    @ParameterizedTest
    @ValueSource(strings = {"GB18030", "UTF-16", "UTF-16BE", "UTF-16LE"})
    void a_table_whose_header_is_in_another_encoding_is_told_once_and_what_it_is(String encoding) {
        String id = encoding.startsWith("GB") ? "file.gb18030" : "file.utf-16";
        assertThat(told(Format.CSV, ("id,企业名称\n" + "a,甲\n".repeat(50)).getBytes(Charset.forName(encoding))))
                .containsExactly("r:1 " + id);
    }

    @Test
    void a_mark_at_the_beginning_and_any_line_end_hinder_nothing() {
        String rows = HEADER + FIRST + LAST;
        assertThat(told(Format.CSV, utf8("\uFEFF" + rows))).containsExactly("a", "z");
        assertThat(told(Format.CSV, utf8(rows.replace("\n", "\r\n")))).containsExactly("a", "z");
        assertThat(told(Format.GUESSED, utf8(rows.replace("\n", "\r")))).containsExactly("a", "z");
        assertThat(told(Format.GUESSED, utf8("{\"id\":\"a\"}\r{\"id\":\"b\"}\r")))
                .containsExactly("a", "b");
    }

    @Test
    void a_row_longer_than_its_header_is_told_unless_what_is_too_much_is_blank() {
        assertThat(table("b,B,5,6\nc,C,5,,,\nd,D,5" + ",x".repeat(20_000) + "\n"))
                .containsExactly("a", "r:3 csv.cells-differ", "c", "r:5 csv.too-many-columns", "z");
    }

    @Test
    void twenty_thousand_columns_are_refused_if_they_have_names_and_nothing_if_they_have_not() {
        String names = "id,name" + ",c".repeat(20_000) + "\n";
        String blanks = ",".repeat(20_000) + "\n";
        assertThat(told(Format.CSV, utf8(names + FIRST))).containsExactly("r:1 csv.too-many-columns");
        assertThat(told(Format.CSV, utf8((HEADER + FIRST + LAST).replace("\n", blanks))))
                .containsExactly("a", "z");
    }

    @Test
    void a_formula_is_a_text_where_texts_are_and_told_where_numbers_are() {
        assertThat(table("b,\"=HYPERLINK(\"\"http://x\"\",\"\"y\"\")\",5\nc,C,=1+1\n"))
                .containsExactly("a", "b", "r:4:5 cell.number", "z");
    }

    @Test
    void cells_of_ten_megabytes_are_told_each_by_its_row() {
        String large = "x".repeat(10 << 20);
        assertThat(table("b,\"" + large + "\",5\nc," + large + ",5\n"))
                .containsExactly("a", "r:3 input.line-too-long", "r:4 input.line-too-long", "z");
        assertThat(lines("{\"id\":\"b\",\"name\":\"" + large + "\"}\n"))
                .containsExactly("a", "r:2 input.line-too-long", "z");
    }

    @Test
    void sums_and_what_a_merge_left_behind_are_told() {
        assertThat(table("合计,,11\n")).containsExactly("a", "r:3 input.total-row", "z");
        assertThat(table("<<<<<<< mine\nb,B,1\n=======\nb,B,2\n>>>>>>> theirs\n"))
                .containsExactly("a", "r:3 file.merge-marker");
    }

    @Test
    void of_lines_of_json_each_that_is_none_is_told_by_its_place() {
        assertThat(lines("{\"id\":\"b\",\"staff\":}\nnull\n[]\n42\n{}\n{\"id\":\"c\"},\n"))
                .containsExactly(
                        "a",
                        "r:2:19 json.syntax",
                        "r:3:1 input.not-an-enterprise",
                        "r:4:1 input.not-an-enterprise",
                        "r:5:1 input.not-an-enterprise",
                        "r:6:1 input.missing-id",
                        "r:7:11 json.syntax",
                        "z");
        assertThat(lines("{\"id\":\"b\",\"events\":" + "[".repeat(100_000) + "\n"))
                .hasSize(3)
                .contains("a", "z");
        assertThat(lines("{\"id\":\"b\",\"staff\":1,\"staff\":2}\n"))
                .containsExactly("a", "r:2:21 tree.key-twice", "z");
    }

    @Test
    void lines_and_lists_of_json_that_are_cut_short_keep_what_was_whole() {
        assertThat(told(Format.JSON_LINES, utf8("{\"id\":\"a\"}\n{\"id\":\"z\"}\n{\"id\":\"b\",\"sta")))
                .containsExactly("a", "z", "r:3:15 json.syntax");
        assertThat(told(Format.JSON, utf8("[{\"id\":\"a\"},{\"id\":\"z\"},{\"id\":\"b\",\"sta")))
                .hasSize(3)
                .startsWith("a", "z")
                .element(2)
                .asString()
                .contains("json.syntax");
    }

    @Test
    void rows_of_a_spreadsheet_with_formulas_errors_sums_and_pages_are_told_by_cell() {
        Book book = Book.of("A1", "id", "B1", "name", "C1", "staff", "A2", "a", "A3", "b", "A4", "c", "A5", "合计");
        book.formula("C3", "SUM(C2)")
                .formula("B4", "HYPERLINK(\"http://x\",\"y\")")
                .formula("C5", "SUM(C2:C4)");
        book.cell("A6").setCellValue("d");
        book.cell("B6").setCellValue("字".repeat(30_000));
        book.cell("A7").setCellValue("e");
        book.cell("XFD7").setCellValue("x");
        book.cell("A8").setCellValue("z");

        assertThat(told(Format.GUESSED, book.bytes()))
                .containsExactly(
                        "a",
                        "r:Sheet1!C3 sheet.formula",
                        "r:Sheet1!B4 sheet.formula",
                        "r:Sheet1!5 input.total-row",
                        "r:Sheet1!B6 sheet.text-too-long",
                        "r:Sheet1!XFD7 sheet.beyond-header",
                        "z");
    }

    @Test
    void a_spreadsheet_that_is_cut_short_is_told_once_wherever_it_is_cut() {
        byte[] whole = Book.of("A1", "id", "A2", "a").bytes();
        for (int length = 4; length < whole.length; length += 331) {
            assertThat(told(Format.XLSX, Arrays.copyOf(whole, length)))
                    .as("%d bytes", length)
                    .containsExactly("r sheet.damaged");
        }
    }

    @Test
    void what_is_no_register_at_all_is_one_record_that_says_so() {
        assertThat(told(Format.GUESSED, new byte[0])).containsExactly("r csv.no-header");
        assertThat(told(Format.CSV, utf8("id;name\na;b\n"))).containsExactly("r:1:1 csv.not-commas");
        assertThat(told(Format.CSV, Book.of("A1", "id").bytes())).containsExactly("r:1 file.is-spreadsheet");
        assertThat(told(Format.XLSX, utf8(HEADER))).containsExactly("r sheet.not-a-spreadsheet");
    }
}
