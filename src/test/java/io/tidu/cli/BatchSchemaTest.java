package io.tidu.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a batch writes for programs, and what it puts on the disk, are as the shipped schemas say, and nothing else. */
class BatchSchemaTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    private static Path folder;

    @BeforeAll
    static void sample() throws IOException {
        Run run = Run.of("sample", "rules", "--count", "150", "--seed", "3", "--on", "2026-03-01");
        Files.writeString(folder.resolve("register.jsonl"), run.out());
    }

    /** In which nothing is allowed that it does not tell of. */
    private static Schema schema(String name) throws IOException {
        try (InputStream in = BatchSchemaTest.class.getResourceAsStream("/io/tidu/schema/" + name + ".schema.json")) {
            JsonNode schema = JSON.readTree(in);
            schema.findParents("properties").forEach(o -> ((ObjectNode) o).put("additionalProperties", false));
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(schema.toString(), InputFormat.JSON);
        }
    }

    private static String file(String name) {
        return folder.resolve(name).toString();
    }

    private static String batch(String... more) {
        List<String> arguments = new ArrayList<>(List.of("batch", "rules", file("register.jsonl")));
        arguments.addAll(List.of("--on", "2026-03-01", "--format", "json"));
        arguments.addAll(List.of(more));
        Run run = Run.of(arguments.toArray(String[]::new));
        assertThat(run.code()).as(run.err()).isZero();
        return run.out();
    }

    @Test
    void every_member_of_a_batch_is_in_the_schema_whatever_was_asked() throws IOException {
        Schema schema = schema("batch");
        String ledger = file("ledger.jsonl");
        String simulated = batch("--lang", "zh");
        Files.writeString(folder.resolve("before.json"), simulated);
        String first = batch("--lang", "en", "--budget", "examples/budget.yaml", "--with-samples", "--ledger", ledger);
        String second = batch("--budget", "3000万元", "--since", file("before.json"), "--ledger", ledger);

        for (String output : List.of(simulated, first, second)) {
            assertThat(schema.validate(output, InputFormat.JSON)).isEmpty();
            assertThat(JSON.readTree(output).path("payments")).isNotEmpty();
            assertThat(JSON.readTree(output).path("open")).isNotEmpty();
            assertThat(JSON.readTree(output).path("lapsing")).isNotEmpty();
        }
        assertThat(simulated).contains("\"ledger\":null");
        assertThat(JSON.readTree(second).path("ledger").path("count").asLong())
                .isGreaterThan(JSON.readTree(first).path("ledger").path("count").asLong());
        assertThat(schema.validate(simulated.replaceFirst("\"rule\":null", "\"rule\":\"any\""), InputFormat.JSON))
                .isNotEmpty();
    }

    @Test
    void guidance_for_the_nearest_is_that_of_the_verb_guide_whatever_the_order_of_rows() throws IOException {
        Schema schema = schema("batch");
        String output = batch("--guidance", "3");
        assertThat(schema.validate(output, InputFormat.JSON)).isEmpty();
        JsonNode guidance = JSON.readTree(output).path("guidance");
        assertThat(guidance).hasSize(3);
        List<String> oneGap = JSON.readTree(output).path("oneGap").findValuesAsText("enterprise");
        for (JsonNode one : guidance) {
            String enterprise = one.path("enterprise").asText();
            assertThat(oneGap).contains(enterprise);
            String line = Files.readString(folder.resolve("register.jsonl"))
                    .lines()
                    .filter(l -> l.contains("\"" + enterprise + "\""))
                    .findFirst()
                    .orElseThrow();
            Files.writeString(folder.resolve("one.jsonl"), line + "\n");
            Run alone = Run.of("guide", "rules", file("one.jsonl"), "--on", "2026-03-01", "--format", "json");
            assertThat(one).isEqualTo(JSON.readTree(alone.out()));
        }
        List<String> lines = new ArrayList<>(Files.readAllLines(folder.resolve("register.jsonl")));
        Collections.reverse(lines);
        Files.write(folder.resolve("reversed.jsonl"), lines);
        Run reversed = Run.of(
                "batch", "rules", file("reversed.jsonl"), "--on", "2026-03-01", "--format", "json", "--guidance", "3");
        assertThat(reversed.out()).isEqualTo(output);
        assertThat(batch("--guidance", "none")).isEqualTo(batch());
        assertThat(JSON.readTree(batch()).has("guidance")).isFalse();
    }

    @Test
    void names_and_figures_are_the_same_in_both_languages() throws IOException {
        JsonNode zh = JSON.readTree(batch("--lang", "zh"));
        JsonNode en = JSON.readTree(batch("--lang", "en"));
        assertThat(zh).isNotEqualTo(en);
        for (JsonNode words : List.of(zh, en)) {
            for (String member : List.of("because", "says", "documents", "document", "asks")) {
                words.findParents(member).forEach(o -> ((ObjectNode) o).remove(member));
            }
        }
        assertThat(zh).isEqualTo(en);
    }

    @Test
    void every_line_of_a_file_to_resume_is_a_standing_with_what_a_ledger_needs_only_where_one_is_written()
            throws IOException {
        Schema schema = schema("standing");
        batch("--resume", file("plain.tidu"));
        batch("--resume", file("derived.tidu"), "--ledger", file("another.jsonl"));

        for (String name : List.of("plain.tidu", "derived.tidu")) {
            List<String> standings = Files.readString(folder.resolve(name))
                    .lines()
                    .map(l -> l.substring(Math.max(0, l.indexOf("{\"enterprise\""))))
                    .filter(l -> l.startsWith("{\"enterprise\""))
                    .toList();
            assertThat(standings).hasSizeGreaterThan(100).allSatisfy(line -> {
                assertThat(schema.validate(line, InputFormat.JSON)).isEmpty();
                assertThat(line.contains("\"facts\":")).isEqualTo(name.startsWith("derived"));
            });
            String wrong = standings.get(0).replaceFirst("\"move\":\"[a-z-]+\"", "\"move\":\"jumps\"");
            assertThat(schema.validate(wrong, InputFormat.JSON)).isNotEmpty();
        }
    }
}
