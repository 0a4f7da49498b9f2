package io.tidu.input;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidu.diagnostic.Problem;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What a file of enterprises is in truth is told, and nothing is read of what may be read wrongly. */
class UnreadableFilesTest {
    private static final Map<Format, String> TEXTS = Map.of(
            Format.CSV, "信用代码,企业名称\nx,嘉善白鹭商贸\n",
            Format.JSON, "[{\"id\": \"x\",\n\"name\": \"嘉善白鹭商贸\"}]",
            Format.JSON_LINES, "{\"id\": \"x\", \"name\": \"嘉善白鹭商贸\"}\n",
            Format.GUESSED, "id,企业名称\nx,嘉善白鹭商贸\n");

    @ParameterizedTest
    @EnumSource(
            value = Format.class,
            names = {"CSV", "JSON", "JSON_LINES", "GUESSED"})
    void the_encoding_that_a_text_seems_to_have_is_told_and_nothing_is_read(Format format) {
        for (String name : List.of("GB18030", "GBK", "UTF-16", "UTF-16LE", "UTF-16BE")) {
            byte[] content = TEXTS.get(format).getBytes(Charset.forName(name));

            Problem problem = first(content, format);

            assertThat(problem.id()).as(name).isEqualTo(name.startsWith("GB") ? "file.gb18030" : "file.utf-16");
            assertThat(problem.sentence(Locale.CHINESE)).contains("CSV UTF-8");
            assertThat(problem.sentence(Locale.ENGLISH)).contains("CSV UTF-8");
        }
    }

    @Test
    void a_spreadsheet_or_page_under_another_name_is_called_so() {
        byte[] book = Register.of("id").row("x").book().bytes();
        byte[] old = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 1, 1, 1, 1};
        byte[] page = "<html><body><table>".getBytes(StandardCharsets.UTF_8);

        for (Format format : List.of(Format.CSV, Format.JSON, Format.JSON_LINES)) {
            assertThat(first(book, format).id()).isEqualTo("file.is-spreadsheet");
            assertThat(first(old, format).id()).isEqualTo("file.is-spreadsheet");
        }
        assertThat(Register.only(Register.read(book, Format.GUESSED)).id()).isEqualTo("x");
        assertThat(first(old, Format.GUESSED).id()).isEqualTo("sheet.old-format");
        assertThat(first(page, Format.GUESSED).id()).isEqualTo("sheet.web-page");
    }

    @Test
    void bytes_that_are_no_text_at_all_are_no_chinese_either() {
        byte[] latin = "id,name\nx,Caf\u00E9\n".getBytes(StandardCharsets.ISO_8859_1);

        assertThat(first(latin, Format.CSV).id()).isEqualTo("file.not-utf8");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "CSV | 'id,staff;a,1;<<<<<<< HEAD;b,1;=======;b,2;>>>>>>> other;c,1' | 3 | 1",
                "CSV | 'id,staff;a,1;b,2;=======;c,1' | 4 | 2",
                "CSV | '<<<<<<< HEAD;id,staff;a,1' | 1 | 0",
                "JSON_LINES | '{\"id\": \"a\"};>>>>>>> other;{\"id\": \"b\"}' | 2 | 1",
                "JSON | '[;<<<<<<< HEAD;{\"id\": \"a\"};=======;{\"id\": \"b\"};>>>>>>> other;]' | 2 | 0"
            })
    void merge_markers_are_told_as_such_and_nothing_behind_them_is_read(
            Format format, String lines, int line, int read) {
        byte[] content = lines.replace(';', '\n').getBytes(StandardCharsets.UTF_8);

        List<EnterpriseRecord> records = Register.read(content, format);

        assertThat(records).hasSize(read + 1);
        assertThat(records.subList(0, read)).allMatch(EnterpriseRecord.Read.class::isInstance);
        Problem problem = records.get(read).problems().get(0);
        assertThat(problem.id()).isEqualTo("file.merge-marker");
        assertThat(problem.place().line()).isEqualTo(line);
        assertThat(problem.sentence(Locale.ENGLISH)).contains(String.valueOf(line));
    }

    private static Problem first(byte[] content, Format format) {
        List<EnterpriseRecord> records = Register.read(content, format);
        assertThat(records).noneMatch(EnterpriseRecord.Read.class::isInstance);
        return records.get(0).problems().get(0);
    }
}
