package io.tidu.internal.model;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A map that never changes, by names in their order: small, and a copy of one is the same one. Immutable and safe to
 * share between threads if its values are.
 *
 * @param <V> the kind of value
 */
@SuppressWarnings("JdkObsolete") // What the model gives out are sorted maps.
public final class SortedArrayMap<V> extends AbstractMap<String, V> implements SortedMap<String, V> {
    private final String[] names;
    private final Object[] values;

    private SortedArrayMap(String[] names, Object[] values) {
        this.names = names;
        this.values = values;
    }

    /** A copy of a map; itself if it is one of these. */
    public static <V> SortedArrayMap<V> copyOf(SortedMap<String, V> map) {
        if (map instanceof SortedArrayMap<V> already) {
            return already;
        }
        // As a map, so that an order of its own is not taken over.
        Map<String, V> plain = map;
        SortedMap<String, V> sorted = map.comparator() == null ? map : new TreeMap<>(plain);
        return new SortedArrayMap<>(
                sorted.keySet().toArray(String[]::new), sorted.values().toArray());
    }

    /**
     * Of names in their order, each once, with the values beside them; the arrays are not copied, and must not change.
     *
     * @param size so many of them
     */
    public static <V> SortedArrayMap<V> of(String[] names, V[] values, int size) {
        return new SortedArrayMap<>(
                names.length == size ? names : Arrays.copyOf(names, size),
                values.length == size ? values : Arrays.copyOf(values, size));
    }

    @SuppressWarnings("unchecked") // Nothing else is put in.
    private V at(int position) {
        return (V) values[position];
    }

    @Override
    public @Nullable V get(@Nullable Object name) {
        int position = name instanceof String text ? Arrays.binarySearch(names, text) : -1;
        return position < 0 ? null : at(position);
    }

    @Override
    public boolean containsKey(@Nullable Object name) {
        return name instanceof String text && Arrays.binarySearch(names, text) >= 0;
    }

    @Override
    public Set<Map.Entry<String, V>> entrySet() {
        return new AbstractSet<>() {
            @Override
            public Iterator<Map.Entry<String, V>> iterator() {
                return entries();
            }

            @Override
            public int size() {
                return names.length;
            }
        };
    }

    private Iterator<Map.Entry<String, V>> entries() {
        return new Iterator<>() {
            private int next;

            @Override
            public boolean hasNext() {
                return next < names.length;
            }

            @Override
            public Map.Entry<String, V> next() {
                if (next == names.length) {
                    throw new NoSuchElementException();
                }
                return Map.entry(names[next], at(next++));
            }
        };
    }

    @Override
    public int size() {
        return names.length;
    }

    @Override
    public @Nullable Comparator<? super String> comparator() {
        return null;
    }

    @Override
    public SortedMap<String, V> subMap(String from, String to) {
        return new TreeMap<>(this).subMap(from, to);
    }

    @Override
    public SortedMap<String, V> headMap(String to) {
        return new TreeMap<>(this).headMap(to);
    }

    @Override
    public SortedMap<String, V> tailMap(String from) {
        return new TreeMap<>(this).tailMap(from);
    }

    @Override
    public String firstKey() {
        return name(0);
    }

    @Override
    public String lastKey() {
        return name(names.length - 1);
    }

    private String name(int position) {
        if (names.length == 0) {
            throw new NoSuchElementException();
        }
        return names[position];
    }
}
