package io.tidu.model.assessment;

import io.tidu.model.Exact;
import io.tidu.model.Unit;
import org.jspecify.annotations.Nullable;

/** A value found: a number with what is known of it, a text, or yes/no. */
public sealed interface Observed {

    /**
     * A number; {@code low} equals {@code high} when it is one value.
     *
     * @param low the least it can be, or null
     * @param high the most it can be, or null
     * @param unit its unit
     */
    record Amount(@Nullable Exact low, @Nullable Exact high, Unit unit) implements Observed {}

    /** A text or the word of a choice. */
    record Word(String text) implements Observed {}

    /** Yes or no. */
    record Answer(boolean yes) implements Observed {}
}
