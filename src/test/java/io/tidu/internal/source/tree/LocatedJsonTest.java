package io.tidu.internal.source.tree;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidu.diagnostic.Place;
import io.tidu.diagnostic.Problem;
import io.tidu.diagnostic.Problems;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LocatedJsonTest {
    private final Problems problems = new Problems();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"80\" | TEXT",
                "80 | NUMBER",
                "-8.0e1 | NUMBER",
                "true | FLAG",
                "null | NULL",
                "[] | LIST",
                "{} | MAPPING"
            })
    void a_value_is_of_the_kind_json_says(String json, SourceNode.Kind kind) {
        assertThat(read(json).kind()).isEqualTo(kind);
    }

    @Test
    void a_number_keeps_the_text_as_written() {
        assertThat(read("1.500e1000000000").text()).isEqualTo("1.500e1000000000");
    }

    @Test
    void places_count_from_the_line_a_text_was_cut_from() {
        SourceText line = SourceText.ofLines("{\"名\": 5}", new Place("firms.jsonl", 12, 0));
        assertThat(LocatedJson.read(line, problems).get("名").place()).isEqualTo(new Place("firms.jsonl", 12, 7));
    }

    @Test
    void in_a_cell_everything_has_the_cell_s_place() {
        Place cell = new Place("firms.csv", 3, 9);
        SourceNode node = LocatedJson.read(SourceText.ofCell("[\n 5]", cell), problems);
        assertThat(node.items().get(0).place()).isEqualTo(cell);
    }

    @Test
    void a_line_too_long_to_show_is_left_out() {
        assertThat(read("\"" + "x".repeat(200) + "\"").excerpt()).isNull();
        assertThat(read("\"x\"").excerpt()).isEqualTo("\"x\"");
    }

    @Test
    void the_elements_of_a_list_come_one_by_one_and_a_double_key_is_a_problem_of_its_element_alone() {
        JsonElements elements = new JsonElements(SourceText.ofFile("x", "[1, {\"a\": 1, \"a\": 2}, 3]"));
        List<String> seen = new ArrayList<>();
        Problems found = new Problems();
        for (SourceNode node = elements.next(found); node != null; node = elements.next(found)) {
            seen.add(node.describe() + found.list().size());
            found = new Problems();
        }
        assertThat(seen).containsExactly("10", "{…}1", "30");
        assertThat(elements.next(problems)).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"[1, 2", "[1 2]", "[1] 2", "[1,]", "", "{} {}"})
    void a_broken_list_ends_with_a_problem(String json) {
        JsonElements elements = new JsonElements(SourceText.ofFile("x", json));
        while (elements.next(problems) != null) {
            assertThat(problems.list()).isEmpty();
        }
        assertThat(problems.list()).hasSize(1);
        assertThat(elements.next(problems)).isNull();
        assertThat(problems.list())
                .extracting(Problem::place)
                .allMatch(p -> p.file().equals("x"));
    }

    private SourceNode read(String json) {
        SourceNode node = LocatedJson.read(SourceText.ofFile("x", json), problems);
        assertThat(problems.list()).isEmpty();
        return node;
    }
}
