package io.tidu.benchmark;

import io.tidu.benchmark.peer.Firms;
import io.tidu.benchmark.peer.Many;
import io.tidu.benchmark.peer.TiduPeer;
import io.tidu.engine.PolicyEngine;
import io.tidu.model.Enterprise;
import io.tidu.model.assessment.Assessment;
import java.nio.file.Path;
import java.util.List;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** How the time of an assessment, and of a reload, grows with the number of rules. */
@State(Scope.Benchmark)
public class RuleCountBenchmark {
    /** How many rules there are. */
    @Param({"50", "500", "2000"})
    public int rules;

    private Path folder;
    private Enterprise enterprise;
    private TiduPeer tidu;

    /** Writes and loads them. */
    @Setup
    public void load() {
        folder = Many.rules(rules);
        enterprise = Firms.enterprise(Firms.draw(1).get(0));
        tidu = new TiduPeer(folder, List.of(enterprise));
        Warm.up(this::assess);
    }

    /** Decides. */
    @Benchmark
    public Assessment assess() {
        return tidu.decide(0);
    }

    /** Reads the folder and decides. */
    @Benchmark
    public Assessment reload() {
        try (PolicyEngine engine = PolicyEngine.load(folder)) {
            return engine.assess(enterprise, Firms.ON);
        }
    }
}
