package io.tidu.benchmark;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.concurrent.Callable;

/**
 * Warms up by work. JMH does so by the clock, in which time a busy machine gets little done: what is measured then is
 * the interpreter.
 */
final class Warm {
    /** The system property that says for how many CPU-seconds. */
    static final String SECONDS = "tidu.benchmark.warm";

    private Warm() {}

    /** Does it again and again until this thread has worked for so long. */
    static void up(Callable<?> operation) {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long end = threads.getCurrentThreadCpuTime() + Integer.getInteger(SECONDS, 5) * 1_000_000_000L;
        int kept = 0;
        try {
            while (threads.getCurrentThreadCpuTime() < end) {
                kept += operation.call() == null ? -1 : 1;
            }
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        if (kept < 0) {
            throw new IllegalStateException("an operation without a result");
        }
    }
}
