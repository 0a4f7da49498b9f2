package io.tidu.pack.measure;

import io.tidu.model.Exact;
import io.tidu.model.Quantity;
import java.time.LocalDate;

/**
 * A span of days that ends on the evaluation date, which is included.
 *
 * @param from its first day, included, as days since 1970-01-01
 */
public record Window(Quantity from) {

    /** The n days before the evaluation date: a day exactly n days before is included. */
    static Window lastDays(LocalDate on, Quantity days) {
        return new Window(Quantity.of(on.toEpochDay()).minus(days));
    }

    /** From the same day n years before, included. */
    static Window lastYears(LocalDate on, Quantity years) {
        return before(years, n -> on.minusYears(n));
    }

    /** From 1 January of the year n years before. */
    static Window calendarYears(LocalDate on, Quantity years) {
        return before(years, n -> LocalDate.of(on.getYear() - n, 1, 1));
    }

    /** The evaluation date alone. */
    static Window today(LocalDate on) {
        return new Window(Quantity.of(on.toEpochDay()));
    }

    private static Window before(Quantity years, java.util.function.IntFunction<LocalDate> day) {
        Exact n = years.single();
        return new Window(
                n == null
                        ? Quantity.unknown(years.evidence())
                        : Quantity.of(day.apply(n.toInt()).toEpochDay()).because(years.evidence()));
    }
}
