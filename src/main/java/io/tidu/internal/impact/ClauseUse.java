package io.tidu.internal.impact;

import java.util.Comparator;

/**
 * A clause of a policy.
 *
 * @param pack the id of the pack
 * @param clause the clause's id
 */
public record ClauseUse(String pack, String clause) implements Comparable<ClauseUse> {
    private static final Comparator<ClauseUse> ORDER =
            Comparator.comparing(ClauseUse::pack).thenComparing(ClauseUse::clause);

    /** By pack, then by clause as text. */
    @Override
    public int compareTo(ClauseUse other) {
        return ORDER.compare(this, other);
    }
}
