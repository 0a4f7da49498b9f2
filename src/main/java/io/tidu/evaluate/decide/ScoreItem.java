package io.tidu.evaluate.decide;

import io.tidu.model.Contradiction;
import io.tidu.model.Decimals;
import io.tidu.model.Doubt;
import io.tidu.model.Evidence;
import io.tidu.model.Exact;
import io.tidu.model.FactValue;
import io.tidu.model.Quantity;
import io.tidu.model.Unit;
import java.math.RoundingMode;
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
        if (!recorded.evidence().hasConflict() || recorded.low() == null || recorded.high() == null) {
            return new ScoreItem(name, points, recorded.single(), pack, clause, rule);
        }
        // Experts' points that sources dispute still replace the range: they lie between what the sources say.
        // Points that can't be true say nothing.
        Quantity range = recorded.evidence().doubts().stream().anyMatch(d -> d.contradiction() != null)
                ? points.because(recorded.evidence())
                : recorded;
        return new ScoreItem(name, range, null, pack, clause, rule);
    }

    /** Recorded points, in conflict with the most that there are if they are more, whatever source is right. */
    static Quantity unlessAbove(@Nullable Exact most, String path, Quantity recorded) {
        Exact least = recorded.low();
        if (most == null || least == null || least.compareTo(most) <= 0) {
            return recorded;
        }
        return recorded.because(Evidence.doubt(Doubt.of(new Contradiction(
                Contradiction.Kind.ABOVE_MOST, path, decimal(least), null, decimal(most), Unit.POINTS))));
    }

    private static FactValue decimal(Exact points) {
        return new FactValue.Number(points.toBigDecimal(Decimals.MOST_SCALE, RoundingMode.HALF_EVEN));
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
