package io.tidu.internal.load;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.tidu.diagnostic.Problems;
import io.tidu.internal.source.tree.LocatedYaml;
import io.tidu.internal.source.tree.SourceNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The schemas of the files that staff edit, shipped so that editors complete and check them. */
class RulesSchemaTest {
    private static final String LEVER =
            "facts: {p: {type: flag, zh: a, en: b}}\nlevers:\n  one: {fact: p, lead: 1 days, effort: {weight: 1}, status: sample, zh: a, en: b, ";
    private static final String PACK =
            "id: a/b\nversion: \"1\"\ntitle: {zh: a, en: b}\nissuer: {zh: a, en: b}\nstatus: sample\ninForce: {from: 2026-01-01}\n";

    @Test
    void every_shipped_vocabulary_and_pack_satisfies_its_schema() throws IOException {
        List<Path> files = new ArrayList<>(manifests("rules"));
        files.addAll(manifests("examples/award-structures"));

        assertThat(files).hasSizeGreaterThan(8).allSatisfy(file -> {
            String schema = file.endsWith("pack.yaml") ? "pack" : "vocabulary";
            assertThat(errors(schema, Files.readString(file))).isEmpty();
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "change: up}",
                "change: up, step: 1, to: [x]}",
                "change: choose}",
                "change: end, step: 1}",
                "change: grow, step: 1}",
                "change: up, step: 1, why: 2}"
            })
    void a_lever_that_can_not_be_does_not(String rest) {
        assertThat(errors("vocabulary", LEVER + rest)).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"change: up, step: 1 persons}", "change: choose, to: [true]}", "change: add}", "change: end}"})
    void a_lever_that_can_be_does(String rest) {
        assertThat(errors("vocabulary", LEVER + rest)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "calendar: [{of: x, event: batch, status: sample, clause: \"1\", zh: a, en: b}]",
                "calendar: [{of: x, event: batch, to: 2026-13-01, status: sample, clause: \"1\", zh: a, en: b}]",
                "calendar: [{of: x, event: notice, to: 05-31, status: sample, clause: \"1\", zh: a, en: b}]",
                "items: {x: {zh: a, en: b, documents: [form]}}",
                "items: {x: {zh: a, en: b, documents: {status: guess, kinds: [form]}}}",
                "budget: {rule: pro-rata}",
                "budget: {status: sample, clause: \"1\", rule: score}",
                "budget: {status: sample, clause: \"1\", pot: 5}"
            })
    void what_a_pack_can_not_say_does_not(String more) {
        assertThat(errors("pack", PACK)).isEmpty();
        assertThat(errors("pack", PACK + more)).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "year: 2026",
                "{pot: ten}",
                "{pot: 1, rule: most-needy}",
                "{pot: 1, rule: priority}",
                "{pot: 1, rule: priority, priority: []}",
                "{pot: 1, priority: [x]}",
                "{pot: 1, rule: score, date: appliedOn}",
                "{pot: 1, items: {x: 5}}",
                "{pot: 1, instalments: {x: [0.5, 0.5]}}",
                "{pot: 1, status: sample}"
            })
    void a_budget_that_can_not_be_does_not(String yaml) {
        assertThat(errors("budget", yaml)).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{year: 2026, pot: 8930万元, committed: \"75,000,000\"}",
                "{pot: 1, rule: priority, priority: [rd-subsidy, zhejiang/jiashan/tiered-funding/loan]}",
                "{pot: 1, rule: first-come, date: appliedOn, perEnterprise: 500万元, perItem: {x: 1亿元}}",
                "{pot: 0.25, rule: score, score: x, items: {x: {pot: 5}}, instalments: {x: [33.4%, 66.6%]}}"
            })
    void a_budget_that_can_be_does(String yaml) {
        assertThat(errors("budget", yaml)).isEmpty();
    }

    @Test
    void the_example_of_a_budget_satisfies_its_schema() throws IOException {
        assertThat(errors("budget", Files.readString(Path.of("examples/budget.yaml"))))
                .isEmpty();
    }

    private static List<Path> manifests(String folder) throws IOException {
        try (Stream<Path> files = Files.walk(Path.of(folder))) {
            return files.filter(f -> f.endsWith("pack.yaml") || f.endsWith("vocabulary.yaml"))
                    .toList();
        }
    }

    private static List<?> errors(String schema, String yaml) {
        SourceNode root = LocatedYaml.read(yaml, "x.yaml", new Problems());
        return schema(schema).validate(json(Objects.requireNonNull(root)), InputFormat.JSON);
    }

    /** As JSON: what stands without quotes is a text, but for true, false and nothing. */
    private static String json(SourceNode node) {
        return switch (node.kind()) {
            case NULL -> "null";
            case LIST -> node.items().stream().map(RulesSchemaTest::json).collect(Collectors.joining(",", "[", "]"));
            case MAPPING ->
                node.members().stream()
                        .map(e -> quoted(e.key()) + ":" + json(e.value()))
                        .collect(Collectors.joining(",", "{", "}"));
            default ->
                !node.quoted() && (node.text().equals("true") || node.text().equals("false"))
                        ? node.text()
                        : quoted(node.text());
        };
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + '"';
    }

    private static Schema schema(String name) {
        try (InputStream in = RulesSchemaTest.class.getResourceAsStream("/io/tidu/schema/" + name + ".schema.json")) {
            String text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(text);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
