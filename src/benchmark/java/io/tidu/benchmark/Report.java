package io.tidu.benchmark;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.openjdk.jmh.results.BenchmarkResult;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;

/** What was measured, as the tables of docs/performance.md: medians over all iterations of all JVMs. */
final class Report {
    private static final String ALLOCATED = "gc.alloc.rate.norm";

    private final List<String> lines = new ArrayList<>();
    private String heading = "";

    /** A sentence. */
    void say(String sentence) {
        lines.add("");
        lines.add(sentence);
        heading = "";
    }

    /** Tidu and its peers, each as a multiple of Drools by its manual too. */
    void policy(Collection<RunResult> results) {
        double textbook = results.stream()
                .filter(r -> r.getParams().getParam("peer").equals("TEXTBOOK"))
                .mapToDouble(r -> median(r, CpuTime.RATE))
                .findFirst()
                .orElse(Double.NaN);
        head("Technology SME and ladder", "per CPU-second", "against Drools by its manual", "KiB each");
        for (RunResult result : results) {
            double rate = median(result, CpuTime.RATE);
            row(result.getParams().getParam("peer"), number(rate), number(rate / textbook) + " ×", kib(result));
        }
    }

    /** One thread and two. */
    void threads(Collection<RunResult> one, Collection<RunResult> two) {
        head("Two threads against one", "by the clock", "per CPU-second, twice");
        RunResult alone = one.iterator().next();
        RunResult both = two.iterator().next();
        double clock = score(both) / score(alone);
        double work = 2 * median(both, CpuTime.RATE) / median(alone, CpuTime.RATE);
        row("TIDU", number(clock) + " ×", number(work) + " ×");
    }

    /** Anything else. */
    void add(String title, Collection<RunResult> results) {
        head(title, "per CPU-second", "CPU-ms each", "KiB each");
        for (RunResult result : results) {
            String method = result.getParams().getBenchmark().replaceAll(".*\\.", "");
            String rules = result.getParams().getParamsKeys().contains("rules")
                    ? ", " + result.getParams().getParam("rules") + " rules"
                    : "";
            double rate = median(result, CpuTime.RATE);
            row(method + rules, number(rate), number(1_000 / rate), kib(result));
        }
    }

    private void head(String... titles) {
        if (!heading.equals(titles[0])) {
            lines.add("");
            row(titles);
            lines.add("|---".repeat(titles.length) + "|");
            heading = titles[0];
        }
    }

    private void row(String... cells) {
        lines.add("| " + String.join(" | ", cells) + " |");
    }

    /** Prints everything at the end, below what JMH says. */
    void print() {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        out.printf(
                "%nJDK %s, %d processors%n",
                Runtime.version(), Runtime.getRuntime().availableProcessors());
        lines.forEach(out::println);
    }

    private static String kib(RunResult result) {
        return number(median(result, ALLOCATED) / 1024);
    }

    private static double median(RunResult result, String figure) {
        return median(iterations(result).map(i -> i.getSecondaryResults().get(figure)));
    }

    private static double score(RunResult result) {
        return median(iterations(result).map(IterationResult::getPrimaryResult));
    }

    private static Stream<IterationResult> iterations(RunResult result) {
        return result.getBenchmarkResults().stream()
                .map(BenchmarkResult::getIterationResults)
                .flatMap(Collection::stream);
    }

    @SuppressWarnings("rawtypes")
    private static double median(Stream<Result> results) {
        double[] sorted = results.mapToDouble(Result::getScore).sorted().toArray();
        return sorted.length == 0 ? Double.NaN : (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, value >= 100 ? "%,.0f" : value >= 10 ? "%.1f" : "%.2f", value);
    }
}
