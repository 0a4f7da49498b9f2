package io.tidu.internal.budget;

import io.tidu.model.Exact;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntToLongFunction;

/** Fills what ceilings leave of an enterprise, once it is said which awards of its groups are paid. */
final class RoomFill {
    private static final long ENDLESS = Long.MAX_VALUE;

    private final Terms terms;
    private final List<Need.Award> awards;
    private final long[] rooms;

    RoomFill(Terms terms, List<Need.Award> awards, long[] rooms) {
        this.terms = terms;
        this.awards = awards;
        this.rooms = rooms;
    }

    /**
     * The most in the year.
     *
     * @param gone awards that are not paid
     * @param settled open awards that come to their least
     * @param mosts the most that an award comes to
     */
    long most(BitSet gone, BitSet settled, IntToLongFunction mosts) {
        int items = terms.items().size();
        long[] year = new long[items];
        long[][] wanted = new long[rooms.length + 1][items];
        for (int i = 0; i < awards.size(); i++) {
            Need.Award award = awards.get(i);
            if (!gone.get(i)) {
                year[award.item()] += now(award.item(), award.least());
                long more = settled.get(i) ? 0 : mosts.applyAsLong(i) - award.least();
                long[] of = wanted[award.room() == Need.Award.NONE ? rooms.length : award.room()];
                of[award.item()] = Math.min(Demand.MOST, of[award.item()] + more);
            }
        }
        for (int room = 0; room <= rooms.length; room++) {
            fill(wanted[room], room == rooms.length ? ENDLESS : left(room, gone), year);
        }
        YearTotal total = new YearTotal(terms);
        for (int item = 0; item < items; item++) {
            total.add(item, year[item]);
        }
        return total.take();
    }

    /** What is left in a room, with what is certain and gives way. */
    private long left(int room, BitSet gone) {
        long left = rooms[room];
        for (int i = gone.nextSetBit(0); i >= 0; i = gone.nextSetBit(i + 1)) {
            left += awards.get(i).room() == room ? awards.get(i).least() : 0;
        }
        return left;
    }

    /** Puts what is wanted of items into a room, of those first of which most is paid this year. */
    private void fill(long[] wanted, long left, long[] year) {
        SortedMap<Exact, List<Integer>> byShare = new TreeMap<>((one, other) -> other.compareTo(one));
        for (int item = 0; item < wanted.length; item++) {
            if (wanted[item] > 0) {
                byShare.computeIfAbsent(share(item), s -> new ArrayList<>()).add(item);
            }
        }
        long rest = left;
        for (List<Integer> items : byShare.values()) {
            for (int item : items) {
                long take = Math.min(rest, useful(item, wanted[item], year[item]));
                year[item] += now(item, take);
                rest = left == ENDLESS ? rest : rest - take;
            }
        }
    }

    /** How much of what is wanted the year has use for, until the cap of its item is reached. */
    private long useful(int item, long wanted, long before) {
        long free = terms.perItem(item).isPresent()
                ? Math.max(0, terms.perItem(item).getAsLong() - before)
                : ENDLESS;
        long low = 0;
        long high = wanted;
        while (low < high && now(item, wanted) > free) {
            long middle = (low + high) >>> 1;
            if (now(item, middle) >= free) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return high;
    }

    private Exact share(int item) {
        List<Exact> shares = terms.instalments(item);
        return shares.isEmpty() ? Exact.ONE : shares.get(0);
    }

    private long now(int item, long whole) {
        return Instalments.of(whole, terms.instalments(item))[0];
    }
}
