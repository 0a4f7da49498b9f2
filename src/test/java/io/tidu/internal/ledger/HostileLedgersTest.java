package io.tidu.internal.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tidu.diagnostic.ProblemException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Ledgers that other programs and other versions have had in their hands are refused with what was done, untouched. */
class HostileLedgersTest {
    @TempDir
    private Path folder;

    private Path file;
    private String text;

    @BeforeEach
    void write_a_run() throws IOException {
        file = folder.resolve("ledger.jsonl");
        SampleRun.write(file, SampleRun.header("1"), SampleRun.entries("2026"));
        text = Files.readString(file);
    }

    private ProblemException refused(byte[] bytes) throws IOException {
        Files.write(file, bytes);
        ProblemException[] told = new ProblemException[1];
        assertThatThrownBy(() -> SampleRun.write(file, SampleRun.header("2"), SampleRun.entries("2027")))
                .isInstanceOfSatisfying(ProblemException.class, e -> told[0] = e);
        assertThat(Files.readAllBytes(file)).isEqualTo(bytes);
        return told[0];
    }

    /** Changes a line and works its hash out anew, as another version would have written it. */
    private byte[] with(int number, UnaryOperator<String> change) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        String before = "0".repeat(64);
        int line = 0;
        for (String old : text.lines().toList()) {
            line++;
            String hashed = old.substring(0, LineForm.hashed(old.length()));
            hashed = hashed.replaceFirst("\"prev\":\"[0-9a-f]{64}\"", "\"prev\":\"" + before + "\"");
            hashed = line == number ? change.apply(hashed) : hashed;
            before = Sha256.of(hashed);
            bytes.writeBytes((hashed + ",\"sha256\":\"" + before + "\"}\n").getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    @Test
    void a_byte_order_mark_and_other_line_ends_are_told_as_such() throws IOException {
        assertThat(refused(("\uFEFF" + text).getBytes(StandardCharsets.UTF_8)))
                .hasMessageContaining("ledger.byte-order-mark");
        assertThat(refused(text.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8)))
                .hasMessageContaining("ledger.line-ends");
        assertThat(refused(text.getBytes(StandardCharsets.UTF_16LE))).hasMessageContaining("ledger.");
    }

    @Test
    void a_ledger_of_a_later_version_is_not_written_to() throws IOException {
        assertThat(with(1, line -> line)).isEqualTo(text.getBytes(StandardCharsets.UTF_8));
        assertThat(refused(with(1, line -> line.replace("\"form\":1,", "\"form\":2,"))))
                .hasMessageContaining("ledger.later-form");
        assertThat(refused(with(3, line -> line.replace("\"entry\":\"noticed\"", "\"entry\":\"signed\""))))
                .hasMessageContaining("ledger.later-entry");
    }

    @Test
    void an_amount_that_nobody_can_have_been_paid_is_no_line() throws IOException {
        for (String amount : new String[] {"92233720368547758.07", "9223372036854775807", "10000000000000.01"}) {
            assertThat(refused(with(5, line -> line.replace("\"amount\":100,", "\"amount\":" + amount + ","))))
                    .as(amount)
                    .hasMessageContaining("ledger.");
        }
    }

    @ParameterizedTest
    @CsvSource({"1", "2", "3"})
    void a_cut_in_the_middle_of_a_letter_is_gone_on_with(int bytes) throws IOException {
        byte[] whole = text.getBytes(StandardCharsets.UTF_8);
        int letter = text.substring(0, text.lastIndexOf("𠮷")).getBytes(StandardCharsets.UTF_8).length;
        Files.write(file, Arrays.copyOf(whole, letter + bytes));

        SampleRun.write(file, SampleRun.header("1"), SampleRun.entries("2026"));

        assertThat(Files.readAllBytes(file)).isEqualTo(whole);
    }

    @Test
    void why_a_file_can_not_be_opened_is_said_in_words() {
        ProblemException denied = FileStore.failure(
                "ledger.not-opened", "x", FileStore.reason(new AccessDeniedException("/a/ledger.jsonl")));
        ProblemException missing = FileStore.failure(
                "ledger.not-opened", "x", FileStore.reason(new NoSuchFileException("/a/ledger.jsonl")));

        assertThat(denied.problems().get(0).sentence(Locale.ENGLISH)).contains("not permitted");
        assertThat(denied.problems().get(0).sentence(Locale.CHINESE)).contains("没有权限");
        assertThat(missing.problems().get(0).sentence(Locale.ENGLISH)).contains("folder");
    }
}
