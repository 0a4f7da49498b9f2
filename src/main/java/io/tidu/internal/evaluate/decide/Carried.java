package io.tidu.internal.evaluate.decide;

import io.tidu.model.assessment.TargetOutcome;
import java.util.ArrayList;
import java.util.List;

/**
 * What some packs conclude for an enterprise, brought into the evaluation of other packs in place of their rules: for
 * two sets of rules that differ in few packs, what is the same in both is worked out once. Immutable.
 *
 * @param outcomes what is reported of their targets
 * @param facts what other rules may read of the same targets
 * @param advances the advances that their rules state
 * @param claims what their rules state about money
 */
public record Carried(
        List<TargetOutcome> outcomes,
        List<TargetFact> facts,
        List<Recorder.Advance> advances,
        List<Claims.Claim> claims) {
    /** Every rule runs. */
    public static final Carried NOTHING = new Carried(List.of(), List.of(), List.of(), List.of());

    /** Copies the lists. */
    public Carried {
        outcomes = List.copyOf(outcomes);
        facts = List.copyOf(facts);
        advances = List.copyOf(advances);
        claims = List.copyOf(claims);
    }

    /**
     * Where findings of one program stand among those of another: rules of the other cite clauses between them. Made
     * once for two programs; immutable and safe to share between threads.
     */
    public static final class Places {
        private final int[] places;
        private final boolean same;

        /** Between two programs that both know the packs that are carried. */
        public Places(Program from, Program to) {
            this.places = to.order().placesOf(from.order());
            boolean all = true;
            for (int i = 0; i < places.length; i++) {
                all &= places[i] == i;
            }
            this.same = all;
        }

        TargetFact moved(TargetFact fact) {
            if (same || fact.findings().isEmpty()) {
                return fact;
            }
            List<Found> moved = new ArrayList<>(fact.findings().size());
            for (Found found : fact.findings()) {
                int order = found.order() == FindingOrder.BEFORE_RULES ? found.order() : places[found.order()];
                moved.add(new Found(order, found.finding()));
            }
            return fact.with(moved);
        }
    }
}
