package io.tidu.internal.budget;

import java.util.Arrays;

/**
 * What of each demand is due from the pot: what of it is due this year, of that at most what an enterprise gets for the
 * item in the year, of that at most what it gets for all; what it was paid in the year before is part of both. The pot
 * has no say in it.
 *
 * <p>Where a cap cuts several demands of an enterprise, what is not held comes first, and all of it keeps the same
 * share.
 */
final class Due {
    private final Demands demands;
    private final long[] due;
    private final long[] byItem;
    private final long[] byEnterprise;
    private final Order order;

    private Due(Demands demands, Order order) {
        Terms terms = demands.terms();
        this.demands = demands;
        this.order = order;
        this.due = new long[demands.size()];
        this.byItem = new long[terms.itemCaps().isEmpty() ? 0 : due.length];
        this.byEnterprise = new long[terms.enterpriseCaps().isEmpty() ? 0 : due.length];
    }

    /**
     * Works it out.
     *
     * @param order the order of the demands
     */
    static Due of(Demands demands, Order order) {
        Due found = new Due(demands, order);
        for (int i = 0; i < found.due.length; i++) {
            found.due[i] = demands.now(i);
        }
        if (found.byItem.length + found.byEnterprise.length > 0) {
            found.cap();
        }
        return found;
    }

    private void cap() {
        int[] all = new int[due.length];
        for (int i = 0; i < all.length; i++) {
            all[i] = i;
        }
        Order.sort(all, 0, all.length, (a, b) -> Integer.compare(demands.enterprise(a), demands.enterprise(b)));
        Terms terms = demands.terms();
        int from = 0;
        for (int to = 1; to <= all.length; to++) {
            if (to == all.length || demands.enterprise(all[to]) != demands.enterprise(all[from])) {
                cap(terms.itemCaps(), byItem, all, from, to);
                cap(terms.enterpriseCaps(), byEnterprise, all, from, to);
                from = to;
            }
        }
    }

    /** Caps the demands of one enterprise, group by group. */
    private void cap(Groups caps, long[] cut, int[] all, int from, int to) {
        for (int group = 0; group < caps.size(); group++) {
            long left = Math.max(0, caps.amount(group) - paid(caps, group, demands.enterprise(all[from])));
            left -= cap(members(caps, group, false, all, from, to), left, cut);
            cap(members(caps, group, true, all, from, to), left, cut);
        }
    }

    /** What the enterprise was paid before under a cap. */
    private long paid(Groups caps, int group, int enterprise) {
        long paid = 0;
        for (int item = 0; item < demands.terms().items().size(); item++) {
            paid += caps.of(item) == group ? demands.paid(enterprise, item) : 0;
        }
        return paid;
    }

    private int[] members(Groups caps, int group, boolean held, int[] all, int from, int to) {
        int[] members = new int[to - from];
        int count = 0;
        for (int i = from; i < to; i++) {
            int demand = all[i];
            if (caps.of(demands.item(demand)) == group && isHeld(demand) == held) {
                members[count++] = demand;
            }
        }
        return Arrays.copyOf(members, count);
    }

    /** Leaves these so much together; tells how much that is. */
    private long cap(int[] who, long most, long[] cut) {
        long[] claims = new long[who.length];
        int[] numbers = new int[who.length];
        for (int i = 0; i < who.length; i++) {
            claims[i] = due[who[i]];
            numbers[i] = i;
        }
        long[] shares = new long[who.length];
        long left = new Apportionment(claims, claims, shares, (a, b) -> order.compare(who[a], who[b]))
                .share(most, numbers, 0, who.length);
        for (int i = 0; i < who.length; i++) {
            cut[who[i]] += claims[i] - shares[i];
            due[who[i]] = shares[i];
        }
        return left;
    }

    /** Whether a demand is not to be paid yet. */
    boolean isHeld(int demand) {
        return demands.isHeld(demand) || demands.isUnranked(demand);
    }

    /** What is due of each, by number; not a copy. */
    long[] due() {
        return due;
    }

    /** What the cap of its item takes of a demand. */
    long byItem(int demand) {
        return byItem.length == 0 ? 0 : byItem[demand];
    }

    /** What the cap of its enterprise takes of a demand. */
    long byEnterprise(int demand) {
        return byEnterprise.length == 0 ? 0 : byEnterprise[demand];
    }

    /** What of a demand is paid in other years. */
    long otherYears(int demand) {
        return demands.whole(demand) - due[demand] - byItem(demand) - byEnterprise(demand);
    }
}
