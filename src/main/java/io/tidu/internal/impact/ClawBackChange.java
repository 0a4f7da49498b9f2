package io.tidu.internal.impact;

import io.tidu.model.assessment.ClawBack;
import io.tidu.model.assessment.Funding;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;

/**
 * What one enterprise is asked to pay back under both rules; awards are counted apart.
 *
 * @param before yuan under the first rules
 * @param after yuan under the second rules
 * @param openBefore how many claw-backs are not determined under the first rules
 * @param openAfter how many are not determined under the second rules
 */
public record ClawBackChange(BigDecimal before, BigDecimal after, long openBefore, long openAfter) {

    static ClawBackChange between(Funding before, Funding after) {
        return new ClawBackChange(
                due(before.clawBacks()), due(after.clawBacks()), open(before.clawBacks()), open(after.clawBacks()));
    }

    private static BigDecimal due(List<ClawBack> clawBacks) {
        return clawBacks.stream()
                .filter(c -> c.amount() != null)
                .map(c -> Objects.requireNonNull(c.amount()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static long open(List<ClawBack> clawBacks) {
        return clawBacks.stream().filter(c -> c.amount() == null).count();
    }

    /** Yuan more, or less if negative, that are asked back under the second rules. */
    public BigDecimal difference() {
        return after.subtract(before);
    }

    /** Whether what is asked back differs, or how much of it is open. */
    public boolean isChange() {
        return difference().signum() != 0 || openBefore != openAfter;
    }
}
