package io.tidu.internal.impact;

import java.math.BigDecimal;
import java.util.List;

/**
 * The money of one enterprise under both rules.
 *
 * @param before what it has under the first rules
 * @param after what it has under the second rules
 * @param bounds between what the difference lies, whatever the facts that are missing turn out to be
 * @param openBefore how many awards are not determined under the first rules
 * @param openAfter how many awards are not determined under the second rules
 * @param awards the awards that differ
 * @param clawBacks what is asked back
 */
public record FundingChange(
        FundingRange before,
        FundingRange after,
        Interval bounds,
        int openBefore,
        int openAfter,
        List<AwardChange> awards,
        ClawBackChange clawBacks) {
    /** Copies the list. */
    public FundingChange {
        awards = List.copyOf(awards);
    }

    /** Yuan more, or less if negative, that are due under the second rules. */
    public BigDecimal difference() {
        return after.least().subtract(before.least());
    }

    /** Whether the money, or how it is computed, differs. */
    public boolean isChange() {
        return !awards.isEmpty() || !bounds.isNothing() || difference().signum() != 0 || clawBacks.isChange();
    }
}
