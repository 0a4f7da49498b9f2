package io.tidu.internal.budget;

import java.util.Arrays;

/**
 * The queue of all fen that are due, cut by the pots: rank by rank, and within a rank by how far each demand is paid. A
 * pot of an item lets so many fen of its items pass, the whole pot so many of all.
 */
final class Queue {
    private final Groups pots;
    private final Demands demands;
    private final Due held;
    private final long[] due;
    private final int[] ranks;
    private final long[] pays;
    private final long[] left;
    private final long[] asked;
    private final Apportionment apportionment;
    private long leftOfAll;

    /**
     * Of what is due.
     *
     * @param order the order of the demands
     */
    Queue(Demands demands, Due due, Order order) {
        this.demands = demands;
        this.pots = demands.terms().pots();
        this.held = due;
        this.due = due.due();
        this.ranks = demands.ranks();
        this.pays = new long[demands.size()];
        this.left = pots.amounts();
        this.asked = new long[left.length];
        this.leftOfAll = demands.terms().budget().available();
        this.apportionment = new Apportionment(this.due, pays, pays, order);
    }

    /** Pays those that are not held; what each is paid, by number. */
    long[] pay() {
        int[] who = new int[pays.length];
        int count = 0;
        boolean sorted = true;
        for (int i = 0; i < pays.length; i++) {
            if (due[i] > 0 && !held.isHeld(i)) {
                sorted &= count == 0 || ranks[who[count - 1]] <= ranks[i];
                who[count++] = i;
            }
        }
        if (!sorted) {
            sortByRank(who, count);
        }
        int from = 0;
        for (int to = 1; to <= count && leftOfAll > 0; to++) {
            if (to == count || ranks[who[to]] != ranks[who[from]]) {
                rank(who, from, to);
                from = to;
            }
        }
        return pays;
    }

    private void sortByRank(int[] who, int count) {
        long[] keys = new long[count];
        for (int i = 0; i < count; i++) {
            keys[i] = ((long) ranks[who[i]] << Integer.SIZE) | who[i];
        }
        Arrays.sort(keys);
        for (int i = 0; i < count; i++) {
            who[i] = (int) keys[i];
        }
    }

    /** Pays one rank: first the pots of items say how far each can get, then all that passed share the whole pot. */
    private void rank(int[] who, int from, int to) {
        for (int i = from; i < to; i++) {
            pays[who[i]] = due[who[i]];
            int pot = pots.of(demands.item(who[i]));
            if (pot != Groups.NONE) {
                asked[pot] += due[who[i]];
            }
        }
        for (int i = from; i < to; i++) {
            int pot = pots.of(demands.item(who[i]));
            if (pot != Groups.NONE && asked[pot] > left[pot]) {
                cut(pot, who, from, to);
            } else if (pot != Groups.NONE) {
                asked[pot] = 0;
            }
        }
        leftOfAll -= apportionment.share(leftOfAll, who, from, to);
        for (int i = from; i < to; i++) {
            int pot = pots.of(demands.item(who[i]));
            if (pot != Groups.NONE) {
                left[pot] -= pays[who[i]];
            }
        }
    }

    private void cut(int pot, int[] who, int from, int to) {
        int[] ofPot = new int[to - from];
        int count = 0;
        for (int i = from; i < to; i++) {
            if (pots.of(demands.item(who[i])) == pot) {
                ofPot[count++] = who[i];
            }
        }
        apportionment.share(left[pot], ofPot, 0, count);
        asked[pot] = 0;
    }
}
