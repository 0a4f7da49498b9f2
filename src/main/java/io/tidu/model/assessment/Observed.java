package io.tidu.model.assessment;

import io.tidu.model.Exact;
import io.tidu.model.Unit;
import io.tidu.model.WithoutJson;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A value found: a number with what is known of it, a text, or yes/no. */
public sealed interface Observed extends WithoutJson {

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

    /** What sources that disagree say of a text; two or more, in alphabetical order. */
    record Either(List<String> texts) implements Observed {
        /** Copies the list. */
        public Either {
            texts = List.copyOf(texts);
        }
    }

    /** Yes or no. */
    record Answer(boolean yes) implements Observed {}
}
