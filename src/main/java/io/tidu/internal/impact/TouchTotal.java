package io.tidu.internal.impact;

import java.math.BigDecimal;

/**
 * What one difference of the rules does for all enterprises together. Where several make a difference together it is
 * counted to each of them.
 *
 * @param enterprises for how many something is decided or paid otherwise because of it
 * @param open for how many more that may be, once what is missing is known
 * @param difference yuan more, or less if negative, that are due because of it
 */
public record TouchTotal(long enterprises, long open, BigDecimal difference) {
    /** Touches nobody. */
    public static final TouchTotal NONE = new TouchTotal(0, 0, BigDecimal.ZERO);

    TouchTotal plus(Touch touch) {
        return new TouchTotal(
                enterprises + (touch.isSure() ? 1 : 0),
                open + (touch.isSure() ? 0 : 1),
                difference.add(touch.difference()));
    }
}
