package io.tidu.internal.budget;

import io.tidu.model.Exact;
import java.math.RoundingMode;
import java.util.List;

/** What is paid of an amount in each of several years. */
public final class Instalments {
    private Instalments() {}

    /**
     * What is still to be paid of parts that fall due one after the other, of which something was paid: up to the end
     * of each, all that has fallen due and was not paid.
     *
     * @param parts the parts, of whatever was awarded
     * @param paid what was paid of them; more than has fallen due counts for those that come next
     * @return as many as there are parts
     */
    public static long[] left(long[] parts, long paid) {
        long[] left = new long[parts.length];
        long before = paid;
        for (int i = 0; i < parts.length; i++) {
            left[i] = Math.max(0, parts[i] - before);
            before = Math.max(0, before - parts[i]);
        }
        return left;
    }

    /**
     * Splits an amount so that the parts add up to it: up to the end of each year, what is paid is its share of the
     * whole, rounded to the fen, half a fen up.
     *
     * @param amount whole fen, at least nought
     * @param shares the shares, together one; none for an amount that is paid at once
     * @return as many parts as there are shares, each at least nought
     */
    public static long[] of(long amount, List<Exact> shares) {
        if (shares.isEmpty()) {
            return new long[] {amount};
        }
        long[] parts = new long[shares.size()];
        Exact soFar = Exact.ZERO;
        long paid = 0;
        for (int i = 0; i < parts.length; i++) {
            soFar = soFar.plus(shares.get(i));
            long upToNow = soFar.times(Exact.of(amount))
                    .toBigDecimal(0, RoundingMode.HALF_UP)
                    .longValueExact();
            parts[i] = upToNow - paid;
            paid = upToNow;
        }
        if (paid != amount) {
            throw new IllegalArgumentException("instalments of " + shares + " are not the whole");
        }
        return parts;
    }
}
