package io.tidu.internal.evaluate.decide;

import java.util.Set;

/**
 * Which criteria of another target are taken over.
 *
 * @param criteria names of criteria
 * @param only whether only these are taken; otherwise all but these
 */
public record Selection(Set<String> criteria, boolean only) {
    /** Copies the set. */
    public Selection {
        criteria = Set.copyOf(criteria);
    }

    boolean takes(String criterion) {
        return criteria.contains(criterion) == only;
    }
}
