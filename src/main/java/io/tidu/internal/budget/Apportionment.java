package io.tidu.internal.budget;

/**
 * Shares whole fen in proportion to claims, by the method of Sainte-Laguë: the fen numbered s of a claim of w stands in
 * the queue at (2s − 1) / 2w, and the pot takes the first of the queue. Where two stand at one place, an order of
 * claims decides. So everybody gets the same share, rounded to the fen, and one fen more is one fen more for somebody
 * and no less for anybody. No claim gets more than its limit.
 *
 * <p>The end of the queue is looked for by halving, in whole numbers of 128 bits; nothing is rounded.
 */
final class Apportionment {
    /** The place in the queue is looked for in steps of one part in 2 to the power of this. */
    private static final int BITS = 62;

    private static final long HALF = 1L << (BITS - 1);

    private final long[] claims;
    private final long[] limits;
    private final long[] shares;
    private final Order ties;

    /**
     * Of claims known by number.
     *
     * @param claims what each claims, by number
     * @param limits the most that each gets, by number: at most its claim
     * @param shares where the shares are written, by number; may be {@code limits}
     * @param ties who comes first where two fen stand at one place; total over the claims
     */
    Apportionment(long[] claims, long[] limits, long[] shares, Order ties) {
        this.claims = claims;
        this.limits = limits;
        this.shares = shares;
        this.ties = ties;
    }

    /**
     * Shares a pot among some of them.
     *
     * @param pot so many fen
     * @param who their numbers, from a place to another, excluded
     * @return how much of the pot is shared: all of it, or the sum of the limits
     */
    long share(long pot, int[] who, int from, int to) {
        long most = 0;
        for (int i = from; i < to; i++) {
            most = Math.addExact(most, limits[who[i]]);
        }
        if (most <= pot) {
            for (int i = from; i < to; i++) {
                shares[who[i]] = limits[who[i]];
            }
            return most;
        }
        if (pot == 0) {
            for (int i = from; i < to; i++) {
                shares[who[i]] = 0;
            }
            return 0;
        }
        // The last place up to which the pot reaches for all; at the next step it does not.
        long reached = 0;
        long beyond = 1L << BITS;
        while (beyond - reached > 1) {
            long middle = (reached + beyond) >>> 1;
            if (fits(pot, who, from, to, middle)) {
                reached = middle;
            } else {
                beyond = middle;
            }
        }
        return upTo(reached, pot, who, from, to);
    }

    /** Whether the pot reaches for everything up to a place in the queue. */
    private boolean fits(long pot, int[] who, int from, int to, long place) {
        long left = pot;
        for (int i = from; i < to && left >= 0; i++) {
            left -= count(who[i], place);
        }
        return left >= 0;
    }

    /** How many fen of a claim stand up to a place: the claim times the place, rounded, at most the limit. */
    private long count(int claim, long place) {
        long high = Math.multiplyHigh(claims[claim], place);
        long low = claims[claim] * place + HALF;
        if (Long.compareUnsigned(low, HALF) < 0) {
            high++;
        }
        return Math.min(limits[claim], (high << (Long.SIZE - BITS)) | (low >>> BITS));
    }

    /** What stands up to a place, and of what stands between it and the next step as much as is left, in order. */
    private long upTo(long place, long pot, int[] who, int from, int to) {
        int[] next = new int[to - from];
        int waiting = 0;
        long left = pot;
        for (int i = from; i < to; i++) {
            int claim = who[i];
            long count = count(claim, place);
            // At most one fen of a claim stands within a step.
            if (count(claim, place + 1) > count) {
                next[waiting++] = claim;
            }
            shares[claim] = count;
            left -= count;
        }
        Order.sort(next, 0, waiting, this::before);
        for (int i = 0; i < waiting && left > 0; i++, left--) {
            shares[next[i]]++;
        }
        return pot - left;
    }

    /** Whose next fen stands before the other's: (2s + 1) / 2w, compared by multiplying crosswise. */
    private int before(int one, int other) {
        long place = 2 * shares[one] + 1;
        long otherPlace = 2 * shares[other] + 1;
        int high = Long.compare(Math.multiplyHigh(place, claims[other]), Math.multiplyHigh(otherPlace, claims[one]));
        int order = high != 0 ? high : Long.compareUnsigned(place * claims[other], otherPlace * claims[one]);
        return order != 0 ? order : ties.compare(one, other);
    }
}
