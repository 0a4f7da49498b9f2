package io.tidu.register;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Between what a difference lies.
 *
 * @param least yuan at least, negative for a loss; null if not known
 * @param most yuan at most; null if not known
 */
public record Bounds(@Nullable BigDecimal least, @Nullable BigDecimal most) {
    /** Whether it can be one figure only. */
    public boolean isExact() {
        return least != null && most != null && least.compareTo(most) == 0;
    }
}
