package io.tidu.benchmark;

import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.util.Collection;
import java.util.List;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.infra.IterationParams;
import org.openjdk.jmh.profile.InternalProfiler;
import org.openjdk.jmh.results.AggregationPolicy;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.ScalarResult;

/**
 * Operations for each second that the measuring threads were on a processor or stood still for the collector. What
 * another process takes away is not counted against anyone, nor is the compiler, which works for a warm thread no more.
 */
public final class CpuTime implements InternalProfiler {
    /** The name of the figure. */
    static final String RATE = "cpu.rate";

    private static final String WORKER = "jmh-worker";

    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private double before;

    /** For JMH. */
    public CpuTime() {}

    @Override
    public String getDescription() {
        return "operations per CPU-second of a warm thread";
    }

    @Override
    public void beforeIteration(BenchmarkParams benchmark, IterationParams iteration) {
        before = seconds(benchmark.getThreads());
    }

    @Override
    @SuppressWarnings("rawtypes") // As JMH declares it.
    public Collection<? extends Result> afterIteration(
            BenchmarkParams benchmark, IterationParams iteration, IterationResult result) {
        double spent = seconds(benchmark.getThreads()) - before;
        double rate = result.getMetadata().getAllOps() / spent;
        return List.of(new ScalarResult(RATE, rate, "ops/CPU-s", AggregationPolicy.AVG));
    }

    /** Of all measuring threads, each of which waits for a collection. */
    private double seconds(int workers) {
        double collecting = ManagementFactory.getGarbageCollectorMXBeans().stream()
                .mapToLong(GarbageCollectorMXBean::getCollectionTime)
                .sum();
        long nanos = 0;
        for (ThreadInfo thread : threads.getThreadInfo(threads.getAllThreadIds())) {
            if (thread != null && thread.getThreadName().contains(WORKER)) {
                nanos += Math.max(0, threads.getThreadCpuTime(thread.getThreadId()));
            }
        }
        return nanos / 1e9 + workers * collecting / 1e3;
    }
}
