package io.tidu.benchmark;

import io.tidu.benchmark.peer.Firms;
import io.tidu.benchmark.peer.Ladder;
import io.tidu.engine.PolicyEngine;
import io.tidu.model.Enterprise;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import java.nio.file.Path;

/** Whether anything stays behind when rules are loaded, used and closed again and again. */
final class HeapRun {
    private HeapRun() {}

    /** Loads, decides and closes so many times; a sentence says what was kept after the first tenth. */
    static String run(int times) {
        Path rules = Ladder.rules();
        Enterprise enterprise = Firms.enterprise(Firms.draw(1).get(0));
        long first = 0;
        long classes = 0;
        for (int i = 1; i <= times; i++) {
            try (PolicyEngine engine = PolicyEngine.load(rules)) {
                engine.assess(enterprise, Firms.ON);
            }
            if (i == times / 10) {
                first = used();
                classes = classes();
            }
        }
        int counted = times - times / 10;
        return "%,d loads of the ladder, each with an assessment and closed: heap %+.1f KiB and %+d classes over the last %,d."
                .formatted(times, (used() - first) / 1024.0, classes() - classes, counted);
    }

    private static long classes() {
        return ManagementFactory.getClassLoadingMXBean().getLoadedClassCount();
    }

    /** Bytes after collections that leave nothing to collect. */
    private static long used() {
        MemoryMXBean memory = ManagementFactory.getMemoryMXBean();
        long least = Long.MAX_VALUE;
        for (int i = 0; i < 5; i++) {
            memory.gc();
            least = Math.min(least, memory.getHeapMemoryUsage().getUsed());
        }
        return least;
    }
}
