package io.tidu.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code batch --since FILE}: moves against the run before. */
class SinceTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    private Path folder;

    private Path firms;
    private Path before;

    @BeforeEach
    void run_before() throws IOException {
        firms = folder.resolve("firms.jsonl");
        before = folder.resolve("before.json");
        Files.writeString(firms, """
                {"id": "K", "name": "乙公司", "staff": 100, "technologyStaff": 40}
                {"id": "L", "name": "甲公司", "staff": 100, "technologyStaff": 1}
                {"id": "O", "name": "丙公司", "staff": 100, "stage": "reserve"}
                """);
        Files.writeString(before, batch("--format=json").out());
    }

    private Run batch(String... more) {
        List<String> words = new ArrayList<>(List.of("batch", Run.RULES, firms.toString(), "--on=2026-03-01"));
        words.addAll(List.of(more));
        return Run.of(words.toArray(String[]::new));
    }

    private String move(String facts) throws IOException {
        Files.writeString(firms, "{\"id\": \"O\", \"name\": \"丙公司\", \"staff\": 100" + facts + "}\n");
        JsonNode run = JSON.readTree(batch("--since=" + before, "--format=json").out());
        JsonNode one = run.path("stages").path("reserve").path(0);
        JsonNode found = one.isMissingNode() ? run.path("left").path(0) : one;
        return found.path("from").asText() + " " + found.path("move").asText();
    }

    @Test
    void whose_stage_the_run_before_left_open_still_has_it() throws IOException {
        assertThat(JSON.readTree(Files.readString(before)).path("left").findValuesAsText("move"))
                .containsExactly("none", "open");
        assertThat(move("")).isEqualTo("reserve open");
        assertThat(move(", \"technologyStaff\": 40")).isEqualTo("reserve stays");
        assertThat(move(", \"technologyStaff\": 1")).isEqualTo("reserve leaves");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"on\":\"2026-03-01\" | \"on\":\"2026-03-02\" | zh | 是 2026-03-02 的运行，晚于 --on 的 2026-03-01。请指定当日或更早的运行。",
                "\"on\":\"2026-03-01\" | \"on\":\"2027-01-01\" | en | is a run of 2027-01-01, later than 2026-03-01 of --on.",
                "\"stages\":{\"reserve\" | \"stages\":{\"a-level\" | zh | 中有企业处于本规则没有的阶段（a-level；本规则的阶段：reserve）",
                "\"stages\":{\"reserve\" | \"stages\":{\"a-level\" | en | in stages that these rules do not have (a-level; there are: reserve).",
                "\"enterprise\":\"K\" | \"enterprise\":5 | zh | 不是 batch 写出的 JSON",
                "\"enterprise\":\"L\" | \"enterprise\":\"K\" | zh | 不是 batch 写出的 JSON",
                "\"on\":\"2026-03-01\" | \"on\":\"soon\" | en | is no JSON that batch wrote",
                "\"on\":\"2026-03-01\" | \"at\":1 | en | is no JSON that batch wrote",
                "\"stages\":{ | \"stages\":5,\"x\":{ | en | is no JSON that batch wrote",
                "\"left\":[ | \"left\":[7, | en | is no JSON that batch wrote",
            })
    void a_run_of_a_later_day_of_other_rules_or_none_is_refused(String there, String put, String language, String told)
            throws IOException {
        String json = Files.readString(before);
        assertThat(json).contains(there);
        Files.writeString(before, json.replace(there, put));

        Run run = batch("--since=" + before, "--lang=" + language);

        assertThat(run.code()).isEqualTo(Terminal.UNUSABLE);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains(told);
    }

    @Test
    void wherever_it_was_cut_it_is_refused() throws IOException {
        String json = Files.readString(before);
        for (int parts = 0; parts < 8; parts++) {
            Files.writeString(before, json.substring(0, (json.length() - 2) * parts / 7));
            assertThat(batch("--since=" + before).code()).as("%s of 7", parts).isEqualTo(Terminal.UNUSABLE);
        }
    }
}
