package io.tidu.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SampleVerbTest {
    @TempDir
    private Path folder;

    @Test
    void exactly_so_many_lines_come_out_and_nothing_else() {
        Run run = Run.of("sample", "rules", "--count", "130", "--seed", "7");

        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).endsWith("}\n");
        assertThat(run.out().lines()).hasSize(130).allMatch(line -> line.startsWith("{\"id\":\"91"));
    }

    @Test
    void none_at_all_is_an_empty_output() {
        Run run = Run.of("sample", "rules", "--count", "0", "--seed", "7");

        assertThat(run.code()).isZero();
        assertThat(run.out()).isEmpty();
    }

    @Test
    void rules_and_day_may_be_left_out_and_the_language_changes_no_byte() {
        String named = Run.of("sample", "rules", "--count", "20", "--seed", "7", "--on", "2026-03-01", "--lang", "en")
                .out();

        assertThat(Run.of("sample", "--count", "20", "--seed", "7", "--lang", "zh")
                        .out())
                .isEqualTo(named);
        assertThat(Run.of("sample", "--count", "20", "--seed", "7", "--on", "2025-03-01")
                        .out())
                .isNotEqualTo(named);
        assertThat(Run.of("sample", "--count", "20", "--seed", "-7").out()).isNotEqualTo(named);
    }

    @Test
    void a_file_holds_what_the_output_would() throws IOException {
        Path file = folder.resolve("register.jsonl");
        Run run = Run.of("sample", "--count", "70", "--seed", "3", "-o", file.toString());

        assertThat(run.code()).isZero();
        assertThat(run.out()).isEmpty();
        assertThat(Files.readString(file))
                .isEqualTo(Run.of("sample", "--count", "70", "--seed", "3").out());
    }

    @Test
    void other_commands_read_what_it_writes() throws IOException {
        Path file = folder.resolve("register.jsonl");
        Files.writeString(file, Run.of("sample", "--count", "15", "--seed", "3").out());
        Run run = Run.of("assess", "rules", file.toString(), "--on", "2026-03-01", "--format", "json");

        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out().lines()).hasSize(15);
    }

    @Test
    void a_small_vocabulary_of_somebody_else_gives_enterprises_with_its_facts_only() {
        Run run = Run.of("sample", Run.RULES, "--count", "50", "--seed", "3");
        Run read = Run.withInput(run.out(), "assess", Run.RULES, "-", "--on", "2026-03-01", "--format", "json");

        assertThat(read.code()).as(read.err()).isZero();
        assertThat(read.out().lines()).hasSize(50);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--seed 7|--count",
                "--count 5|--seed",
                "--count -1 --seed 7|--count needs a whole number of at least 0, not \"-1\".",
                "--count ten --seed 7|--count needs a whole number of at least 0, not \"ten\".",
                "--count 887503682 --seed 7|--count can be 887503681 at most",
                "--count 5 --seed 1.5|--seed needs a whole number, not \"1.5\".",
                "--count 5 --seed 99999999999999999999|--seed needs a whole number",
                "--count 5 --seed 7 --on 2026-02-30|--on"
            })
    void wrong_use_is_told_and_nothing_is_written(String options, String told) {
        Run run = Run.of(("sample rules " + options + " --lang en").split(" "));

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains(told);
    }

    @Test
    void rules_that_are_not_there_are_told() {
        Run run = Run.of("sample", folder.toString(), "--count", "5", "--seed", "7", "--lang", "en");

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).isNotBlank();
    }
}
