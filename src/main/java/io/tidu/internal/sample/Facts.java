package io.tidu.internal.sample;

import io.tidu.model.Decimals;
import io.tidu.model.FactValue;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Facts of an enterprise, or fields of an entry, while they are drawn. Not thread-safe. */
final class Facts {
    private static final FactValue YES = new FactValue.Flag(true);
    private static final FactValue NO = new FactValue.Flag(false);

    private final SortedMap<String, FactValue> values = new TreeMap<>();

    /** What was put in so far. */
    SortedMap<String, FactValue> values() {
        return values;
    }

    Facts put(String name, FactValue value) {
        values.put(name, value);
        return this;
    }

    Facts word(String name, String word) {
        return put(name, new FactValue.Text(word));
    }

    Facts flag(String name, boolean holds) {
        return put(name, holds ? YES : NO);
    }

    Facts count(String name, long count) {
        return put(name, Decimals.value(count));
    }

    /** A day; null leaves it out. */
    Facts day(String name, @Nullable LocalDate day) {
        return day == null ? this : put(name, new FactValue.Day(day));
    }

    Facts fen(String name, long fen) {
        return put(name, money(fen));
    }

    /** A ratio in thousandths. */
    Facts perMille(String name, long perMille) {
        return put(name, Decimals.value(BigDecimal.valueOf(perMille, 3)));
    }

    /**
     * Amounts of fiscal years.
     *
     * @param last the last of the years
     * @param fen amounts, that of the last year first
     */
    Facts yearly(String name, int last, long[] fen) {
        SortedMap<Integer, FactValue> years = new TreeMap<>();
        for (int i = 0; i < fen.length; i++) {
            years.put(last - i, money(fen[i]));
        }
        return put(name, new FactValue.Series(years));
    }

    /** Counts of fiscal years, that of the last first. */
    Facts yearlyCounts(String name, int last, int[] counts) {
        SortedMap<Integer, FactValue> years = new TreeMap<>();
        for (int i = 0; i < counts.length; i++) {
            years.put(last - i, Decimals.value(counts[i]));
        }
        return put(name, new FactValue.Series(years));
    }

    /** A list of entries; an empty one says that there are none. */
    Facts entries(String name, List<Facts> entries) {
        List<FactValue.Fields> list = new ArrayList<>(entries.size());
        for (Facts entry : entries) {
            list.add(entry.fields());
        }
        return put(name, new FactValue.Entries(list));
    }

    /** The day of the first entry of a list with this kind and level; null if there is none. */
    @Nullable
    LocalDate dayOf(String list, String kind, String level) {
        if (values.get(list) instanceof FactValue.Entries entries) {
            for (FactValue.Fields entry : entries.list()) {
                if (new FactValue.Text(kind).equals(entry.values().get("kind"))
                        && new FactValue.Text(level).equals(entry.values().get("level"))
                        && entry.values().get("recognisedOn") instanceof FactValue.Day day) {
                    return day.value();
                }
            }
        }
        return null;
    }

    FactValue.Fields fields() {
        return new FactValue.Fields(values);
    }

    static FactValue.Number money(long fen) {
        return fen % 100 == 0 ? Decimals.value(fen / 100) : Decimals.value(BigDecimal.valueOf(fen, 2));
    }
}
