package io.tidu.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * {@code bin/tidu} with a Java that only tells what it was given. What the real one does of it, {@code .ci/launcher}
 * shows.
 */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "there is no sh, and bin/tidu.cmd instead")
class LauncherTest {
    /** Tells its words and its process; copies its input; makes the archive that it is asked for; ends with 7. */
    private static final String JAVA = """
            #!/bin/sh
            echo "process $$"
            for word; do
                echo "$word"
                case $word in
                    -XX:ArchiveClassesAtExit=*) echo archive >"${word#*=}" ;;
                    -Dtidu.archive.ok=*) [ -n "${FAILS:-}" ] || : >"${word#*=}" ;;
                esac
            done
            cat
            echo problem >&2
            exit 7
            """;

    @TempDir
    private Path top;

    private Path home;
    private Path script;
    private Path jar;
    private final Map<String, String> environment = new TreeMap<>();

    /** What came of a run: exit code, the process, the words that Java was given and what else it wrote. */
    private record Run(int code, long process, List<String> out, String err) {
        boolean makesArchive() {
            return out.stream().anyMatch(w -> w.startsWith("-XX:ArchiveClassesAtExit="));
        }

        boolean usesArchive() {
            return out.stream().anyMatch(w -> w.startsWith("-XX:SharedArchiveFile="));
        }

        boolean isForShort() {
            return out.contains("-XX:TieredStopAtLevel=1") && out.contains("-XX:+UseSerialGC");
        }
    }

    @BeforeEach
    void install() throws IOException {
        home = Files.createDirectories(top.resolve("梯度 home"));
        script = Files.createDirectories(home.resolve("bin")).resolve("tidu");
        Files.copy(Path.of("bin/tidu"), script);
        executable(script);
        jar = write(home.resolve("lib/tidu.jar"), "jar");
        java(top.resolve("jdk"), "17.0.15");
        environment.put("PATH", top.resolve("jdk/bin") + ":/usr/bin:/bin");
        environment.put("XDG_CACHE_HOME", top.resolve("cache").toString());
    }

    private static Path write(Path file, String content) throws IOException {
        Files.createDirectories(file.getParent());
        return Files.writeString(file, content);
    }

    private static void executable(Path file) {
        assertThat(file.toFile().setExecutable(true)).isTrue();
    }

    private static void java(Path folder, String version) throws IOException {
        executable(write(folder.resolve("bin/java"), JAVA));
        write(folder.resolve("release"), "IMPLEMENTOR=\"x\"\nJAVA_VERSION=\"" + version + "\"\n");
    }

    private Run run(String... words) throws IOException, InterruptedException {
        return start(script, "", words);
    }

    private Run start(Path command, String input, String... words) throws IOException, InterruptedException {
        List<String> line = new ArrayList<>(List.of(command.toString()));
        line.addAll(List.of(words));
        Path out = top.resolve("out");
        Path err = top.resolve("err");
        ProcessBuilder builder = new ProcessBuilder(line)
                .directory(top.toFile())
                .redirectInput(write(top.resolve("in"), input).toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        builder.environment().clear();
        builder.environment().putAll(environment);
        Process process = builder.start();
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        List<String> told = Files.readAllLines(out, StandardCharsets.UTF_8);
        return new Run(process.exitValue(), process.pid(), told, Files.readString(err));
    }

    @Test
    void words_streams_and_exit_code_are_handed_on() throws Exception {
        Run run = start(script, "从标准输入来", "assess", "two words", "", "企业*.json", "--on=2026-03-01", "$HOME");
        assertThat(run.out()).endsWith("assess", "two words", "", "企业*.json", "--on=2026-03-01", "$HOME", "从标准输入来");
        assertThat(run.out()).containsSubsequence("-jar", jar.toRealPath().toString(), "assess");
        assertThat(run.err()).isEqualTo("problem\n");
        assertThat(run.code()).isEqualTo(7);
    }

    @Test
    void java_takes_the_place_of_the_script_so_that_signals_reach_it() throws Exception {
        Run run = run("check", "rules");
        assertThat(run.out()).contains("process " + run.process());
    }

    @Test
    void links_lead_to_the_jar() throws Exception {
        Path there = Files.createDirectories(top.resolve("usr/local/bin"));
        Path link = Files.createSymbolicLink(
                there.resolve("tidu"), Path.of("../..").resolve("..").resolve(home.getFileName() + "/bin/tidu"));
        Path second = Files.createSymbolicLink(top.resolve("tidu"), link);
        assertThat(start(second, "").out()).contains(jar.toRealPath().toString());
    }

    @Test
    void the_jar_of_a_build_comes_before_that_of_a_distribution_and_one_named_before_both() throws Exception {
        Path built = write(home.resolve("target/tidu.jar"), "jar");
        assertThat(run().out()).contains(built.toRealPath().toString());
        write(top.resolve("other.jar"), "jar");
        environment.put("TIDU_JAR", "other.jar");
        assertThat(run().out()).contains(top.resolve("other.jar").toString());
    }

    @Test
    void java_home_comes_before_the_path() throws Exception {
        Path other = top.resolve("other jdk");
        java(other, "25");
        environment.put("JAVA_HOME", other.toString());
        Files.delete(top.resolve("jdk/bin/java"));
        assertThat(run().code()).isEqualTo(7);
    }

    @Test
    void without_jar_or_java_or_with_an_old_one_it_says_so_in_both_languages() throws Exception {
        java(top.resolve("jdk"), "11.0.2");
        assertThat(run().err()).contains("需要 Java 17", "needs Java 17 or newer", "is 11.0.2.");
        java(top.resolve("jdk"), "1.8.0_402");
        assertThat(run().err()).contains("is 1.8.0_402.");
        Files.delete(jar);
        Run run = run();
        assertThat(run.err()).contains("没有", "there is no", "tidu.jar", "TIDU_JAR");
        assertThat(run.code()).isEqualTo(Terminal.UNUSABLE);
    }

    @Test
    void the_first_run_of_a_verb_makes_an_archive_and_the_next_one_uses_it() throws Exception {
        assertThat(run("assess").makesArchive()).isTrue();
        Run second = run("assess");
        assertThat(second.usesArchive()).isTrue();
        assertThat(second.makesArchive()).isFalse();
        assertThat(run("handbook").makesArchive()).isTrue();
        assertThat(run("--version").makesArchive()).isFalse();
    }

    @Test
    void a_run_that_went_wrong_leaves_no_archive_that_counts() throws Exception {
        environment.put("FAILS", "yes");
        run("assess");
        environment.remove("FAILS");
        assertThat(run("assess").makesArchive()).isTrue();
        assertThat(run("assess").usesArchive()).isTrue();
    }

    @Test
    void an_archive_is_never_used_for_another_jar_or_another_java() throws Exception {
        run("assess");
        Files.writeString(jar, "another jar");
        assertThat(run("assess").makesArchive()).isTrue();
        FileTime later = FileTime.fromMillis(Files.getLastModifiedTime(jar).toMillis() + 10_000);
        Files.setLastModifiedTime(jar, later);
        assertThat(run("assess").makesArchive()).isTrue();
        java(top.resolve("jdk"), "17.0.16+1");
        assertThat(run("assess").makesArchive()).isTrue();
    }

    @Test
    void an_archive_that_lost_its_end_is_made_again_since_java_17_dies_of_it() throws Exception {
        run("assess");
        assertThat(run("assess").usesArchive()).isTrue();
        try (Stream<Path> kept = Files.list(top.resolve("cache/tidu"))) {
            Path archive =
                    kept.filter(f -> f.toString().endsWith(".jsa")).findFirst().orElseThrow();
            Files.writeString(archive, "");
        }
        assertThat(run("assess").makesArchive()).isTrue();
    }

    @Test
    void without_a_folder_to_keep_it_in_it_goes_without() throws Exception {
        environment.put("XDG_CACHE_HOME", write(top.resolve("no folder"), "").toString());
        Run run = run("assess");
        assertThat(run.makesArchive()).isFalse();
        assertThat(run.usesArchive()).isFalse();
        assertThat(run.err()).isEqualTo("problem\n");
        environment.remove("XDG_CACHE_HOME");
        assertThat(run("assess").code()).isEqualTo(7);
    }

    @Test
    void a_short_run_takes_what_starts_soon_and_a_long_one_what_runs_fast() throws Exception {
        write(top.resolve("rules/vocabulary.yaml"), "x".repeat(500_000));
        write(top.resolve("one.json"), "{}");
        write(top.resolve("many.jsonl"), "x".repeat(500_000));
        assertThat(run("assess", "rules", "one.json").isForShort()).isTrue();
        assertThat(run("assess", "--lang=zh", "rules", "one.json", "many.jsonl").isForShort())
                .isFalse();
        assertThat(run("assess", "rules", "-").isForShort()).isFalse();
        assertThat(run("assess", "one.json").isForShort()).isTrue();
        assertThat(run("assess", "many.jsonl", "one.json").isForShort()).isFalse();
        assertThat(run("compare", "rules", "rules", "many.jsonl").isForShort()).isFalse();
        assertThat(run("test", "rules").isForShort()).isTrue();
        assertThat(run("handbook", "rules").isForShort()).isTrue();
    }

    @Test
    void options_of_the_user_win_over_those_chosen_here() throws Exception {
        environment.put("TIDU_JAVA_OPTS", "-Xmx200m  -XX:+UseParallelGC");
        List<String> words = run("assess").out();
        assertThat(words).containsSubsequence("-XX:TieredStopAtLevel=1", "-Xmx200m", "-XX:+UseParallelGC", "-jar");
        assertThat(words).doesNotContain("-XX:+UseSerialGC");
        environment.put("JAVA_TOOL_OPTIONS", "-Xshare:off");
        assertThat(run("assess").makesArchive()).isFalse();
    }
}
