package io.tidu.model.guidance;

import io.tidu.model.Label;
import io.tidu.model.WithoutJson;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A day that matters to the enterprise.
 *
 * @param on the day: the last on which something can be done, or the first on which it is so
 * @param from the first day of a window that ends on that day; null if there is none
 * @param kind {@code certificate-ends}, {@code renewal}, {@code report}, {@code batch}, {@code veto-ends},
 *     {@code instalment}, {@code claw-back-ends} or {@code document}
 * @param what what is due, in words, in both languages
 * @param pack the pack that says so; empty if it is the fact's own day
 * @param clause the clause; empty if none speaks of it
 * @param status how far the day has been laid down: {@code enacted}, {@code published} or {@code sample}; empty if it
 *     is the fact's own
 */
public record Deadline(
        LocalDate on, @Nullable LocalDate from, String kind, Label what, String pack, String clause, String status)
        implements WithoutJson {}
