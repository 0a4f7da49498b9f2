package io.tidu.internal.register;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What earlier runs of a ledger promised of an award, in fen.
 *
 * @param pack the id of the pack
 * @param item the item
 * @param tier its tier, or null
 * @param year the year it was awarded in
 * @param parts what falls due in each year, with what was paid of it
 * @param paid what was paid of it
 * @param number which payment of it comes next
 * @param clause the clause
 * @param status {@code enacted}, {@code published} or {@code sample}
 */
public record Owed(
        String pack,
        String item,
        @Nullable String tier,
        int year,
        SortedMap<Integer, Long> parts,
        long paid,
        int number,
        String clause,
        String status) {
    /** Copies the map. */
    public Owed {
        parts = Collections.unmodifiableSortedMap(new TreeMap<>(parts));
    }

    /** What has fallen due up to a year and was not paid. */
    public long now(int year) {
        long due = parts.headMap(year + 1).values().stream().reduce(0L, Math::addExact);
        return Math.max(0, due - paid);
    }

    /** What falls due in each year after one and is not paid yet. */
    public SortedMap<Integer, Long> later(int year) {
        SortedMap<Integer, Long> later = new TreeMap<>();
        long before = parts.headMap(year + 1).values().stream().reduce(0L, Math::addExact);
        for (var part : parts.tailMap(year + 1).entrySet()) {
            long after = Math.addExact(before, part.getValue());
            long left = after - Math.max(Math.min(paid, after), before);
            if (left > 0) {
                later.put(part.getKey(), left);
            }
            before = after;
        }
        return later;
    }
}
