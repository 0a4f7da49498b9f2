package io.tidu.internal.model;

import java.util.List;

/** What is left of rooms that are nested while they are filled thing by thing. Not thread-safe. */
public final class Filling {
    private final List<Room> rooms;
    private final long[] left;

    /** Nothing is in the rooms yet. */
    public Filling(List<Room> rooms) {
        this.rooms = rooms;
        this.left = rooms.stream().mapToLong(Room::left).toArray();
    }

    /** As much of what a thing wants as every room that it shares still has. */
    public long free(int thing, long wanted) {
        long free = wanted;
        for (int room = 0; room < left.length; room++) {
            free = rooms.get(room).holds(thing) ? Math.min(free, left[room]) : free;
        }
        return free;
    }

    /** Puts in so much of a thing, which is free. */
    public void take(int thing, long amount) {
        for (int room = 0; room < left.length; room++) {
            left[room] -= rooms.get(room).holds(thing) ? amount : 0;
        }
    }
}
