package io.tidu.internal.budget;

import io.tidu.internal.model.Filling;
import io.tidu.internal.model.Room;
import io.tidu.model.Exact;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntToLongFunction;
import java.util.stream.IntStream;

/** Fills what ceilings and caps leave of an enterprise, once it is said which awards of its groups are paid. */
final class RoomFill {
    private final Terms terms;
    private final List<Need.Award> awards;
    private final List<Room> rooms;
    /** Open awards, those first of which most is paid this year. */
    private final List<Integer> order;

    RoomFill(Terms terms, List<Need.Award> awards, List<Room> rooms) {
        this.terms = terms;
        this.awards = awards;
        this.rooms = rooms;
        this.order = IntStream.range(0, awards.size())
                .filter(i -> awards.get(i).isOpen())
                .boxed()
                .sorted(Comparator.comparing(i -> share(awards.get(i).item()), Comparator.reverseOrder()))
                .toList();
    }

    /**
     * The most in the year.
     *
     * @param gone awards that are not paid
     * @param settled open awards that come to their least
     * @param mosts the most that an award comes to
     */
    long most(BitSet gone, BitSet settled, IntToLongFunction mosts) {
        long[] year = new long[terms.items().size()];
        for (int i = gone.nextClearBit(0); i < awards.size(); i = gone.nextClearBit(i + 1)) {
            year[awards.get(i).item()] +=
                    now(awards.get(i).item(), awards.get(i).least());
        }
        long[] wanted = new long[awards.size()];
        BitSet open = new BitSet();
        for (int i : order) {
            if (!gone.get(i) && !settled.get(i)) {
                wanted[i] = mosts.applyAsLong(i) - awards.get(i).least();
                open.set(i, wanted[i] > 0);
            }
        }
        List<Room> left = new ArrayList<>();
        for (Room room : rooms) {
            add(left(room, gone), room.things(), open, left);
        }
        if (!left.isEmpty()) {
            caps(year, open, left);
        }
        return Room.most(left, nested -> filled(nested, wanted, year));
    }

    private static void add(long left, BitSet things, BitSet open, List<Room> rooms) {
        BitSet own = (BitSet) things.clone();
        own.and(open);
        if (!own.isEmpty()) {
            rooms.add(new Room(left, own));
        }
    }

    /** What is left in a room, with what is certain and gives way. */
    private long left(Room room, BitSet gone) {
        long left = room.left();
        for (int i = gone.nextSetBit(0); i >= 0; i = gone.nextSetBit(i + 1)) {
            left += room.holds(i) ? awards.get(i).least() : 0;
        }
        return left;
    }

    /**
     * What the caps of the enterprise leave; where instalments are counted otherwise than awards, the total tells it.
     */
    private void caps(long[] year, BitSet open, List<Room> rooms) {
        Groups caps = terms.enterpriseCaps();
        for (int cap = 0; cap < caps.size(); cap++) {
            long left = caps.amount(cap);
            boolean whole = true;
            for (int item = 0; item < year.length; item++) {
                if (caps.of(item) == cap) {
                    left -= Math.min(year[item], terms.perItem(item).orElse(Long.MAX_VALUE));
                    whole &= terms.instalments(item).isEmpty();
                }
            }
            BitSet own = new BitSet();
            for (int i : order) {
                own.set(i, caps.of(awards.get(i).item()) == cap);
            }
            if (whole) {
                add(Math.max(0, left), own, open, rooms);
            }
        }
    }

    /** The year's total with what is wanted in rooms that are nested. */
    private long filled(List<Room> nested, long[] wanted, long[] before) {
        long[] year = before.clone();
        Filling filling = new Filling(nested);
        for (int i : order) {
            int item = awards.get(i).item();
            long take = useful(item, filling.free(i, wanted[i]), year[item]);
            filling.take(i, take);
            year[item] += now(item, take);
        }
        YearTotal total = new YearTotal(terms);
        for (int item = 0; item < year.length; item++) {
            total.add(item, year[item]);
        }
        return total.take();
    }

    /** How much of what is wanted the year has use for, until the cap of its item is reached. */
    private long useful(int item, long wanted, long before) {
        long free = terms.perItem(item).isPresent()
                ? Math.max(0, terms.perItem(item).getAsLong() - before)
                : Long.MAX_VALUE;
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
