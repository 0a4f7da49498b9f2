package io.tidu.internal.guide;

import io.tidu.model.Enterprise;
import io.tidu.model.FactPath;
import io.tidu.model.FactValue;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Facts by the path that assessments name them by: {@code staff}, {@code revenue.2025}, and
 * {@code intellectualProperty[2].inUse}, whose entries are counted from 0.
 */
public final class FactPaths {
    private FactPaths() {}

    /** The fact or list that a path begins with, also of one that speaks of entries by their kind. */
    public static String fact(String path) {
        return FactPath.of(path).fact();
    }

    /** Whether a path leads to one value: assessments also name what is missing of all entries of a kind. */
    static boolean isOfOne(String path) {
        return FactPath.parse(path)
                .filter(p -> p.entry() == null || p.position() != null)
                .isPresent();
    }

    private static FactPath ofOne(String path) {
        if (!isOfOne(path)) {
            throw new IllegalArgumentException("no path of one fact: " + path);
        }
        return FactPath.of(path);
    }

    /** The fact of a year. */
    public static String year(String fact, int year) {
        return FactPath.ofYear(fact, year).toString();
    }

    /** A field of an entry, counted from 0. */
    public static String field(String list, int entry, String field) {
        return FactPath.ofField(list, entry, field).toString();
    }

    /** The value there, or null if it is not known. */
    public static @Nullable FactValue at(Enterprise enterprise, String path) {
        FactPath parsed = ofOne(path);
        FactValue value = enterprise.fact(parsed.fact());
        String field = parsed.part();
        Integer position = parsed.position();
        if (value instanceof FactValue.Entries entries && position != null && field != null) {
            return position < entries.list().size()
                    ? entries.list().get(position).values().get(field)
                    : null;
        }
        if (field == null) {
            return value;
        }
        if (value instanceof FactValue.Series series) {
            return series.years().get(Integer.valueOf(field));
        }
        return value instanceof FactValue.Fields fields ? fields.values().get(field) : null;
    }

    /**
     * The enterprise with another value there.
     *
     * @param yearly whether what stands behind the point is a year
     */
    public static Enterprise with(Enterprise enterprise, String path, @Nullable FactValue value, boolean yearly) {
        FactPath parsed = ofOne(path);
        String fact = parsed.fact();
        String field = parsed.part();
        Integer position = parsed.position();
        FactValue now = enterprise.fact(fact);
        if (position != null && field != null) {
            List<FactValue.Fields> list =
                    new ArrayList<>(now instanceof FactValue.Entries entries ? entries.list() : List.of());
            list.set(position, new FactValue.Fields(put(list.get(position).values(), field, value)));
            return enterprise.with(fact, new FactValue.Entries(list));
        }
        if (field == null) {
            return enterprise.with(fact, value);
        }
        if (yearly) {
            SortedMap<Integer, FactValue> years =
                    now instanceof FactValue.Series series ? series.years() : new TreeMap<>();
            SortedMap<Integer, FactValue> changed = put(years, Integer.valueOf(field), value);
            return enterprise.with(fact, changed.isEmpty() ? null : new FactValue.Series(changed));
        }
        SortedMap<String, FactValue> fields = now instanceof FactValue.Fields given ? given.values() : new TreeMap<>();
        return enterprise.with(fact, new FactValue.Fields(put(fields, field, value)));
    }

    private static <K extends Comparable<K>> SortedMap<K, FactValue> put(
            SortedMap<K, FactValue> map, K key, @Nullable FactValue value) {
        SortedMap<K, FactValue> changed = new TreeMap<>(map);
        if (value == null) {
            changed.remove(key);
        } else {
            changed.put(key, value);
        }
        return changed;
    }
}
