package io.tidu.model.assessment;

import io.tidu.model.Comparison;
import io.tidu.model.Exact;
import io.tidu.model.Unit;
import io.tidu.model.WithoutJson;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The line a value was compared with. */
public sealed interface Required extends WithoutJson {

    /**
     * A number; {@code low} differs from {@code high} when missing facts leave open which line applies.
     *
     * @param comparison how the value must stand to it
     * @param low the least the line can be, or null
     * @param high the most the line can be, or null
     * @param unit its unit
     */
    record Line(
            Comparison comparison,
            @Nullable Exact low,
            @Nullable Exact high,
            Unit unit) implements Required {}

    /**
     * One of these texts.
     *
     * @param texts in alphabetical order
     * @param excluded where some of them are left to a person, the words of the choice that are refused, in
     *     alphabetical order: what the text says; empty otherwise
     */
    record OneOf(List<String> texts, List<String> excluded) implements Required {
        /** Copies the lists. */
        public OneOf {
            texts = List.copyOf(texts);
            excluded = List.copyOf(excluded);
        }

        /** Allowed without any being left to a person. */
        public OneOf(List<String> texts) {
            this(texts, List.of());
        }
    }

    /** Yes or no. */
    record Answer(boolean yes) implements Required {}
}
