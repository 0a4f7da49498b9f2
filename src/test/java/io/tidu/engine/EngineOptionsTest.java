package io.tidu.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tidu.diagnostic.ProblemException;
import io.tidu.engine.EngineOptions.Worker;
import io.tidu.engine.drools.Bounds;
import io.tidu.model.Enterprise;
import io.tidu.model.assessment.Assessment;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EngineOptionsTest {
    private static final LocalDate ON = LocalDate.of(2026, 3, 1);
    private static final Worker AMPLE = new Worker(256, Duration.ofMinutes(2));
    private static final FileTime LONG_AGO = FileTime.fromMillis(0);
    private static List<Assessment> expected;

    @BeforeAll
    static void decide_with_the_defaults() {
        expected = assessments(EngineOptions.DEFAULT);
    }

    private static List<Assessment> assessments(EngineOptions options) {
        try (PolicyEngine engine = PolicyEngine.load(RulesCopy.original(), options)) {
            return Stream.of(Firms.complete(), new Enterprise("unknown", "", new TreeMap<>()))
                    .map(firm -> engine.assess(firm, ON))
                    .toList();
        }
    }

    @Test
    void an_engine_says_what_it_was_told() {
        EngineOptions options = EngineOptions.DEFAULT.compilingInWorker(AMPLE);
        try (PolicyEngine engine = PolicyEngine.load(RulesCopy.original(), options)) {
            assertThat(engine.options()).isEqualTo(options);
        }
        try (PolicyEngine engine = PolicyEngine.load(RulesCopy.original())) {
            assertThat(engine.options()).isEqualTo(EngineOptions.DEFAULT);
        }
    }

    @Test
    void a_worker_compiles_rules_that_decide_alike() {
        assertThat(assessments(EngineOptions.DEFAULT.compilingInWorker(AMPLE))).isEqualTo(expected);
    }

    @Test
    void a_late_worker_is_an_error() {
        assertProblem("engine.worker-late", new Worker(256, Duration.ofMillis(1)));
    }

    @Test
    void a_worker_without_enough_memory_is_an_error() {
        assertProblem("engine.worker-failed", new Worker(4, Duration.ofMinutes(2)));
    }

    @Test
    void after_a_late_worker_the_same_engine_goes_on() {
        EngineOptions options = EngineOptions.DEFAULT.compilingInWorker(new Worker(256, Duration.ofMillis(1)));
        try (PolicyEngine engine = PolicyEngine.load(RulesCopy.original(), options)) {
            for (int i = 0; i < 2; i++) {
                assertThatThrownBy(() -> engine.assess(Firms.complete(), ON)).isInstanceOf(ProblemException.class);
            }
        }
    }

    private static void assertProblem(String id, Worker worker) {
        assertThatThrownBy(() -> assessments(EngineOptions.DEFAULT.compilingInWorker(worker)))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e -> assertThat(e.problems()).extracting("id").containsExactly(id));
    }

    @Test
    void limits_of_a_worker_are_above_zero() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Worker(0, Duration.ofSeconds(1)));
        assertThatIllegalArgumentException().isThrownBy(() -> new Worker(1, Duration.ZERO));
    }

    @Test
    void bounds_are_kept_to() {
        EngineOptions options = EngineOptions.DEFAULT.boundedBy(Bounds.DEFAULT.withFirings(1));
        assertThatThrownBy(() -> assessments(options))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e -> assertThat(e.problems()).extracting("id").containsExactly("engine.bound-firings"));
    }

    @Test
    void a_cache_is_filled_and_then_used(@TempDir Path folder) throws IOException {
        EngineOptions options = EngineOptions.DEFAULT.cachingIn(folder.resolve("new"));
        assertThat(assessments(options)).isEqualTo(expected);
        Path file = onlyFile(folder.resolve("new"));
        Files.setLastModifiedTime(file, LONG_AGO);
        assertThat(assessments(options)).isEqualTo(expected);
        assertThat(Files.getLastModifiedTime(file)).isEqualTo(LONG_AGO);
    }

    @Test
    void a_damaged_file_in_the_cache_is_written_anew(@TempDir Path folder) throws IOException {
        EngineOptions options = EngineOptions.DEFAULT.cachingIn(folder);
        assertThat(assessments(options)).isEqualTo(expected);
        Path file = onlyFile(folder);
        byte[] written = Files.readAllBytes(file);
        byte[] damaged = written.clone();
        damaged[damaged.length / 2] ^= 1;
        for (byte[] bad : List.of(damaged, new byte[0], "rules".getBytes(StandardCharsets.UTF_8))) {
            Files.write(file, bad);
            assertThat(assessments(options)).isEqualTo(expected);
            assertThat(onlyFile(folder)).isEqualTo(file);
            assertThat(Files.readAllBytes(file)).isNotEqualTo(bad);
        }
    }

    @Test
    void a_cache_that_can_not_be_written_does_no_harm(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");
        assertThat(assessments(EngineOptions.DEFAULT.cachingIn(file))).isEqualTo(expected);
    }

    @Test
    void signatures_by_nobody_can_not_be_required() {
        assertThatIllegalArgumentException().isThrownBy(() -> EngineOptions.DEFAULT.requiringSignatures(Set.of()));
    }

    private static Path onlyFile(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> all = files.toList();
            assertThat(all).hasSize(1);
            return all.get(0);
        }
    }
}
