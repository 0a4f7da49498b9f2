package io.tidu.internal.impact;

import java.math.BigDecimal;

/**
 * Money over many enterprises.
 *
 * @param before yuan due under the first rules
 * @param after yuan due under the second rules
 * @param more yuan that those who gain gain together
 * @param less yuan that those who lose lose together; never negative
 * @param gaining how many gain
 * @param losing how many lose
 * @param receivingBefore how many have something due under the first rules
 * @param receivingAfter how many have something due under the second rules
 */
public record Sums(
        BigDecimal before,
        BigDecimal after,
        BigDecimal more,
        BigDecimal less,
        long gaining,
        long losing,
        long receivingBefore,
        long receivingAfter) {
    /** Nothing yet. */
    static final Sums NONE = new Sums(BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, 0, 0, 0, 0);

    /** Yuan more, or less if negative, under the second rules. */
    public BigDecimal difference() {
        return after.subtract(before);
    }

    /** One enterprise's. */
    static Sums of(BigDecimal before, BigDecimal after) {
        BigDecimal difference = after.subtract(before);
        int sign = difference.signum();
        return new Sums(
                before,
                after,
                difference.max(BigDecimal.ZERO),
                difference.negate().max(BigDecimal.ZERO),
                sign > 0 ? 1 : 0,
                sign < 0 ? 1 : 0,
                before.signum(),
                after.signum());
    }

    /** Both together. */
    Sums plus(Sums other) {
        return new Sums(
                before.add(other.before),
                after.add(other.after),
                more.add(other.more),
                less.add(other.less),
                gaining + other.gaining,
                losing + other.losing,
                receivingBefore + other.receivingBefore,
                receivingAfter + other.receivingAfter);
    }
}
