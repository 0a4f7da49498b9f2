package io.tidu.internal.evaluate.decide;

import org.jspecify.annotations.Nullable;

/**
 * A target and the pack that decides it.
 *
 * @param name the target's name
 * @param pack the pack's id
 * @param status the pack's status
 * @param internal whether it is only a step on the way to others
 * @param consequenceOf the title that it follows from, or null
 */
public record Target(
        String name,
        String pack,
        String status,
        boolean internal,
        @Nullable String consequenceOf) {}
