package io.tidu.benchmark;

import io.tidu.benchmark.peer.Firms;
import io.tidu.diagnostic.Problems;
import io.tidu.input.EnterpriseReader;
import io.tidu.internal.check.run.RuleChecker;
import io.tidu.internal.engine.Engine;
import io.tidu.model.Enterprise;
import io.tidu.model.assessment.Assessment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.infra.BenchmarkParams;

/** All shipped packs and the enterprises of the examples. */
@State(Scope.Benchmark)
public class ShippedBenchmark {
    private static final Path RULES = Path.of("rules");

    private final List<Enterprise> examples = new ArrayList<>();
    private Engine engine;
    private int turn;

    /** Loads the rules, decides once for each example, so that no operation is the first of its kind, and warms up. */
    @Setup
    public void load(BenchmarkParams benchmark) throws IOException {
        engine = Engine.load(RULES);
        try (Stream<Path> files = Files.list(Path.of("examples/enterprises"))) {
            for (Path file : (Iterable<Path>) files.sorted()::iterator) {
                EnterpriseReader reader = new EnterpriseReader(engine.vocabulary());
                examples.add(reader.read(Files.readString(file), file.toString(), new Problems()));
            }
        }
        examples.forEach(e -> engine.assess(e, Firms.ON));
        String name = benchmark.getBenchmark().replaceAll(".*\\.", "");
        Callable<?> operation = switch (name) {
            case "assess" -> this::assess;
            case "read" -> this::read;
            case "reload" -> this::reload;
            default -> this::check;
        };
        Warm.up(operation);
    }

    /** Ends the engine. */
    @TearDown
    public void close() {
        engine.close();
    }

    /** Assesses the next example with every finding. */
    @Benchmark
    public Assessment assess() {
        turn = (turn + 1) % examples.size();
        return engine.assess(examples.get(turn), Firms.ON);
    }

    /** Reads and checks the folder. */
    @Benchmark
    public Object read() {
        try (Engine loaded = Engine.load(RULES)) {
            return loaded.policies();
        }
    }

    /** Reads the folder and decides for one enterprise: what a host pays for changed rules. */
    @Benchmark
    public Assessment reload() {
        try (Engine loaded = Engine.load(RULES)) {
            return loaded.assess(examples.get(0), Firms.ON);
        }
    }

    /** Looks at loaded rules with every check. */
    @Benchmark
    public Object check() {
        return RuleChecker.check(engine.policies(), Firms.ON);
    }
}
