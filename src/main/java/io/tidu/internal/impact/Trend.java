package io.tidu.internal.impact;

import java.math.BigDecimal;

/**
 * Which way something goes from the first rules to the second, whatever the facts are: an amount by its size, a
 * condition by whether it holds, where what holds is more than what does not.
 */
enum Trend {
    /** Never another. */
    SAME,
    /** Never more. */
    LESS,
    /** Never less. */
    MORE,
    /** Nothing is known. */
    EITHER;

    /** Of what rises with both. */
    Trend and(Trend other) {
        if (this == SAME || this == other) {
            return other;
        }
        return other == SAME ? this : EITHER;
    }

    /** Of what falls where this rises. */
    Trend flip() {
        return switch (this) {
            case LESS -> MORE;
            case MORE -> LESS;
            default -> this;
        };
    }

    /** From the sign of what the second is more than the first. */
    static Trend of(int sign) {
        return sign == 0 ? SAME : sign < 0 ? LESS : MORE;
    }

    /** A difference of amounts that go this way, of which something is told already. */
    Interval bound(Interval told) {
        return switch (this) {
            case SAME -> told.within(Interval.NOTHING);
            case LESS -> told.within(new Interval(null, BigDecimal.ZERO));
            case MORE -> told.within(new Interval(BigDecimal.ZERO, null));
            case EITHER -> told;
        };
    }
}
