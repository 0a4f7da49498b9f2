package io.tidu.internal.load.table;

import io.tidu.internal.source.cell.DateText;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads a calendar day, {@code yyyy-MM-dd} and nothing else: a rule table has one spelling, which others compare. */
final class DateCell {
    private static final Pattern ISO = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

    private DateCell() {}

    /** The day, or null with a problem added. */
    static @Nullable LocalDate read(Spot spot) {
        LocalDate day = DateText.read(spot.text()).day();
        if (day != null && ISO.matcher(spot.text()).matches()) {
            return day;
        }
        spot.error("table.not-a-date", day == null ? "2026-03-01" : day.toString());
        return null;
    }
}
