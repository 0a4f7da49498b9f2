package io.tidu.model.assessment;

import io.tidu.model.WithoutJson;
import java.util.Collections;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What tells a finding from the others of its criterion, where a rule goes through the rows of a table: the fiscal
 * years that a row chose, and the words of the row. A finding that is the same for several of them is of all of them.
 * Immutable and safe to share between threads.
 *
 * @param years the fiscal years that its value is of; empty unless a row chose them
 * @param row words of the row by column; empty unless rows with the same target and criterion differ in them
 */
public record About(SortedSet<Integer> years, SortedMap<String, SortedSet<String>> row) implements WithoutJson {
    /** Of no year and no row in particular. */
    public static final About NONE = new About(Collections.emptySortedSet(), Collections.emptySortedMap());

    /** Copies the collections. */
    public About {
        years = years.isEmpty()
                ? Collections.emptySortedSet()
                : Collections.unmodifiableSortedSet(new TreeSet<>(years));
        row = row.isEmpty() ? Collections.emptySortedMap() : copy(row);
    }

    private static SortedMap<String, SortedSet<String>> copy(SortedMap<String, SortedSet<String>> row) {
        SortedMap<String, SortedSet<String>> copy = new TreeMap<>();
        row.forEach((column, words) -> copy.put(column, Collections.unmodifiableSortedSet(new TreeSet<>(words))));
        return Collections.unmodifiableSortedMap(copy);
    }

    /** Whether there is nothing to tell. */
    public boolean isEmpty() {
        return years.isEmpty() && row.isEmpty();
    }

    /** Of all that either is of. */
    public About and(About other) {
        SortedSet<Integer> both = new TreeSet<>(years);
        both.addAll(other.years);
        SortedMap<String, SortedSet<String>> words = new TreeMap<>();
        row.forEach((column, cells) -> words.put(column, new TreeSet<>(cells)));
        other.row.forEach((column, cells) ->
                words.computeIfAbsent(column, c -> new TreeSet<>()).addAll(cells));
        return new About(both, words);
    }
}
