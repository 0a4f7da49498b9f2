package io.tidu.model;

import java.util.Iterator;
import java.util.List;
import java.util.TreeSet;

/**
 * The entries of lists that a value rests on: those that count, else those that would, had they been of the time asked
 * for. Immutable and safe to share between threads.
 *
 * @param entries the first of them, in their order
 * @param more how many more there are at least
 */
public record Counted(List<CountedEntry> entries, int more) implements WithoutJson {
    /** So many are named. */
    public static final int MOST = 10;

    /** Rests on no entry. */
    public static final Counted NONE = new Counted(List.of(), 0);

    /** Copies the list. */
    public Counted {
        entries = List.copyOf(entries);
    }

    /** Whether it rests on no entry. */
    boolean isNone() {
        return entries.isEmpty() && more == 0;
    }

    /** What both rest on; the same entry is named once. */
    public Counted and(Counted other) {
        if (entries.isEmpty()) {
            return other;
        }
        if (other.entries.isEmpty()) {
            return this;
        }
        if (equals(other)) {
            return other;
        }
        Collector both = new Collector();
        entries.forEach(both::add);
        other.entries.forEach(both::add);
        return both.counted(Math.max(more, other.more));
    }

    /** Those that count or may; if there are none, those that are only of the wrong time. */
    public Counted orNear() {
        if (entries.isEmpty()) {
            return this;
        }
        List<CountedEntry> counting = entries.stream()
                .filter(e -> e.counts().isOpen() || e.counts() == Verdict.MET)
                .toList();
        return counting.isEmpty() || counting.size() == entries.size() ? this : new Counted(counting, more);
    }

    /** Those that count or may. */
    public Counted counting() {
        if (entries.isEmpty()) {
            return this;
        }
        Counted some = orNear();
        return some.entries.stream().allMatch(e -> e.counts() == Verdict.NOT_MET) ? NONE : some;
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
