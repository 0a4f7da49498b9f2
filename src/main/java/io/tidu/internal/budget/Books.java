package io.tidu.internal.budget;

import io.tidu.model.PackItem;
import java.util.BitSet;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The books of a year: every demand is posted once, with how it came about, and what is posted adds up to what was
 * shared. Not thread-safe.
 */
public final class Books {
    private final Demands demands;
    private final Shares shares;
    private final BitSet posted = new BitSet();
    private final SortedMap<PackItem, Account> items = new TreeMap<>();
    private final SortedMap<Tier, Account> tiers = new TreeMap<>();
    private final SortedMap<Integer, Long> years = new TreeMap<>();
    private Account total = Account.NOTHING;

    /**
     * A tier of an item.
     *
     * @param item the item
     * @param name the tier, or an empty text
     */
    public record Tier(PackItem item, String name) implements Comparable<Tier> {
        /** By item, then by name. */
        @Override
        public int compareTo(Tier other) {
            int order = item.compareTo(other.item);
            return order != 0 ? order : name.compareTo(other.name);
        }
    }

    /** Without any posting yet. */
    public Books(Demands demands, Shares shares) {
        this.demands = demands;
        this.shares = shares;
    }

    /**
     * Posts a demand.
     *
     * @param demand its number
     * @param gross what was awarded before anything was taken off, in fen
     * @param cap what caps of the pack took
     * @param stacking what stacking took
     * @param ceiling what ceilings took
     * @param later what of it falls due in later years, by year
     * @return its account; accounts of an enterprise may be added up
     * @throws IllegalStateException if it does not close, was not what was demanded, or was posted before
     */
    public Account post(int demand, long gross, long cap, long stacking, long ceiling, SortedMap<Integer, Long> later) {
        long awarded = gross - cap - stacking - ceiling;
        if (awarded != demands.whole(demand)) {
            throw new IllegalStateException(
                    "demand " + demand + " is " + demands.whole(demand) + ", and " + awarded + " is posted");
        }
        if (posted.get(demand)) {
            throw new IllegalStateException("demand " + demand + " is posted twice");
        }
        need(demand, later);
        posted.set(demand);
        Account account = new Account(
                gross,
                cap,
                stacking,
                ceiling,
                shares.otherYears(demand),
                shares.cutByItem(demand),
                shares.cutByEnterprise(demand),
                shares.due(demand),
                shares.pays(demand),
                shares.waits(demand),
                shares.held(demand));
        PackItem item = demands.terms().items().get(demands.item(demand));
        items.merge(item, account, Account::plus);
        tiers.merge(new Tier(item, demands.tier(demand)), account, Account::plus);
        total = total.plus(account);
        later.forEach((year, fen) -> years.merge(year, fen, Math::addExact));
        return account;
    }

    private void need(int demand, SortedMap<Integer, Long> later) {
        long all = later.values().stream().reduce(0L, Math::addExact);
        if (all != shares.otherYears(demand)) {
            throw new IllegalStateException(
                    "demand " + demand + " has " + shares.otherYears(demand) + " in later years, not " + all);
        }
    }

    /**
     * Closes the books.
     *
     * @return the sum of everything
     * @throws IllegalStateException if a demand was not posted, or if sums are not what was shared
     */
    public Account close() {
        if (posted.cardinality() != demands.size()) {
            throw new IllegalStateException(demands.size() + " demands, and " + posted.cardinality() + " are posted");
        }
        Shares.Totals shared = shares.totals();
        same("due", shared.due(), total.due());
        same("pays", shared.pays(), total.pays());
        same("waits", shared.waits(), total.waits());
        same("held", shared.held(), total.held());
        same("items", total, items.values().stream().reduce(Account.NOTHING, Account::plus));
        same("tiers", total, tiers.values().stream().reduce(Account.NOTHING, Account::plus));
        same("years", total.otherYears(), years.values().stream().reduce(0L, Math::addExact));
        return total;
    }

    private static void same(String what, Object one, Object other) {
        if (!one.equals(other)) {
            throw new IllegalStateException("the books do not close: " + what + " " + one + ", " + other);
        }
    }

    /** The sum of each item. */
    public SortedMap<PackItem, Account> items() {
        return Collections.unmodifiableSortedMap(items);
    }

    /** The sum of each tier of each item. */
    public SortedMap<Tier, Account> tiers() {
        return Collections.unmodifiableSortedMap(tiers);
    }

    /** What reaches into each later year, in fen. */
    public SortedMap<Integer, Long> later() {
        return Collections.unmodifiableSortedMap(years);
    }
}
