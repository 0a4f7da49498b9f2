package io.tidu.internal.impact;

/**
 * An award item over many enterprises.
 *
 * @param sums what is due
 * @param openBefore for how many enterprises it is not determined under the first rules
 * @param openAfter for how many it is not determined under the second rules
 * @param status {@code enacted}, {@code published} or {@code sample}
 */
public record ItemTotal(Sums sums, long openBefore, long openAfter, String status) {
    /** Both together. */
    ItemTotal plus(ItemTotal more) {
        return new ItemTotal(
                sums.plus(more.sums), openBefore + more.openBefore, openAfter + more.openAfter, more.status);
    }
}
