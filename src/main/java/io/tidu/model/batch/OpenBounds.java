package io.tidu.model.batch;

import io.tidu.model.WithoutJson;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What bounds an enterprise's open awards together; nothing where it has none.
 *
 * @param groups the group that pays its best, by award as {@code pack/item}; awards that are due are in it too
 * @param roomsFen what each pack's ceiling leaves beside what was paid and is due, in fen
 */
public record OpenBounds(SortedMap<String, String> groups, SortedMap<String, Long> roomsFen) implements WithoutJson {
    /** Nothing bounds them together. */
    public static final OpenBounds NONE = new OpenBounds(new TreeMap<>(), new TreeMap<>());

    /** Copies the maps. */
    public OpenBounds {
        groups = Collections.unmodifiableSortedMap(new TreeMap<>(groups));
        roomsFen = Collections.unmodifiableSortedMap(new TreeMap<>(roomsFen));
    }
}
