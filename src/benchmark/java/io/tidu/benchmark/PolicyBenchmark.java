package io.tidu.benchmark;

import io.tidu.benchmark.peer.Firms;
import io.tidu.benchmark.peer.Peer;
import io.tidu.benchmark.peer.Peers;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Technology SME and the ladder of tiers, decided by Tidu and its peers, an enterprise an operation. */
@State(Scope.Benchmark)
public class PolicyBenchmark {
    private static final int FIRMS = 500;

    /** Who decides. */
    @Param
    public Peers peer;

    private Peer<?> decider;

    /** A thread goes through the enterprises again and again. */
    @State(Scope.Thread)
    public static class Turn {
        private int firm;

        int next() {
            firm = firm + 1 == FIRMS ? 0 : firm + 1;
            return firm;
        }
    }

    /** Loads rules or compiles tables, and warms up. */
    @Setup
    public void load() {
        decider = peer.with(Firms.draw(FIRMS));
        Turn turn = new Turn();
        Warm.up(() -> decide(turn));
    }

    /** Decides for the next enterprise. */
    @Benchmark
    public Object decide(Turn turn) {
        return decider.decide(turn.next());
    }
}
