package io.tidu.internal.impact;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What something is under the first rules and under the second. Immutable if its values are.
 *
 * @param before under the first rules; null if there is nothing
 * @param after under the second rules; null if there is nothing
 */
public record Change<T>(@Nullable T before, @Nullable T after) {
    /** Whether both differ. */
    public boolean isChange() {
        return !Objects.equals(before, after);
    }

    /**
     * What there is: the second, or the first if there is no second.
     *
     * @throws NullPointerException if there is neither
     */
    public T any() {
        return after != null ? after : Objects.requireNonNull(before);
    }
}
