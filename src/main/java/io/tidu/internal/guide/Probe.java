package io.tidu.internal.guide;

import io.tidu.model.Enterprise;
import io.tidu.model.assessment.Assessment;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Decides a target for enterprises as they would be, each once, and counts. What ends in an error or at a bound is not
 * attained. Not thread-safe.
 */
final class Probe {
    private final Decisions decisions;
    private final String target;
    private final RulesOfDays rules;
    private final boolean possible;
    /** The money that is due today, if more of it is asked for. */
    private final @Nullable BigDecimal today;

    private final Map<Asked, Outcome> known = new HashMap<>();
    /** The target and all that it rests on, by the day. */
    private final Map<LocalDate, Set<String>> closures = new HashMap<>();

    private record Asked(Enterprise enterprise, LocalDate on) {}

    /**
     * Of a target.
     *
     * @param decisions by an engine that decides at least it and all that it rests on
     * @param possible whether what only experts and other persons leave open will do
     * @param today yuan that are due today, if more of it is asked for and the target is only a way to it; else null
     */
    Probe(Decisions decisions, String target, RulesOfDays rules, boolean possible, @Nullable BigDecimal today) {
        this.decisions = decisions;
        this.target = target;
        this.rules = rules;
        this.possible = possible;
        this.today = today;
    }

    /** Whether more money is asked for, to which the target is only a way. */
    boolean isForMoney() {
        return today != null;
    }

    /** How it is decided on a day. */
    Outcome at(Enterprise enterprise, LocalDate on) {
        Asked asked = new Asked(enterprise, on);
        Outcome found = known.get(asked);
        if (found == null) {
            found = outcome(decisions.of(enterprise, on), on);
            known.put(asked, found);
        }
        return found;
    }

    /** The same, neither counted nor kept. */
    Outcome besides(Enterprise enterprise, LocalDate on) {
        Outcome found = known.get(new Asked(enterprise, on));
        return found == null ? outcome(decisions.besides(enterprise, on), on) : found;
    }

    private Outcome outcome(@Nullable Assessment decided, LocalDate on) {
        if (decided == null) {
            return Outcome.NONE;
        }
        Outcome outcome = Outcome.of(decided, target, closure(on), possible);
        return today == null
                ? outcome
                : outcome.attained(decided.funding().total().compareTo(today) > 0);
    }

    private Set<String> closure(LocalDate on) {
        return closures.computeIfAbsent(on, day -> rules.on(day).targets());
    }

    /** How many enterprises were decided. */
    int assessments() {
        return decisions.made();
    }
}
