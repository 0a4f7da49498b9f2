package io.tidu.internal.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tidu.diagnostic.ProblemException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileStoreTest {
    @TempDir
    Path folder;

    @Test
    void a_second_run_at_the_same_time_is_refused() {
        Path file = folder.resolve("ledger.jsonl");
        try (LedgerStore first = LedgerStores.writing(file.toString())) {
            assertThat(first.lines(0)).isExhausted();
            assertThatThrownBy(() -> LedgerStores.writing(file.toString()))
                    .isInstanceOf(ProblemException.class)
                    .hasMessageContaining("ledger.in-use");
            assertThatThrownBy(() -> LedgerStores.reading(file.toString())).hasMessageContaining("ledger.in-use");
        }
        LedgerStores.writing(file.toString()).close();
    }

    @Test
    void what_is_no_file_is_refused() {
        assertThatThrownBy(() -> LedgerStores.writing(folder.toString())).hasMessageContaining("ledger.no-file");
        assertThatThrownBy(() -> LedgerStores.writing(folder + "/none/ledger.jsonl"))
                .hasMessageContaining("ledger.not-opened");
        assertThatThrownBy(() -> LedgerStores.reading(folder + "/none.jsonl"))
                .hasMessageContaining("ledger.unreadable");
    }

    @Test
    void a_disk_that_fails_stops_the_run_and_what_was_written_is_gone_on_with() throws IOException {
        Path file = folder.resolve("ledger.jsonl");
        Path whole = folder.resolve("whole.jsonl");
        SampleRun.write(whole, SampleRun.header("1"), SampleRun.entries("2026"));
        try (LedgerBook book = LedgerBook.open(TestDisk.store(file, 3_000), null)) {
            RunWriter run = book.run(SampleRun.header("1"));
            SampleRun.entries("2026").forEach(run::add);

            assertThatThrownBy(run::end)
                    .isInstanceOf(ProblemException.class)
                    .hasMessageContaining("No space left on device")
                    .hasMessageContaining("ledger.unwritable");
            assertThatThrownBy(run::end).isInstanceOf(RuntimeException.class);
        }
        assertThat(Files.size(file)).isEqualTo(3_000);

        SampleRun.write(file, SampleRun.header("1"), SampleRun.entries("2026"));
        assertThat(Files.readString(file)).isEqualTo(Files.readString(whole));
    }

    @Test
    void a_ledger_that_was_changed_is_not_written_to() throws IOException {
        Path file = folder.resolve("ledger.jsonl");
        SampleRun.write(file, SampleRun.header("1"), SampleRun.entries("2026"));
        Files.writeString(file, Files.readString(file).replace("\"amount\":100,", "\"amount\":900,"));

        assertThatThrownBy(() -> LedgerBook.open(LedgerStores.writing(file.toString()), null))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("ledger.jsonl:5: ")
                .hasMessageContaining("ledger.broken");
    }

    @Test
    void lines_longer_than_what_is_read_at_once_are_whole() {
        Path file = folder.resolve("ledger.jsonl");
        byte[] line = "长".repeat(100_000).getBytes(StandardCharsets.UTF_8);
        try (LedgerStore store = LedgerStores.writing(file.toString())) {
            store.append(List.of(line, new byte[0], line));

            assertThat(store.at(line.length + 2).bytes()).isEqualTo(line);
            assertThat(store.lines(0)).toIterable().hasSize(3);
        }
    }
}
