package io.tidu.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.tidu.diagnostic.Problem;
import io.tidu.diagnostic.ProblemException;
import io.tidu.engine.EngineOptions;
import io.tidu.engine.PolicyEngine;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Names and links that lead out of a rules folder, or to what is no file: nothing is read through them. */
@DisabledOnOs(OS.WINDOWS)
@Timeout(600) // Only a net, against what never ends: nothing is timed.
class HostilePathsTest {
    private static final String SECRET = "a line that nobody may read";

    @TempDir
    private Path outside;

    private Path rules;

    @BeforeEach
    void write() throws IOException {
        rules = Files.createDirectory(outside.resolve("rules"));
        HostilePack.in(rules);
        Files.writeString(outside.resolve("secret"), SECRET);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "vocabulary.yaml",
                "corpus/sample/2026/pack.yaml",
                "corpus/sample/2026/policy.md",
                "corpus/sample/2026/linked.drl",
                "corpus/sample/2026/tables/linked.csv",
                "corpus/sample/2026/cases/linked.yaml",
                "rules.sha256",
                "rules.sig"
            })
    void a_link_to_a_file_outside_is_refused_and_nothing_of_it_is_told(String place) throws IOException {
        Path link = rules.resolve(place);
        Files.createDirectories(link.getParent());
        Files.deleteIfExists(link);
        Files.createSymbolicLink(link, outside.resolve("secret"));
        List<Problem> problems = problems(EngineOptions.DEFAULT);
        assertThat(problems).anySatisfy(p -> {
            assertThat(p.id()).isEqualTo("pack.link");
            assertThat(p.place().file()).endsWith(place);
        });
        assertThat(problems)
                .allSatisfy(p -> assertThat(p.render(Locale.ENGLISH)).doesNotContain(SECRET));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"vocabulary.yaml", "corpus/sample/2026/policy.md", "corpus/sample/2026/pipe.drl", "rules.sig"})
    void a_pipe_is_refused_and_never_waited_for(String place) throws IOException, InterruptedException {
        Path pipe = rules.resolve(place);
        Files.deleteIfExists(pipe);
        assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor())
                .isZero();
        List<Problem> problems =
                Assertions.assertTimeoutPreemptively(Duration.ofMinutes(5), () -> problems(requiringSignatures()));
        assertThat(problems).extracting(Problem::id).contains("pack.not-a-file");
    }

    @Test
    void folders_that_link_to_each_other_are_refused_at_once() throws IOException {
        Files.createSymbolicLink(rules.resolve("corpus/loop"), rules);
        Files.createSymbolicLink(rules.resolve("self"), rules.resolve("self"));
        assertThat(problems(EngineOptions.DEFAULT)).extracting(Problem::id).containsOnly("pack.link");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\\..\\x.drl", "x\u202elrd.drl", "x\ny.drl", "x\u001b[31m.drl", "\u200b.csv"})
    void a_file_name_that_could_be_read_in_two_ways_is_refused(String name) throws IOException {
        Files.write(rules.resolve(HostilePack.PACK).resolve(name), "x".getBytes(StandardCharsets.UTF_8));
        List<Problem> problems = problems(EngineOptions.DEFAULT);
        assertThat(problems).extracting(Problem::id).containsExactly("pack.file-name");
        assertThat(problems.get(0).render(Locale.ENGLISH)).doesNotContain("\u001b", "\n", "\u202e");
    }

    @Test
    void folders_within_folders_end_somewhere() throws IOException {
        Files.createDirectories(rules.resolve("a/".repeat(200)));
        assertThat(problems(EngineOptions.DEFAULT)).extracting(Problem::id).containsExactly("pack.too-deep");
    }

    @Test
    void a_folder_that_is_named_as_a_file_is_no_file() throws IOException {
        Files.createDirectories(rules.resolve(HostilePack.PACK + "tables/folder.csv/inner"));
        Files.createDirectories(rules.resolve(HostilePack.PACK + "folder.drl"));
        try (PolicyEngine engine = PolicyEngine.load(rules)) {
            assertThat(engine.warnings()).isEmpty();
        }
    }

    private static EngineOptions requiringSignatures() throws NoSuchAlgorithmException {
        return EngineOptions.DEFAULT.requiringSignatures(
                Set.of(KeyPairGenerator.getInstance("Ed25519").generateKeyPair().getPublic()));
    }

    private List<Problem> problems(EngineOptions options) {
        ProblemException thrown = catchThrowableOfType(ProblemException.class, () -> PolicyEngine.load(rules, options));
        assertThat(thrown).isNotNull();
        return thrown.problems();
    }
}
