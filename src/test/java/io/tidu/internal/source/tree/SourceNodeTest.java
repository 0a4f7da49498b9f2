package io.tidu.internal.source.tree;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidu.diagnostic.Place;
import io.tidu.diagnostic.Problem;
import io.tidu.diagnostic.Problems;
import java.util.List;
import org.junit.jupiter.api.Test;

class SourceNodeTest {
    private final Problems problems = new Problems();

    @Test
    void an_overlay_merges_mappings_key_by_key_and_replaces_everything_else() {
        SourceNode under = read("a: 1\nb: {c: 2, d: 3}\ne: [1, 2]\nf: {g: 1}\n");
        SourceNode over = read("b: {d: 4, x: 5}\ne: [3]\nf: 6\nn: 7\n");
        SourceNode merged = under.overlaidWith(over);
        assertThat(merged.members()).extracting(SourceNode.Entry::key).containsExactly("a", "b", "e", "f", "n");
        assertThat(merged.get("b").members())
                .extracting(e -> e.key() + e.value().text())
                .containsExactly("c2", "d4", "x5");
        assertThat(merged.get("e").items()).hasSize(1);
        assertThat(merged.get("f").text()).isEqualTo("6");
    }

    @Test
    void a_null_in_an_overlay_makes_a_key_unknown() {
        SourceNode merged = read("a: 1\nb: 2\n").overlaidWith(read("a: null\n"));
        assertThat(merged.get("a")).isNull();
        assertThat(merged.get("b")).isNotNull();
    }

    @Test
    void a_merged_value_keeps_the_place_of_the_file_it_is_from() {
        SourceNode base = LocatedYaml.read("a: 1\nb: x\n", "base.yaml", problems);
        SourceNode merged = base.overlaidWith(LocatedYaml.read("\na: 2\n", "case.yaml", problems));
        assertThat(merged.get("a").place()).isEqualTo(new Place("case.yaml", 2, 4));
        assertThat(merged.get("b").place()).isEqualTo(new Place("base.yaml", 2, 4));
    }

    @Test
    void unknown_keys_are_told_at_the_key_with_the_nearest_that_is_allowed() {
        read("title: x\nisuer: y\n").onlyKeys(problems, "title", "issuer");
        Problem problem = problems.list().get(0);
        assertThat(problem.place()).isEqualTo(new Place("x.yaml", 2, 1));
        assertThat(problem.arguments()).containsExactly("isuer", "issuer");
        assertThat(problem.excerpt()).isEqualTo("isuer: y");
    }

    @Test
    void what_is_missing_blank_or_of_another_kind_is_told_and_reading_goes_on() {
        SourceNode root = read("a: ''\nb: [1]\nc: {}\n");
        assertThat(root.text("a", problems)).isEmpty();
        assertThat(root.text("b", problems)).isEmpty();
        assertThat(root.text("z", problems)).isEmpty();
        assertThat(root.get("c").items(problems)).isEmpty();
        assertThat(root.get("b").entries(problems)).isEmpty();
        assertThat(root.get("b").flag(problems)).isFalse();
        assertThat(problems.list())
                .extracting(Problem::id)
                .containsExactlyInAnyOrder(
                        "yaml.blank-text",
                        "yaml.expected-text",
                        "yaml.missing-key",
                        "yaml.expected-list",
                        "yaml.expected-mapping",
                        "yaml.expected-flag");
    }

    @Test
    void the_text_of_a_quoted_scalar_starts_behind_its_quote() {
        SourceNode root = read("a: 'x'\nb: x\n");
        assertThat(root.get("a").textPlace().column()).isEqualTo(5);
        assertThat(root.get("b").textPlace().column()).isEqualTo(4);
    }

    @Test
    void a_text_is_quoted_as_text_and_a_number_as_it_stands() {
        SourceNode root = read("[x, 5, true, null, [], [1], {}, {a: 1}]");
        assertThat(root.items())
                .extracting(SourceNode::describe)
                .isEqualTo(List.of("\"x\"", "5", "true", "null", "[]", "[…]", "{}", "{…}"));
    }

    private SourceNode read(String yaml) {
        SourceNode node = LocatedYaml.read(yaml, "x.yaml", problems);
        assertThat(problems.list()).isEmpty();
        return node;
    }
}
