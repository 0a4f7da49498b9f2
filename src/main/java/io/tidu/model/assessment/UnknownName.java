package io.tidu.model.assessment;

import org.jspecify.annotations.Nullable;

/**
 * A name among the enterprise's facts that no rule knows or that several bear: perhaps a slip, so that what depends on
 * it is left to a person.
 *
 * @param fact where it is given, such as {@code paid.item}
 * @param written the name as given
 * @param nearest the known name that it may be meant for, or null if none is near
 */
public record UnknownName(
        String fact, String written, @Nullable String nearest) {}
