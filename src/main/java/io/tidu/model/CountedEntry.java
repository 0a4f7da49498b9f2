package io.tidu.model;

import io.tidu.internal.model.SortedArrayMap;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Objects;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * An entry of a list that a count, a sum or a certificate asked for rests on. Immutable and safe to share between
 * threads.
 *
 * @param list the fact, such as {@code events}
 * @param words its texts and words of choices by field; a long text is cut
 * @param dates its dates by field
 * @param counts met if it counts, open if it may; not met if it is of the kind asked for but not of the time
 * @param from its day or first day, or null if that is not known or the list has no dates
 * @param until the last evaluation date, included, on which it still counts, or counted; null if it counts for ever, if
 *     that is open, or if it is of a time to come
 * @param amount what it adds to a sum in the unit of the sum; null where entries are only counted, or it is not known
 */
public record CountedEntry(
        String list,
        SortedMap<String, String> words,
        SortedMap<String, LocalDate> dates,
        Verdict counts,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        @Nullable Exact amount)
        implements WithoutJson, Comparable<CountedEntry> {
    private static final Comparator<CountedEntry> ORDER = Comparator.comparing(
                    CountedEntry::counts, Comparator.reverseOrder())
            .thenComparing(CountedEntry::from, Comparator.nullsLast(Comparator.reverseOrder()))
            .thenComparing(CountedEntry::list)
            .thenComparing(CountedEntry::words, CountedEntry::byText)
            .thenComparing(CountedEntry::dates, CountedEntry::byText)
            .thenComparing(CountedEntry::until, CountedEntry::byText)
            .thenComparing(CountedEntry::amount, CountedEntry::byText);

    /** Texts are only made of what differs. */
    private static int byText(@Nullable Object one, @Nullable Object other) {
        return Objects.equals(one, other) ? 0 : String.valueOf(one).compareTo(String.valueOf(other));
    }

    /** Copies the maps. */
    public CountedEntry {
        words = SortedArrayMap.copyOf(words);
        dates = SortedArrayMap.copyOf(dates);
    }

    /** What counts first, then the latest first; never in the order in which the entries were given. */
    @Override
    public int compareTo(CountedEntry other) {
        return this == other ? 0 : ORDER.compare(this, other);
    }
}
