package io.tidu.internal.policy.practice;

import io.tidu.diagnostic.Place;
import io.tidu.model.Label;
import io.tidu.model.Status;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A day of the year's work, or how long something takes.
 *
 * @param of the award item or target it is about
 * @param event what happens
 * @param from the first day on which it can be done; null if none is said, and for lengths of time
 * @param to the last day on which it can be done, included; null for lengths of time
 * @param length how long it lasts; null for days
 * @param status how far it has been laid down
 * @param clause the clause of {@code policy.md} that speaks of it
 * @param label what people call it
 * @param place where it is written
 */
public record CalendarEntry(
        String of,
        Event event,
        @Nullable Day from,
        @Nullable Day to,
        @Nullable Length length,
        Status status,
        String clause,
        Label label,
        Place place) {

    /** What a calendar knows. */
    public enum Event {
        /** A batch of applications is taken until a day. */
        BATCH(false),
        /** A yearly report is due by a day. */
        REPORT(false),
        /** A public notice lasts so long. */
        NOTICE(true),
        /** An application is looked at, or an award paid, within so long. */
        HANDLING(true);

        private final boolean length;

        Event(boolean length) {
            this.length = length;
        }

        /** Whether it has a length of time instead of days. */
        public boolean hasLength() {
            return length;
        }

        /** The word for it in files. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** The event of this word, if there is one. */
        public static Optional<Event> of(String word) {
            return Stream.of(values()).filter(e -> e.word().equals(word)).findFirst();
        }
    }

    /**
     * A day of one year or of every year.
     *
     * @param year the year; null if it is so every year
     * @param day month and day; never 29 February of every year
     */
    public record Day(@Nullable Integer year, MonthDay day) {
        /** The day in a year. */
        public LocalDate in(int asked) {
            return day.atYear(year == null ? asked : year);
        }

        /** As it is written: {@code 2026-05-31}, or {@code 05-31} for every year. */
        @Override
        public String toString() {
            return year == null ? day.toString().substring(2) : day.atYear(year).toString();
        }
    }

    /**
     * How long something takes.
     *
     * @param days so many days
     * @param working whether working days are counted, of which only the State Council's notice says which they are
     */
    public record Length(int days, boolean working) {
        /** As it is written: {@code 10 working days}. */
        @Override
        public String toString() {
            return days + (working ? " working days" : " days");
        }
    }

    /** Whether its days are the same every year. */
    public boolean isYearly() {
        return to != null && to.year() == null;
    }

    /** Whether its last day lies in a year that it names itself. */
    public boolean isOf(int year) {
        return to != null && to.year() != null && to.year() == year;
    }

    /**
     * Its days in a year.
     *
     * @throws IllegalStateException if it has a length of time instead
     */
    public Calendar.Window window(int year) {
        if (to == null) {
            throw new IllegalStateException(event + " has no days");
        }
        LocalDate last = to.in(year);
        return new Calendar.Window(this, from == null ? last : from.in(year), last);
    }
}
