package io.tidu.internal.guide;

import io.tidu.model.Enterprise;
import java.math.BigDecimal;

/**
 * One thing that can be changed until a day, and how far. Its values are whole numbers: yuan, people, entries, or which
 * of several words. Immutable.
 */
sealed interface Move permits NumberMove, LeverMove, SupplyMove {
    /** Its name, other than that of any other move. */
    String name();

    /** What it changes: two moves of the same subject can't both be made. */
    default String subject() {
        return name();
    }

    /** The lever that allows it; empty for facts that are supplied. */
    String lever();

    /** The fact or list that it changes. */
    String fact();

    /** The value next to how it is now; of what is counted or chosen that is one. */
    default long first() {
        return 1;
    }

    /** The value farthest from how it is now. */
    long last();

    /** Whether values between two lines of the rules are alike, so that not every one has to be tried. */
    default boolean isGrid() {
        return true;
    }

    /** The enterprise with this value. */
    Enterprise apply(Enterprise enterprise, long value);

    /** How hard it is. */
    BigDecimal effort(long value);

    /** 1 if later values are larger, else -1. */
    default int direction() {
        return last() >= first() ? 1 : -1;
    }

    /** The value before this one, on the way from how it is now; one that is not within its values is none. */
    default long before(long value) {
        return value - direction();
    }

    /** Whether a value lies farther away from how it is now than another. */
    default boolean isBeyond(long value, long other) {
        return direction() > 0 ? value > other : value < other;
    }
}
