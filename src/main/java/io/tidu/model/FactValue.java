package io.tidu.model;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The value of a fact as it was given. A fact that is not known has no value at all; there is no null and no default.
 */
public sealed interface FactValue {

    /** A number in the fact's base unit: yuan, fraction, persons, points. */
    record Number(BigDecimal value) implements FactValue {
        /**
         * Brings the number to its plain form.
         *
         * @throws IllegalArgumentException if it is beyond the bounds of {@link Decimals#check}
         */
        public Number {
            value = Decimals.check(value);
        }
    }

    /** A text or the word of a choice. */
    record Text(String value) implements FactValue {}

    /** Yes or no. */
    record Flag(boolean value) implements FactValue {}

    /** A calendar day. */
    record Day(LocalDate value) implements FactValue {}

    /** Values by fiscal year; a year that is not there is not known. */
    record Series(SortedMap<Integer, FactValue> years) implements FactValue {
        /** Copies the map. */
        public Series {
            years = Collections.unmodifiableSortedMap(new TreeMap<>(years));
        }
    }

    /** Named values; a name that is not there is not known. */
    record Fields(SortedMap<String, FactValue> values) implements FactValue {
        /** Copies the map. */
        public Fields {
            values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
        }
    }

    /** A complete list of dated entries; an empty list means that it is known that there are none. */
    record Entries(List<Fields> list) implements FactValue {
        /** Copies the list. */
        public Entries {
            list = List.copyOf(list);
        }
    }

    /** Sources that disagree. Two or more values of the same type. */
    record Conflict(List<Sourced> sources) implements FactValue {
        /** Copies the list. */
        public Conflict {
            sources = List.copyOf(sources);
        }
    }

    /** A value and where it is from. */
    record Sourced(FactValue value, String from) {}
}
