package io.tidu.internal.model;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.ToLongFunction;

/**
 * So much of some things together, such as what a cap leaves for the awards under it. Rooms are nested if of any two
 * one holds all things of the other or they have none in common. Then they can be filled thing by thing; rooms that
 * overlap otherwise are made into nested ones here. Whoever holds one changes neither it nor its things.
 *
 * @param left in fen or whatever else is counted; never below nought
 * @param things the numbers of the things that share it
 */
public record Room(long left, BitSet things) {
    /** After so many overlaps the narrower room of the next one alone counts. */
    private static final int MOST_OVERLAPS = 2;

    /** Whether a thing shares it. */
    public boolean holds(int thing) {
        return things.get(thing);
    }

    /**
     * The most that fits into rooms that may overlap in any way. Of two that overlap, what they have in common becomes
     * a room of its own, whose share of both is sought: what fits grows with it up to the best share and falls behind
     * it. It is exact for up to two overlaps, and for more of them no less than what fits.
     *
     * @param nested the most that fits into rooms that are nested; it grows with each of them and ever slower
     */
    public static long most(List<Room> rooms, ToLongFunction<List<Room>> nested) {
        return most(rooms, nested, MOST_OVERLAPS);
    }

    /** How often {@link #most(List, ToLongFunction)} asks what fits into nested rooms, at most and about. */
    public static long cost(List<Room> rooms) {
        long cost = 1;
        int overlaps = 0;
        for (int i = 0; i < rooms.size(); i++) {
            for (int j = i + 1; j < rooms.size() && overlaps < MOST_OVERLAPS; j++) {
                if (rooms.get(i).overlaps(rooms.get(j))) {
                    long common = Math.min(rooms.get(i).left(), rooms.get(j).left());
                    cost *= 2L * (Long.SIZE - Long.numberOfLeadingZeros(common)) + 1;
                    overlaps++;
                }
            }
        }
        return cost;
    }

    private static long most(List<Room> rooms, ToLongFunction<List<Room>> nested, int overlaps) {
        for (int i = 0; i < rooms.size(); i++) {
            for (int j = i + 1; j < rooms.size(); j++) {
                if (rooms.get(i).overlaps(rooms.get(j))) {
                    return overlaps == 0
                            ? most(without(rooms, i, j), nested, 0)
                            : best(rooms, i, j, nested, overlaps - 1);
                }
            }
        }
        return nested.applyAsLong(rooms);
    }

    /** Without the wider of two. */
    private static List<Room> without(List<Room> rooms, int one, int other) {
        List<Room> rest = new ArrayList<>(rooms);
        rest.remove(rooms.get(one).left() > rooms.get(other).left() ? one : other);
        return rest;
    }

    private static long best(List<Room> rooms, int one, int other, ToLongFunction<List<Room>> nested, int overlaps) {
        long low = 0;
        long high = Math.min(rooms.get(one).left(), rooms.get(other).left());
        while (low < high) {
            long middle = (low + high) >>> 1;
            if (most(shared(rooms, one, other, middle), nested, overlaps)
                    < most(shared(rooms, one, other, middle + 1), nested, overlaps)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return most(shared(rooms, one, other, low), nested, overlaps);
    }

    /** The rooms where so much of two of them is for what they have in common. */
    private static List<Room> shared(List<Room> rooms, int one, int other, long common) {
        List<Room> parts = new ArrayList<>(rooms);
        BitSet both = (BitSet) rooms.get(one).things().clone();
        both.and(rooms.get(other).things());
        parts.set(one, rooms.get(one).without(both, common));
        parts.set(other, rooms.get(other).without(both, common));
        parts.add(new Room(common, both));
        return parts;
    }

    private Room without(BitSet common, long taken) {
        BitSet own = (BitSet) things.clone();
        own.andNot(common);
        return new Room(left - taken, own);
    }

    private boolean overlaps(Room other) {
        return things.intersects(other.things) && !isIn(other) && !other.isIn(this);
    }

    private boolean isIn(Room other) {
        BitSet outside = (BitSet) things.clone();
        outside.andNot(other.things);
        return outside.isEmpty();
    }
}
