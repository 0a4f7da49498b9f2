package io.tidu.model;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** What several sources say of one fact, such as the tax return and the social insurance. */
public final class Sources {
    private Sources() {}

    /**
     * The common value of sources that agree, else their conflict.
     *
     * @throws IllegalArgumentException without any source, or if more than a hundred disagree
     */
    public static FactValue together(List<FactValue.Sourced> sources) {
        if (sources.isEmpty()) {
            throw new IllegalArgumentException("a fact with sources needs at least one");
        }
        FactValue first = sources.get(0).value();
        boolean agree = sources.stream().allMatch(source -> source.value().equals(first));
        return agree ? first : new FactValue.Conflict(sources);
    }

    /** As {@link #together(List)}. */
    public static FactValue together(FactValue.Sourced... sources) {
        return together(List.of(sources));
    }

    /** One source says a whole number; money in yuan. */
    public static FactValue.Sourced source(long value, String from) {
        return new FactValue.Sourced(Decimals.value(value), from);
    }

    /** One source says a number; money in yuan, bounds as in {@link Decimals#check}. */
    public static FactValue.Sourced source(BigDecimal value, String from) {
        return new FactValue.Sourced(Decimals.value(value), from);
    }

    /** One source says a text or the word of a choice; for a number in a text use {@link Decimals#value(String)}. */
    public static FactValue.Sourced source(String value, String from) {
        return new FactValue.Sourced(new FactValue.Text(value), from);
    }

    /** One source says yes or no. */
    public static FactValue.Sourced source(boolean value, String from) {
        return new FactValue.Sourced(new FactValue.Flag(value), from);
    }

    /** One source says a calendar day. */
    public static FactValue.Sourced source(LocalDate value, String from) {
        return new FactValue.Sourced(new FactValue.Day(value), from);
    }

    /** One source says a value. */
    public static FactValue.Sourced source(FactValue value, String from) {
        return new FactValue.Sourced(value, from);
    }
}
