package io.tidu.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where {@code -o} writes. */
class OutputFileTest {
    private static final Path DEVICE = Path.of("/dev/null");

    @TempDir
    private Path folder;

    private static Run sample(Path to) {
        return Run.of("sample", Run.RULES, "--count", "2", "--seed", "1", "-o", to.toString());
    }

    @Test
    void a_device_is_written_into_and_stays_one() {
        assumeThat(DEVICE).exists();
        assumeThat(Files.isRegularFile(DEVICE)).isFalse();

        Run run = sample(DEVICE);

        assertThat(run.code()).as(run.err()).isZero();
        assertThat(Files.isRegularFile(DEVICE)).isFalse();
        assertThat(DEVICE.resolveSibling(".null.part")).doesNotExist();
    }

    @Test
    void a_folder_is_refused_and_stays_one() throws IOException {
        Path empty = Files.createDirectory(folder.resolve("empty"));

        Run run = sample(empty);

        assertThat(run.code()).isEqualTo(Terminal.UNUSABLE);
        assertThat(run.err()).contains("empty");
        assertThat(empty).isEmptyDirectory();
        assertThat(folder.toFile().list()).containsExactly("empty");
    }

    @Test
    void a_file_is_replaced_once_the_new_one_is_whole() throws IOException {
        Path file = Files.writeString(folder.resolve("a.jsonl"), "before");

        assertThat(sample(file).code()).isZero();

        assertThat(Files.readAllLines(file)).hasSize(2);
        assertThat(folder.toFile().list()).containsExactly("a.jsonl");
    }
}
