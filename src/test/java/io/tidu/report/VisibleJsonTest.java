package io.tidu.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.tidu.internal.diagnostic.VisibleWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class VisibleJsonTest {
    private static final JsonFactory FACTORY = new JsonFactory();
    private static final List<String> PIECES = List.of(
            "a",
            " ",
            "\"",
            "\\",
            "/",
            "\n",
            "\r",
            "\t",
            "\0",
            "\u001B",
            "\u007F",
            "\u0085",
            "\u00AD",
            "é",
            "嘉",
            "，",
            "\u200B",
            "\u202E",
            "\u2028",
            "\uFEFF",
            "\uD800",
            "\uDFFF",
            "\uD83D\uDE00",
            "\uDB40\uDC41",
            "\uE000");

    /** As it was written before: characters first, what nobody sees taken out of them, bytes last. */
    private static byte[] byCharacters(List<String> texts) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Writer out = new OutputStreamWriter(bytes, StandardCharsets.UTF_8);
        try (JsonGenerator json = FACTORY.createGenerator(VisibleWriter.escaping(out))) {
            write(texts, json);
        }
        return bytes.toByteArray();
    }

    private static byte[] byBytes(List<String> texts) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator json = new VisibleJson(FACTORY.createGenerator((OutputStream) bytes))) {
            write(texts, json);
        }
        return bytes.toByteArray();
    }

    private static void write(List<String> texts, JsonGenerator json) throws IOException {
        json.writeStartArray();
        for (String text : texts) {
            json.writeStartObject();
            json.writeStringField(text, text);
            json.writeStringField("none", null);
            json.writeEndObject();
            json.writeString(text);
        }
        json.writeEndArray();
    }

    @Test
    void bytes_are_those_of_characters_that_pass_a_visible_writer() throws IOException {
        Random random = new Random(11);
        for (int round = 0; round < 2_000; round++) {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(12); i > 0; i--) {
                text.append(PIECES.get(random.nextInt(PIECES.size())));
            }
            List<String> texts = List.of(text.toString(), text.reverse().toString(), "x".repeat(random.nextInt(9000)));
            assertThat(new String(byBytes(texts), StandardCharsets.UTF_8))
                    .isEqualTo(new String(byCharacters(texts), StandardCharsets.UTF_8));
        }
    }

    @Test
    void long_texts_with_characters_that_nobody_sees_are_whole() throws IOException {
        List<String> texts = List.of("嘉\u202E".repeat(20_000));
        assertThat(byBytes(texts)).isEqualTo(byCharacters(texts));
    }
}
