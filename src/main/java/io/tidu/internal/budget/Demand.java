package io.tidu.internal.budget;

import io.tidu.model.Exact;
import org.jspecify.annotations.Nullable;

/**
 * What an enterprise has been awarded for one item, and what places it in the queue.
 *
 * @param enterprise the enterprise's number
 * @param item the number of the item in {@link Terms}
 * @param tier the tier, or an empty text
 * @param due what is due after everything that the pack says and that was not paid before, over all years, in fen
 * @param now what of it is due this year, before any cap of the budget
 * @param age how many years ago it was awarded: 0 for an award of this year
 * @param score the score for the target that the budget goes by; null if it is not one known number
 * @param day the epoch day that the budget goes by; null if it is not known
 * @param held whether it is not to be paid yet, as a sample or until a person decides
 */
public record Demand(
        int enterprise,
        int item,
        String tier,
        long due,
        long now,
        int age,
        @Nullable Exact score,
        @Nullable Integer day,
        boolean held) {
    /** The most that can be due, in fen: a thousand times what one enterprise can get. */
    public static final long MOST = 5_000_000_000_000L;

    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException if one is below nought, the amount above {@link #MOST}, or more of it due now
     */
    public Demand {
        if (enterprise < 0 || item < 0 || age < 0 || due > MOST || now < 0 || now > due) {
            throw new IllegalArgumentException(
                    "no demand of " + enterprise + " for " + item + ": " + due + ", now " + now);
        }
    }

    /** One that is due at once, of this year, without rank. */
    public static Demand of(int enterprise, int item, String tier, long due) {
        return new Demand(enterprise, item, tier, due, due, 0, null, null, false);
    }
}
