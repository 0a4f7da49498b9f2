package io.tidu.internal.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import org.junit.jupiter.api.Test;

class VisibleWriterTest {
    private static final String TEXT = "中文 𠮷 a\tb\r\nc\rd\u001b[2J\u202E\uDB40\uDC41\uD83D\uDE00\uD800x\u0085";

    @Test
    void what_nobody_sees_is_replaced_and_all_else_passes() throws IOException {
        assertThat(written(TEXT, TEXT.length()))
                .isEqualTo("中文 𠮷 a\tb\r\nc\uFFFDd\uFFFD[2J\uFFFD\uFFFD\uFFFD\uD83D\uDE00\uFFFDx\uFFFD");
    }

    @Test
    void it_does_not_matter_in_which_pieces_a_text_is_written() throws IOException {
        String whole = written(TEXT, TEXT.length());
        for (int size = 1; size < 6; size++) {
            assertThat(written(TEXT, size)).isEqualTo(whole);
        }
    }

    @Test
    void a_byte_order_mark_passes_in_front_of_everything_and_nowhere_else() throws IOException {
        assertThat(written("\uFEFFa\uFEFFb", 1)).isEqualTo("\uFEFFa\uFFFDb");
    }

    @Test
    void a_half_or_a_carriage_return_at_the_end_is_not_lost() throws IOException {
        assertThat(written("a\uD800", 9)).isEqualTo("a\uFFFD");
        assertThat(written("a\r", 9)).isEqualTo("a\uFFFD");
    }

    @Test
    void json_keeps_what_it_says() throws IOException {
        StringWriter text = new StringWriter();
        try (Writer out = VisibleWriter.escaping(text)) {
            out.write("\"\u202E\u009b \uDB40\uDC41 中文\"");
        }
        assertThat(text.toString()).isEqualTo("\"\\u202E\\u009B \\uDB40\\uDC41 中文\"");
        try (JsonParser json = new JsonFactory().createParser(text.toString())) {
            json.nextToken();
            assertThat(json.getText()).isEqualTo("\u202E\u009b \uDB40\uDC41 中文");
        }
    }

    private static String written(String text, int piece) throws IOException {
        StringWriter all = new StringWriter();
        try (Writer out = VisibleWriter.replacing(all)) {
            for (int i = 0; i < text.length(); i += piece) {
                out.write(text.substring(i, Math.min(text.length(), i + piece)));
            }
        }
        return all.toString();
    }
}
