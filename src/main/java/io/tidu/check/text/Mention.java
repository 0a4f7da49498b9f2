package io.tidu.check.text;

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
 */
public record Mention(Exact value, Unit unit, Set<Comparison> comparisons, int start, int end, String written) {
    /** Copies the set. */
    public Mention {
        comparisons = Set.copyOf(comparisons);
    }

    /** Whether it can be this number: of the same unit, or of none that is named. */
    public boolean is(Exact number, Unit of) {
        boolean sameUnit = unit == of || of == Unit.NONE || (unit == Unit.NONE && isThings(of));
        return sameUnit && value.equals(number);
    }

    /** Points and things are often written without a unit: "7–8", "four". */
    private static boolean isThings(Unit unit) {
        return unit == Unit.POINTS || unit == Unit.COUNT;
    }
}
