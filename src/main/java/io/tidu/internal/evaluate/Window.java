package io.tidu.internal.evaluate;

import io.tidu.model.Exact;
import io.tidu.model.Quantity;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.function.IntFunction;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A span of days. Most end on the evaluation date, which is included; some begin on it, or lie before or since the day
 * of an entry.
 *
 * @param from its first day, included, as days since 1970-01-01
 * @param to what counts has begun by this day: its last one, or the evaluation date if that is earlier and the span
 *     does not look ahead
 * @param span how it moves with the evaluation date
 * @param length so many days, months or years
 * @param moves whether it moves with the evaluation date, and not with the day of an entry
 */
public record Window(Quantity from, Quantity to, Span span, Quantity length, boolean moves) {
    private static final Quantity FIRST = Quantity.of(LocalDate.MIN.toEpochDay());

    /** How a window moves with the evaluation date. */
    public enum Span {
        /** It begins so many days before. */
        DAYS,
        /** It begins on the same day so many months before. */
        MONTHS,
        /** It begins on the same day so many years before. */
        YEARS,
        /** It begins on 1 January so many years before. */
        CALENDAR_YEARS,
        /** It is 31 December so many years before. */
        YEAR_END,
        /** It ends so many days after. */
        DAYS_AHEAD,
        /** It ends on the same day so many months after. */
        MONTHS_AHEAD,
        /** It ends on the same day so many years after. */
        YEARS_AHEAD,
        /** It has no end but the evaluation date. */
        EVER;

        boolean isAhead() {
            return this == DAYS_AHEAD || this == MONTHS_AHEAD || this == YEARS_AHEAD;
        }
    }

    /**
     * A span of so many days, months or years before or after the evaluation date; {@link Span#EVER} needs no number.
     */
    static Window of(Span span, LocalDate on, Quantity length) {
        Quantity day = Quantity.of(on.toEpochDay());
        Quantity other = away(span, on, length);
        if (span == Span.YEAR_END) {
            return new Window(other, other.min(day), span, length, true);
        }
        return span.isAhead() ? new Window(day, other, span, length, true) : new Window(other, day, span, length, true);
    }

    /** From 1 January of the year n years before to 31 December of a later one, m years before; m = 0 is the date's. */
    static Window calendarYears(LocalDate on, Quantity years, Quantity last) {
        Quantity end = away(Span.YEAR_END, on, last).min(Quantity.of(on.toEpochDay()));
        return new Window(away(Span.CALENDAR_YEARS, on, years), end, Span.CALENDAR_YEARS, years, true);
    }

    /** The evaluation date alone. */
    static Window today(LocalDate on) {
        return of(Span.DAYS, on, Quantity.of(0));
    }

    /** The other end of a span that ends or begins on a day. */
    private static Quantity away(Span span, LocalDate day, Quantity length) {
        return switch (span) {
            case DAYS -> Quantity.of(day.toEpochDay()).minus(length);
            case DAYS_AHEAD -> Quantity.of(day.toEpochDay()).plus(length);
            case MONTHS -> away(length, day::minusMonths);
            case YEARS -> away(length, day::minusYears);
            case CALENDAR_YEARS -> away(length, n -> LocalDate.of(day.getYear() - n, 1, 1));
            case YEAR_END -> away(length, n -> LocalDate.of(day.getYear() - n, 12, 31));
            case MONTHS_AHEAD -> away(length, day::plusMonths);
            case YEARS_AHEAD -> away(length, day::plusYears);
            case EVER -> FIRST;
        };
    }

    private static Quantity away(Quantity length, IntFunction<LocalDate> day) {
        Exact n = length.single();
        return n == null
                ? Quantity.unknown(length.evidence())
                : Quantity.of(day.apply(n.toInt()).toEpochDay()).because(length.evidence());
    }

    /** The same span up to the day before an entry's, and not beyond the evaluation date. */
    public Window before(Quantity day, LocalDate on) {
        LocalDate known = date(day);
        Quantity from = span == Span.EVER
                ? FIRST
                : known == null
                        ? Quantity.unknown(day.evidence())
                        : away(span, known, length).because(day.evidence());
        return new Window(from, day.minus(Quantity.of(1)).min(Quantity.of(on.toEpochDay())), span, length, false);
    }

    /** The same span from an entry's day on, and not beyond the evaluation date: what is to come has not happened. */
    public Window since(Quantity day, LocalDate on) {
        Quantity today = Quantity.of(on.toEpochDay());
        LocalDate known = date(day);
        Quantity end = span == Span.EVER
                ? today
                : known == null
                        ? Quantity.unknown(day.evidence())
                        : away(span, known, length).because(day.evidence());
        return new Window(day, end.min(today), span, length, false);
    }

    private static @Nullable LocalDate date(Quantity day) {
        Exact single = day.single();
        return single == null
                ? null
                : LocalDate.ofEpochDay(
                        single.toBigDecimal(0, RoundingMode.UNNECESSARY).longValueExact());
    }

    /** The last evaluation date on which the window still touches what ends on a day; null if it is not known. */
    public @Nullable LocalDate lastTouching(LocalDate end) {
        Exact n = length.single();
        if (!moves || n == null || !from.isExact() || !n.isWhole()) {
            return null;
        }
        return switch (span) {
            case DAYS -> end.plusDays(n.toInt());
            case MONTHS -> last(end, end.plusMonths(n.toInt()), next -> next.minusMonths(n.toInt()));
            case YEARS -> last(end, end.plusYears(n.toInt()), next -> next.minusYears(n.toInt()));
            case CALENDAR_YEARS -> LocalDate.of(end.getYear() + n.toInt(), 12, 31);
            case YEAR_END -> LocalDate.of(end.plusDays(1).getYear() - 1 + n.toInt(), 12, 31);
            case DAYS_AHEAD, MONTHS_AHEAD, YEARS_AHEAD -> end;
            case EVER -> null;
        };
    }

    /**
     * The last day whose day so long before is no later: from 28 February also the 29th so many years on, from 30 June
     * also 31 July a month on.
     */
    private static LocalDate last(LocalDate end, LocalDate later, UnaryOperator<LocalDate> before) {
        LocalDate day = later;
        while (!before.apply(day.plusDays(1)).isAfter(end)) {
            day = day.plusDays(1);
        }
        return day;
    }
}
