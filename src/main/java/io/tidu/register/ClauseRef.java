package io.tidu.register;

import java.util.Comparator;

/**
 * A clause of a policy.
 *
 * @param pack the id of the pack
 * @param clause the clause's id
 */
public record ClauseRef(String pack, String clause) implements Comparable<ClauseRef> {
    private static final Comparator<ClauseRef> ORDER =
            Comparator.comparing(ClauseRef::pack).thenComparing(ClauseRef::clause);

    /** By pack, then by clause as text. */
    @Override
    public int compareTo(ClauseRef other) {
        return ORDER.compare(this, other);
    }
}
