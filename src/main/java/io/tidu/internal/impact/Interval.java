package io.tidu.internal.impact;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Between what a difference, or an amount, lies.
 *
 * @param least yuan at least, negative for a loss; null if not known
 * @param most yuan at most; null if not known
 * @param joint whether both ends follow from both sides together; otherwise each is the one side's least against the
 *     other's most, which may never meet
 */
public record Interval(@Nullable BigDecimal least, @Nullable BigDecimal most, boolean joint) {
    Interval(@Nullable BigDecimal least, @Nullable BigDecimal most) {
        this(least, most, true);
    }

    /** Nothing, for certain. */
    static final Interval NOTHING = exactly(BigDecimal.ZERO);

    /** One figure. */
    static Interval exactly(BigDecimal yuan) {
        return new Interval(yuan, yuan);
    }

    /** Whether it can be one figure only. */
    public boolean isExact() {
        return least != null && most != null && least.compareTo(most) == 0;
    }

    /** Whether it is nothing, for certain. */
    public boolean isNothing() {
        return isExact() && least != null && least.signum() == 0;
    }

    /** Both together. */
    Interval plus(Interval other) {
        return new Interval(
                least == null || other.least == null ? null : least.add(other.least),
                most == null || other.most == null ? null : most.add(other.most),
                joint && other.joint);
    }

    /** What this is more than another, whatever the two are; unless either is known, no end need ever be reached. */
    Interval minus(Interval other) {
        return new Interval(
                least == null || other.most == null ? null : least.subtract(other.most),
                most == null || other.least == null ? null : most.subtract(other.least),
                isExact() || other.isExact());
    }

    /** This or nothing, or anything between: what is left of a difference when both are cut alike. */
    Interval orNothing() {
        return new Interval(
                least == null ? null : least.min(BigDecimal.ZERO),
                most == null ? null : most.max(BigDecimal.ZERO),
                joint);
    }

    /** The greater of two amounts lies here. */
    Interval max(Interval other) {
        return new Interval(
                least == null || other.least == null ? null : least.max(other.least),
                most == null || other.most == null ? null : most.max(other.most),
                joint && other.joint);
    }

    /** From the lowest of both to the highest. */
    Interval span(Interval other) {
        return new Interval(
                least == null || other.least == null ? null : least.min(other.least),
                most == null || other.most == null ? null : most.max(other.most),
                joint && other.joint);
    }

    /** Both are true of it. */
    Interval within(Interval other) {
        return new Interval(
                least == null ? other.least : other.least == null ? least : least.max(other.least),
                most == null ? other.most : other.most == null ? most : most.min(other.most),
                joint || other.joint);
    }

    /** Off by less than a fen, where both sides were cut to whole fen after they differed. */
    Interval giveOrTakeAFen() {
        BigDecimal fen = new BigDecimal("0.01");
        return isNothing()
                ? this
                : new Interval(least == null ? null : least.subtract(fen), most == null ? null : most.add(fen), joint);
    }
}
