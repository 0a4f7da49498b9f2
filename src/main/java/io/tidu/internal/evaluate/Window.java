package io.tidu.internal.evaluate;

import io.tidu.model.Exact;
import io.tidu.model.Quantity;
import java.time.LocalDate;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * A span of days. Most end on the evaluation date, which is included; nothing that begins after that date ever counts.
 *
 * @param from its first day, included, as days since 1970-01-01
 * @param to what counts has begun by this day: its last one, or the evaluation date if that is earlier
 * @param span how it moves with the evaluation date
 * @param length so many days or years
 */
public record Window(Quantity from, Quantity to, Span span, Quantity length) {

    /** How a window moves with the evaluation date. */
    public enum Span {
        /** It begins so many days before. */
        DAYS,
        /** It begins on the same day so many years before. */
        YEARS,
        /** It begins on 1 January so many years before. */
        CALENDAR_YEARS,
        /** It is 31 December so many years before. */
        YEAR_END
    }

    /** The n days before the evaluation date: a day exactly n days before is included. */
    static Window lastDays(LocalDate on, Quantity days) {
        return new Window(day(on).minus(days), day(on), Span.DAYS, days);
    }

    /** From the same day n years before, included. */
    static Window lastYears(LocalDate on, Quantity years) {
        return new Window(before(years, on::minusYears), day(on), Span.YEARS, years);
    }

    /** From 1 January of the year n years before. */
    static Window calendarYears(LocalDate on, Quantity years) {
        return new Window(firstDay(on, years), day(on), Span.CALENDAR_YEARS, years);
    }

    /** From 1 January of the year n years before to 31 December of a later one, m years before; m = 0 is the date's. */
    static Window calendarYears(LocalDate on, Quantity years, Quantity last) {
        return new Window(firstDay(on, years), yearEnd(on, last).to, Span.CALENDAR_YEARS, years);
    }

    /** 31 December of the year n years before; of the evaluation date's own year that is a day still to come. */
    static Window yearEnd(LocalDate on, Quantity years) {
        Quantity end = before(years, n -> LocalDate.of(on.getYear() - n, 12, 31));
        return new Window(end, end.min(day(on)), Span.YEAR_END, years);
    }

    /** The evaluation date alone. */
    static Window today(LocalDate on) {
        return new Window(day(on), day(on), Span.DAYS, Quantity.of(0));
    }

    private static Quantity day(LocalDate on) {
        return Quantity.of(on.toEpochDay());
    }

    private static Quantity firstDay(LocalDate on, Quantity years) {
        return before(years, n -> LocalDate.of(on.getYear() - n, 1, 1));
    }

    private static Quantity before(Quantity years, IntFunction<LocalDate> day) {
        Exact n = years.single();
        return n == null
                ? Quantity.unknown(years.evidence())
                : Quantity.of(day.apply(n.toInt()).toEpochDay()).because(years.evidence());
    }

    /** The last evaluation date on which the window still touches what ends on a day; null if it is not known. */
    @Nullable
    LocalDate lastTouching(LocalDate end) {
        Exact n = length.single();
        if (n == null || !from.isExact() || !n.isWhole()) {
            return null;
        }
        return switch (span) {
            case DAYS -> end.plusDays(n.toInt());
            case YEARS -> lastOfYears(end, n.toInt());
            case CALENDAR_YEARS -> LocalDate.of(end.getYear() + n.toInt(), 12, 31);
            case YEAR_END -> LocalDate.of(end.plusDays(1).getYear() - 1 + n.toInt(), 12, 31);
        };
    }

    /** The same day so many years on; from 28 February also the 29th, whose day so many years before it is. */
    private static LocalDate lastOfYears(LocalDate end, int years) {
        LocalDate day = end.plusYears(years);
        LocalDate next = day.plusDays(1);
        return next.minusYears(years).isAfter(end) ? day : next;
    }
}
