package io.tidu.internal.guide;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/**
 * Criteria of which never all are met on a day, whatever is done.
 *
 * @param day the day
 * @param criteria one, or several of which each is needed for that
 * @param isSmallest whether it is certain that without any one of them the others could be met
 * @param isCertain whether they are out of reach for certain; if not, the search ended at its bound
 */
record Hopeless(LocalDate day, Set<String> criteria, boolean isSmallest, boolean isCertain) {
    Hopeless {
        criteria = Collections.unmodifiableSet(new TreeSet<>(criteria));
    }

    /** One criterion. */
    static Hopeless one(LocalDate day, String criterion, boolean isCertain) {
        return new Hopeless(day, Set.of(criterion), true, isCertain);
    }
}
