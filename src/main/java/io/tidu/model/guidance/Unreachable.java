package io.tidu.model.guidance;

import io.tidu.model.WithoutJson;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A requirement that no lever reaches, of the smallest set of those.
 *
 * @param criterion the criterion
 * @param pack the pack that requires it
 * @param clause its clause
 * @param because why: {@code no-lever} (no lever changes what it reads), {@code not-far-enough} (what levers can change
 *     until the horizon is not enough), {@code together} (each of several is within reach while another is not asked
 *     for, and never all of them), {@code among} (so too, but fewer of them may be enough for that),
 *     {@code needs-person} (the text leaves it to a person), {@code not-searched} (the search ended at its bound before
 *     it was settled)
 * @param notBefore the first day on which time alone frees it; null if none is known
 */
public record Unreachable(
        String criterion,
        String pack,
        String clause,
        String because,
        @Nullable LocalDate notBefore) implements WithoutJson {}
