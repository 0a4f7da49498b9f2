package io.tidu.internal.budget;

import io.tidu.diagnostic.Problem;
import io.tidu.diagnostic.Problems;
import io.tidu.internal.policy.practice.Budget;
import io.tidu.internal.policy.practice.Sharing;
import io.tidu.model.Exact;
import io.tidu.model.PackItem;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/**
 * What a budget and the packs together say of sharing, with items by number: what the budget says wins, and each pack
 * speaks of its own items. Immutable and safe to share between threads.
 */
public final class Terms {
    private final Budget budget;
    private final int year;
    private final Sharing.Way way;
    private final List<PackItem> items;
    private final int[] ranks;
    private final List<List<Exact>> instalments;
    private final Groups itemCaps;
    private final Groups enterpriseCaps;
    private final Groups pots;
    private final boolean[] promisedLast;

    private Terms(
            Budget budget,
            int year,
            Sharing.Way way,
            List<PackItem> items,
            SortedMap<String, Sharing> packs,
            Map<PackItem, Long> paid) {
        this.budget = budget;
        this.year = year;
        this.way = way;
        this.items = items;
        ItemTerms said = new ItemTerms(budget.sharing(), packs, items);
        this.ranks = said.ranks(way);
        this.instalments = said.instalments();
        this.itemCaps = said.amounts(Sharing::perItem);
        this.enterpriseCaps = said.perEnterprise();
        this.pots = said.amounts(Sharing::pots).less(i -> paid.getOrDefault(items.get(i), 0L));
        this.promisedLast = said.promisedLast();
    }

    /**
     * Puts together what is said. Where nobody says who comes first, the pot is shared pro rata.
     *
     * @param budget the year's budget
     * @param packs how packs share, by their ids
     * @param awarding those of them that awarded anything: only these say who comes first
     * @param items every item that may be paid; they are numbered in this order
     * @param paid what earlier runs paid of items in the year, in fen: their pots hold so much less
     * @param onYear the year where the budget names none
     * @param problems where {@code budget.ways-differ} is told, if packs say different things and the budget nothing
     * @return the terms, or null with a problem added
     */
    public static @Nullable Terms of(
            Budget budget,
            SortedMap<String, Sharing> packs,
            Set<String> awarding,
            SortedSet<PackItem> items,
            Map<PackItem, Long> paid,
            int onYear,
            Problems problems) {
        int year = Objects.requireNonNullElse(budget.year(), onYear);
        Sharing.Way way = budget.sharing().way();
        if (way == null) {
            List<Map.Entry<String, Sharing>> saying = packs.entrySet().stream()
                    .filter(p -> p.getValue().way() != null && awarding.contains(p.getKey()))
                    .toList();
            for (Map.Entry<String, Sharing> pack : saying) {
                if (!Objects.equals(
                        pack.getValue().way(), saying.get(0).getValue().way())) {
                    problems.add(Problem.error(
                            "budget.ways-differ",
                            pack.getValue().place(),
                            pack.getKey(),
                            saying.get(0).getKey(),
                            word(pack.getValue()),
                            word(saying.get(0).getValue())));
                    return null;
                }
            }
            way = saying.isEmpty() ? null : saying.get(0).getValue().way();
        }
        return new Terms(budget, year, way == null ? Sharing.Way.PRO_RATA : way, List.copyOf(items), packs, paid);
    }

    private static String word(Sharing sharing) {
        Sharing.Way way = Objects.requireNonNullElse(sharing.way(), Sharing.Way.PRO_RATA);
        return way.names().isEmpty()
                ? way.rule().word()
                : way.rule().word() + " (" + String.join(", ", way.names()) + ")";
    }

    /** The same where earlier runs paid nothing and every pack awarded something. */
    public static @Nullable Terms of(
            Budget budget, SortedMap<String, Sharing> packs, SortedSet<PackItem> items, int onYear, Problems problems) {
        return of(budget, packs, packs.keySet(), items, Map.of(), onYear, problems);
    }

    /** The budget they are of. */
    public Budget budget() {
        return budget;
    }

    /** The year that is paid. */
    public int year() {
        return year;
    }

    /** Who comes first. */
    public Sharing.Way way() {
        return way;
    }

    /** The items in the order of their numbers. */
    public List<PackItem> items() {
        return items;
    }

    /**
     * The number of an item.
     *
     * @throws IllegalArgumentException if it is none of these
     */
    public int number(PackItem item) {
        int number = find(item);
        if (number < 0) {
            throw new IllegalArgumentException("no item: " + item);
        }
        return number;
    }

    /** The number of an item; below nought if it is none of these. */
    public int find(PackItem item) {
        return Collections.binarySearch(items, item);
    }

    /** In which shares an item is paid, the first year's first; empty if it is paid at once. */
    public List<Exact> instalments(int item) {
        return instalments.get(item);
    }

    /** The most that an enterprise is paid for an item in the year, in fen; empty if nothing is said. */
    public OptionalLong perItem(int item) {
        return itemCaps.amountOf(item);
    }

    /** The most that an enterprise is paid in the year for this item and others, in fen; empty if nothing is said. */
    public OptionalLong perEnterprise(int item) {
        return enterpriseCaps.amountOf(item);
    }

    /** The pot of an item, in fen; empty if it has none of its own. */
    public OptionalLong pot(int item) {
        return pots.amountOf(item);
    }

    /** Whether what was promised of an item in earlier years comes behind all that is new, and not before it. */
    public boolean isPromisedLast(int item) {
        return promisedLast[item];
    }

    /** The place of an item in the order of priority, from 0; the same for all where there is none. */
    int rank(int item) {
        return ranks[item];
    }

    /** The most that an enterprise is paid for an item. */
    Groups itemCaps() {
        return itemCaps;
    }

    /** The most that an enterprise is paid for all. */
    Groups enterpriseCaps() {
        return enterpriseCaps;
    }

    /** The pots of items. */
    Groups pots() {
        return pots;
    }
}
