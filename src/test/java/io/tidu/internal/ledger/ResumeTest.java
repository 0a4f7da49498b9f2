package io.tidu.internal.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tidu.diagnostic.ProblemException;
import io.tidu.model.ledger.LedgerEntry;
import io.tidu.model.ledger.LedgerHead;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run that broke off is gone on with, and in the end nobody can tell. */
class ResumeTest {
    @TempDir
    Path folder;

    private Path file;
    private int before;
    private LedgerHead base;
    private byte[] undisturbed;

    @BeforeEach
    void write_two_runs() throws IOException {
        file = folder.resolve("ledger.jsonl");
        base = SampleRun.write(file, SampleRun.header("1000000"), SampleRun.entries("2025"));
        before = (int) Files.size(file);
        SampleRun.write(file, SampleRun.header("2000000"), SampleRun.entries("2026"));
        undisturbed = Files.readAllBytes(file);
    }

    @Test
    void cut_after_any_byte_of_the_run_it_ends_with_the_same_bytes() throws IOException {
        for (int length = before; length <= undisturbed.length; length++) {
            Files.write(file, Arrays.copyOf(undisturbed, length));
            try (LedgerBook book = LedgerBook.open(TestDisk.store(file, TestDisk.ENDLESS), base)) {
                SampleRun.write(book, SampleRun.header("2000000"), SampleRun.entries("2026"));
            }

            assertThat(Files.readAllBytes(file)).as("cut after %d", length).isEqualTo(undisturbed);
        }
    }

    @Test
    void without_its_base_an_unfinished_run_is_found_where_it_begins() throws IOException {
        for (int length = before; length < undisturbed.length; length += 97) {
            Files.write(file, Arrays.copyOf(undisturbed, length));
            SampleRun.write(file, SampleRun.header("2000000"), SampleRun.entries("2026"));

            assertThat(Files.readAllBytes(file)).as("cut after %d", length).isEqualTo(undisturbed);
        }
    }

    @Test
    void zeros_that_a_failing_power_supply_leaves_are_no_entry() throws IOException {
        byte[] torn = Arrays.copyOf(undisturbed, undisturbed.length);
        Arrays.fill(torn, undisturbed.length - 900, undisturbed.length, (byte) 0);
        Files.write(file, torn);

        SampleRun.write(file, SampleRun.header("2000000"), SampleRun.entries("2026"));

        assertThat(Files.readAllBytes(file)).isEqualTo(undisturbed);
    }

    @Test
    void what_an_unfinished_run_paid_does_not_count_yet() throws IOException {
        Files.write(file, Arrays.copyOf(undisturbed, undisturbed.length - 1));
        try (LedgerBook book = LedgerBook.open(LedgerStores.writing(file.toString()), null)) {
            assertThat(book.isUnfinished()).isTrue();
            assertThat(book.base()).isEqualTo(base);
            assertThat(book.paid("91330421MA0000000A"))
                    .extracting(payment -> payment.key().term())
                    .containsExactly("2025", "2025/1");
        }
    }

    @Test
    void another_run_is_refused_on_an_unfinished_one_and_the_difference_is_named() throws IOException {
        Files.write(file, Arrays.copyOf(undisturbed, undisturbed.length - 1));

        assertThatThrownBy(() -> SampleRun.write(file, SampleRun.header("3000000"), SampleRun.entries("2026")))
                .isInstanceOfSatisfying(ProblemException.class, refused -> {
                    assertThat(refused.problems().get(0).place().line()).isEqualTo(17);
                    assertThat(refused.problems().get(0).sentence(Locale.ENGLISH))
                            .contains("another one than this. Different: budget.");
                    assertThat(refused.problems().get(0).sentence(Locale.CHINESE))
                            .contains("不同之处：预算。");
                });
        assertThat(Files.size(file)).isEqualTo(undisturbed.length - 1);
    }

    @Test
    void a_run_that_would_write_something_else_behind_is_refused_and_changes_nothing() throws IOException {
        byte[] cut = Arrays.copyOf(undisturbed, undisturbed.length - 500);
        Files.write(file, cut);
        List<LedgerEntry> other = new ArrayList<>(SampleRun.entries("2026"));
        other.set(1, new LedgerEntry.Noticed("91330421MA0000000A", "reserve", SampleRun.DAY));

        assertThatThrownBy(() -> SampleRun.write(file, SampleRun.header("2000000"), other))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("ledger.other-entry")
                .hasMessageContaining(":19: ");
        assertThat(Files.readAllBytes(file)).isEqualTo(cut);
    }

    @Test
    void half_a_line_of_something_else_is_not_taken_for_a_crash() throws IOException {
        String cut = new String(undisturbed, 0, undisturbed.length - 60, StandardCharsets.UTF_8);
        Files.writeString(file, cut.substring(0, cut.length() - 1) + "?");

        assertThatThrownBy(() -> SampleRun.write(file, SampleRun.header("2000000"), SampleRun.entries("2026")))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("ledger.other-half");
    }

    @Test
    void a_run_that_is_abandoned_pays_nothing_and_makes_room_for_another() throws IOException {
        Files.write(file, Arrays.copyOf(undisturbed, undisturbed.length - 1));
        try (LedgerBook book = LedgerBook.open(LedgerStores.writing(file.toString()), null)) {
            book.abandon("名册有误");
        }
        SampleRun.write(file, SampleRun.header("3000000"), SampleRun.entries("2027"));

        try (LedgerBook book = LedgerBook.open(LedgerStores.writing(file.toString()), null)) {
            assertThat(book.paid("91330421MA0000000B"))
                    .extracting(payment -> payment.key().term())
                    .containsExactly("2025", "2025/1", "2027", "2027/1");
        }
    }

    @Test
    void an_earlier_end_that_the_ledger_never_had_is_refused() {
        assertThatThrownBy(() -> LedgerBook.open(
                        LedgerStores.writing(file.toString()), new LedgerHead(base.count(), "a".repeat(64))))
                .hasMessageContaining("ledger.other-end");
        assertThatThrownBy(() ->
                        LedgerBook.open(LedgerStores.writing(file.toString()), new LedgerHead(99, "a".repeat(64))))
                .hasMessageContaining("ledger.no-such-end");
        assertThatThrownBy(
                        () -> LedgerBook.open(LedgerStores.writing(file.toString()), new LedgerHead(3, "a".repeat(64))))
                .hasMessageContaining("ledger.other-end");
    }
}
