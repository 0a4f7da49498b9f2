package io.tidu.model;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Refuses nulls where they are given: a null in a fact would otherwise be met much later, or be taken for one that is
 * not known.
 */
final class Given {
    private Given() {}

    /** The value, if it is one. */
    static <T> T value(@Nullable T value, String what) {
        return Objects.requireNonNull(
                value, () -> what + " can't be null: a fact that is not known is left out altogether");
    }

    /** The map, if it is one without a null. */
    static <K, V> Map<K, V> members(@Nullable Map<K, V> members, String what) {
        value(members, what).forEach((key, value) -> {
            // What it would be called is put together only if it is one: an enterprise has hundreds that are none.
            if (key == null || value == null) {
                value(key, "a name among " + what);
                value(value, what + "." + key);
            }
        });
        return Objects.requireNonNull(members);
    }

    /** The list, if it is one without a null. */
    static <T> List<T> items(@Nullable List<T> items, String what) {
        int number = 0;
        for (T item : value(items, what)) {
            number++;
            if (item == null) {
                value(item, what + "[" + number + "]");
            }
        }
        return Objects.requireNonNull(items);
    }
}
