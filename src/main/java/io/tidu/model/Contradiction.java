package io.tidu.model;

import com.fasterxml.jackson.annotation.JsonValue;
import org.jspecify.annotations.Nullable;

/**
 * A fact and what it can't be true together with: another fact, a limit that the vocabulary or a policy declares, or
 * the evaluation date.
 *
 * @param kind how they contradict each other
 * @param fact the fact, such as {@code technologyStaff} or {@code domesticRdExpense.2024}
 * @param value its value: a number in the unit, or a day
 * @param against the other fact, of the same fiscal year or entry; null for a limit and for the evaluation date
 * @param limit the other fact's value, the limit, or the evaluation date
 * @param unit the unit of both; {@link Unit#NONE} for days
 */
public record Contradiction(
        Kind kind, String fact, FactValue value, @Nullable String against, FactValue limit, Unit unit)
        implements WithoutJson {

    /** How two things contradict each other. */
    public enum Kind {
        /** A part is larger than the whole that contains it. */
        PART_ABOVE_WHOLE("part-above-whole"),
        /** More than the most it can be. */
        ABOVE_MOST("above-most"),
        /** Less than the least it can be. */
        BELOW_LEAST("below-least"),
        /** It ends before it begins. */
        ENDS_BEFORE_BEGIN("ends-before-begin"),
        /** A figure of a year before the enterprise was registered. */
        BEFORE_REGISTRATION("before-registration"),
        /** It happened after the evaluation date. */
        AFTER_EVALUATION("after-evaluation");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        /** The word used in JSON. */
        @JsonValue
        public String word() {
            return word;
        }
    }

    /** Both in plain words, such as {@code technologyStaff 90; staff 80}; a limit without a name of its own. */
    @Override
    public String toString() {
        return fact + " " + shown(value) + "; " + (against == null ? kind.word() : against) + " " + shown(limit);
    }

    private static String shown(FactValue value) {
        if (value instanceof FactValue.Number number) {
            return Exact.of(number.value()).toString();
        }
        return value instanceof FactValue.Day day ? day.value().toString() : "?";
    }
}
