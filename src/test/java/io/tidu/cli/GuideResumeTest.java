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
import org.junit.jupiter.params.provider.ValueSource;

/** {@code guide --resume}: a run that was cut goes on, and writes what it would have written. */
class GuideResumeTest {
    private static final Path EXAMPLES = Path.of("examples", "enterprises");

    @TempDir
    private Path folder;

    /** The second can't be used, of the third no plan is known. */
    @BeforeEach
    void firms() throws IOException {
        List<String> lines = new ArrayList<>();
        lines.add(example("cultivate-two-gaps.json"));
        lines.add("{\"id\": \"C\", \"staff\": \"many\"}");
        lines.add("{\"id\": \"D\", \"name\": \"丁公司（虚构）\", \"staff\": 7}");
        lines.add(example("boundary.json"));
        Files.write(folder.resolve("firms.jsonl"), lines);
        Files.writeString(folder.resolve("assume.json"), """
                [{"id": "91330421MA0000010X", "revenue": {"2026": 55000000}},
                 {"id": "NOBODY", "revenue": {"2026": 1}}]""");
    }

    private static String example(String name) throws IOException {
        return Files.readString(EXAMPLES.resolve(name)).replaceAll("\\s*\\R\\s*", " ");
    }

    private String file(String name) {
        return folder.resolve(name).toString();
    }

    private Run guide(String format, String... more) {
        List<String> arguments = new ArrayList<>(List.of("guide", "rules", file("firms.jsonl")));
        arguments.addAll(List.of("--on", "2026-03-01", "--lang", "en", "--format", format));
        arguments.addAll(List.of("--assume", file("assume.json")));
        arguments.addAll(List.of(more));
        return Run.of(arguments.toArray(String[]::new));
    }

    @ParameterizedTest
    @ValueSource(strings = {"json", "text", "html", "ics"})
    void cut_anywhere_it_goes_on_and_writes_what_it_would_have_written(String format) throws IOException {
        Run plain = guide(format);
        assertThat(plain.code()).as(plain.err()).isEqualTo(1);
        assertThat(plain.err()).contains("NOBODY");
        Run whole = guide(format, "--resume", file("progress"));
        assertThat(List.of(whole.out(), whole.err(), whole.code()))
                .isEqualTo(List.of(plain.out(), plain.err(), plain.code()));
        byte[] kept = Files.readAllBytes(folder.resolve("progress"));

        for (int left : List.of(0, kept.length / 3, kept.length * 2 / 3, kept.length)) {
            Files.write(folder.resolve("progress"), Arrays.copyOf(kept, left));
            Run gone = guide(format, "--resume", file("progress"));

            assertThat(gone.out()).as("cut after %d bytes", left).isEqualTo(plain.out());
            assertThat(gone.err()).isEqualTo(plain.err());
            assertThat(gone.code()).isEqualTo(plain.code());
            assertThat(folder.resolve("progress")).hasBinaryContent(kept);
        }
    }

    @Test
    void what_was_kept_for_another_question_is_refused_with_what_differs() throws IOException {
        guide("json", "--resume", file("progress"));
        byte[] kept = Files.readAllBytes(folder.resolve("progress"));

        Run other = guide("json", "--to", "technology-sme", "--resume", file("progress"));

        assertThat(other.code()).isEqualTo(2);
        assertThat(other.err())
                .contains("progress")
                .contains("the target (--to)")
                .doesNotContain("--lock");
        assertThat(folder.resolve("progress")).hasBinaryContent(kept);
    }
}
