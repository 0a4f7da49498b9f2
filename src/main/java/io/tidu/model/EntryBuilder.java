package io.tidu.model;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.SortedMap;
import java.util.TreeMap;

/** Builds one entry of a list field by field; a field that is not set is not known. Not thread-safe. */
public final class EntryBuilder {
    private final SortedMap<String, FactValue> fields = new TreeMap<>();

    EntryBuilder() {}

    /** A text, or the word of a choice. */
    public EntryBuilder set(String field, String value) {
        return set(field, new FactValue.Text(value));
    }

    /** A whole number; money in yuan. */
    public EntryBuilder set(String field, long value) {
        return set(field, Decimals.value(value));
    }

    /** A number; money in yuan, bounds as in {@link Decimals#check}. */
    public EntryBuilder set(String field, BigDecimal value) {
        return set(field, Decimals.value(value));
    }

    /** Yes or no. */
    public EntryBuilder set(String field, boolean value) {
        return set(field, new FactValue.Flag(value));
    }

    /** A calendar day. */
    public EntryBuilder set(String field, LocalDate value) {
        return set(field, new FactValue.Day(value));
    }

    /** Any value, for example sources that disagree: {@link Sources#together}. */
    public EntryBuilder set(String field, FactValue value) {
        fields.put(Given.value(field, "the name of a field"), Given.value(value, "the value of " + field));
        return this;
    }

    FactValue.Fields build() {
        return new FactValue.Fields(fields);
    }
}
