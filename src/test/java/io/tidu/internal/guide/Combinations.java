package io.tidu.internal.guide;

import io.tidu.engine.PolicyEngine;
import io.tidu.model.Verdict;
import io.tidu.model.assessment.TargetOutcome;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Every combination of what can be changed, decided. Not thread-safe. */
final class Combinations {
    private final PolicyEngine engine;
    private final String target;
    private final List<Works.Dial> dials;
    private final Map<Works, Set<String>> failing = new HashMap<>();

    Combinations(PolicyEngine engine, String target, List<Works.Dial> dials) {
        this.engine = engine;
        this.target = target;
        this.dials = dials;
    }

    /** The least effort that attains the target on some of these days; null if none does. */
    @Nullable
    BigDecimal least(Works works, List<LocalDate> days) {
        Integer least = null;
        for (LocalDate day : days) {
            failing.keySet().removeIf(w -> days.size() > 1);
            Integer found = least(works, day, 0, 0, least, Set.of());
            least = found == null ? least : found;
        }
        return least == null ? null : BigDecimal.valueOf(least, 1);
    }

    /** Whether some combination meets these criteria. */
    boolean areMet(Works works, LocalDate on, Set<String> criteria) {
        return least(works, on, 0, 0, null, criteria) != null;
    }

    /** Less than what was found before; null if none is. */
    private @Nullable Integer least(
            Works works, LocalDate on, int position, int effort, @Nullable Integer before, Set<String> criteria) {
        if (before != null && effort >= before) {
            return null;
        }
        if (position == dials.size()) {
            return works.isPossible() && isMet(works, on, criteria) ? effort : null;
        }
        Works.Dial dial = dials.get(position);
        Integer least = null;
        for (int by = dial.least(); by <= dial.most(); by++) {
            Integer best = least == null ? before : least;
            Integer found = least(
                    dial.turned().apply(works, by),
                    on,
                    position + 1,
                    effort + Math.abs(by) * dial.tenths(),
                    best,
                    criteria);
            least = found == null ? least : found;
        }
        return least;
    }

    private boolean isMet(Works works, LocalDate on, Set<String> criteria) {
        Set<String> fail = failing.computeIfAbsent(works, w -> failing(w, on));
        return criteria.isEmpty() ? fail.isEmpty() : fail.stream().noneMatch(criteria::contains);
    }

    private Set<String> failing(Works works, LocalDate on) {
        TargetOutcome outcome = engine.assess(works.firm(), on).target(target);
        Set<String> fail = new TreeSet<>();
        outcome.criteria().forEach((criterion, verdict) -> {
            if (verdict != Verdict.MET) {
                fail.add(criterion);
            }
        });
        assertSame(outcome.verdict() == Verdict.MET, fail.isEmpty());
        return fail;
    }

    private static void assertSame(boolean one, boolean other) {
        if (one != other) {
            throw new AssertionError("a target is met exactly if its criteria are");
        }
    }
}
