package io.tidu.model;

import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Why something is not settled: the facts that are missing and the doubts a person must resolve. Empty when settled.
 *
 * @param missing names of missing facts, such as {@code staff}, {@code revenue.2025},
 *     {@code intellectualProperty[2].coreSupport}
 * @param doubts reasons for a person to look
 */
public record Evidence(SortedSet<String> missing, SortedSet<Doubt> doubts) {
    /** Nothing missing, nothing doubtful. */
    public static final Evidence NONE = new Evidence(Collections.emptySortedSet(), Collections.emptySortedSet());

    /** Makes both sets unmodifiable copies. */
    public Evidence {
        missing = missing.isEmpty()
                ? Collections.emptySortedSet()
                : Collections.unmodifiableSortedSet(new TreeSet<>(missing));
        doubts = doubts.isEmpty()
                ? Collections.emptySortedSet()
                : Collections.unmodifiableSortedSet(new TreeSet<>(doubts));
    }

    /** One missing fact. */
    public static Evidence missing(String fact) {
        TreeSet<String> one = new TreeSet<>();
        one.add(fact);
        return new Evidence(one, Collections.emptySortedSet());
    }

    /** One doubt. */
    public static Evidence doubt(Doubt.Kind kind, String subject, String detail) {
        TreeSet<Doubt> one = new TreeSet<>();
        one.add(new Doubt(kind, subject, detail));
        return new Evidence(Collections.emptySortedSet(), one);
    }

    /** Both together. */
    public Evidence and(Evidence other) {
        if (isEmpty()) {
            return other;
        }
        if (other.isEmpty()) {
            return this;
        }
        TreeSet<String> bothMissing = new TreeSet<>(missing);
        bothMissing.addAll(other.missing);
        TreeSet<Doubt> bothDoubts = new TreeSet<>(doubts);
        bothDoubts.addAll(other.doubts);
        return new Evidence(bothMissing, bothDoubts);
    }

    /** Whether there is nothing missing and nothing doubtful. */
    public boolean isEmpty() {
        return missing.isEmpty() && doubts.isEmpty();
    }

    /** How many reasons there are. */
    public int size() {
        return missing.size() + doubts.size();
    }

    /** Whether sources of a fact disagree. */
    public boolean hasConflict() {
        return doubts.stream().anyMatch(d -> d.kind() == Doubt.Kind.CONFLICT);
    }
}
