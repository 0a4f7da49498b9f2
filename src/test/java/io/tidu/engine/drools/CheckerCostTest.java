package io.tidu.engine.drools;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * What it costs to be safe: reading and checking every file of the shipped packs, emitting and cross-checking, without
 * compiling. {@code -Dtidu.cost.count=400} measures longer.
 */
class CheckerCostTest {
    private static final int COUNT = Integer.getInteger("tidu.cost.count", 40);
    private static final long MOST_NANOS = 150_000_000L;
    private static final LocalDate ON = LocalDate.of(2026, 3, 1);

    @Test
    void the_shipped_rules_are_checked_within_150_milliseconds_once_java_is_warm() {
        List<Long> loads = new ArrayList<>();
        List<Long> checks = new ArrayList<>();
        List<Long> all = new ArrayList<>();
        for (int i = 0; i < COUNT; i++) {
            long start = System.nanoTime();
            Corpus corpus = new Corpus(Path.of("rules"), ON);
            long loaded = System.nanoTime();
            EmittedText text = corpus.text();
            long emitted = System.nanoTime();
            CrossCheck.verify(text);
            long end = System.nanoTime();
            loads.add(loaded - start);
            checks.add(end - emitted);
            all.add(end - start);
        }
        System.getLogger("cost")
                .log(
                        System.Logger.Level.INFO,
                        "microseconds: all {0}, reading {1}, cross-check {2}, fastest {3}",
                        median(all) / 1_000,
                        median(loads) / 1_000,
                        median(checks) / 1_000,
                        Collections.min(all) / 1_000);
        // The fastest: what else the machine does is not the checker's cost.
        assertThat(Collections.min(all)).isLessThan(MOST_NANOS);
    }

    /** Of the second half, when Java is warm. */
    private static long median(List<Long> nanos) {
        return nanos.subList(nanos.size() / 2, nanos.size()).stream()
                .sorted()
                .skip(nanos.size() / 4)
                .findFirst()
                .orElseThrow();
    }
}
