package io.tidu.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code assess --resume}: a run that was cut goes on, and writes what it would have written. */
class AssessResumeTest {
    /** The third can't be used, the fourth says the first again, of the fifth nothing can be decided. */
    private static final String FIRMS = """
            {"id": "A", "name": "甲公司（虚构）", "staff": 100, "technologyStaff": 12, "county": "330421"}
            {"id": "B", "name": "乙公司（虚构）", "staff": 100, "technologyStaff": 40}
            {"id": "C", "staff": "many"}
            {"id": "A", "name": "甲公司（虚构）", "staff": 100, "technologyStaff": 12, "county": "330421"}
            {"id": "D", "staff": 7, "tax": 1}
            {"id": "E", "name": "戊公司（虚构）", "registeredOn": "2019-10-10", "revenue": {"2025": 8000000}}
            """;

    @TempDir
    private Path folder;

    @BeforeEach
    void firms() throws IOException {
        Files.writeString(folder.resolve("firms.jsonl"), FIRMS);
    }

    private String file(String name) {
        return folder.resolve(name).toString();
    }

    private Run assess(String format, String... more) {
        List<String> arguments = new ArrayList<>(List.of("assess", Run.RULES, file("firms.jsonl")));
        arguments.addAll(List.of("--on", "2026-03-01", "--lang", "zh", "--format", format));
        arguments.addAll(List.of(more));
        return Run.of(arguments.toArray(String[]::new));
    }

    @ParameterizedTest
    @ValueSource(strings = {"json", "csv", "text", "html"})
    void cut_anywhere_it_goes_on_and_writes_what_it_would_have_written(String format) throws IOException {
        Run plain = assess(format);
        Run whole = assess(format, "--resume", file("progress"));
        assertThat(List.of(whole.out(), whole.err(), whole.code()))
                .isEqualTo(List.of(plain.out(), plain.err(), plain.code()));
        byte[] kept = Files.readAllBytes(folder.resolve("progress"));

        for (int left : cuts(kept)) {
            Files.write(folder.resolve("progress"), Arrays.copyOf(kept, left));
            Run gone = assess(format, "--resume", file("progress"));

            assertThat(gone.out()).as("cut after %d bytes", left).isEqualTo(plain.out());
            assertThat(gone.err()).isEqualTo(plain.err());
            assertThat(gone.code()).isEqualTo(plain.code());
            assertThat(folder.resolve("progress")).hasBinaryContent(kept);
        }
    }

    /** Nothing, half of each line, and each whole line. */
    private static List<Integer> cuts(byte[] kept) {
        List<Integer> cuts = new ArrayList<>(List.of(0));
        int start = 0;
        for (int i = 0; i < kept.length; i++) {
            if (kept[i] == '\n') {
                cuts.add((start + i) / 2);
                cuts.add(i + 1);
                start = i + 1;
            }
        }
        return cuts;
    }

    @Test
    void a_spreadsheet_goes_on_too() throws IOException {
        assertThat(assess("xlsx", "-o", file("a.xlsx"), "--resume", file("progress"))
                        .code())
                .isEqualTo(Terminal.FINDINGS);
        List<String> lines = Files.readAllLines(folder.resolve("progress"));
        Files.writeString(folder.resolve("progress"), String.join("\n", lines.subList(0, 2)) + "\n");

        assertThat(assess("xlsx", "-o", file("b.xlsx"), "--resume", file("progress"))
                        .code())
                .isEqualTo(Terminal.FINDINGS);
        assertThat(folder.resolve("b.xlsx")).hasSameBinaryContentAs(folder.resolve("a.xlsx"));
        assertThat(Files.readAllLines(folder.resolve("progress"))).isEqualTo(lines);
    }

    @ParameterizedTest
    @CsvSource({"zh, 不一致的有：评估日期。", "en, it differs in: the date."})
    void a_file_of_another_run_is_refused_with_what_differs_and_stays(String language, String told) throws IOException {
        assess("json", "--resume", file("progress"));
        byte[] kept = Files.readAllBytes(folder.resolve("progress"));

        Run other = Run.of(
                "assess",
                Run.RULES,
                file("firms.jsonl"),
                "--on",
                "2026-03-02",
                "--lang",
                language,
                "--resume",
                file("progress"));

        assertThat(other.code()).isEqualTo(Terminal.UNUSABLE);
        assertThat(other.err()).contains(told);
        assertThat(folder.resolve("progress")).hasBinaryContent(kept);
    }

    @Test
    void a_register_that_was_changed_meanwhile_is_refused() throws IOException {
        assess("json", "--resume", file("progress"));
        Files.writeString(folder.resolve("firms.jsonl"), FIRMS.replace("100", "101"));

        Run changed = assess("json", "--resume", file("progress"));

        assertThat(changed.code()).isEqualTo(Terminal.UNUSABLE);
        assertThat(changed.err()).contains("不一致的有：名册。");
    }

    @ParameterizedTest
    @ValueSource(strings = {"assess", "batch"})
    void a_file_of_something_else_is_refused_and_stays_be_it_without_a_whole_line(String verb) throws IOException {
        for (String other : List.of("notes without an end", "{\"id\": \"A\", \"staff\": 1}", "x\n", FIRMS)) {
            Files.writeString(folder.resolve("other"), other);

            Run run = Run.of(
                    verb,
                    Run.RULES,
                    file("firms.jsonl"),
                    "--on",
                    "2026-03-01",
                    "--lang",
                    "zh",
                    "--resume",
                    file("other"));

            assertThat(run.code()).isEqualTo(Terminal.UNUSABLE);
            assertThat(run.err()).contains("不是本版本 " + verb + " 的进度文件");
            assertThat(folder.resolve("other")).hasContent(other);
        }
    }

    @Test
    void the_file_of_a_batch_is_none_of_assess() {
        Run.of("batch", Run.RULES, file("firms.jsonl"), "--on", "2026-03-01", "--resume", file("progress"));

        Run other = assess("json", "--resume", file("progress"));

        assertThat(other.code()).isEqualTo(Terminal.UNUSABLE);
        assertThat(other.err()).contains("不是本版本 assess 的进度文件");
    }

    @Test
    void a_stream_and_guidance_are_refused_before_anything_is_read() {
        Run stream = Run.withInput(
                FIRMS, "assess", Run.RULES, "-", "--on", "2026-03-01", "--lang", "zh", "--resume", file("progress"));
        Run guided = assess("text", "--guide", "--resume", file("progress"));

        assertThat(stream.err()).startsWith("--resume").contains("不能用标准输入");
        assertThat(guided.err()).contains("不保存指导");
        assertThat(List.of(stream.code(), guided.code())).containsOnly(Terminal.UNUSABLE);
        assertThat(folder.resolve("progress")).doesNotExist();
    }
}
