package io.tidu.input;

import static io.tidu.input.Fixtures.records;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tidu.diagnostic.Place;
import io.tidu.diagnostic.Problem;
import io.tidu.diagnostic.Severity;
import io.tidu.model.Enterprise;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class EnterpriseSourceTest {

    @Test
    void a_json_file_may_hold_one_object() {
        assertThat(ids(records("{\n  \"id\": \"x\"\n}\n", Format.JSON))).containsExactly("x");
    }

    @Test
    void a_json_file_may_hold_a_list_in_which_a_bad_element_does_not_stop_the_others() {
        List<EnterpriseRecord> records = records("""
                [
                  {"id": "a", "name": "甲"},
                  {"id": "b", "staff": "x"},
                  {"id": "c", "staff": 1, "staff": 2},
                  5,
                  {"id": "d"}
                ]
                """, Format.JSON);
        assertThat(ids(records)).containsExactly("a", "d");
        assertThat(rejected(records)).extracting(EnterpriseRecord.Rejected::id).containsExactly("b", "c", null);
        assertThat(rejected(records))
                .extracting(EnterpriseRecord.Rejected::place)
                .containsExactly(new Place("firms", 3, 3), new Place("firms", 4, 3), new Place("firms", 5, 3));
    }

    @Test
    void where_a_json_list_breaks_the_reading_ends_with_an_error() {
        List<EnterpriseRecord> records = records("[{\"id\": \"a\"},\n {\"id\": \"b\"\n {\"id\": \"c\"}]", Format.JSON);
        assertThat(ids(records)).containsExactly("a");
        assertThat(rejected(records)).hasSize(1);
        assertThat(rejected(records).get(0).problems()).extracting(Problem::id).containsExactly("json.syntax");
        assertThat(rejected(records).get(0).place().line()).isEqualTo(3);
    }

    @Test
    void two_objects_in_a_json_file_are_an_error_that_names_the_way_out() {
        List<EnterpriseRecord> records = records("{\"id\": \"a\"}\n{\"id\": \"b\"}\n", Format.JSON);
        assertThat(rejected(records).get(0).problems()).extracting(Problem::id).containsExactly("json.after-end");
    }

    @Test
    void a_bad_line_does_not_stop_the_others() {
        List<EnterpriseRecord> records = records("""
                {"id": "a"}
                {"id": "b", "staff": "eighty"}

                {"id": "c"
                not json
                [1]
                {"id": "d", "revenue": {"2025": 1}, "revenue": {}}
                {"id": "e"}
                """, Format.JSON_LINES);
        assertThat(ids(records)).containsExactly("a", "e");
        assertThat(rejected(records)).extracting(r -> r.place().line()).containsExactly(2, 4, 5, 6, 7);
        assertThat(rejected(records).get(0).problems().get(0).place()).isEqualTo(new Place("firms", 2, 22));
        assertThat(rejected(records).get(0).id()).isEqualTo("b");
    }

    @Test
    void a_line_that_is_not_utf8_does_not_stop_the_others() {
        byte[] bytes = "{\"id\": \"a\"}\n{\"id\": \"?\"}\n{\"id\": \"c\"}".getBytes(StandardCharsets.UTF_8);
        bytes[20] = (byte) 0xFF;
        assertThat(ids(records(bytes, Format.JSON_LINES))).containsExactly("a", "c");
    }

    @Test
    void windows_line_ends_a_byte_order_mark_and_a_missing_last_line_end_are_allowed() {
        assertThat(ids(records("\uFEFF{\"id\": \"a\"}\r\n{\"id\": \"b\"}", Format.JSON_LINES)))
                .containsExactly("a", "b");
        assertThat(ids(records("\uFEFF[{\"id\": \"a\"}]", Format.JSON))).containsExactly("a");
    }

    @Test
    void a_record_that_says_the_same_again_counts_once_and_is_noted() {
        List<EnterpriseRecord> records =
                records("{\"id\": \"a\"}\n{\"id\": \"b\"}\n{\"id\": \"a\"}\n", Format.JSON_LINES);
        assertThat(ids(records)).containsExactly("a", "b");
        assertThat(records.get(1).problems()).isEmpty();
        assertThat(records.get(2)).isInstanceOf(EnterpriseRecord.Repeated.class);
        Problem note = records.get(2).problems().get(0);
        assertThat(note.severity()).isEqualTo(Severity.INFO);
        assertThat(note.id()).isEqualTo("input.given-again");
        assertThat(note.arguments()).first().isEqualTo("a");
        assertThat(note.arguments().get(1)).contains(":1");
    }

    @ParameterizedTest
    @EnumSource(Format.class)
    void a_stream_that_breaks_off_ends_with_an_error(Format format) {
        InputStream start = new ByteArrayInputStream("{\"id\": \"a\"}\n".getBytes(StandardCharsets.UTF_8));
        InputStream broken = new SequenceInputStream(start, new BrokenStream());
        EnterpriseSource source = EnterpriseSource.open("-", broken, format, Fixtures.VOCABULARY);
        EnterpriseRecord last = null;
        while (source.hasNext()) {
            last = source.next();
        }
        assertThat(last).isInstanceOf(EnterpriseRecord.Rejected.class);
        assertThatThrownBy(source::next).isInstanceOf(NoSuchElementException.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "[{\"id\": \"a\"}] | JSON",
                "  [ | JSON",
                "{\"id\": \"a\"} | JSON_LINES",
                "{ | JSON",
                "{\"id\": \"a\", | JSON",
                "id,name | CSV",
                "``| CSV"
            })
    void the_format_of_standard_input_is_told_from_its_beginning(String start, Format format) {
        assertThat(GuessedRecords.guess(start)).isEqualTo(format);
        assertThat(GuessedRecords.guess("\uFEFF\n" + start)).isEqualTo(format);
    }

    @Test
    void a_broken_first_line_does_not_hide_that_the_input_is_json_lines() {
        assertThat(ids(records("{\"id\": \"a\"\n{\"id\": \"b\"}\n{\"id\": \"c\"}\n", Format.GUESSED)))
                .containsExactly("b", "c");
    }

    @Test
    void guessed_input_is_read_from_its_beginning() {
        assertThat(ids(records("id,name\nx,甲\n", Format.GUESSED))).containsExactly("x");
        assertThat(ids(records("[{\"id\": \"x\"}]", Format.GUESSED))).containsExactly("x");
        assertThat(ids(records("{\n\"id\": \"x\"}", Format.GUESSED))).containsExactly("x");
    }

    @ParameterizedTest
    @CsvSource({"a.json, JSON", "A.JSONL, JSON_LINES", "a.b.ndjson, JSON_LINES", "册.csv, CSV", "册.XLSX, XLSX"})
    void a_file_s_format_is_told_by_its_extension(String name, Format format) {
        assertThat(Format.of(name)).contains(format);
    }

    @ParameterizedTest
    @CsvSource({"a.xls", "csv.txt", "-"})
    void any_other_extension_is_no_format(String name) {
        assertThat(Format.of(name)).isEqualTo(Optional.empty());
    }

    @Test
    void two_hundred_thousand_lines_are_read_one_by_one_in_the_memory_of_a_few() {
        int many = 200_000;
        InputStream lines = new GeneratedLines(many);
        int read = 0;
        try (EnterpriseSource source = EnterpriseSource.open("-", lines, Format.JSON_LINES, Fixtures.VOCABULARY)) {
            while (source.hasNext()) {
                EnterpriseRecord record = source.next();
                assertThat(record.problems()).isEmpty();
                read++;
            }
        }
        assertThat(read).isEqualTo(many);
    }

    static List<String> ids(List<EnterpriseRecord> records) {
        return records.stream()
                .filter(EnterpriseRecord.Read.class::isInstance)
                .map(r -> ((EnterpriseRecord.Read) r).enterprise())
                .map(Enterprise::id)
                .toList();
    }

    static List<EnterpriseRecord.Rejected> rejected(List<EnterpriseRecord> records) {
        return records.stream()
                .filter(EnterpriseRecord.Rejected.class::isInstance)
                .map(EnterpriseRecord.Rejected.class::cast)
                .toList();
    }

    /** Fails at once. */
    private static final class BrokenStream extends InputStream {
        @Override
        public int read() throws IOException {
            throw new IOException("unplugged");
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            return read();
        }
    }

    /** So many enterprises, of which none is in memory before it is read. */
    private static final class GeneratedLines extends InputStream {
        private final int many;
        private int next;
        private ByteArrayInputStream line = new ByteArrayInputStream(new byte[0]);

        GeneratedLines(int many) {
            this.many = many;
        }

        @Override
        public int read() {
            return fill() ? line.read() : -1;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) {
            return fill() ? line.read(buffer, offset, length) : -1;
        }

        private boolean fill() {
            if (line.available() == 0 && next < many) {
                String text =
                        String.format(Locale.ROOT, "{\"id\": \"%06d\", \"name\": \"%s\"}\n", next, "名".repeat(200));
                line = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
                next++;
            }
            return line.available() > 0;
        }
    }
}
