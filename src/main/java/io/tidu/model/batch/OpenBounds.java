package io.tidu.model.batch;

import io.tidu.model.WithoutJson;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What bounds an enterprise's open awards together; nothing where it has none.
 *
 * @param groups the group that pays its best, by award as {@code pack/item}; awards that are due are in it too
 * @param rooms what each ceiling, and each cap over several items together, leaves; an award may be in several
 */
public record OpenBounds(SortedMap<String, String> groups, List<Room> rooms) implements WithoutJson {
    /** Nothing bounds them together. */
    public static final OpenBounds NONE = new OpenBounds(new TreeMap<>(), List.of());

    /** Copies the collections. */
    public OpenBounds {
        groups = Collections.unmodifiableSortedMap(new TreeMap<>(groups));
        rooms = List.copyOf(rooms);
    }

    /**
     * What one of them leaves.
     *
     * @param leftFen beside what was paid under it and is due, in fen
     * @param awards the awards that it counts as {@code pack/item}, open and due
     */
    public record Room(long leftFen, SortedSet<String> awards) implements WithoutJson {
        /** Copies the awards. */
        public Room {
            awards = Collections.unmodifiableSortedSet(new TreeSet<>(awards));
        }
    }
}
