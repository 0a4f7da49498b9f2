package io.tidu.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Registers as people keep them: with a row of sums at the end, and with an enterprise that is given twice. */
class RegisterTest {
    private static final String ON = "2026-03-01";

    @TempDir
    private Path folder;

    private Path first;
    private Path second;

    @BeforeEach
    void files() {
        first = folder.resolve("first.csv");
        second = folder.resolve("second.csv");
    }

    private static Run assess(String... inputs) {
        List<String> all = new ArrayList<>(List.of("assess", Run.RULES));
        all.addAll(List.of(inputs));
        all.addAll(List.of("--on", ON, "--format", "json", "--lang", "en"));
        return Run.of(all.toArray(String[]::new));
    }

    private static long assessed(Run run, String id) {
        return run.out()
                .lines()
                .filter(l -> l.contains("\"enterprise\":\"" + id + "\""))
                .count();
    }

    @ParameterizedTest
    @ValueSource(strings = {"合计,", ",合计", "总 计：,", "4,小计", "Total,", ",TOTAL (2)"})
    void a_row_of_sums_is_told_as_no_enterprise_and_the_others_are_assessed(String idAndName) throws IOException {
        Files.writeString(first, "id,name,staff\na,甲,80\n" + idAndName + ",90\nb,乙,10\n");
        Run run = assess(first.toString());
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out().lines()).hasSize(2);
        assertThat(run.err())
                .contains("first.csv:3")
                .contains("names sums and no enterprise")
                .contains("Not assessed: 1. Assessed: 2.");
    }

    @Test
    void compare_tells_a_row_of_sums_too_and_in_chinese() throws IOException {
        Files.writeString(first, "id,name,staff\na,甲,80\n合计,,90\n");
        Run run = Run.of("compare", Run.RULES, Run.RULES, first.toString(), "--on", ON, "--lang", "zh");
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).contains("first.csv:3").contains("“合计”是合计行，不是企业");
    }

    @Test
    void records_that_say_the_same_count_once_in_one_file_or_several() throws IOException {
        Files.writeString(first, "id,name,staff\na,甲,80\nb,乙,10\na,甲,80\n");
        Files.writeString(second, "id,staff,name\nb,10,乙\n");
        Run run = assess(first.toString(), second.toString(), first.toString());
        assertThat(run.code()).isZero();
        assertThat(assessed(run, "a")).isOne();
        assertThat(assessed(run, "b")).isOne();
        assertThat(run.err()).contains("first.csv:4").contains("second.csv:2").contains("It counts once");
    }

    @ParameterizedTest
    @ValueSource(strings = {"assess", "compare"})
    void records_that_differ_decide_nothing_and_both_places_are_told(String verb) throws IOException {
        Files.writeString(first, "id,name,staff\na,甲,80\nb,乙,10\n");
        Files.writeString(second, "id,name,staff\na,甲,81\n");
        Run run = verb.equals("assess")
                ? assess(first.toString(), second.toString())
                : Run.of(verb, Run.RULES, Run.RULES, first.toString(), second.toString(), "--on", ON, "--lang", "en");
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).doesNotContain("甲");
        assertThat(run.err().lines().filter(l -> l.contains("[input.given-otherwise]")))
                .hasSize(2)
                .anyMatch(l -> l.startsWith(first.toString().replace('\\', '/') + ":2") && l.contains("second.csv:2"))
                .anyMatch(l -> l.startsWith(second.toString().replace('\\', '/') + ":2") && l.contains("first.csv:2"))
                .anyMatch(l -> l.contains("staff 80 / 81"))
                .anyMatch(l -> l.contains("staff 81 / 80"));
        assertThat(run.err()).contains("1.");
    }

    @Test
    void the_order_of_the_files_changes_nothing() throws IOException {
        Files.writeString(first, "id,name,staff\na,甲,80\nb,乙,10\n");
        Files.writeString(second, "id,name,staff\na,甲,81\nc,丙,10\n");
        assertThat(assess(first.toString(), second.toString()).out().lines().sorted())
                .containsExactlyElementsOf(assess(second.toString(), first.toString())
                        .out()
                        .lines()
                        .sorted()
                        .toList());
    }

    @Test
    void standard_input_is_looked_through_like_a_file() {
        String lines = "{\"id\": \"a\", \"staff\": 5}\n{\"id\": \"b\", \"staff\": 5}\n{\"id\": \"a\", \"staff\": 6}\n";
        Run run = Run.withInput(lines, "assess", Run.RULES, "-", "--on", ON, "--format", "json", "--lang", "en");
        assertThat(run.code()).isEqualTo(1);
        assertThat(assessed(run, "a")).isZero();
        assertThat(assessed(run, "b")).isOne();
        assertThat(run.err()).contains("-:1").contains("-:3");
    }

    @Test
    void in_a_list_on_one_line_the_column_tells_them_apart() throws IOException {
        Path json = folder.resolve("list.json");
        Files.writeString(
                json, "[{\"id\": \"a\", \"staff\": 5}, {\"id\": \"a\", \"staff\": 6}, {\"id\": \"a\", \"staff\": 5}]");
        Run run = assess(json.toString());
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("list.json:1:2").contains("list.json:1:27");
    }
}
