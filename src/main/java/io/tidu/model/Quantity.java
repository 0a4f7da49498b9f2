package io.tidu.model;

import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a number: its exact value, or the interval it must lie in, and why it is not known better.
 *
 * <p>Immutable and safe to share between threads.
 *
 * @param low the least it can be, or null if there is no lower bound
 * @param high the most it can be, or null if there is no upper bound
 * @param evidence why it is not settled; may be non-empty for an exact value whose sources conflict
 * @param ratio numerator and denominator if it is a quotient of two exact numbers, for shortfalls in the numerator's
 *     unit
 * @param counted the entries of lists it is made of
 */
public record Quantity(
        @Nullable Exact low,
        @Nullable Exact high,
        Evidence evidence,
        @Nullable Ratio ratio,
        Counted counted) implements WithoutJson {
    private static final Quantity NOTHING = of(Exact.ZERO);
    private static final Quantity ONE = of(Exact.ONE);

    /** Made of no entries. */
    public Quantity(@Nullable Exact low, @Nullable Exact high, Evidence evidence, @Nullable Ratio ratio) {
        this(low, high, evidence, ratio, Counted.NONE);
    }

    /** The two parts of a quotient. */
    public record Ratio(Exact numerator, Exact denominator) implements WithoutJson {}

    /** An exact value. */
    public static Quantity of(Exact value) {
        return new Quantity(value, value, Evidence.NONE, null);
    }

    /** A whole number. */
    public static Quantity of(long value) {
        return value == 0 ? NOTHING : value == 1 ? ONE : of(Exact.of(value));
    }

    /** Between two values, both included. */
    public static Quantity between(Exact low, Exact high, Evidence evidence) {
        return new Quantity(low, high, evidence, null);
    }

    /** Not known at all, for these reasons. */
    public static Quantity unknown(Evidence evidence) {
        return new Quantity(null, null, evidence, null);
    }

    /** Whether it is one value and nobody doubts it. */
    public boolean isExact() {
        return low != null && low.equals(high) && evidence.isEmpty();
    }

    /** The one value it can be, or null if it can be several. */
    public @Nullable Exact single() {
        return low != null && low.equals(high) ? low : null;
    }

    /** The sum. */
    public Quantity plus(Quantity other) {
        return new Quantity(
                low == null || other.low == null ? null : low.plus(other.low),
                high == null || other.high == null ? null : high.plus(other.high),
                evidence.and(other.evidence),
                null,
                counted.and(other.counted));
    }

    /** The difference. */
    public Quantity minus(Quantity other) {
        return new Quantity(
                low == null || other.high == null ? null : low.minus(other.high),
                high == null || other.low == null ? null : high.minus(other.low),
                evidence.and(other.evidence),
                null,
                counted.and(other.counted));
    }

    /** The product; not known if either is not one value. */
    public Quantity times(Quantity other) {
        Exact left = single();
        Exact right = other.single();
        Evidence both = evidence.and(other.evidence);
        if (left == null || right == null) {
            return timesInterval(other, both);
        }
        Exact product = left.times(right);
        return new Quantity(product, product, both, null, counted.and(other.counted));
    }

    private Quantity timesInterval(Quantity other, Evidence both) {
        if (low == null || low.signum() < 0 || other.low == null || other.low.signum() < 0) {
            return unknown(both).of(counted.and(other.counted));
        }
        return new Quantity(
                low.times(other.low),
                high == null || other.high == null ? null : high.times(other.high),
                both,
                null,
                counted.and(other.counted));
    }

    /**
     * The quotient; not known if the divisor is not one value; for a person if it is zero, whatever the numerator is:
     * no figure that is still missing could then help.
     *
     * @param divisor the fact that the divisor is of, or an empty text if it has no name
     */
    public Quantity over(Quantity other, String divisor) {
        return quotient(other, divisor).of(counted.and(other.counted));
    }

    private Quantity quotient(Quantity other, String divisor) {
        Exact left = single();
        Exact right = other.single();
        Evidence both = evidence.and(other.evidence);
        if (right == null) {
            return both.hasConflict() ? betweenSources(other, both) : unknown(both);
        }
        if (right.signum() == 0) {
            return unknown(both.withoutMissing().and(Evidence.doubt(Doubt.Kind.ZERO_DIVISOR, divisor, "")));
        }
        if (left == null) {
            return right.signum() > 0 ? scaledDown(right, both) : unknown(both);
        }
        Exact quotient = left.over(right);
        return new Quantity(quotient, quotient, both, new Ratio(left, right));
    }

    /** What sources that disagree on the divisor make of it: nothing is decided with it, but it can be shown. */
    private Quantity betweenSources(Quantity other, Evidence both) {
        if (low == null || high == null || other.low == null || other.high == null || other.low.signum() <= 0) {
            return unknown(both);
        }
        return new Quantity(
                low.over(other.low).min(low.over(other.high)),
                high.over(other.low).max(high.over(other.high)),
                both,
                null);
    }

    private Quantity scaledDown(Exact divisor, Evidence both) {
        return new Quantity(
                low == null ? null : low.over(divisor), high == null ? null : high.over(divisor), both, null);
    }

    /** The interval that spans both. */
    public Quantity hull(Quantity other) {
        return new Quantity(
                low == null || other.low == null ? null : low.min(other.low),
                high == null || other.high == null ? null : high.max(other.high),
                evidence.and(other.evidence),
                null,
                counted.and(other.counted));
    }

    /** The greater of both. */
    public Quantity max(Quantity other) {
        return new Quantity(
                low == null ? other.low : other.low == null ? low : low.max(other.low),
                high == null || other.high == null ? null : high.max(other.high),
                evidence.and(other.evidence),
                null,
                counted.and(other.counted));
    }

    /** The smaller of both. */
    public Quantity min(Quantity other) {
        return new Quantity(
                low == null || other.low == null ? null : low.min(other.low),
                high == null ? other.high : other.high == null ? high : high.min(other.high),
                evidence.and(other.evidence),
                null,
                counted.and(other.counted));
    }

    /**
     * The multiple of a step that a rounding gives; of an interval those of its ends. Not known if the step is not one
     * value, for a person if it is not above nought.
     */
    public Quantity toMultiple(Quantity step, RoundingMode rounding) {
        Evidence both = evidence.and(step.evidence);
        Exact unit = step.single();
        if (unit == null || unit.signum() <= 0) {
            return unknown(unit == null ? both : both.and(Evidence.doubt(Doubt.Kind.ZERO_DIVISOR, "", "")));
        }
        return new Quantity(
                low == null ? null : multiple(low, unit, rounding),
                high == null ? null : multiple(high, unit, rounding),
                both,
                null,
                counted.and(step.counted));
    }

    private static Exact multiple(Exact value, Exact unit, RoundingMode rounding) {
        return Exact.of(value.over(unit).toBigDecimal(0, rounding)).times(unit);
    }

    /** The same with more reasons for not being settled. */
    public Quantity because(Evidence more) {
        if (more.isEmpty()) {
            return this;
        }
        return new Quantity(low, high, evidence.and(more), ratio, counted);
    }

    /** The same, with doubts about what has no name of its own told of this. */
    public Quantity about(String subject) {
        return evidence.isEmpty() ? this : new Quantity(low, high, evidence.about(subject), ratio, counted);
    }

    /** The same without numerator and denominator, where a quotient is not a ratio of two facts. */
    public Quantity withoutRatio() {
        return ratio == null ? this : new Quantity(low, high, evidence, null, counted);
    }

    /** The same, made of these entries. */
    public Quantity of(Counted entries) {
        return counted.equals(entries) ? this : new Quantity(low, high, evidence, ratio, entries);
    }

    /** Compares with a line, exactly; undecided if the interval straddles it or sources conflict. */
    public Judgement compare(Comparison comparison, Quantity line) {
        if (evidence.isEmpty() && line.evidence.isEmpty() && counted.isNone() && line.counted.isNone()) {
            Verdict verdict = comparison.decide(this, line);
            return verdict.isOpen() ? Judgement.open(Evidence.NONE) : Judgement.of(verdict == Verdict.MET);
        }
        Evidence both = evidence.and(line.evidence);
        Counted entries = counted.and(line.counted);
        if (both.hasConflict()) {
            return Judgement.open(both).of(entries);
        }
        Verdict verdict = comparison.decide(this, line);
        return (verdict.isOpen() ? Judgement.open(both) : Judgement.of(verdict == Verdict.MET)).of(entries);
    }
}
