package io.tidu.internal.guide;

import io.tidu.internal.evaluate.EvaluationContext;
import io.tidu.internal.evaluate.ReferenceData;
import io.tidu.internal.guide.line.Distances;
import io.tidu.model.Enterprise;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

/**
 * An enterprise on one day as moves make it, with where lines lie from there: many requirements ask for the same. Not
 * thread-safe.
 */
final class Places {
    /** So many are kept, then it begins anew: of one state there is one for each move. */
    private static final int MOST_KEPT = 64;

    private final ReferenceData knowledge;
    private final Enterprise base;
    private final LocalDate day;
    private final Map<String, Distances> kept = new HashMap<>();

    /**
     * Of an enterprise as it is before any move.
     *
     * @param knowledge what lines are worked out with
     */
    Places(ReferenceData knowledge, Enterprise base, LocalDate day) {
        this.knowledge = knowledge;
        this.base = base;
        this.day = day;
    }

    /** What lines are worked out with. */
    ReferenceData knowledge() {
        return knowledge;
    }

    /** The enterprise in a state. */
    Enterprise enterprise(State state) {
        return state.apply(base);
    }

    /** Where lines lie along a move, everything else being as in a state that does not make it. */
    Distances along(Move move, State others) {
        return kept(move.name() + '|' + others.key(), () -> {
            Enterprise without = enterprise(others);
            return new Distances(value -> context(along(move, without, value)));
        });
    }

    private static Enterprise along(Move move, Enterprise others, long value) {
        // The value before a move's first is the enterprise as it is.
        boolean none = !move.lever().isEmpty() && !move.isBeyond(value, move.before(move.first()));
        return none ? others : move.apply(others, value);
    }

    /** Where lines lie in a state, whichever value is asked for. */
    Distances in(State state) {
        return kept('|' + state.key(), () -> new Distances(any -> context(enterprise(state))));
    }

    private Distances kept(String key, Supplier<Distances> made) {
        Distances known = kept.get(key);
        if (known == null) {
            if (kept.size() >= MOST_KEPT) {
                kept.clear();
            }
            known = made.get();
            kept.put(key, known);
        }
        return known;
    }

    private EvaluationContext context(Enterprise enterprise) {
        return new EvaluationContext(enterprise, day, knowledge);
    }
}
