package io.tidu.internal.impact.written;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Something that differs between two sides.
 *
 * @param before as it was; null if it is new
 * @param after as it is; null if it is gone
 */
public record Pair<T>(@Nullable T before, @Nullable T after) {
    /** One of the two that is there. */
    public T any() {
        return Objects.requireNonNull(after == null ? before : after);
    }

    /** Whether it is on both sides, and changed. */
    public boolean isChange() {
        return before != null && after != null;
    }

    /** What differs of things with names, by name. */
    static <T> List<Pair<T>> of(List<T> before, List<T> after, Function<T, String> name, BiPredicate<T, T> same) {
        Map<String, T> one = byName(before, name);
        Map<String, T> other = byName(after, name);
        SortedSet<String> names = new TreeSet<>(one.keySet());
        names.addAll(other.keySet());
        List<Pair<T>> pairs = new ArrayList<>();
        for (String key : names) {
            T left = one.get(key);
            T right = other.get(key);
            if (left == null || right == null || !same.test(left, right)) {
                pairs.add(new Pair<>(left, right));
            }
        }
        return pairs;
    }

    private static <T> Map<String, T> byName(List<T> all, Function<T, String> name) {
        return all.stream()
                .sorted(Comparator.comparing(name))
                .collect(Collectors.toMap(name, Function.identity(), (a, b) -> a, TreeMap::new));
    }
}
