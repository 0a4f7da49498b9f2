package io.tidu.benchmark;

import io.tidu.benchmark.peer.Firm;
import io.tidu.benchmark.peer.Firms;
import io.tidu.benchmark.peer.Outcome;
import io.tidu.benchmark.peer.Peer;
import io.tidu.benchmark.peer.Peers;
import java.util.ArrayList;
import java.util.List;

/** Whether all peers decide alike; who decides something else is not measured. */
final class Agreement {
    private Agreement() {}

    /**
     * Compares what all decide for so many enterprises.
     *
     * @return a sentence that says so
     * @throws IllegalStateException at the first enterprise for which one decides otherwise than Tidu
     */
    static String check(int count) {
        List<Firm> firms = Firms.draw(count);
        List<Outcome> ours = new ArrayList<>();
        List<String> names = new ArrayList<>();
        for (Peers peer : Peers.values()) {
            List<Outcome> theirs = outcomes(peer.with(firms), count);
            if (ours.isEmpty()) {
                ours.addAll(theirs);
            }
            for (int i = 0; i < count; i++) {
                if (!ours.get(i).agrees(theirs.get(i))) {
                    throw new IllegalStateException("%s does not decide as Tidu does for%n%s%nTidu: %s%n%s: %s"
                            .formatted(peer, firms.get(i), ours.get(i), peer, theirs.get(i)));
                }
            }
            names.add(peer.name());
        }
        long tiers =
                ours.stream().filter(o -> o.fen().containsKey(Outcome.TOTAL)).count();
        return "%,d enterprises, %,d of them funded: %s agree on verdicts, criteria, points and amounts."
                .formatted(count, tiers, String.join(", ", names));
    }

    private static <D> List<Outcome> outcomes(Peer<D> peer, int count) {
        List<Outcome> outcomes = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            outcomes.add(peer.outcome(peer.decide(i)));
        }
        return outcomes;
    }
}
