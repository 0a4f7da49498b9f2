package io.tidu.internal.policy;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The days on which a pack's version is in force.
 *
 * @param from the first day, included
 * @param to the last day, included; null if no end is set
 */
public record InForce(LocalDate from, @Nullable LocalDate to) {

    /** Whether it is in force on a day; the first and the last day are. */
    public boolean covers(LocalDate day) {
        return !day.isBefore(from) && (to == null || !day.isAfter(to));
    }

    /** Whether there is a day on which both are in force. */
    public boolean overlaps(InForce other) {
        return covers(other.from) || other.covers(from);
    }

    /** Both days, such as {@code 2016-01-01…2025-12-31}; an open end is left out. */
    @Override
    public String toString() {
        return from + "…" + (to == null ? "" : to);
    }
}
