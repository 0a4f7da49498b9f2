package io.tidu.model;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The value of a fact as it was given. A fact that is not known has no value at all; there is no null and no default:
 * every constructor refuses a null with a {@link NullPointerException} that says where it was given.
 */
public sealed interface FactValue extends WithoutJson {

    /** A number in the fact's base unit: yuan, fraction, persons, points. */
    record Number(BigDecimal value) implements FactValue {
        /**
         * Brings the number to its plain form.
         *
         * @throws IllegalArgumentException if it is beyond the bounds of {@link Decimals#check}
         */
        public Number {
            value = Decimals.check(Given.value(value, "a number"));
        }
    }

    /** A text or the word of a choice. */
    record Text(String value) implements FactValue {
        /** Refuses a null. */
        public Text {
            Given.value(value, "a text");
        }
    }

    /** Yes or no. */
    record Flag(boolean value) implements FactValue {}

    /** A calendar day. */
    record Day(LocalDate value) implements FactValue {
        /** Refuses a null. */
        public Day {
            Given.value(value, "a day");
        }
    }

    /** Values by fiscal year; a year that is not there is not known. */
    record Series(SortedMap<Integer, FactValue> years) implements FactValue {
        /** Copies the map. */
        public Series {
            years = Collections.unmodifiableSortedMap(new TreeMap<>(Given.members(years, "years")));
        }
    }

    /** Named values; a name that is not there is not known. */
    record Fields(SortedMap<String, FactValue> values) implements FactValue {
        /** Copies the map. */
        public Fields {
            values = Collections.unmodifiableSortedMap(new TreeMap<>(Given.members(values, "fields")));
        }
    }

    /** A complete list of dated entries; an empty list means that it is known that there are none. */
    record Entries(List<Fields> list) implements FactValue {
        /** Copies the list. */
        public Entries {
            list = List.copyOf(Given.items(list, "entries"));
        }
    }

    /** Sources that disagree. Two or more values of the same type. */
    record Conflict(List<Sourced> sources) implements FactValue {
        /** Sources of one fact. */
        public static final int MOST_SOURCES = 100;

        /**
         * Copies the list.
         *
         * @throws IllegalArgumentException with fewer than two sources, or more than a hundred
         */
        public Conflict {
            sources = List.copyOf(Given.items(sources, "sources"));
            if (sources.size() < 2) {
                throw new IllegalArgumentException("sources that disagree are two or more; " + sources.size()
                        + " given. Sources.together takes any number");
            }
            if (sources.size() > MOST_SOURCES) {
                throw new IllegalArgumentException("more than " + MOST_SOURCES + " sources of one fact");
            }
        }
    }

    /** A value and where it is from. */
    record Sourced(FactValue value, String from) {
        /** Refuses nulls. */
        public Sourced {
            Given.value(value, "what a source says");
            Given.value(from, "the name of a source");
        }
    }
}
