package io.tidu.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidu.engine.PolicyEngine;
import io.tidu.model.assessment.Assessment;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Files that try to do more than decide policy. Each stands in {@code attacks}, and in {@code index.tsv} beside it
 * where in a pack it is put, what must come of it, and what it tries. {@code -Dtidu.rewrite=true} writes down what
 * comes of them now, to be read before it is kept.
 */
@Timeout(600) // Only a net, against what never ends: nothing is timed.
class HostileFilesTest {
    private static final List<String> FOLDERS = List.of("attacks", "own");

    private static Assessment honest;

    record Attack(String folder, String file, String place, String outcome, String what) {
        static Attack of(String folder, String line) {
            String[] parts = line.split("\t", -1);
            return new Attack(folder, parts[0], parts[1], parts[2], parts[3]);
        }

        String line() {
            return String.join("\t", file, place, outcome, what);
        }

        @Override
        public String toString() {
            return folder + "/" + file + ": " + what;
        }
    }

    static List<Attack> attacks() {
        return FOLDERS.stream().flatMap(f -> attacks(f).stream()).toList();
    }

    private static List<Attack> attacks(String folder) {
        try {
            return Files.readAllLines(index(folder)).stream()
                    .map(l -> Attack.of(folder, l))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path index(String folder) {
        return HostilePack.RESOURCES.resolve(folder).resolve("index.tsv");
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
        pack.write(
                attack.place(),
                Files.readAllBytes(
                        HostilePack.RESOURCES.resolve(attack.folder()).resolve(attack.file())));
        Effects effects = Effects.before();
        String outcome = pack.outcome(attack.place(), honest);
        if (Boolean.getBoolean("tidu.rewrite")) {
            rewrite(attack, outcome);
        }
        effects.assertNone();
        assertThat(outcome).isEqualTo(attack.outcome());
    }

    @ParameterizedTest
    @ValueSource(strings = {"attacks", "own"})
    void every_file_is_in_the_list(String folder) throws IOException {
        try (Stream<Path> files = Files.list(HostilePack.RESOURCES.resolve(folder))) {
            assertThat(files.map(f -> f.getFileName().toString()).filter(f -> !f.equals("index.tsv")))
                    .containsExactlyInAnyOrderElementsOf(
                            attacks(folder).stream().map(Attack::file).toList());
        }
    }

    private static void rewrite(Attack attack, String outcome) throws IOException {
        List<String> lines = new ArrayList<>();
        for (Attack other : attacks(attack.folder())) {
            boolean same = other.file().equals(attack.file());
            lines.add((same ? new Attack(other.folder, other.file, other.place, outcome, other.what) : other).line());
        }
        Files.write(index(attack.folder()), lines);
    }
}
