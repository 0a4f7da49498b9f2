package io.tidu.benchmark;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/**
 * Compares what Tidu and its peers decide, stops if they differ, measures them and prints a table:
 *
 * <pre>
 * mvn -q -Pbenchmark process-test-classes exec:exec -Dbenchmark.args="[quick] [policy|threads|shipped|guide|rules|heap]…"
 * </pre>
 *
 * <p>{@code quick} is for a first look: one JVM and a few seconds for each. Without names of parts all of them run.
 */
public final class Main {
    private static final List<String> PARTS = List.of("policy", "threads", "shipped", "guide", "rules", "heap");

    private final boolean quick;
    private final Report report = new Report();

    private Main(boolean quick) {
        this.quick = quick;
    }

    /** Runs the parts that are named. */
    public static void main(String... arguments) throws RunnerException {
        List<String> parts = new ArrayList<>(List.of(arguments));
        boolean quick = parts.remove("quick");
        if (!PARTS.containsAll(parts)) {
            throw new IllegalArgumentException("quick, or any of " + PARTS + ", and not " + parts);
        }
        new Main(quick).run(parts.isEmpty() ? PARTS : parts);
    }

    private void run(List<String> parts) throws RunnerException {
        report.say(Agreement.check(quick ? 1_000 : 5_000));
        if (parts.contains("policy")) {
            report.policy(measure(seconds(PolicyBenchmark.class.getSimpleName() + ".decide")));
        }
        if (parts.contains("threads")) {
            ChainedOptionsBuilder tidu = seconds(PolicyBenchmark.class.getSimpleName() + ".decide");
            Collection<RunResult> one = measure(tidu.param("peer", "TIDU"));
            report.threads(one, measure(tidu.param("peer", "TIDU").threads(2)));
        }
        if (parts.contains("shipped")) {
            report.add("All shipped packs", measure(seconds(ShippedBenchmark.class.getSimpleName() + ".assess")));
            report.add(
                    "All shipped packs",
                    measure(loads(ShippedBenchmark.class.getSimpleName() + ".(read|reload|check)")));
        }
        if (parts.contains("guide")) {
            report.add("Guidance", measure(seconds(GuideBenchmark.class.getSimpleName() + ".(assess|verify)")));
            report.add("Guidance", measure(loads(GuideBenchmark.class.getSimpleName() + ".(nextStage|money)")));
        }
        if (parts.contains("rules")) {
            report.add("Many rules", measure(seconds(RuleCountBenchmark.class.getSimpleName() + ".assess")));
            report.add("Many rules", measure(loads(RuleCountBenchmark.class.getSimpleName() + ".reload")));
        }
        if (parts.contains("heap")) {
            report.say(HeapRun.run(quick ? 100 : 1_000));
        }
        report.print();
    }

    /** Many operations a second. */
    private ChainedOptionsBuilder seconds(String benchmark) {
        return options(benchmark)
                .warmupIterations(quick ? 1 : 2)
                .measurementTime(TimeValue.seconds(2))
                .measurementIterations(quick ? 5 : 8);
    }

    /** An operation takes a good part of a second. */
    private ChainedOptionsBuilder loads(String benchmark) {
        return options(benchmark)
                .warmupIterations(1)
                .measurementTime(TimeValue.seconds(3))
                .measurementIterations(quick ? 3 : 6);
    }

    private ChainedOptionsBuilder options(String benchmark) {
        String warm = "-D" + Warm.SECONDS + "=" + (quick ? 10 : 20);
        return new OptionsBuilder()
                .include(benchmark + "$")
                .forks(quick ? 1 : 2)
                // One collector thread, so that a thread's work and its garbage are counted together.
                .jvmArgs("-XX:+UseSerialGC", "-Xms1g", "-Xmx1g", "-Dfile.encoding=UTF-8", warm)
                .warmupTime(TimeValue.seconds(2))
                .addProfiler("gc")
                .addProfiler(CpuTime.class);
    }

    private static Collection<RunResult> measure(ChainedOptionsBuilder options) throws RunnerException {
        return new Runner(options.build()).run();
    }
}
