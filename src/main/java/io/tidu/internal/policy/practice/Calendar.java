package io.tidu.internal.policy.practice;

import java.time.LocalDate;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The days and lengths of time of a pack. Immutable and safe to share between threads.
 *
 * @param entries as written, in their order
 */
public record Calendar(List<CalendarEntry> entries) {
    /** Nothing is known of any day. */
    public static final Calendar EMPTY = new Calendar(List.of());

    /** Copies the list. */
    public Calendar {
        entries = List.copyOf(entries);
    }

    /** The entries of one kind for an award item or target, in the order written. */
    public List<CalendarEntry> of(String name, CalendarEntry.Event event) {
        return entries.stream()
                .filter(e -> e.of().equals(name) && e.event() == event)
                .toList();
    }

    /**
     * The next last day of an event, on or after a day.
     *
     * @param name an award item or target
     * @param event an event that has days
     * @param on the first day that counts
     * @return the window, or empty if no day of this year or the next is known
     */
    public Optional<Window> next(String name, CalendarEntry.Event event, LocalDate on) {
        return windows(name, event, on, LocalDate.of(on.getYear() + 1, 12, 31)).stream()
                .findFirst();
    }

    /**
     * The windows whose last day lies between two days, both included, in the order of last days, one for each. A year
     * that has days of its own has no others: what is said to be so every year counts only in years of which nothing is
     * said.
     *
     * @param name an award item or target
     * @param event an event that has days
     */
    public List<Window> windows(String name, CalendarEntry.Event event, LocalDate first, LocalDate last) {
        NavigableMap<LocalDate, Window> windows = new TreeMap<>();
        List<CalendarEntry> all = of(name, event);
        for (CalendarEntry entry : all) {
            for (int year = first.getYear(); year <= last.getYear(); year++) {
                int asked = year;
                boolean counts =
                        entry.isOf(year) || (entry.isYearly() && all.stream().noneMatch(e -> e.isOf(asked)));
                if (counts) {
                    Window window = entry.window(year);
                    windows.putIfAbsent(window.to(), window);
                }
            }
        }
        return first.isAfter(last)
                ? List.of()
                : List.copyOf(windows.subMap(first, true, last, true).values());
    }

    /**
     * A window of days.
     *
     * @param entry the entry it is from
     * @param from the first day, or the last where no first one is said
     * @param to the last day, included
     */
    public record Window(CalendarEntry entry, LocalDate from, LocalDate to) {}
}
