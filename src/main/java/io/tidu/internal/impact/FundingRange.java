package io.tidu.internal.impact;

import io.tidu.model.assessment.Award;
import io.tidu.model.assessment.Funding;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
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
        Map<String, List<Award>> packs =
                AwardChanges.awards(funding).stream().collect(Collectors.groupingBy(Award::pack));
        @Nullable BigDecimal most = BigDecimal.ZERO;
        for (Map.Entry<String, List<Award>> pack : packs.entrySet()) {
            BigDecimal left = left(funding, pack.getKey(), bases);
            @Nullable BigDecimal own = BigDecimal.ZERO;
            for (Award award : pack.getValue()) {
                own = plus(own, atMost(award));
            }
            BigDecimal limited = left == null ? own : own == null ? left : own.min(left);
            most = plus(most, limited);
        }
        return new FundingRange(funding.total(), most);
    }

    /** What a pack's ceiling leaves at most; payments are deducted where no other pack can have made them. */
    private static @Nullable BigDecimal left(Funding funding, String pack, Grounds bases) {
        BigDecimal ceiling = funding.ceilings().stream()
                .filter(c -> c.pack().equals(pack))
                .map(Funding.Ceiling::amount)
                .findFirst()
                .orElse(null);
        boolean alone = bases.items().packs().stream().allMatch(pack::equals);
        return ceiling == null || funding.paid() == null || !alone
                ? ceiling
                : ceiling.subtract(funding.paid()).max(BigDecimal.ZERO);
    }

    private static @Nullable BigDecimal atMost(Award award) {
        return award.amount() == null ? award.bound().most() : award.amount();
    }

    private static @Nullable BigDecimal plus(@Nullable BigDecimal sum, @Nullable BigDecimal more) {
        return sum == null || more == null ? null : sum.add(more);
    }

    /** Both together. */
    FundingRange plus(FundingRange other) {
        return new FundingRange(
                least.add(other.least), most == null || other.most == null ? null : most.add(other.most));
    }
}
