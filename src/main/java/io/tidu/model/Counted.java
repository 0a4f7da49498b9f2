package io.tidu.model;

import java.util.Iterator;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What a value rests on: the entries of lists that count, else those that would, had they been of the time asked for;
 * and where one thing may be counted on several bases, the facts that were taken. Immutable and safe to share between
 * threads.
 *
 * @param entries the first of the entries, in their order
 * @param more how many more there are at least
 * @param basis the facts that were taken where there are several for one thing, by name
 */
public record Counted(List<CountedEntry> entries, int more, SortedSet<String> basis) implements WithoutJson {
    /** So many are named. */
    public static final int MOST = 10;

    /** Rests on no entry. */
    public static final Counted NONE = new Counted(List.of(), 0);

    /** Copies the list and the set. */
    public Counted {
        entries = List.copyOf(entries);
        basis = SortedArray.copyOf(basis);
    }

    /** On no basis among several. */
    public Counted(List<CountedEntry> entries, int more) {
        this(entries, more, SortedArray.empty());
    }

    /** On these facts, where there are several for one thing. */
    public static Counted onBasis(SortedSet<String> facts) {
        return facts.isEmpty() ? NONE : new Counted(List.of(), 0, facts);
    }

    /** Whether it rests on nothing that must be told. */
    boolean isNone() {
        return entries.isEmpty() && more == 0 && basis.isEmpty();
    }

    /** The basis without the entries. */
    public Counted basisOnly() {
        return entries.isEmpty() ? this : onBasis(basis);
    }

    /** What both rest on; the same entry is named once. */
    public Counted and(Counted other) {
        if (isNone()) {
            return other;
        }
        if (other.isNone()) {
            return this;
        }
        if (equals(other)) {
            return other;
        }
        if (entries.isEmpty() || other.entries.isEmpty()) {
            Counted counting = entries.isEmpty() ? other : this;
            return new Counted(counting.entries, counting.more, both(basis, other.basis));
        }
        Collector both = new Collector();
        entries.forEach(both::add);
        other.entries.forEach(both::add);
        Counted together = both.counted(Math.max(more, other.more));
        return new Counted(together.entries, together.more, both(basis, other.basis));
    }

    private static SortedSet<String> both(SortedSet<String> one, SortedSet<String> other) {
        return other.isEmpty() ? one : SortedArray.copyOf(one).with(SortedArray.copyOf(other));
    }

    /** Those that count or may; if there are none, those that are only of the wrong time. */
    public Counted orNear() {
        int counting = counts();
        return counting == 0 || counting == entries.size()
                ? this
                : new Counted(
                        entries.stream()
                                .filter(e -> e.counts() != Verdict.NOT_MET)
                                .toList(),
                        more,
                        basis);
    }

    /** Those that count or may. */
    public Counted counting() {
        return entries.isEmpty() || counts() > 0 ? orNear() : onBasis(basis);
    }

    private int counts() {
        int counting = 0;
        for (int i = 0; i < entries.size(); i++) {
            counting += entries.get(i).counts() == Verdict.NOT_MET ? 0 : 1;
        }
        return counting;
    }

    /** Takes entries one by one and keeps the first of them. Not thread-safe. */
    public static final class Collector {
        private final TreeSet<CountedEntry> first = new TreeSet<>();
        private int more;

        /** None yet. */
        public Collector() {}

        /** One more; an entry that is there already is the same. */
        public void add(CountedEntry entry) {
            if (first.size() == MOST && first.last().compareTo(entry) < 0) {
                more++;
                return;
            }
            if (first.add(entry) && first.size() > MOST) {
                Iterator<CountedEntry> last = first.descendingIterator();
                last.next();
                last.remove();
                more++;
            }
        }

        /** Those kept, and how many more there are. */
        public Counted counted() {
            return counted(0);
        }

        private Counted counted(int others) {
            return first.isEmpty() ? NONE : new Counted(List.copyOf(first), more + others);
        }
    }
}
