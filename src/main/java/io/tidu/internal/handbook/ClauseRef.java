package io.tidu.internal.handbook;

import io.tidu.internal.policy.PolicyPack;
import java.util.Comparator;

/**
 * A clause of one version of a pack.
 *
 * @param pack the version of the pack
 * @param clause its number
 */
record ClauseRef(PolicyPack pack, String clause) implements Comparable<ClauseRef> {
    private static final Comparator<ClauseRef> ORDER = Comparator.comparing(ClauseRef::anchor);

    /** Where on the page it stands. */
    String anchor() {
        return Anchors.clause(pack, clause);
    }

    @Override
    public int compareTo(ClauseRef other) {
        return ORDER.compare(this, other);
    }
}
