package io.tidu.register;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidu.diagnostic.Problems;
import io.tidu.input.Format;
import io.tidu.internal.load.vocabulary.VocabularyReader;
import io.tidu.model.Enterprise;
import io.tidu.vocabulary.Vocabulary;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What can't be used is handed back byte for byte. */
class RawRecordTest {
    private static final Vocabulary VOCABULARY =
            VocabularyReader.read(Path.of("rules/vocabulary.yaml"), "vocabulary.yaml", new Problems());

    /** What is rejected of an input, below its header. */
    static byte[] rejected(byte[] input, Format format) {
        ByteArrayOutputStream bad = new ByteArrayOutputStream();
        Register.of(List.of(RegisterSource.of("-", new ByteArrayInputStream(input), format)))
                .run(VOCABULARY, RegisterOptions.DEFAULT, Enterprise::id, entry -> {
                    try {
                        if (entry.isRejected()) {
                            if (bad.size() == 0) {
                                bad.writeBytes(entry.raw().header());
                            }
                            entry.raw().writeTo(bad);
                        }
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                    return true;
                });
        return bad.toByteArray();
    }

    private static String rejected(String input, Format format) {
        return new String(rejected(input.getBytes(StandardCharsets.UTF_8), format), StandardCharsets.UTF_8);
    }

    @Test
    void lines_of_json_are_those_that_were_written() {
        assertThat(rejected(
                        "\uFEFF{\"id\":  \"a\", \"staff\": \"x\"}\r\n\n{\"id\": \"b\"}\n{\"id\": \"c\", \"staff\": 1",
                        Format.JSON_LINES))
                .isEqualTo("{\"id\":  \"a\", \"staff\": \"x\"}\r\n{\"id\": \"c\", \"staff\": 1\n");
    }

    @Test
    void rows_of_a_table_stand_below_all_that_stood_above_them() {
        assertThat(rejected("\uFEFF企业名册,\r\nid,name,staff\r\na,\"甲,\n\"\"乙\"\"\",x\r\nb,丙,3\r\nc,丁\r\n", Format.CSV))
                .isEqualTo("\uFEFF企业名册,\r\nid,name,staff\r\na,\"甲,\n\"\"乙\"\"\",x\r\nc,丁\r\n");
    }

    @Test
    void a_row_in_another_encoding_stays_in_it() {
        byte[] other = "b,甲,x\n".getBytes(Charset.forName("GB18030"));
        byte[] input = join("id,name,staff\na,A,1\n".getBytes(StandardCharsets.UTF_8), other, new byte[] {
            'c', ',', 'C', ',', '2', '\n'
        });

        assertThat(rejected(input, Format.CSV))
                .isEqualTo(join("id,name,staff\n".getBytes(StandardCharsets.UTF_8), other));
    }

    @Test
    void a_line_longer_than_memory_would_hold_is_handed_back_whole() {
        String line = "{\"id\": \"a\", \"name\": \"" + "字".repeat(4 << 20) + "\"}\n";

        assertThat(rejected("{\"id\": \"b\"}\n" + line + "{\"id\": \"c\"}\n", Format.JSON_LINES))
                .isEqualTo(line);
    }

    @Test
    void elements_of_a_list_stand_on_one_line_each() {
        assertThat(rejected(
                        "[\n  {\"id\": \"a\",\n   \"staff\": \"x\"},\n  {\"id\": \"b\"},\n  {\"id\": \"c\",\n \"staff\": -1}\n]",
                        Format.JSON))
                .isEqualTo("{\"id\": \"a\",    \"staff\": \"x\"}\n{\"id\": \"c\",  \"staff\": -1}\n");
    }

    @Test
    void what_breaks_off_is_handed_back_with_all_that_is_behind_it() {
        assertThat(rejected("[{\"id\": \"a\"},\n {\"id\": \"b\", \"staff\": 1,\n {\"id\": \"c\"}]", Format.JSON))
                .isEqualTo("{\"id\": \"b\", \"staff\": 1,  {\"id\": \"c\"}]\n");
        assertThat(rejected("id,staff\na,1\n<<<<<<< mine\nb,2\n=======\nb,3\n>>>>>>> theirs\nc,1\n", Format.CSV))
                .isEqualTo("id,staff\n<<<<<<< mine\nb,2\n=======\nb,3\n>>>>>>> theirs\nc,1\n");
    }

    @Test
    void records_that_contradict_each_other_are_all_handed_back() {
        assertThat(rejected("id,staff\na,1\nb,2\na,3\na,1\n", Format.CSV)).isEqualTo("id,staff\na,1\na,3\na,1\n");
    }

    @Test
    void of_an_input_that_can_not_be_read_at_all_nothing_is_taken_out() {
        assertThat(rejected("id,nonsense\na,1\n", Format.CSV)).isEmpty();
        assertThat(rejected(new byte[] {1, 2, 3}, Format.XLSX)).isEmpty();
    }

    private static byte[] join(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }
}
