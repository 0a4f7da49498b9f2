package io.tidu.internal.guide.line;

import java.time.LocalDate;

/**
 * A length of time that rules look back over or ahead.
 *
 * @param days so many days, looked back over; negative if ahead
 * @param months so many months
 * @param years so many years
 */
public record Span(long days, long months, long years) {
    /** The day that lies so much later, or as much earlier if the rules look ahead. */
    public LocalDate after(LocalDate day) {
        return day.plusYears(years).plusMonths(months).plusDays(days);
    }
}
