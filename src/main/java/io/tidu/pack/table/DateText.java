package io.tidu.pack.table;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads a calendar day, {@code yyyy-MM-dd} and nothing else: 3/4/2026 is two days, depending on the reader. */
final class DateText {
    private static final Pattern ISO = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    /** As Excel and people write it where the year comes first: no doubt which day is meant. */
    private static final Pattern YEAR_FIRST = Pattern.compile("([0-9]{4})[-/.年]([0-9]{1,2})[-/.月]([0-9]{1,2})日?");

    private DateText() {}

    /** The day, or null with a problem added. */
    static @Nullable LocalDate read(Spot spot) {
        Optional<LocalDate> day = yearFirst(HalfWidth.of(spot.text()));
        if (day.isPresent() && ISO.matcher(spot.text()).matches()) {
            return day.get();
        }
        spot.error("table.not-a-date", day.map(LocalDate::toString).orElse("2026-03-01"));
        return null;
    }

    private static Optional<LocalDate> yearFirst(String text) {
        Matcher parts = YEAR_FIRST.matcher(text);
        if (!parts.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.of(
                    Integer.parseInt(parts.group(1)),
                    Integer.parseInt(parts.group(2)),
                    Integer.parseInt(parts.group(3))));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }
}
