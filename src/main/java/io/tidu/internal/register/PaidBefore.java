package io.tidu.internal.register;

import io.tidu.model.batch.DueAward;

/** What earlier runs paid. */
@FunctionalInterface
public interface PaidBefore {
    /** There were none. */
    PaidBefore NOTHING = (enterprise, award) -> Sum.NONE;

    /** What was paid of an award of this year. */
    Sum of(String enterprise, DueAward award);

    /**
     * What was paid.
     *
     * @param fen of this very award, in fen
     * @param ofOtherTier whether something was paid of the same item and year in another tier
     */
    record Sum(long fen, boolean ofOtherTier) {
        /** Nothing. */
        public static final Sum NONE = new Sum(0, false);
    }
}
