package io.tidu.internal.source.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A file that is no plain workbook is called what it is; what a program says about the file itself hinders nothing. */
class OtherFormatsTest {
    private static final byte[] PLAIN = Book.of("A1", "tier", "A2", "a").bytes();

    @Test
    void a_page_a_strict_workbook_other_formats_and_passwords_are_called_so() {
        assertThat(Book.problems("\uFEFF <html><table><tr><td>id".getBytes(StandardCharsets.UTF_8)))
                .containsExactly("t.xlsx sheet.web-page");
        assertThat(Book.problems("<?xml version=\"1.0\"?><Workbook/>".getBytes(StandardCharsets.UTF_8)))
                .containsExactly("t.xlsx sheet.web-page");
        assertThat(Book.problems(compound("Workbook"))).containsExactly("t.xlsx sheet.old-format");
        assertThat(Book.problems(compound("EncryptedPackage"))).containsExactly("t.xlsx sheet.password");
        assertThat(Book.problems(Book.zip(Map.of("mimetype", new byte[] {1}, "content.xml", new byte[] {1}))))
                .containsExactly("t.xlsx sheet.other-format");
        assertThat(Book.problems(with("xl/workbook.bin", new byte[] {1}))).containsExactly("t.xlsx sheet.other-format");
        assertThat(Book.problems(strict())).containsExactly("t.xlsx sheet.strict");
    }

    @ParameterizedTest
    @CsvSource({
        "docProps/core.xml, dcterms:W3CDTF, other",
        "docProps/core.xml, </, <odd></odd></",
        "docProps/app.xml, <, <<"
    })
    void what_is_written_about_the_file_may_be_odd(String part, String right, String wrong) {
        Map<String, byte[]> parts = Book.parts(PLAIN);
        String text = new String(parts.get(part), StandardCharsets.UTF_8);
        assertThat(text).contains(right);

        assertThat(Book.grid(with(part, text.replace(right, wrong).getBytes(StandardCharsets.UTF_8))))
                .isEqualTo(Book.grid(PLAIN));
    }

    @ParameterizedTest
    @ValueSource(strings = {"custom/unknown.bin", "docProps/thumbnail.wmf", "customXml/item1.xml"})
    void a_part_that_nobody_knows_hinders_nothing(String part) {
        assertThat(Book.grid(with(part, new byte[] {1, 2}))).isEqualTo(Book.grid(PLAIN));
    }

    @Test
    void a_workbook_without_anything_about_itself_is_read() {
        Map<String, byte[]> parts = Book.parts(PLAIN);
        parts.keySet().removeIf(part -> part.startsWith("docProps/"));

        assertThat(Book.grid(Book.zip(parts))).isEqualTo(Book.grid(PLAIN));
    }

    static byte[] with(String part, byte[] content) {
        Map<String, byte[]> parts = Book.parts(PLAIN);
        parts.put(part, content);
        return Book.zip(parts);
    }

    static byte[] strict() {
        Map<String, byte[]> parts = new LinkedHashMap<>(Book.parts(PLAIN));
        parts.replaceAll((name, content) -> new String(content, StandardCharsets.UTF_8)
                .replace(
                        "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
                        "http://purl.oclc.org/ooxml/spreadsheetml/main")
                .getBytes(StandardCharsets.UTF_8));
        return Book.zip(parts);
    }

    /** The beginning of an old container with the name of one of its streams. */
    static byte[] compound(String stream) {
        byte[] name = stream.getBytes(StandardCharsets.UTF_16LE);
        byte[] content = new byte[1024];
        byte[] start = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
        System.arraycopy(start, 0, content, 0, start.length);
        System.arraycopy(name, 0, content, 512, name.length);
        return content;
    }
}
