package io.tidu.internal.guide;

import io.tidu.diagnostic.ProblemException;
import io.tidu.internal.engine.Engine;
import io.tidu.model.Enterprise;
import io.tidu.model.assessment.Assessment;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Decides a target for enterprises as they would be, each once, and counts. What ends in an error or at a bound is not
 * attained. Not thread-safe.
 */
final class Probe {
    private final Engine engine;
    private final String target;
    private final RulesOfDays rules;
    private final boolean possible;
    /** The money that is due today, if more of it is asked for. */
    private final @Nullable BigDecimal today;

    private final Map<Asked, Outcome> known = new HashMap<>();
    private int assessments;

    private record Asked(Enterprise enterprise, LocalDate on) {}

    /**
     * Of a target.
     *
     * @param engine an engine that decides at least it and all that it rests on
     * @param possible whether what only experts and other persons leave open will do
     * @param today yuan that are due today, if more of it is asked for and the target is only a way to it; else null
     */
    Probe(Engine engine, String target, RulesOfDays rules, boolean possible, @Nullable BigDecimal today) {
        this.engine = engine;
        this.target = target;
        this.rules = rules;
        this.possible = possible;
        this.today = today;
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

    /** The same, neither counted nor kept. */
    Outcome besides(Enterprise enterprise, LocalDate on) {
        Outcome found = known.get(new Asked(enterprise, on));
        return found == null ? decide(enterprise, on) : found;
    }

    private Outcome decide(Enterprise enterprise, LocalDate on) {
        try {
            Assessment assessment = engine.assess(enterprise, on);
            Outcome outcome = Outcome.of(assessment, target, rules.on(on).targets(), possible);
            return today == null
                    ? outcome
                    : outcome.attained(assessment.funding().total().compareTo(today) > 0);
        } catch (ProblemException failed) {
            return Outcome.NONE;
        }
    }

    /** How many enterprises were decided. */
    int assessments() {
        return assessments;
    }
}
