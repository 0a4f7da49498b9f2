package io.tidu.internal.impact;

import io.tidu.model.PackItem;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Counts who loses and who gains; keeps a few by name. Not thread-safe. */
final class BalanceTally {
    private static final Comparator<Stake> LEAST_FIRST = Comparator.comparing(Stake::difference);

    private long affected;
    private long losing;
    private long losingTitle;
    private long gainingTitle;
    private long losingMoney;
    private long gainingMoney;
    private long mayChange;
    private long openAlike;
    private long untraced;
    private final SortedMap<PackItem, Long> lost = new TreeMap<>();
    private final SortedMap<PackItem, Long> gained = new TreeMap<>();
    private final List<Stake> losers = new ArrayList<>();
    private final List<Stake> gainers = new ArrayList<>();
    private final List<Stake> withoutTitle = new ArrayList<>();

    void add(EnterpriseChange change) {
        FundingChange funding = change.funding();
        affected += change.isCertain() ? 1 : 0;
        losing += change.loses() ? 1 : 0;
        losingMoney += change.losesMoney() ? 1 : 0;
        gainingMoney += change.gainsMoney() ? 1 : 0;
        losingTitle += count(change.lostTitles(), lost);
        gainingTitle += count(change.gainedTitles(), gained);
        boolean open = funding.openBefore() + funding.openAfter() > 0;
        mayChange += change.isEffect() && !change.isCertain() ? 1 : 0;
        openAlike += open && funding.bounds().isNothing() ? 1 : 0;
        untraced += change.isCertain() && change.touches().stream().noneMatch(Touch::isSure) ? 1 : 0;
        Stake stake = Stake.of(change);
        if (stake.difference().signum() < 0) {
            keep(losers, stake, LEAST_FIRST);
        } else if (stake.difference().signum() > 0) {
            keep(gainers, stake, LEAST_FIRST.reversed());
        }
        if (!change.lostTitles().isEmpty() && withoutTitle.size() < Balance.NAMED) {
            withoutTitle.add(stake);
        }
    }

    private static int count(List<TargetChange> titles, SortedMap<PackItem, Long> of) {
        titles.forEach(t -> of.merge(new PackItem(t.pack(), t.target()), 1L, Long::sum));
        return titles.isEmpty() ? 0 : 1;
    }

    /** The sort is stable: of equals the first of the register stays first. */
    private static void keep(List<Stake> few, Stake stake, Comparator<Stake> order) {
        few.add(stake);
        few.sort(order);
        if (few.size() > Balance.NAMED) {
            few.remove(Balance.NAMED);
        }
    }

    Balance balance() {
        return new Balance(
                affected,
                losing,
                losingTitle,
                gainingTitle,
                losingMoney,
                gainingMoney,
                lost,
                gained,
                losers,
                gainers,
                withoutTitle,
                mayChange,
                openAlike,
                untraced);
    }
}
