package io.tidu.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What changed rules change, as JSON Lines, holds every figure of the page. */
class CompareJsonTest {
    private static final String FIRMS = """
            {"id": "L", "name": "甲公司", "staff": 100, "technologyStaff": 12}
            {"id": "O", "staff": 100}
            {"id": "K", "name": "乙公司", "staff": 100, "technologyStaff": 40}
            {"id": "N", "staff": 100, "technologyStaff": 1}
            """;

    private static final Pattern AMOUNT = Pattern.compile("([0-9][0-9,]*) yuan");

    @TempDir
    private Path folder;

    @BeforeEach
    void edit() throws IOException {
        Path rules = Path.of(Run.RULES);
        try (var files = Files.walk(rules)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path to = folder.resolve(rules.relativize(file).toString());
                Files.createDirectories(to.getParent());
                Files.copy(file, to);
            }
        }
        Path limits = folder.resolve("county/demo/2025/tables/limits.csv");
        Files.writeString(limits, Files.readString(limits).replace("10%", "20%").replace("30万元", "35万元"));
    }

    private String compare(String... more) {
        List<String> arguments =
                new ArrayList<>(List.of("compare", Run.RULES, folder.toString(), "-", "--on", "2026-03-01"));
        arguments.addAll(List.of("--lang", "en"));
        arguments.addAll(List.of(more));
        Run run = Run.withInput(FIRMS, arguments.toArray(String[]::new));
        assertThat(run.err()).isEmpty();
        return run.out();
    }

    private List<JsonNode> lines() throws IOException {
        List<JsonNode> lines = new ArrayList<>();
        for (String line : compare("--format", "json").lines().toList()) {
            lines.add(new ObjectMapper().readTree(line));
        }
        return lines;
    }

    @Test
    void every_line_satisfies_the_shipped_schema() throws IOException {
        try (InputStream in = CompareJsonTest.class.getResourceAsStream("/io/tidu/schema/comparison.schema.json")) {
            var schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(in, InputFormat.JSON);
            for (JsonNode line : lines()) {
                assertThat(schema.validate(line.toString(), InputFormat.JSON)).isEmpty();
            }
            String wrong = lines().get(1).toString().replace("\"kind\":\"enterprise\"", "\"kind\":\"firm\"");
            assertThat(schema.validate(wrong, InputFormat.JSON)).isNotEmpty();
        }
    }

    @Test
    void the_rules_come_first_then_enterprises_in_the_order_of_the_register_last_the_total() throws IOException {
        assertThat(lines())
                .extracting(l ->
                        l.path("kind").asText() + " " + l.path("enterprise").asText())
                .startsWith("rules ", "enterprise L")
                .endsWith("total ")
                .contains("enterprise K");
    }

    @Test
    void a_change_is_told_with_what_it_does() throws IOException {
        List<JsonNode> lines = lines();
        JsonNode share = lines.get(0).path("changes").get(0);
        JsonNode total = lines.get(lines.size() - 1);

        assertThat(share.path("parts").get(0).path("before").asText()).isEqualTo("10%");
        assertThat(share.path("parts").get(0).path("after").asText()).isEqualTo("20%");
        assertThat(share.path("place").asText()).isEqualTo("tables/limits.csv:2");
        JsonNode does = total.path("changes").get(share.path("change").asInt());
        assertThat(does.path("enterprises").asInt()).isEqualTo(1);
        assertThat(does.path("difference").asInt()).isEqualTo(-300_000);
        assertThat(total.path("losing").asInt()).isEqualTo(1);
        assertThat(total.path("money").path("difference").asInt()).isEqualTo(-250_000);
    }

    @Test
    void rows_of_one_clause_are_told_apart_by_who_uses_them() throws IOException {
        Path copy = folder.resolve("shipped");
        try (var files = Files.walk(Path.of("rules"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path to = copy.resolve(Path.of("rules").relativize(file).toString());
                Files.createDirectories(to.getParent());
                Files.copy(file, to);
            }
        }
        Path tiers = copy.resolve("zhejiang/jiashan/tiered-funding/2023/tables/tiers.csv");
        Files.writeString(
                tiers,
                Files.readString(tiers)
                        .replace("tier-1,10,30,", "tier-1,10,40,")
                        .replace("tier-3,20,", "tier-3,18,"));
        Path lines = copy.resolve("national/high-tech-enterprise/2016/tables/rd-intensity.csv");
        Files.writeString(lines, Files.readString(lines).replace(",5000,5,", ",5000,6,"));
        String out = Run.of(
                        "compare",
                        "rules",
                        copy.toString(),
                        "examples/register.jsonl",
                        "--on",
                        "2026-03-01",
                        "--format",
                        "json")
                .out();
        JsonNode total = new ObjectMapper().readTree(out.substring(out.lastIndexOf("{\"kind\":\"total\"")));

        assertThat(total.path("changes"))
                .extracting(c -> c.path("enterprises").asInt() + " "
                        + c.path("difference").asInt())
                .containsExactly("1 -250000", "0 0", "1 -57600");
        assertThat(total.path("untraced").asInt()).isZero();
        JsonNode rules = new ObjectMapper().readTree(out.substring(0, out.indexOf('\n')));
        assertThat(rules.path("changes"))
                .extracting(c -> c.path("about").asText())
                .contains("Tier 1 (sample)", "Tier 3 (sample)");
        String all = Run.of(
                        "compare",
                        "rules",
                        copy.toString(),
                        "examples/register.jsonl",
                        "--on",
                        "2026-03-01",
                        "--lang",
                        "zh")
                .out();
        assertThat(all).contains("补助上限，第一档（示例）").doesNotContain("档次 第一档");
        assertThat(all.replaceAll("\\s+", "")).contains("至约").doesNotContainPattern("[0-9]{5}\\.[0-9]+万元");
    }

    @Test
    void every_amount_of_the_page_stands_in_it() throws IOException {
        Set<Long> written = new TreeSet<>();
        lines().forEach(l -> numbers(l, written));
        String page = compare("--format", "html", "--detail", "all");
        Set<Long> shown = new TreeSet<>();
        // What the rules say, and how an award came about step by step, is text in both.
        AMOUNT.matcher(page.replaceAll("(?s)<h2[^>]*><span>What was changed.*?<h2", "<h2")
                        .replaceAll("[AB]: base [0-9,]+ yuan", "")
                        .replaceAll("base [0-9,]+ yuan", ""))
                .results()
                .forEach(a -> shown.add(Long.parseLong(a.group(1).replace(",", ""))));

        assertThat(shown).hasSizeGreaterThan(3).isSubsetOf(written);
    }

    private static void numbers(JsonNode node, Set<Long> found) {
        if (node.isNumber()) {
            found.add(Math.abs(node.asLong()));
        }
        node.forEach(n -> numbers(n, found));
    }

    private JsonNode open(String before, String after) throws IOException {
        for (String line : Run.withInput(FIRMS, "compare", before, after, "-", "--on", "2026-03-01", "--format", "json")
                .out()
                .lines()
                .toList()) {
            JsonNode read = new ObjectMapper().readTree(line);
            if (read.path("enterprise").asText().equals("O")) {
                return read.path("money");
            }
        }
        throw new AssertionError("nothing is told of O");
    }

    @Test
    void who_is_open_under_a_stricter_line_gains_nothing_by_it() throws IOException {
        Path limits = folder.resolve("county/demo/2025/tables/limits.csv");
        Files.writeString(limits, Files.readString(limits).replace("35万元", "30万元"));
        JsonNode stricter = open(Run.RULES, folder.toString());
        JsonNode back = open(folder.toString(), Run.RULES);

        assertThat(stricter.path("differenceAtLeast").asInt()).isEqualTo(-300_000);
        assertThat(stricter.path("differenceAtMost").asInt()).isZero();
        assertThat(stricter.path("differenceJoint").asBoolean()).isTrue();
        assertThat(back.path("differenceAtLeast").asInt()).isZero();
        assertThat(back.path("differenceAtMost").asInt()).isEqualTo(300_000);
        assertThat(compare().replaceAll("\\s+", " ")).contains("0 yuan to 300,000 yuan −300,000 yuan to ±0");
    }

    @Test
    void where_each_side_is_open_by_itself_none_is_taken_from_the_other() throws IOException {
        JsonNode money = open(Run.RULES, folder.toString());

        assertThat(money.path("differenceJoint").asBoolean()).isFalse();
        assertThat(money.path("beforeAtMost").asInt()).isEqualTo(300_000);
        assertThat(money.path("afterAtMost").asInt()).isEqualTo(350_000);
        assertThat(compare().replaceAll("\\s+", " "))
                .contains("0 yuan to 300,000 yuan 0 yuan to 350,000 yuan each side open")
                .doesNotContain("+350,000 yuan");
        assertThat(compare("--format", "html")).contains("<summary><strong>O</strong> each side open</summary>");
    }
}
