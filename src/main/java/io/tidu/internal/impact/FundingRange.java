package io.tidu.internal.impact;

import io.tidu.internal.policy.rule.OpenMoney;
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

    /** The range of one enterprise: an open award is worth nothing at least, and at most what it says itself. */
    static FundingRange of(Funding funding, Grounds bases) {
        BigDecimal open =
                new OpenMoney(bases.groups()).most(funding, pack -> isAlone(pack, bases) ? funding.paid() : null);
        return new FundingRange(
                funding.total(), open == null ? null : funding.total().add(open));
    }

    /** Payments are deducted where no other pack can have made them. */
    private static boolean isAlone(String pack, Grounds bases) {
        return bases.items().packs().stream().allMatch(pack::equals);
    }

    /** Both together. */
    FundingRange plus(FundingRange other) {
        return new FundingRange(
                least.add(other.least), most == null || other.most == null ? null : most.add(other.most));
    }
}
