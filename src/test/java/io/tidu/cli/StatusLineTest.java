package io.tidu.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** How far it is, on a terminal on which standard output and standard error are one screen. */
class StatusLineTest {
    private static final long SECOND = 1_000_000_000L;

    private final ByteArrayOutputStream screen = new ByteArrayOutputStream();

    private String written() {
        return screen.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
    }

    private int run(Streams streams, String... arguments) {
        return Main.execute(arguments, Map.of("COLUMNS", "80", "NO_COLOR", "1"), streams);
    }

    private Streams terminal(String input) {
        InputStream in = new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8));
        return new Streams(in, screen, screen, true, true, false);
    }

    /** What is wiped takes as many columns as the Chinese text that it wipes: two for each character. */
    @Test
    void what_is_shown_is_wiped_before_anything_else_is_written() {
        StatusLine status = new StatusLine(screen, true, 80);
        PrintStream out = new PrintStream(status.before(screen), true, StandardCharsets.UTF_8);
        status.show("读取 40%");
        status.show("完成");
        out.print("报告\n");
        assertThat(written()).isEqualTo("读取 40%\r        \r完成\r    \r报告\n");
    }

    @Test
    void what_does_not_fit_into_the_line_is_not_shown_since_it_could_not_be_wiped() {
        new StatusLine(screen, true, 6).show("读取规则");
        assertThat(written()).isEqualTo("读取");
    }

    @Test
    void a_terminal_is_told_what_is_being_done_and_the_report_begins_when_that_is_gone() {
        String two = "{\"id\": \"a\", \"name\": \"甲\"}\n{\"id\": \"b\", \"name\": \"乙\"}\n";
        assertThat(run(terminal(two), "assess", Run.RULES, "-", "--on", "2026-03-01", "--lang", "zh"))
                .isZero();
        int report = written().indexOf("甲  a");
        assertThat(written().substring(0, report))
                .startsWith("正在读取规则……\r              \r正在读取企业名册……0%\r")
                .endsWith(" \r")
                .doesNotContain("\n");
        assertThat(written().substring(report)).contains("乙  b").doesNotContain("\r", "正在");
    }

    @Test
    void what_is_told_of_a_record_stands_on_a_line_of_its_own() {
        String records = "{\"id\": \"a\"}\n{\"id\": \"b\", \"staff\": -1}\n";
        assertThat(run(terminal(records), "assess", Run.RULES, "-", "--on", "2026-03-01", "--lang", "en"))
                .isEqualTo(1);
        assertThat(written().lines().filter(l -> l.contains("-:2")))
                .singleElement()
                .satisfies(l -> assertThat(l.substring(l.lastIndexOf('\r') + 1)).startsWith("-:2"));
    }

    @Test
    void on_a_terminal_the_report_ends_with_how_many_records_are_not_in_it_and_that_it_is_told_above() {
        String records = "{\"id\": \"a\"}\n{\"id\": \"b\", \"staff\": -1}\n";
        run(terminal(records), "assess", Run.RULES, "-", "--on", "2026-03-01", "--lang", "zh");
        assertThat(written()).endsWith("\n另有 1 条记录无法使用，未计入本报告；原因见报告上方。\n");
    }

    @Test
    void where_nobody_watches_nothing_is_shown() {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Streams pager = new Streams(InputStream.nullInputStream(), screen, err, false, false, true);
        assertThat(run(pager, "check", Run.RULES, "--on", "2026-03-01", "--lang", "zh"))
                .isLessThan(2);
        assertThat(err.size()).isZero();
        assertThat(written()).doesNotContain("\r", "正在");
    }

    @Test
    void linux_names_terminals() {
        assertThat(List.of("/dev/pts/3", "/dev/tty1", "/dev/console")).allMatch(Streams::isTerminal);
        assertThat(List.of("pipe:[31]", "socket:[7]", "/dev/null", "/home/x/out.txt"))
                .noneMatch(Streams::isTerminal);
    }

    @Test
    void speed_and_time_left_are_told_once_they_can_be() {
        Progress progress = new Progress(Terminal.of(List.of("--lang", "en"), Map.of(), terminal("")));
        assertThat(progress.told(0, 10_000, 5 * SECOND)).isEqualTo("0 of 10000 done (0 %)");
        assertThat(progress.told(30, 10_000, SECOND / 2)).isEqualTo("30 of 10000 done (0 %)");
        assertThat(progress.told(2_500, 10_000, 5 * SECOND))
                .isEqualTo("2500 of 10000 done (25 %), 500 per second, about 15 s left");
        assertThat(progress.told(100, 10_000, 2 * SECOND))
                .isEqualTo("100 of 10000 done (1 %), 50 per second, about 3 min left");
        assertThat(progress.told(1, 3, 2 * SECOND)).isEqualTo("1 of 3 done (33 %), about 4 s left");
        assertThat(progress.told(3, 3, 2 * SECOND)).endsWith("about 0 s left");
    }
}
