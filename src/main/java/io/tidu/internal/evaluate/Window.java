package io.tidu.internal.evaluate;

import io.tidu.model.Exact;
import io.tidu.model.Quantity;
import java.time.LocalDate;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * A span of days that ends on the evaluation date, which is included.
 *
 * @param from its first day, included, as days since 1970-01-01
 * @param span how it moves with the evaluation date
 * @param length so many days or years
 */
public record Window(Quantity from, Span span, Quantity length) {

    /** How a window moves with the evaluation date. */
    public enum Span {
        /** It begins so many days before. */
        DAYS,
        /** It begins on the same day so many years before. */
        YEARS,
        /** It begins on 1 January so many years before. */
        CALENDAR_YEARS
    }

    /** The n days before the evaluation date: a day exactly n days before is included. */
    static Window lastDays(LocalDate on, Quantity days) {
        return new Window(Quantity.of(on.toEpochDay()).minus(days), Span.DAYS, days);
    }

    /** From the same day n years before, included. */
    static Window lastYears(LocalDate on, Quantity years) {
        return new Window(before(years, on::minusYears), Span.YEARS, years);
    }

    /** From 1 January of the year n years before. */
    static Window calendarYears(LocalDate on, Quantity years) {
        return new Window(before(years, n -> LocalDate.of(on.getYear() - n, 1, 1)), Span.CALENDAR_YEARS, years);
    }

    /** The evaluation date alone. */
    static Window today(LocalDate on) {
        return new Window(Quantity.of(on.toEpochDay()), Span.DAYS, Quantity.of(0));
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
        };
    }

    /** The same day so many years on; from 28 February also the 29th, whose day so many years before it is. */
    private static LocalDate lastOfYears(LocalDate end, int years) {
        LocalDate day = end.plusYears(years);
        LocalDate next = day.plusDays(1);
        return next.minusYears(years).isAfter(end) ? day : next;
    }
}
