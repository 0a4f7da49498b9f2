package io.tidu.internal.check.text.words;

import io.tidu.model.Comparison;
import io.tidu.model.Exact;
import io.tidu.model.Unit;
import java.util.Set;

/**
 * A number in the words of a clause.
 *
 * @param value in the base unit: yuan, fraction, days, …
 * @param unit what it is a number of; {@link Unit#NONE} if the words don't say
 * @param comparisons how a value may have to stand to it, as far as the words say; empty if they don't
 * @param start where it starts in the text, in characters from 0
 * @param end where it ends
 * @param written as written, with its unit
 * @param number the number as written, without its unit: 75 of 75%, 500 of 五百万元
 * @param side which end of a span of values it is
 * @param granted whether the words give it, as an amount, share or points, rather than ask for it
 * @param certain whether the words mean a number of things: 前一年度 is a year by its order
 */
public record Mention(
        Exact value,
        Unit unit,
        Set<Comparison> comparisons,
        int start,
        int end,
        String written,
        Exact number,
        Side side,
        boolean granted,
        boolean certain) {
    /** Copies the set. */
    public Mention {
        comparisons = Set.copyOf(comparisons);
    }

    /** Which end of a span of values. */
    public enum Side {
        /** Values are at least it, or above it. */
        LOWER,
        /** Values are at most it, or below it. */
        UPPER,
        /** The words don't say. */
        UNKNOWN
    }

    static Mention of(
            Exact value, Unit unit, Set<Comparison> comparisons, int start, int end, String written, Exact number) {
        return new Mention(value, unit, comparisons, start, end, written, number, side(comparisons), false, true);
    }

    private static Side side(Set<Comparison> comparisons) {
        if (comparisons.isEmpty()) {
            return Side.UNKNOWN;
        }
        boolean lower = comparisons.contains(Comparison.AT_LEAST) || comparisons.contains(Comparison.MORE_THAN);
        return lower ? Side.LOWER : Side.UPPER;
    }

    Mention at(Side end) {
        return side == Side.UNKNOWN
                ? new Mention(value, unit, comparisons, start, this.end, written, number, end, granted, certain)
                : this;
    }

    Mention given() {
        return new Mention(value, unit, comparisons, start, end, written, number, side, true, certain);
    }

    Mention inPassing() {
        return new Mention(value, unit, comparisons, start, end, written, number, side, granted, false);
    }

    /** Whether it can be this number: of the same unit, or of none that is named. */
    public boolean is(Exact number, Unit of) {
        boolean sameUnit = unit == of || of == Unit.NONE || (unit == Unit.NONE && isThings(of));
        return sameUnit && value.equals(number);
    }

    /** As above, or a fall of so much where the number is below nought. */
    public boolean states(Exact number, Unit of) {
        return is(number, of) || (number.signum() < 0 && is(Exact.ZERO.minus(number), of));
    }

    /** Points and things are often written without a unit: "7–8", "four". */
    private static boolean isThings(Unit unit) {
        return unit == Unit.POINTS || unit == Unit.COUNT;
    }
}
