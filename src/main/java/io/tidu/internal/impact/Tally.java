package io.tidu.internal.impact;

import io.tidu.model.PackItem;
import io.tidu.model.assessment.Award;
import io.tidu.model.assessment.Funding;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/** Adds up what changes, enterprise by enterprise; keeps counts and sums only. Not thread-safe. */
public final class Tally {
    private long compared;
    private long changed;
    private long concerned;
    private Sums total = Sums.NONE;
    private FundingRange before = FundingRange.NOTHING;
    private FundingRange after = FundingRange.NOTHING;
    private Interval difference = Interval.NOTHING;
    private Sums clawBacks = Sums.NONE;
    private long openBefore;
    private long openAfter;
    private final SortedMap<ItemKey, ItemTotal> items = new TreeMap<>();
    private final SortedMap<PackItem, Sums> tiers = new TreeMap<>();
    private final SortedMap<ClauseUse, Sums> clauses = new TreeMap<>();
    private final SortedMap<PackItem, Map<Change<Standing>, Long>> targets = new TreeMap<>();
    private final Map<Change<String>, Long> stages = new HashMap<>();
    private final BalanceTally balance = new BalanceTally();
    private final List<TouchTotal> touches = new ArrayList<>();

    /** Counts nothing yet. */
    public Tally() {}

    /** Adds an enterprise, whether anything changes for it or not. */
    public void add(EnterpriseChange change) {
        FundingChange funding = change.funding();
        compared++;
        changed += change.isChange() ? 1 : 0;
        concerned += change.isEffect() ? 1 : 0;
        total = total.plus(Sums.of(funding.before().least(), funding.after().least()));
        clawBacks = clawBacks.plus(
                Sums.of(funding.clawBacks().before(), funding.clawBacks().after()));
        before = before.plus(funding.before());
        after = after.plus(funding.after());
        difference = difference.plus(funding.bounds());
        openBefore += funding.openBefore() > 0 ? 1 : 0;
        openAfter += funding.openAfter() > 0 ? 1 : 0;
        items(change.before().funding(), change.after().funding());
        Amounts<ClauseUse> byClause = new Amounts<>();
        funding.awards().forEach(a -> byClause.add(a.clause(), a.before(), a.after()));
        byClause.forEach((clause, sums) -> clauses.merge(clause, sums, Sums::plus));
        change.standings()
                .forEach((target, move) ->
                        targets.computeIfAbsent(target, t -> new HashMap<>()).merge(move, 1L, Long::sum));
        stages.merge(change.stage(), 1L, Long::sum);
        balance.add(change);
        change.touches().forEach(this::touch);
    }

    private void touch(Touch touch) {
        while (touches.size() <= touch.trace()) {
            touches.add(TouchTotal.NONE);
        }
        touches.set(touch.trace(), touches.get(touch.trace()).plus(touch));
    }

    private void items(Funding one, Funding other) {
        SortedMap<ItemKey, Award> any = new TreeMap<>();
        Amounts<ItemKey> byItem = new Amounts<>();
        Amounts<PackItem> byTier = new Amounts<>();
        for (Award award : AwardChanges.awards(one)) {
            any.put(ItemKey.of(award), award);
            byItem.add(ItemKey.of(award), AwardChange.due(award), BigDecimal.ZERO);
            byTier.add(tier(award), AwardChange.due(award), BigDecimal.ZERO);
        }
        for (Award award : AwardChanges.awards(other)) {
            any.put(ItemKey.of(award), award);
            byItem.add(ItemKey.of(award), BigDecimal.ZERO, AwardChange.due(award));
            byTier.add(tier(award), BigDecimal.ZERO, AwardChange.due(award));
        }
        byItem.forEach((key, sums) -> items.merge(
                key,
                new ItemTotal(
                        sums,
                        open(key, one),
                        open(key, other),
                        Objects.requireNonNull(any.get(key)).status()),
                ItemTotal::plus));
        byTier.forEach((tier, sums) -> tiers.merge(tier, sums, Sums::plus));
    }

    private static PackItem tier(Award award) {
        return award.tier() == null ? Impact.NO_TIER : new PackItem(award.pack(), award.tier());
    }

    private static long open(ItemKey key, Funding funding) {
        return funding.open().stream().map(ItemKey::of).anyMatch(key::equals) ? 1 : 0;
    }

    /** Everything added so far. */
    public Impact impact() {
        return new Impact(
                compared,
                changed,
                concerned,
                total,
                clawBacks,
                before,
                after,
                difference,
                openBefore,
                openAfter,
                items,
                tiers,
                clauses,
                targets,
                stages,
                balance.balance(),
                touches);
    }
}
