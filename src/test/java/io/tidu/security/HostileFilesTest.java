package io.tidu.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidu.engine.PolicyEngine;
import io.tidu.model.assessment.Assessment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Files that try to do more than decide policy. Each stands in {@code attacks}, and in {@code index.tsv} beside it
 * where in a pack it is put, what must come of it, and what it tries. {@code -Dtidu.rewrite=true} writes down what
 * comes of them now, to be read before it is kept.
 */
class HostileFilesTest {
    private static final Path FOLDER = HostilePack.RESOURCES.resolve("attacks");
    private static final Path INDEX = FOLDER.resolve("index.tsv");
    /** A file that is refused is refused at once, one that meets a bound soon; this is for a busy machine. */
    private static final Duration AT_MOST = Duration.ofSeconds(10);

    private static Assessment honest;

    record Attack(String file, String place, String outcome, String what) {
        static Attack of(String line) {
            String[] parts = line.split("\t", -1);
            return new Attack(parts[0], parts[1], parts[2], parts[3]);
        }

        String line() {
            return String.join("\t", file, place, outcome, what);
        }

        @Override
        public String toString() {
            return file + ": " + what;
        }
    }

    static List<Attack> attacks() throws IOException {
        return Files.readAllLines(INDEX).stream().map(Attack::of).toList();
    }

    @BeforeAll
    static void decide_without_any_hostile_file(@TempDir Path folder) {
        try (PolicyEngine engine = PolicyEngine.load(HostilePack.in(folder).folder())) {
            honest = engine.assess(HostilePack.firm(), HostilePack.ON);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("attacks")
    void a_hostile_file_is_refused_at_its_line_or_has_no_effect(Attack attack, @TempDir Path folder)
            throws IOException {
        HostilePack pack = HostilePack.in(folder);
        pack.write(attack.place(), Files.readAllBytes(FOLDER.resolve(attack.file())));
        Effects effects = Effects.before();
        String outcome = Assertions.assertTimeout(AT_MOST, () -> pack.outcome(honest));
        if (Boolean.getBoolean("tidu.rewrite")) {
            rewrite(attack, outcome);
        }
        effects.assertNone();
        assertThat(outcome).isEqualTo(attack.outcome());
    }

    @Test
    void every_file_is_in_the_list() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            assertThat(files.map(f -> f.getFileName().toString()).filter(f -> !f.equals("index.tsv")))
                    .containsExactlyInAnyOrderElementsOf(
                            attacks().stream().map(Attack::file).toList());
        }
    }

    private static void rewrite(Attack attack, String outcome) throws IOException {
        List<String> lines = new ArrayList<>();
        for (Attack other : attacks()) {
            Attack now = other.equals(attack) ? new Attack(other.file, other.place, outcome, other.what) : other;
            lines.add(now.line());
        }
        Files.write(INDEX, lines);
    }
}
