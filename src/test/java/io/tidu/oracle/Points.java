package io.tidu.oracle;

import io.tidu.model.Exact;
import java.util.List;
import java.util.function.Function;

/**
 * The least and the most points of an item.
 *
 * @param why what leaves it open apart from the experts' choice within a range
 */
record Points(Exact min, Exact max, Why why) {
    static Points range(int min, int max) {
        return new Points(Exact.of(min), Exact.of(max), Why.NOTHING);
    }

    static Points exactly(int points) {
        return range(points, points);
    }

    Points because(Why more) {
        return new Points(min, max, why.and(more));
    }

    Points plus(Points other) {
        return new Points(min.plus(other.min), max.plus(other.max), why.and(other.why));
    }

    Points atMost(int cap) {
        return new Points(min.min(Exact.of(cap)), max.min(Exact.of(cap)), why);
    }

    /** The better of two; one that can't be the better has not widened the item. */
    Points orBetter(Points other) {
        if (why.conflict() || other.why.conflict()) {
            return new Points(min.max(other.min), max.max(other.max), why.and(other.why));
        }
        if (max.compareTo(other.min) <= 0) {
            return other;
        }
        return other.max.compareTo(min) <= 0
                ? this
                : new Points(min.max(other.min), max.max(other.max), why.and(other.why));
    }

    /**
     * Whether this is what a decision may say: the same, or more if sources disagree, for then the verdict is open and
     * a wider range does no harm. A narrower one would leave out what a source says.
     */
    boolean allows(Points decided) {
        return why.conflict()
                ? decided.min.compareTo(min) <= 0 && decided.max.compareTo(max) >= 0
                : decided.min.equals(min) && decided.max.equals(max);
    }

    @Override
    public String toString() {
        return min + ".." + max;
    }

    /** What a band gives for every value there can be; anything from 0 to the most if it can be any. */
    static <T> Points of(Known<T> value, int most, Function<T, Points> band) {
        if (value.isAnything()) {
            return range(0, most).because(value.why());
        }
        List<Points> possible = value.values().stream().map(band).distinct().toList();
        // A missing fact that changes nothing has not widened the item.
        Why why = possible.size() == 1 ? value.why().withoutMissing() : value.why();
        return possible.stream().reduce(Points::hull).orElseThrow().because(why);
    }

    private Points hull(Points other) {
        return new Points(min.min(other.min), max.max(other.max), why.and(other.why));
    }

    /** Whether the points must be over a line, or must not. */
    Check over(int line, boolean lineIncluded) {
        if (why.conflict()) {
            return Check.open(why);
        }
        if (passes(min, line, lineIncluded)) {
            return Check.YES;
        }
        return passes(max, line, lineIncluded) ? Check.open(why) : Check.NO;
    }

    private static boolean passes(Exact points, int line, boolean lineIncluded) {
        int side = points.compareTo(Exact.of(line));
        return lineIncluded ? side >= 0 : side > 0;
    }
}
