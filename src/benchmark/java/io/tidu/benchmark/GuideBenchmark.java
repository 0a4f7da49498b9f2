package io.tidu.benchmark;

import io.tidu.benchmark.peer.Firms;
import io.tidu.diagnostic.Problem;
import io.tidu.diagnostic.Problems;
import io.tidu.engine.PolicyEngine;
import io.tidu.guide.PolicyGuide;
import io.tidu.input.EnterpriseReader;
import io.tidu.model.Enterprise;
import io.tidu.model.assessment.Assessment;
import io.tidu.model.guidance.Guidance;
import io.tidu.model.guidance.GuideOptions;
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

/** Guidance by all shipped packs for the enterprises of the examples, beside an assessment of the same. */
@State(Scope.Benchmark)
public class GuideBenchmark {
    private static final Path RULES = Path.of("rules");

    private final List<Enterprise> examples = new ArrayList<>();
    private final List<Guidance> answers = new ArrayList<>();
    private PolicyEngine engine;
    private PolicyGuide guide;
    private int turn;

    /** Loads the rules, answers once for each example, so that no operation is the first of its kind, and warms up. */
    @Setup
    public void load(BenchmarkParams benchmark) throws IOException {
        engine = PolicyEngine.load(RULES);
        guide = PolicyGuide.of(engine);
        try (Stream<Path> files = Files.list(Path.of("examples/enterprises"))) {
            for (Path file : (Iterable<Path>) files.sorted()::iterator) {
                EnterpriseReader reader = new EnterpriseReader(engine.vocabulary());
                examples.add(reader.read(Files.readString(file), file.toString(), new Problems()));
            }
        }
        examples.forEach(e -> answers.add(guide.guide(e, Firms.ON, GuideOptions.NEXT_STAGE)));
        String name = benchmark.getBenchmark().replaceAll(".*\\.", "");
        Callable<?> operation = switch (name) {
            case "nextStage" -> this::nextStage;
            case "money" -> this::money;
            case "verify" -> this::verify;
            default -> this::assess;
        };
        Warm.up(operation);
    }

    /** Ends the engine. */
    @TearDown
    public void close() {
        engine.close();
    }

    private int next() {
        turn = (turn + 1) % examples.size();
        return turn;
    }

    /** Everything that is answered of the next example: plans for its next stage, missing facts, cards and days. */
    @Benchmark
    public Guidance nextStage() {
        return guide.guide(examples.get(next()), Firms.ON, GuideOptions.NEXT_STAGE);
    }

    /** The same for more money, to which many targets may lead. */
    @Benchmark
    public Guidance money() {
        return guide.guide(examples.get(next()), Firms.ON, GuideOptions.NEXT_STAGE.to(Guidance.FUNDING));
    }

    /** Proves again what was answered of the next example. */
    @Benchmark
    public List<Problem> verify() {
        return guide.verify(answers.get(next()));
    }

    /** Assesses the next example: by how many of these a question costs more. */
    @Benchmark
    public Assessment assess() {
        return engine.assess(examples.get(next()), Firms.ON);
    }
}
