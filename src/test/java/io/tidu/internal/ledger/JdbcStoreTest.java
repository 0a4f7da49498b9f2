package io.tidu.internal.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.tidu.diagnostic.ProblemException;
import io.tidu.model.ledger.LedgerEntry;
import io.tidu.model.ledger.LedgerHead;
import io.tidu.model.ledger.RunHeader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A ledger in a database holds the lines of one in a file. With H2, or with the database that the system property
 * {@code tidu.ledger.jdbc} names, whose tables are dropped.
 */
class JdbcStoreTest {
    @TempDir
    Path folder;

    private String url;

    @BeforeEach
    void start_empty() throws SQLException {
        url = System.getProperty("tidu.ledger.jdbc", "jdbc:h2:" + folder.resolve("ledger"));
        execute("DROP TABLE IF EXISTS tidu_ledger", "DROP TABLE IF EXISTS tidu_ledger_lock");
    }

    private void execute(String... statements) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private LedgerHead write(RunHeader header, List<LedgerEntry> entries) {
        try (LedgerBook book = LedgerBook.open(LedgerStores.writing(url), null)) {
            return SampleRun.write(book, header, entries);
        }
    }

    private List<String> lines() {
        List<String> lines = new ArrayList<>();
        try (LedgerStore store = LedgerStores.reading(url);
                StoredLines stored = store.lines(store.start())) {
            stored.forEachRemaining(line -> lines.add(new String(line.bytes(), StandardCharsets.UTF_8)));
        }
        return lines;
    }

    @Test
    void it_holds_the_lines_that_a_file_does() throws IOException {
        Path file = folder.resolve("ledger.jsonl");
        for (String term : List.of("2025", "2026")) {
            LedgerHead here = write(SampleRun.header("1"), SampleRun.entries(term));
            LedgerHead there = SampleRun.write(file, SampleRun.header("1"), SampleRun.entries(term));
            assertThat(here).isEqualTo(there);
        }

        assertThat(lines()).isEqualTo(Files.readAllLines(file));
    }

    @Test
    void long_lines_and_many_are_read_back_as_they_were() {
        List<LedgerEntry> entries = new ArrayList<>();
        for (int i = 0; i < 700; i++) {
            entries.add(new LedgerEntry.Noticed("91-" + i, "长".repeat(i % 350 == 0 ? 600_000 : 9), SampleRun.DAY));
        }

        LedgerHead head = write(SampleRun.header("1"), entries);

        assertThat(head.count()).isEqualTo(702);
        assertThat(LineHead.of(lines().get(701).getBytes(StandardCharsets.UTF_8))
                        .head())
                .isEqualTo(head);
        try (LedgerBook book = LedgerBook.open(LedgerStores.writing(url), null)) {
            assertThat(book.base()).isEqualTo(head);
        }
    }

    @Test
    void payments_are_found_and_a_second_run_pays_nothing() {
        write(SampleRun.header("1"), SampleRun.entries("2026"));

        try (LedgerBook book = LedgerBook.open(LedgerStores.writing(url), null)) {
            assertThat(book.paid("91330421MA0000000B"))
                    .extracting(payment -> payment.key().item())
                    .containsExactly("rd-subsidy", "loan-interest");
            RunWriter run = book.run(SampleRun.header("1"));
            assertThatThrownBy(() -> run.add(SampleRun.paid("91330421MA0000000B", "rd-subsidy", "2026", "1")))
                    .isInstanceOf(ProblemException.class)
                    .hasMessageContaining("ledger.paid-twice");
        }
    }

    @Test
    void a_second_run_at_the_same_time_is_refused() {
        LedgerStore first = LedgerStores.writing(url);
        try {
            assertThatThrownBy(() -> LedgerStores.writing(url))
                    .isInstanceOf(ProblemException.class)
                    .hasMessageContaining("ledger.in-use");
        } finally {
            first.close();
        }
        LedgerStores.writing(url).close();
    }

    @Test
    void who_writes_in_spite_of_the_lock_stops_the_run_and_loses_nothing_of_what_is_there() throws SQLException {
        write(SampleRun.header("1"), SampleRun.entries("2025"));
        List<String> before = lines();
        try (LedgerBook book = LedgerBook.open(LedgerStores.writing(url), null)) {
            RunWriter run = book.run(SampleRun.header("1"));
            SampleRun.entries("2026").forEach(run::add);
            execute("INSERT INTO tidu_ledger (n, line) VALUES (" + (before.size() + 3) + ", 'foreign')");

            assertThatThrownBy(run::end).isInstanceOf(ProblemException.class).hasMessageContaining("ledger.unwritable");
        }
        execute("DELETE FROM tidu_ledger WHERE line LIKE 'foreign'");

        assertThat(lines()).isEqualTo(before);
    }

    @Test
    void cut_after_any_line_of_the_run_it_ends_with_the_same_lines() throws SQLException {
        LedgerHead base = write(SampleRun.header("1"), SampleRun.entries("2025"));
        write(SampleRun.header("2"), SampleRun.entries("2026"));
        List<String> undisturbed = lines();

        for (int left = (int) base.count(); left <= undisturbed.size(); left++) {
            execute("DELETE FROM tidu_ledger WHERE n > " + left);
            try (LedgerBook book = LedgerBook.open(LedgerStores.writing(url), base)) {
                SampleRun.write(book, SampleRun.header("2"), SampleRun.entries("2026"));
            }
            assertThat(lines()).isEqualTo(undisturbed);
        }
    }

    @Test
    void rows_that_were_changed_or_taken_out_are_found() throws SQLException {
        write(SampleRun.header("1"), SampleRun.entries("2025"));
        execute("UPDATE tidu_ledger SET line = REPLACE(CAST(line AS VARCHAR), '375000.5', '9') WHERE n = 4");

        assertThatThrownBy(() -> LedgerBook.open(LedgerStores.writing(url), null))
                .hasMessageContaining(":4: ")
                .hasMessageContaining("ledger.broken");

        execute("DELETE FROM tidu_ledger WHERE n = 4");
        assertThatThrownBy(() -> LedgerBook.open(LedgerStores.writing(url), null))
                .hasMessageContaining("ledger.broken");
    }

    @Test
    void what_is_not_there_is_not_made_by_reading_it() throws SQLException {
        execute("DROP TABLE IF EXISTS tidu_ledger");
        assertThatThrownBy(() -> LedgerStores.reading(url)).hasMessageContaining("ledger.no-table");
        assertThatThrownBy(() -> LedgerStores.reading("jdbc:h2:" + folder.resolve("none")))
                .hasMessageContaining("ledger.unreadable");
        assertThat(folder.resolve("none.mv.db")).doesNotExist();
    }

    @Test
    void on_a_server_whoever_may_only_add_lines_can_write_a_run_and_change_none() throws SQLException {
        assumeThat(url).startsWith("jdbc:postgresql:");
        long run = write(SampleRun.header("1"), SampleRun.entries("2025")).count();
        execute(
                "DROP ROLE IF EXISTS clerk",
                "CREATE ROLE clerk LOGIN",
                "GRANT SELECT, INSERT ON tidu_ledger TO clerk",
                "GRANT SELECT, UPDATE ON tidu_ledger_lock TO clerk");
        String owner = url;
        try {
            url = owner.replace("user=tidu", "user=clerk");

            assertThat(write(SampleRun.header("1"), SampleRun.entries("2026")).count())
                    .isEqualTo(2 * run);
            assertThatThrownBy(() -> execute("UPDATE tidu_ledger SET line = ''"))
                    .hasMessageContaining("denied");
            assertThatThrownBy(() -> execute("DROP TABLE tidu_ledger")).hasMessageContaining("owner");
        } finally {
            url = owner;
            execute("DROP OWNED BY clerk", "DROP ROLE clerk");
        }
    }

    @Test
    void a_view_that_only_looks_like_a_ledger_is_not_read() throws SQLException {
        execute("CREATE VIEW tidu_ledger AS SELECT 1 AS n, 'x' AS line");
        try {
            assertThatThrownBy(() -> LedgerStores.reading(url)).hasMessageContaining("ledger.no-table");
            assertThatThrownBy(() -> LedgerStores.writing(url)).isInstanceOf(ProblemException.class);
        } finally {
            execute("DROP VIEW tidu_ledger");
        }
    }

    @Test
    void without_its_row_the_lock_holds_nothing_and_nobody_writes() throws SQLException {
        write(SampleRun.header("1"), SampleRun.entries("2025"));
        execute("DELETE FROM tidu_ledger_lock");

        assertThatThrownBy(() -> LedgerStores.writing(url)).hasMessageContaining("ledger.no-table");
    }

    @Test
    void passwords_are_not_told() {
        assertThatThrownBy(() -> LedgerStores.writing("jdbc:none://db/x?user=u&password=secret"))
                .hasMessageContaining("ledger.no-driver")
                .hasMessageContaining("jdbc:none://db/x: ")
                .hasMessageNotContaining("secret");
        assertThat(JdbcTables.name("jdbc:h2:./ledger;USER=sa;PASSWORD=secret")).isEqualTo("jdbc:h2:./ledger");
    }
}
