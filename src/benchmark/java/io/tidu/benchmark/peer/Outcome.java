package io.tidu.benchmark.peer;

import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What all must agree on.
 *
 * @param targets which titles and tiers are attained
 * @param points points by item, and {@code total}
 * @param fen fen by item of the ladder, and {@code total}
 * @param criteria which criteria are met, as {@code target/criterion}; null of a peer that tells no findings
 */
public record Outcome(
        SortedMap<String, Boolean> targets,
        SortedMap<String, Long> points,
        SortedMap<String, Long> fen,
        SortedMap<String, Boolean> criteria) {

    /** The name of what all items come to. */
    public static final String TOTAL = "total";

    /** With nothing in it yet. */
    static Outcome empty(boolean findings) {
        return new Outcome(new TreeMap<>(), new TreeMap<>(), new TreeMap<>(), findings ? new TreeMap<>() : null);
    }

    /** An item without money is as one that is not there. */
    Outcome pay(String item, long amount) {
        if (amount != 0) {
            fen.merge(item, amount, Long::sum);
        }
        return this;
    }

    /** Whether the other says the same, as far as both tell it. */
    public boolean agrees(Outcome other) {
        return targets.equals(other.targets)
                && points.equals(other.points)
                && fen.equals(other.fen)
                && (criteria == null || other.criteria == null || criteria.equals(other.criteria));
    }
}
