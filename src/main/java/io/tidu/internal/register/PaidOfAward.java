package io.tidu.internal.register;

import io.tidu.model.batch.DueAward;
import io.tidu.model.batch.Posting;

/**
 * What earlier runs paid of an award of this year, set against what is due of it. Rules may state an award several
 * times, in clauses or for rows of their own; a ledger knows the item and the tier alone, so that what was paid is of
 * them together. Not thread-safe.
 */
final class PaidOfAward {
    private final PaidBefore.Sum sum;
    private long rest;
    private int next;
    private int due;
    private int gone;
    private long before;

    PaidOfAward(PaidBefore.Sum sum) {
        this.sum = sum;
        this.rest = sum.fen();
        this.next = sum.number();
    }

    /**
     * What an award came to before payments may have been deducted: a payment stands among the facts, too, and where
     * the engine has deducted it, or counted it under a cap over several items or the ceiling, it is not deducted
     * again.
     */
    static long before(DueAward award) {
        return award.dueFen() + award.fen(Posting.Account.STACKING) + award.fen(Posting.Account.CEILING);
    }

    /** Counts an award; all of them before anything is set against one. */
    void meet(DueAward award) {
        due += award.dueFen() > 0 ? 1 : 0;
        gone += award.dueFen() == 0 ? 1 : 0;
        before = Math.addExact(before, before(award));
    }

    /** What of the payments is set against an award, once for each in their order; the last one takes what is left. */
    long setAgainst(DueAward award) {
        if (award.dueFen() == 0 && due > 0) {
            return 0;
        }
        due--;
        long taken = award.dueFen() > 0 && due > 0 ? Math.min(rest, before(award)) : rest;
        rest -= taken;
        return taken;
    }

    /** Which payment the next one of an award is. */
    int number(DueAward award) {
        return award.dueFen() == 0 ? next : next++;
    }

    /**
     * Whether a person must look: more was paid than it comes to, or in another tier, or it can't be told which of
     * several awards was paid.
     */
    boolean isUnclear(DueAward award, long left) {
        boolean isOfAnother = gone > 0 && left > 0 && sum.fen() > 0;
        return sum.fen() > before || isOfAnother || (sum.ofOtherTier() && award.dueFen() > 0);
    }
}
