package io.tidu.internal.register;

import io.tidu.model.batch.DueAward;

/** What earlier runs paid. */
@FunctionalInterface
public interface PaidBefore {
    /** There were none. */
    PaidBefore NOTHING = (enterprise, award) -> 0;

    /** What was paid of this very award of the year, in fen. */
    long fen(String enterprise, DueAward award);
}
