package io.tidu.shipped;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import com.sun.management.ThreadMXBean;
import io.tidu.diagnostic.ProblemException;
import io.tidu.diagnostic.Problems;
import io.tidu.engine.EngineOptions;
import io.tidu.engine.PolicyEngine;
import io.tidu.input.EnterpriseReader;
import io.tidu.model.Bounds;
import io.tidu.model.Enterprise;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What an assessment costs in what can be counted: steps, the same on every machine, and bytes of garbage, nearly so.
 * Time is measured by the benchmarks ({@code docs/performance.md}), never here.
 */
class AssessmentCostTest {
    // The one place with the limits, found by halving the bound: 4,700 steps are too few with all packs, and 1,300 with
    // one. They were raised for the conditions of 2026: main products, rights used by others, certificates in good
    // standing, what is repaid from which year, and bases of staff and R&D that are asked in their turn. Bytes are 342
    // thousand with all packs for the mean example in the interpreter, the same each time (598 before sessions were
    // used again and nothing was made that is not told); compiled code and the collector's buffers move them by a
    // seventh. Both and a little more. Who makes it cheaper lowers them.
    private static final Limits ALL_PACKS = new Limits(5_000, 400_000);
    private static final Limits ONE_PACK = new Limits(1_500, 115_000);

    private static final LocalDate ON = LocalDate.of(2026, 3, 1);
    private static final int WARM = 20;
    private static final int ROUNDS = 9;

    /** The most steps of any example, and the most bytes of the mean one. */
    private record Limits(long steps, long bytes) {}

    @TempDir
    private Path folder;

    @Test
    void an_example_assessed_by_all_shipped_packs_takes_no_more_steps_and_bytes_than_before() {
        assertWithin(ALL_PACKS, Path.of("rules"));
    }

    @Test
    void an_example_assessed_by_one_pack_takes_no_more_steps_and_bytes_than_before() throws IOException {
        String pack = "national/high-tech-enterprise/2016";
        copy(Path.of("rules/vocabulary.yaml"), folder.resolve("vocabulary.yaml"));
        try (Stream<Path> files = Files.walk(Path.of("rules", pack))) {
            files.filter(Files::isRegularFile)
                    .forEach(f -> copy(f, folder.resolve(Path.of("rules").relativize(f))));
        }
        assertWithin(ONE_PACK, folder);
    }

    private static void assertWithin(Limits limits, Path rules) {
        try (PolicyEngine engine = bounded(rules, limits.steps)) {
            List<Enterprise> examples = examples(engine);
            assertThatNoException()
                    .as("no example takes more than %d steps", limits.steps)
                    .isThrownBy(() -> examples.forEach(e -> engine.assess(e, ON)));
            assertThat(bytes(engine, examples)).as("bytes per assessment").isLessThanOrEqualTo(limits.bytes);
        }
        // A limit far above what is taken would guard nothing.
        try (PolicyEngine engine = bounded(rules, limits.steps / 2)) {
            assertThatExceptionOfType(ProblemException.class)
                    .as("some example takes more than half the steps")
                    .isThrownBy(() -> examples(engine).forEach(e -> engine.assess(e, ON)));
        }
    }

    private static PolicyEngine bounded(Path rules, long steps) {
        return PolicyEngine.load(rules, EngineOptions.DEFAULT.boundedBy(Bounds.DEFAULT.withSteps(steps)));
    }

    /** The least of rounds over all examples, after the first rounds have loaded and compiled what they need. */
    private static long bytes(PolicyEngine engine, List<Enterprise> examples) {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        List<Long> rounds = new ArrayList<>();
        for (int i = 0; i < WARM + ROUNDS; i++) {
            long before = threads.getCurrentThreadAllocatedBytes();
            examples.forEach(e -> engine.assess(e, ON));
            rounds.add((threads.getCurrentThreadAllocatedBytes() - before) / examples.size());
        }
        return rounds.subList(WARM, rounds.size()).stream()
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    private static List<Enterprise> examples(PolicyEngine engine) {
        EnterpriseReader reader = new EnterpriseReader(engine.vocabulary());
        try (Stream<Path> files = Files.list(Path.of("examples/enterprises"))) {
            return files.sorted()
                    .map(f -> reader.read(text(f), f.toString(), new Problems()))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void copy(Path from, Path to) {
        try {
            Files.createDirectories(to.getParent());
            Files.copy(from, to);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
