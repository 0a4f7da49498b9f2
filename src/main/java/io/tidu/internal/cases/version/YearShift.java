package io.tidu.internal.cases.version;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Days and years so many years later.
 *
 * @param years how many, from nought on
 */
record YearShift(int years) {
    private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    private static final Pattern YEAR = Pattern.compile("[0-9]{4}");

    static boolean isDay(String text) {
        return DAY.matcher(text).matches();
    }

    static boolean isYear(String text) {
        return YEAR.matcher(text).matches();
    }

    /** The same day of a later year; empty for 29 February where the later year has none, and for what is no day. */
    Optional<String> day(String written) {
        try {
            LocalDate day = LocalDate.parse(written);
            LocalDate later = day.plusYears(years);
            return later.getDayOfMonth() == day.getDayOfMonth() ? Optional.of(later.toString()) : Optional.empty();
        } catch (DateTimeException noDay) {
            return Optional.empty();
        }
    }

    /** A later year. */
    String year(String written) {
        return String.valueOf(Integer.parseInt(written) + years);
    }
}
