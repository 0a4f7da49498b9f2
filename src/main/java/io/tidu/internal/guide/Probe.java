package io.tidu.internal.guide;

import io.tidu.diagnostic.ProblemException;
import io.tidu.internal.engine.Engine;
import io.tidu.model.Enterprise;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/**
 * Decides a target for enterprises as they would be, each once, and counts. What ends in an error or at a bound is not
 * attained. Not thread-safe.
 */
final class Probe {
    private final Engine engine;
    private final String target;
    private final RulesOfDays rules;
    private final boolean possible;
    private final Map<Asked, Outcome> known = new HashMap<>();
    private int assessments;

    private record Asked(Enterprise enterprise, LocalDate on) {}

    /**
     * Of a target.
     *
     * @param engine an engine that decides at least it and all that it rests on
     * @param possible whether what only experts and other persons leave open will do
     */
    Probe(Engine engine, String target, RulesOfDays rules, boolean possible) {
        this.engine = engine;
        this.target = target;
        this.rules = rules;
        this.possible = possible;
    }

    /** How it is decided on a day. */
    Outcome at(Enterprise enterprise, LocalDate on) {
        Asked asked = new Asked(enterprise, on);
        Outcome found = known.get(asked);
        if (found == null) {
            assessments++;
            found = decide(enterprise, on);
            known.put(asked, found);
        }
        return found;
    }

    private Outcome decide(Enterprise enterprise, LocalDate on) {
        try {
            return Outcome.of(engine.assess(enterprise, on), target, rules.on(on).targets(), possible);
        } catch (ProblemException failed) {
            return Outcome.NONE;
        }
    }

    /** How many enterprises were decided. */
    int assessments() {
        return assessments;
    }
}
