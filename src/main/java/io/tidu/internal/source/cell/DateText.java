package io.tidu.internal.source.cell;

import io.tidu.internal.model.HalfWidth;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A calendar day as people and spreadsheet programs write it, if no reader can take it for another day: the year first,
 * or the month as a word. 3/4/2026 is two days, depending on the reader.
 */
public final class DateText {
    /** A time behind the day that says nothing: midnight, as programs add it. */
    private static final String MIDNIGHT = "(?:[ T]0?0:00(?::00(?:\\.0+)?)?)?";

    private static final List<Pattern> YEAR_FIRST = List.of(
            Pattern.compile("([12]\\d{3}) *([-/.]) *(\\d{1,2}) *\\2 *(\\d{1,2})" + MIDNIGHT),
            Pattern.compile("([12]\\d{3}) *(年) *(\\d{1,2}) *月 *(\\d{1,2}) *[日号]?" + MIDNIGHT),
            Pattern.compile("([12]\\d{3})()(\\d{2})(\\d{2})"));
    private static final Pattern DAY_AND_WORD =
            Pattern.compile("(?<day>\\d{1,2})[ -](?<month>\\p{Alpha}{3,9})\\.?,?[ -](?<year>[12]\\d{3})");
    private static final Pattern WORD_AND_DAY =
            Pattern.compile("(?<month>\\p{Alpha}{3,9})\\.? (?<day>\\d{1,2}),? (?<year>[12]\\d{3})");
    private static final Pattern YEAR_LAST = Pattern.compile("\\d{1,2}[-/.]\\d{1,2}[-/.](?:\\d{2}|[12]\\d{3})");
    private static final Pattern DAY_NUMBER = Pattern.compile("[1-9]\\d{4}(?:\\.\\d+)?");
    private static final Pattern MONTH_ONLY = Pattern.compile("[12]\\d{3} *[-/.年] *\\d{1,2} *月?");

    private static final List<String> MONTHS = List.of(
            "january",
            "february",
            "march",
            "april",
            "may",
            "june",
            "july",
            "august",
            "september",
            "october",
            "november",
            "december");

    private DateText() {}

    /** What a text says. */
    public enum Form {
        /** One day. */
        DAY,
        /** A day that no month has, such as 2017-02-30. */
        NO_SUCH_DAY,
        /** A day and a month, but nobody can tell which is which: 12/4/2017. */
        ANY_ORDER,
        /** The number by which spreadsheet programs count days: 42837. */
        DAY_NUMBER,
        /** A month without a day. */
        MONTH,
        /** Something else. */
        OTHER
    }

    /**
     * What was read.
     *
     * @param form what the text says
     * @param day the day, or null if it says none
     */
    public record Reading(Form form, @Nullable LocalDate day) {}

    /** Reads a day; years from 1000 to 2999, as a year outside is a slip of the finger. */
    public static Reading read(String written) {
        String text = HalfWidth.of(written);
        for (Pattern form : YEAR_FIRST) {
            Matcher parts = form.matcher(text);
            if (parts.matches()) {
                return day(parts.group(1), Integer.parseInt(parts.group(3)), parts.group(4));
            }
        }
        for (Pattern form : List.of(DAY_AND_WORD, WORD_AND_DAY)) {
            Matcher parts = form.matcher(text);
            int month = parts.matches() ? month(parts.group("month")) : 0;
            if (month > 0) {
                return day(parts.group("year"), month, parts.group("day"));
            }
        }
        return new Reading(otherForm(text), null);
    }

    private static Form otherForm(String text) {
        if (YEAR_LAST.matcher(text).matches()) {
            return Form.ANY_ORDER;
        }
        if (DAY_NUMBER.matcher(text).matches()) {
            return Form.DAY_NUMBER;
        }
        return MONTH_ONLY.matcher(text).matches() ? Form.MONTH : Form.OTHER;
    }

    private static Reading day(String year, int month, String day) {
        try {
            return new Reading(Form.DAY, LocalDate.of(Integer.parseInt(year), month, Integer.parseInt(day)));
        } catch (DateTimeException noSuchDay) {
            return new Reading(Form.NO_SUCH_DAY, null);
        }
    }

    /** The month of a word or its first three letters, or 0. */
    private static int month(String word) {
        String small = word.toLowerCase(Locale.ROOT);
        for (int i = 0; i < MONTHS.size(); i++) {
            String month = MONTHS.get(i);
            if (small.equals(month) || small.equals(month.substring(0, 3)) || (small.equals("sept") && i == 8)) {
                return i + 1;
            }
        }
        return 0;
    }
}
