package io.tidu.internal.policy.practice;

import org.jspecify.annotations.Nullable;

/**
 * What a year can pay. All money is whole fen. Immutable and safe to share between threads.
 *
 * @param year the year; null if nothing is said, and then it is that of the evaluation date
 * @param pot the year's money
 * @param committed what of it is paid or promised already; may be more than the pot, which then has nothing left
 * @param sharing how it is shared; what it says wins over what packs say
 */
public record Budget(@Nullable Integer year, long pot, long committed, Sharing sharing) {
    /** A thousand times the largest budget of a province, in fen: sums of such pots still are longs. */
    public static final long MOST = 1_000_000_000_000_000L;

    /**
     * Checks the amounts.
     *
     * @throws IllegalArgumentException if pot or committed is below nought or above {@link #MOST}
     */
    public Budget {
        if (pot < 0 || pot > MOST || committed < 0 || committed > MOST) {
            throw new IllegalArgumentException("no budget: " + pot + ", " + committed);
        }
    }

    /** What is left to pay: never below nought. */
    public long available() {
        return Math.max(0, pot - committed);
    }
}
