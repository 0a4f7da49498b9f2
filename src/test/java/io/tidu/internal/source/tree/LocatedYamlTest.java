package io.tidu.internal.source.tree;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidu.diagnostic.Place;
import io.tidu.diagnostic.Problem;
import io.tidu.diagnostic.Problems;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LocatedYamlTest {
    private final Problems problems = new Problems();

    @Test
    void every_value_and_key_knows_its_line_and_column() {
        SourceNode root = read("""
                title: {zh: 高新技术企业, en: High-tech}
                items:
                  - a
                  - b: 1
                """);
        assertThat(root.place()).isEqualTo(new Place("pack.yaml", 1, 1));
        assertThat(root.get("title").get("en").place()).isEqualTo(new Place("pack.yaml", 1, 25));
        assertThat(root.get("items").items().get(1).members().get(0).keyPlace())
                .isEqualTo(new Place("pack.yaml", 4, 5));
        assertThat(root.get("items").items().get(1).get("b").excerpt()).isEqualTo("  - b: 1");
    }

    @Test
    void a_column_counts_characters_even_behind_rare_ideographs_outside_the_basic_plane() {
        SourceNode root = read("{a: 𠮷𠮷, b: x}");
        assertThat(root.get("b").place().column()).isEqualTo("{a: 𠮷𠮷, b: x}".indexOf('x') + 1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"no", "on", "off", "yes", "y", "NO"})
    void words_which_older_yaml_takes_for_true_or_false_stay_words(String word) {
        SourceNode root = read(word + ": " + word);
        assertThat(root.members().get(0).key()).isEqualTo(word);
        assertThat(root.members().get(0).value().text(problems)).isEqualTo(word);
        assertThat(problems.list()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0012", "1_000", "0x1F", "1e1000000000", "2026-01-01", "12:30:00", "330421", "1.10", ".5"})
    void an_unquoted_value_keeps_the_text_as_written(String written) {
        assertThat(read("a: " + written).get("a").text(problems)).isEqualTo(written);
        assertThat(problems.list()).isEmpty();
    }

    @Test
    void a_year_is_a_key_like_any_other() {
        assertThat(read("revenue: {2023: 5}").get("revenue").get("2023").text()).isEqualTo("5");
    }

    @ParameterizedTest
    @CsvSource({
        "'a:', NULL",
        "'a: null', NULL",
        "'a: ~', NULL",
        "'a: \"\"', TEXT",
        "'a: \"5\"', TEXT",
        "'a: 5', PLAIN",
        "'a: true', PLAIN",
        "'a: x', TEXT",
        "'a: []', LIST",
        "'a: {}', MAPPING"
    })
    void a_value_is_of_the_kind_its_spelling_says(String text, SourceNode.Kind kind) {
        assertThat(read(text).members().get(0).value().kind()).isEqualTo(kind);
    }

    @Test
    void a_key_given_twice_is_refused_and_names_the_first_line() {
        read("a: 1\nb: 2\na: 3\n");
        assertThat(problems.list()).extracting(Problem::id).containsExactly("tree.key-twice");
        assertThat(problems.list().get(0).place()).isEqualTo(new Place("pack.yaml", 3, 1));
        assertThat(problems.list().get(0).arguments()).containsExactly("a", "1");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a: &x 1 | yaml.alias",
                "a: ! 1 | yaml.tag",
                "a: [&x 1] | yaml.alias",
                "a: *x | yaml.alias",
                "&x a: 1 | yaml.alias",
                "a: &x {b: 1} | yaml.alias",
                "a: &x [1] | yaml.alias",
                "a: !!binary aGk= | yaml.tag",
                "a: !java.net.URL x | yaml.tag",
                "!!java.util.Date {a: 1} | yaml.tag",
                "a: {b: 1 | yaml.open-bracket",
                "a: b: c | yaml.syntax",
                "a: \"x | yaml.open-quote",
                "'a: @x' | yaml.syntax",
                "{[1]: 2} | yaml.syntax",
                "a: x\u200By | tree.hidden-character",
                "a: x\u0000y | tree.hidden-character",
                "a: x\u202Ey | tree.hidden-character",
                "a: x\u2028y | tree.hidden-character"
            })
    void what_two_readers_could_read_differently_is_refused(String text, String id) {
        assertThat(LocatedYaml.read(text, "pack.yaml", problems)).isNull();
        assertThat(problems.list()).extracting(Problem::id).containsExactly(id);
    }

    @Test
    void a_second_document_is_refused() {
        read("a: 1\n---\nb: 2\n");
        assertThat(problems.list()).extracting(Problem::id).containsExactly("yaml.second-document");
        assertThat(problems.list().get(0).place().line()).isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "# only a comment\n", "---\n...\n"})
    void an_empty_file_is_told_as_such(String text) {
        assertThat(LocatedYaml.read(text, "pack.yaml", problems)).isNull();
        assertThat(problems.list()).extracting(Problem::id).containsExactly("yaml.empty");
    }

    @Test
    void brackets_twenty_one_deep_are_refused() {
        LocatedYaml.read("[".repeat(30) + "]".repeat(30), "pack.yaml", problems);
        assertThat(problems.list()).hasSize(1);
        assertThat(problems.list().get(0).id()).startsWith("tree.too-");
    }

    @Test
    void a_hundred_thousand_open_brackets_are_refused_without_exhausting_the_stack() {
        LocatedYaml.read("[".repeat(100_000), "pack.yaml", problems);
        assertThat(problems.list().get(0).id()).startsWith("tree.too-");
    }

    @Test
    void a_text_of_more_than_ten_thousand_characters_is_refused() {
        assertThat(LocatedYaml.read("a: " + "x".repeat(10_001), "pack.yaml", problems))
                .isNull();
        assertThat(problems.list()).extracting(Problem::id).containsExactly("tree.too-long");
    }

    @Test
    void a_byte_order_mark_at_the_start_is_allowed(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("x.yaml"), "\uFEFFa: 1\n");
        assertThat(LocatedYaml.read(file, "x.yaml", problems).get("a").place()).isEqualTo(new Place("x.yaml", 1, 4));
    }

    @Test
    void a_file_in_gbk_is_refused_with_the_way_out(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("x.yaml");
        Files.write(file, "a: 高新技术\n".getBytes(Charset.forName("GBK")));
        assertThat(LocatedYaml.read(file, "x.yaml", problems)).isNull();
        assertThat(problems.list().get(0).sentence(Locale.CHINESE)).contains("UTF-8");
    }

    @Test
    void a_file_that_is_not_there_is_unreadable_and_one_too_large_is_not_read(@TempDir Path folder) throws IOException {
        LocatedYaml.read(folder.resolve("none.yaml"), "none.yaml", problems);
        Path large = Files.write(folder.resolve("large.yaml"), new byte[LocatedYaml.MOST_BYTES + 1]);
        LocatedYaml.read(large, "large.yaml", problems);
        assertThat(problems.list()).extracting(Problem::id).containsExactly("file.too-large", "file.unreadable");
    }

    @Test
    void an_error_shows_the_line_with_a_caret_below_the_place_in_both_languages() {
        SourceNode root = read("title: 高新\nflag: 是\n");
        root.get("flag").flag(problems);
        Problem problem = problems.list().get(0);
        assertThat(problem.render(Locale.ENGLISH))
                .contains("pack.yaml:2:7: true or false is expected here, but \"是\" is written.")
                .contains("flag: 是")
                .endsWith("          ^^");
        assertThat(problem.sentence(Locale.CHINESE)).isEqualTo("此处应为 true 或 false，但写的是 \"是\"。");
    }

    @Test
    void a_full_width_colon_is_pointed_out_where_names_with_values_are_expected() {
        List<SourceNode.Entry> entries = read("title：高新").entries(problems);
        assertThat(entries).isEmpty();
        assertThat(problems.list().get(0).sentence(Locale.ENGLISH)).contains("full-width ：");
    }

    private SourceNode read(String text) {
        SourceNode root = LocatedYaml.read(text, "pack.yaml", problems);
        assertThat(root).as(problems.list().toString()).isNotNull();
        return root;
    }
}
