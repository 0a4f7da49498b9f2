package io.tidu.input;

import static io.tidu.input.Fixtures.problemsOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.tidu.diagnostic.Problem;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The list of {@code security.md}, input side: each of these has got through some reader somewhere. */
class InputHardeningTest {

    @Test
    void a_key_given_twice_is_refused_at_any_depth() {
        assertThat(problemsOf("{\"id\": \"x\", \"revenue\": {\"2025\": 1, \"2025\": 2}}"))
                .extracting(Problem::id)
                .containsExactly("tree.key-twice");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"id\": \"x\"} {\"id\": \"y\"}", "{\"id\": \"x\"} x", "{\"id\": \"x\"}]"})
    void nothing_may_follow_the_record(String json) {
        assertThat(problemsOf(json)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"NaN", "Infinity", "-Infinity", "+1", "01", ".5", "5.", "0x1F", "1_000", "1,000", "'1'", "nul"})
    void what_is_no_json_number_is_refused(String written) {
        assertThat(problemsOf("{\"id\": \"x\", \"staff\": " + written + "}")).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "// c\n{\"id\": \"x\"}",
                "{'id': 'x'}",
                "{id: \"x\"}",
                "{\"id\": \"x\",}",
                "{\"id\": \"x\"",
                "",
                " "
            })
    void what_is_no_standard_json_is_refused(String json) {
        assertThat(problemsOf(json)).hasSize(1);
    }

    @Test
    void a_number_of_forty_one_characters_is_refused_before_it_is_computed() {
        assertThat(problemsOf("{\"id\": \"x\", \"staff\": " + "1".repeat(41) + "}"))
                .extracting(Problem::id)
                .containsExactly("tree.too-long");
    }

    @Test
    void a_huge_exponent_is_refused_in_csv_too() {
        List<EnterpriseRecord> records = Fixtures.records("id,staff\nx,1e1000000000\n", Format.CSV);
        assertThat(records.get(0).problems()).extracting(Problem::id).containsExactly("input.number-too-long");
    }

    @Test
    void a_text_of_more_than_ten_thousand_characters_is_refused_in_json_and_csv() {
        String text = "x".repeat(10_001);
        assertThat(problemsOf("{\"id\": \"x\", \"county\": \"" + text + "\"}"))
                .extracting(Problem::id)
                .containsExactly("tree.too-long");
        assertThat(Fixtures.records("id,county\nx," + text + "\n", Format.CSV)
                        .get(0)
                        .problems())
                .extracting(Problem::id)
                .containsExactly("input.text-too-long");
    }

    @Test
    void a_name_of_more_than_a_hundred_characters_is_refused() {
        assertThat(problemsOf("{\"id\": \"x\", \"" + "n".repeat(101) + "\": 1}"))
                .hasSize(1);
    }

    @Test
    void deep_brackets_are_refused_without_exhausting_the_stack() {
        assertThat(problemsOf("{\"id\": " + "[".repeat(100_000))).hasSize(1);
        assertThat(problemsOf("[".repeat(21) + "]".repeat(21))).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "\\u0000, U+0000",
        "\\u0007, U+0007",
        "\\n, U+000A",
        "\\ud800, U+D800",
        "\\udc00\\ud800, U+DC00",
        "\\u202e, U+202E",
        "\\u200b, U+200B",
        "\\ufeff, U+FEFF",
        "\\u2028, U+2028",
        "\\u0085, U+0085"
    })
    void characters_that_nobody_sees_are_refused_by_name(String escaped, String name) {
        List<Problem> problems = problemsOf("{\"id\": \"x\", \"county\": \"a" + escaped + "b\"}");
        assertThat(problems).extracting(Problem::id).containsExactly("input.hidden-character");
        assertThat(problems.get(0).arguments()).contains(name);
    }

    @Test
    void rare_characters_of_names_are_kept() {
        assertThat(Fixtures.read("{\"id\": \"x\", \"name\": \"㑇𠮷𰻞\uE000·（有限公司）\"}")
                        .name())
                .isEqualTo("㑇𠮷𰻞\uE000·（有限公司）");
    }

    @Test
    void an_error_never_repeats_control_characters_to_the_terminal() {
        Problem problem = problemsOf("{\"id\": \"x\", \"a\\u001b[31m\": 1}").get(0);
        assertThat(problem.render(Locale.ENGLISH)).contains("a<U+001B>[31m").doesNotContain("\u001b");
        String line = "{\"id\": \"x\", \"staff\": \"\u009b31m\"}";
        assertThat(problemsOf(line).get(0).render(Locale.ENGLISH)).doesNotContain("\u009b");
    }

    @Test
    void an_error_quotes_at_most_sixty_characters() {
        Problem problem = problemsOf("{\"id\": \"x\", \"staff\": \"" + "字".repeat(5_000) + "\"}")
                .get(0);
        assertThat(problem.render(Locale.ENGLISH).length()).isLessThan(300);
    }

    @Test
    void bytes_that_are_not_utf8_are_refused_and_not_replaced() {
        byte[] json = "{\"id\": \"x\", \"name\": \"??\"}".getBytes(StandardCharsets.UTF_8);
        json[21] = (byte) 0xC3;
        json[22] = (byte) 0x28;
        for (Format format : List.of(Format.JSON, Format.JSON_LINES)) {
            assertThat(Fixtures.records(json, format).get(0).problems())
                    .extracting(Problem::id)
                    .containsExactly("file.not-utf8");
        }
    }

    @Test
    void utf16_is_refused() {
        byte[] bytes = "{\"id\": \"x\"}".getBytes(StandardCharsets.UTF_16);
        assertThat(Fixtures.records(bytes, Format.JSON)).allMatch(r -> r instanceof EnterpriseRecord.Rejected);
    }

    @Test
    void a_line_without_end_is_skipped_and_the_next_is_read() {
        byte[] long1 = new byte[3_000_000];
        Arrays.fill(long1, (byte) 'x');
        String text = new String(long1, StandardCharsets.US_ASCII) + "\n{\"id\": \"x\"}\n";
        List<EnterpriseRecord> records = Fixtures.records(text, Format.JSON_LINES);
        assertThat(records).hasSize(2);
        assertThat(records.get(0).problems()).extracting(Problem::id).containsExactly("input.line-too-long");
        assertThat(records.get(1)).isInstanceOf(EnterpriseRecord.Read.class);
    }

    @ParameterizedTest
    @EnumSource(Format.class)
    void no_broken_input_throws_and_a_last_good_line_is_still_read_where_records_are_lines(Format format) {
        Random random = new Random(20260301);
        String json = Fixtures.resource("contract.json").replace("\n", "");
        String csv = "id,name,staff,revenue.2025,events\nx,甲,80,1.5,\"[{\"\"on\"\": \"\"2024-01-01\"\"}]\"\n";
        byte[] seed = (format == Format.CSV ? csv : json).getBytes(StandardCharsets.UTF_8);
        byte[] good = "\n{\"id\": \"last\"}\n".getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < 3_000; i++) {
            ByteArrayOutputStream mutant = new ByteArrayOutputStream();
            mutant.writeBytes(mutated(seed, random));
            mutant.writeBytes(good);
            List<EnterpriseRecord> records = Fixtures.records(mutant.toByteArray(), format);
            for (EnterpriseRecord record : records) {
                record.problems()
                        .forEach(p -> assertThat(p.render(Locale.CHINESE)).isNotBlank());
            }
            if (format == Format.JSON_LINES) {
                assertThat(EnterpriseSourceTest.ids(records)).endsWith("last");
            }
        }
    }

    private static byte[] mutated(byte[] seed, Random random) {
        byte[] mutant = seed.clone();
        byte[] signs = "{}[]\",:\\\n\r\0 -eE.0\u00ff".getBytes(StandardCharsets.ISO_8859_1);
        for (int n = 1 + random.nextInt(4); n > 0; n--) {
            mutant[random.nextInt(mutant.length)] = signs[random.nextInt(signs.length)];
        }
        return random.nextInt(4) == 0 ? Arrays.copyOf(mutant, random.nextInt(mutant.length)) : mutant;
    }
}
