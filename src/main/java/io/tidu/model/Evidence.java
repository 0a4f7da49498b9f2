package io.tidu.model;

import java.util.EnumMap;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Why something is not settled: the facts that are missing and the doubts a person must resolve. Empty when settled.
 *
 * <p>It names no more than {@link #MOST_NAMED} of each kind: a list of twenty thousand entries would otherwise be told
 * by every finding over it. Which ones are named does not depend on the order in which reasons come together; and
 * whether there is any of a kind never changes, so that no verdict does.
 *
 * @param missing names of missing facts, such as {@code staff}, {@code revenue.2025}, and of missing fields of a list's
 *     entries, such as {@code intellectualProperty[2].coreSupport}
 * @param doubts reasons for a person to look
 * @param more whether there are more reasons than are named
 */
public record Evidence(SortedSet<String> missing, SortedSet<Doubt> doubts, boolean more) implements WithoutJson {
    /** How many fields of entries are named, and how many doubts of each kind. */
    public static final int MOST_NAMED = 100;
    /** How many facts and years of facts are named; a vocabulary that is not made to break something has fewer. */
    public static final int MOST_FACTS = 1_000;

    private static final SortedSet<String> NO_NAMES = SortedArray.empty();
    private static final SortedSet<Doubt> NO_DOUBTS = SortedArray.empty();

    /** Nothing missing, nothing doubtful. */
    public static final Evidence NONE = new Evidence(NO_NAMES, NO_DOUBTS, false);

    /** Makes both sets unmodifiable copies of what is named. */
    public Evidence {
        SortedArray<String> named = named(SortedArray.copyOf(missing));
        SortedArray<Doubt> told = told(SortedArray.copyOf(doubts));
        more |= named.size() < missing.size() || told.size() < doubts.size();
        missing = named;
        doubts = told;
    }

    /** As above, when nothing else is left out. */
    public Evidence(SortedSet<String> missing, SortedSet<Doubt> doubts) {
        this(missing, doubts, false);
    }

    private static SortedArray<String> named(SortedArray<String> missing) {
        if (missing.size() <= MOST_NAMED) {
            return missing;
        }
        TreeSet<String> named = new TreeSet<>();
        int facts = 0;
        int fields = 0;
        for (String name : missing) {
            if (isOfEntry(name) ? ++fields <= MOST_NAMED : ++facts <= MOST_FACTS) {
                named.add(name);
            }
        }
        return SortedArray.copyOf(named);
    }

    private static boolean isOfEntry(String name) {
        return name.indexOf('[') >= 0;
    }

    private static SortedArray<Doubt> told(SortedArray<Doubt> doubts) {
        if (doubts.size() <= MOST_NAMED) {
            return doubts;
        }
        Map<Doubt.Kind, Integer> counts = new EnumMap<>(Doubt.Kind.class);
        TreeSet<Doubt> told = new TreeSet<>();
        for (Doubt doubt : doubts) {
            if (counts.merge(doubt.kind(), 1, Integer::sum) <= MOST_NAMED) {
                told.add(doubt);
            }
        }
        return SortedArray.copyOf(told);
    }

    /** One missing fact. */
    public static Evidence missing(String fact) {
        return new Evidence(SortedArray.of(fact), NO_DOUBTS);
    }

    /** One doubt. */
    public static Evidence doubt(Doubt.Kind kind, String subject, String detail) {
        return doubt(new Doubt(kind, subject, detail));
    }

    /** One doubt. */
    public static Evidence doubt(Doubt doubt) {
        return new Evidence(NO_NAMES, SortedArray.of(doubt));
    }

    /** Both together. */
    @SuppressWarnings("ReferenceEquality") // Whether both are equal costs more than joining them.
    public Evidence and(Evidence other) {
        if (isEmpty()) {
            return other;
        }
        if (other == this || other.isEmpty()) {
            return this;
        }
        if (addsNothing(other)) {
            return this;
        }
        return new Evidence(both(missing, other.missing), both(doubts, other.doubts), more || other.more);
    }

    private static <T extends Comparable<T>> SortedSet<T> both(SortedSet<T> one, SortedSet<T> other) {
        if (one.isEmpty() || other.isEmpty()) {
            return one.isEmpty() ? other : one;
        }
        return SortedArray.copyOf(one).with(SortedArray.copyOf(other));
    }

    /** Long lists join thousands of reasons, one by one, to some that already name as many as they may. */
    private boolean addsNothing(Evidence other) {
        if ((other.more && !more) || !doubts.containsAll(other.doubts)) {
            return false;
        }
        String last = more ? lastOfFull() : null;
        if (last == null) {
            return missing.containsAll(other.missing);
        }
        for (String name : other.missing) {
            boolean leftOut = isOfEntry(name) && name.compareTo(last) > 0;
            if (!leftOut && !missing.contains(name)) {
                return false;
            }
        }
        return true;
    }

    /** The last field of an entry that is named, if no more may be. */
    private @Nullable String lastOfFull() {
        String last = null;
        int fields = 0;
        for (String name : missing) {
            if (isOfEntry(name)) {
                fields++;
                last = name;
            }
        }
        return fields == MOST_NAMED ? last : null;
    }

    /** The same, with doubts about what has no name of its own told of this. */
    public Evidence about(String subject) {
        if (!hasUnnamed()) {
            return this;
        }
        TreeSet<Doubt> named = new TreeSet<>();
        doubts.forEach(d ->
                named.add(d.subject().isEmpty() ? new Doubt(d.kind(), subject, d.detail(), d.contradiction()) : d));
        return new Evidence(missing, named, more);
    }

    private boolean hasUnnamed() {
        if (!doubts.isEmpty()) {
            for (Doubt doubt : doubts) {
                if (doubt.subject().isEmpty()) {
                    return true;
                }
            }
        }
        return false;
    }

    /** The doubts alone: what is missing could not settle it. */
    public Evidence withoutMissing() {
        return missing.isEmpty() ? this : new Evidence(NO_NAMES, doubts, more && !doubts.isEmpty());
    }

    /** Whether there is nothing missing and nothing doubtful. */
    public boolean isEmpty() {
        return missing.isEmpty() && doubts.isEmpty();
    }

    /** How many reasons are named. */
    public int size() {
        return missing.size() + doubts.size();
    }

    /** How long the names and doubts are together. */
    public long characters() {
        long characters = 0;
        if (isEmpty()) {
            return characters;
        }
        for (String name : missing) {
            characters += name.length();
        }
        for (Doubt doubt : doubts) {
            characters += doubt.subject().length() + doubt.detail().length();
        }
        return characters;
    }

    /** Whether sources of a fact disagree, or facts contradict each other. */
    public boolean hasConflict() {
        // Conflicts come first in the order of doubts.
        return !doubts.isEmpty() && doubts.first().kind() == Doubt.Kind.CONFLICT;
    }
}
