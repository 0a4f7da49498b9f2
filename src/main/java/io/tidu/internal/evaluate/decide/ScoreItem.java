package io.tidu.internal.evaluate.decide;

import io.tidu.model.Contradiction;
import io.tidu.model.Counted;
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

/** Points of one item. Immutable. */
final class ScoreItem {
    private final String name;
    private final Quantity range;
    private final @Nullable Exact recorded;
    private final String pack;
    private final String clause;
    private final Exact min;
    private final Exact max;
    private final Evidence evidence;
    private final Quantity known;

    /**
     * Points of an item.
     *
     * @param name the item's name
     * @param range what the facts give
     * @param recorded what the expert panel recorded, or null
     * @param pack the id of the pack
     * @param clause the clause that says so
     */
    private ScoreItem(String name, Quantity range, @Nullable Exact recorded, String pack, String clause) {
        this.name = name;
        this.range = range;
        this.recorded = recorded;
        this.pack = pack;
        this.clause = clause;
        this.min = recorded == null ? Objects.requireNonNullElse(range.low(), Exact.ZERO) : recorded;
        this.max = recorded == null ? upper(range) : recorded;
        this.evidence = findEvidence();
        this.known = Quantity.between(min, max, recorded == null ? evidence : Evidence.NONE);
    }

    private static Exact upper(Quantity range) {
        return Objects.requireNonNull(range.high(), "points have an upper bound");
    }

    static ScoreItem of(String name, Quantity points, Quantity recorded, String pack, String clause) {
        if (!recorded.evidence().hasConflict() || recorded.low() == null || recorded.high() == null) {
            return new ScoreItem(name, points, recorded.single(), pack, clause);
        }
        // Experts' points that sources dispute still replace the range: they lie between what the sources say.
        // Points that can't be true say nothing.
        Quantity range = recorded.evidence().doubts().stream().anyMatch(d -> d.contradiction() != null)
                ? points.because(recorded.evidence())
                : recorded;
        return new ScoreItem(name, range, null, pack, clause);
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

    String name() {
        return name;
    }

    @Nullable
    Exact recorded() {
        return recorded;
    }

    String pack() {
        return pack;
    }

    String clause() {
        return clause;
    }

    Exact min() {
        return min;
    }

    Exact max() {
        return max;
    }

    /** Why it is not one value; recorded points that contradict the facts are told, and stand. */
    Evidence evidence() {
        return evidence;
    }

    private Evidence findEvidence() {
        if (recorded != null) {
            boolean below = range.low() != null && recorded.compareTo(range.low()) < 0;
            boolean outside = below || (range.high() != null && recorded.compareTo(range.high()) > 0);
            return outside
                    ? Evidence.doubt(Doubt.Kind.OUTSIDE_RANGE, name, recorded + "; " + range.low() + "-" + range.high())
                    : Evidence.NONE;
        }
        boolean settled = min.equals(max);
        return settled && !range.evidence().hasConflict()
                ? Evidence.NONE
                : range.evidence().and(settled ? Evidence.NONE : Evidence.doubt(Doubt.Kind.EXPERT, name, ""));
    }

    /**
     * The most the facts allow before experts have scored: what missing facts leave open stays an interval, what only
     * experts decide counts in full.
     */
    Quantity potential() {
        Exact high = upper(range);
        Exact low = range.evidence().missing().isEmpty() ? high : Objects.requireNonNullElse(range.low(), Exact.ZERO);
        return Quantity.between(low, high, range.evidence());
    }

    /** The least, what missing facts leave open being an interval. */
    Quantity certain() {
        Exact high = recorded == null && !range.evidence().missing().isEmpty() ? max : min;
        return Quantity.between(min, high, recorded == null ? range.evidence() : Evidence.NONE);
    }

    /** The facts that its points rest on where there are several for one thing; none if the experts gave them. */
    Counted basis() {
        return recorded == null ? range.counted().basisOnly() : Counted.NONE;
    }

    /** What is known of the points: recorded, or the range. */
    Quantity known() {
        return known;
    }
}
