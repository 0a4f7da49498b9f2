package io.tidu.register;

import io.tidu.model.assessment.Award;
import io.tidu.model.assessment.Funding;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What can come to be paid, while some awards are not determined yet.
 *
 * @param least yuan that are due whatever the missing facts say
 * @param most yuan that can be due at most; null if no bound is known
 */
public record FundingRange(BigDecimal least, @Nullable BigDecimal most) {
    /** Nothing. */
    static final FundingRange NOTHING = new FundingRange(BigDecimal.ZERO, BigDecimal.ZERO);

    /**
     * The range of one enterprise. An open award is worth nothing at least, and at most the last amount that could be
     * computed for it, since caps, stacking and the ceiling only ever reduce it.
     *
     * @param canRise whether the rules know uplifts or round to the nearest: an open one can still raise an amount
     */
    static FundingRange of(Funding funding, boolean canRise) {
        BigDecimal most = funding.total();
        for (Award open : funding.open()) {
            BigDecimal amount = canRise ? null : atMost(open);
            most = most == null || amount == null ? null : most.add(amount);
        }
        BigDecimal left = funding.ceiling() == null || funding.paid() == null
                ? funding.ceiling()
                : funding.ceiling().subtract(funding.paid()).max(BigDecimal.ZERO);
        if (left != null && (most == null || most.compareTo(left) > 0)) {
            most = left;
        }
        return new FundingRange(funding.total(), most);
    }

    /** Yuan that an open award can come to at most, or null if that is not known. */
    static @Nullable BigDecimal atMost(Award open) {
        return open.steps().isEmpty()
                ? null
                : open.steps().get(open.steps().size() - 1).amount();
    }

    /** Both together. */
    FundingRange plus(FundingRange other) {
        return new FundingRange(
                least.add(other.least), most == null || other.most == null ? null : most.add(other.most));
    }
}
