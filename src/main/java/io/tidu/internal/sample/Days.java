package io.tidu.internal.sample;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** Days of the life of an enterprise. */
final class Days {
    /** What they are counted in. */
    static final ChronoUnit UNIT = ChronoUnit.DAYS;

    private Days() {}

    /** A day within so many before the day of the register, and not before the enterprise was registered. */
    static LocalDate within(Firm firm, Draw draw, int most) {
        int since = (int) Math.max(1, Math.min(most, firm.founded().until(firm.on(), UNIT)));
        return firm.on().minusDays(draw.below(since));
    }
}
