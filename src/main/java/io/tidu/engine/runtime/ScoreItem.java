package io.tidu.engine.runtime;

import io.tidu.model.Doubt;
import io.tidu.model.Evidence;
import io.tidu.model.Exact;
import io.tidu.model.Quantity;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Points of one item.
 *
 * @param name the item's name
 * @param range what the facts give
 * @param recorded what the expert panel recorded, or null
 * @param pack the id of the pack
 * @param clause the clause that says so
 * @param rule the rule that says so
 */
record ScoreItem(String name, Quantity range, @Nullable Exact recorded, String pack, String clause, String rule) {

    static ScoreItem of(String name, Quantity points, Quantity recorded, String pack, String clause, String rule) {
        // Experts' points that sources dispute still replace the range: they lie between what the sources say.
        return recorded.evidence().hasConflict() && recorded.low() != null && recorded.high() != null
                ? new ScoreItem(name, recorded, null, pack, clause, rule)
                : new ScoreItem(name, points, recorded.single(), pack, clause, rule);
    }

    Exact min() {
        return recorded == null ? Objects.requireNonNullElse(range.low(), Exact.ZERO) : recorded;
    }

    Exact max() {
        return recorded == null ? Objects.requireNonNull(range.high(), "points have an upper bound") : recorded;
    }

    /** Why it is not one value; recorded points that contradict the facts are told, and stand. */
    Evidence evidence() {
        if (recorded != null) {
            boolean below = range.low() != null && recorded.compareTo(range.low()) < 0;
            boolean outside = below || (range.high() != null && recorded.compareTo(range.high()) > 0);
            String detail = recorded + "; " + range.low() + "-" + range.high();
            return outside ? Evidence.doubt(Doubt.Kind.OUTSIDE_RANGE, name, detail) : Evidence.NONE;
        }
        boolean settled = min().equals(max());
        return settled && !range.evidence().hasConflict()
                ? Evidence.NONE
                : range.evidence().and(settled ? Evidence.NONE : Evidence.doubt(Doubt.Kind.EXPERT, name, ""));
    }

    /**
     * The most the facts allow before experts have scored: what missing facts leave open stays an interval, what only
     * experts decide counts in full.
     */
    Quantity potential() {
        Exact high = Objects.requireNonNull(range.high(), "points have an upper bound");
        Exact low = range.evidence().missing().isEmpty() ? high : Objects.requireNonNullElse(range.low(), Exact.ZERO);
        return Quantity.between(low, high, range.evidence());
    }

    /** The least, what missing facts leave open being an interval. */
    Quantity certain() {
        Exact high = recorded == null && !range.evidence().missing().isEmpty() ? max() : min();
        return Quantity.between(min(), high, recorded == null ? range.evidence() : Evidence.NONE);
    }

    /** What is known of the points: recorded, or the range. */
    Quantity known() {
        return Quantity.between(min(), max(), recorded == null ? evidence() : Evidence.NONE);
    }
}
