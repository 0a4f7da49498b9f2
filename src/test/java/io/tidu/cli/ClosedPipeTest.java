package io.tidu.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A reader that has had enough, such as a pager, is no error; a full disk is one. */
class ClosedPipeTest {

    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private static Streams failing(String why, boolean piped, OutputStream err) {
        OutputStream out = new OutputStream() {
            @Override
            public void write(int one) throws IOException {
                throw new IOException(why);
            }
        };
        InputStream in = new ByteArrayInputStream("{\"id\": \"a\"}".getBytes(StandardCharsets.UTF_8));
        return new Streams(in, out, err, false, false, piped);
    }

    private int run(Streams streams, String command) {
        String[] arguments = (command.replace("RULES", Run.RULES) + " --lang en").split(" ");
        return Main.execute(arguments, Map.of(), streams);
    }

    private String told() {
        return err.toString(StandardCharsets.UTF_8).strip();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "assess RULES - --on 2026-03-01",
                "assess RULES - --on 2026-03-01 --detail all",
                "assess RULES - --on 2026-03-01 --format json",
                "assess RULES - --on 2026-03-01 --format csv",
                "assess RULES - --on 2026-03-01 --format html",
                "check RULES",
                "check RULES --format json",
                "check RULES --format sarif",
                "explain",
                "test RULES",
                "compare RULES RULES --on 2026-03-01",
                "compare RULES RULES - --on 2026-03-01",
                "compare RULES RULES - --on 2026-03-01 --format json",
                "compare RULES RULES - --on 2026-03-01 --format csv",
                "compare RULES RULES - --on 2026-03-01 --format html",
                "handbook RULES",
                "sample RULES --count 200 --seed 1",
                "assess --help",
                "--version"
            })
    void of_a_reader_that_has_gone_nothing_is_told_and_a_full_disk_is_told_once(String command) {
        assertThat(run(failing("Broken pipe", true, err), command)).isEqualTo(Terminal.READER_GONE);
        assertThat(told()).doesNotContain("could not be written");
        err.reset();
        assertThat(run(failing("No space left on device", false, err), command)).isEqualTo(Terminal.UNUSABLE);
        assertThat(told().split("could not be written in full", -1)).hasSize(2);
    }

    /** What the system says of a closed pipe is in the system's language: on a pipe nothing else can fail. */
    @Test
    void a_closed_pipe_is_known_in_any_language() {
        assertThat(run(failing("断开的管道", true, err), "explain")).isEqualTo(141);
        assertThat(run(failing("Datenübergabe unterbrochen (broken)", true, err), "explain"))
                .isEqualTo(141);
        assertThat(told()).isEmpty();
    }

    private static ProcessBuilder process(String... words) {
        List<String> line = new ArrayList<>(List.of(
                System.getProperty("java.home") + File.separator + "bin" + File.separator + "java",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                "io.tidu.cli.Main"));
        line.addAll(List.of(words));
        return new ProcessBuilder(line);
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void a_process_whose_pipe_is_closed_ends_as_one_that_a_signal_ended() throws Exception {
        Process process = process("assess", "rules", "examples/enterprises", "--on", "2026-03-01", "--format", "json")
                .start();
        try (InputStream out = process.getInputStream()) {
            assertThat(out.read()).isEqualTo('{');
        }
        String told = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(told).isEmpty();
        assertThat(process.exitValue()).isEqualTo(141);
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void a_process_whose_disk_is_full_fails() throws Exception {
        Process process = process("explain", "--lang", "en")
                .redirectOutput(new File("/dev/full"))
                .start();
        String told = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(told).startsWith("The output could not be written in full.");
        assertThat(process.exitValue()).isEqualTo(2);
    }
}
