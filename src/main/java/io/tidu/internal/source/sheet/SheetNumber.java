package io.tidu.internal.source.sheet;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A number as the file of a spreadsheet holds it: the decimal digits of a binary floating-point number. */
final class SheetNumber {
    /** As many as spreadsheet programs keep of what is typed; the digits beyond are those of the binary number. */
    private static final MathContext TYPED = new MathContext(15, RoundingMode.HALF_EVEN);

    /** No program writes more for a binary number. */
    private static final int MOST_DIGITS = 17;

    private static final int MOST_CHARACTERS = 40;
    private static final int MOST_EXPONENT = 400;

    /** Day 0 of the usual count, which takes 1900 for a leap year: right from 1 March 1900 on. */
    private static final LocalDate DAY_0_OF_1900 = LocalDate.of(1899, 12, 30);

    private static final BigDecimal FIRST_RIGHT_DAY = new BigDecimal(61);
    private static final LocalDate DAY_0_OF_1904 = LocalDate.of(1904, 1, 1);
    private static final BigDecimal MOST_DAYS = new BigDecimal(2_958_465);

    private static final Pattern ISO_DAY =
            Pattern.compile("([0-9]{4}-[0-9]{2}-[0-9]{2})(?:T00:00(?::00(?:\\.0+)?)?Z?)?");

    private SheetNumber() {}

    /** The number as it was typed; null if it is none, or was written with more digits than can have been kept. */
    static @Nullable BigDecimal read(@Nullable String written) {
        if (written == null || written.length() > MOST_CHARACTERS) {
            return null;
        }
        BigDecimal number;
        try {
            number = new BigDecimal(written.strip());
        } catch (NumberFormatException e) {
            return null;
        }
        long wholeDigits = (long) number.precision() - number.scale();
        // Of a code with more digits a program has kept noughts in place of the last.
        boolean huge = number.signum() != 0 && wholeDigits > TYPED.getPrecision();
        if (huge || wholeDigits < -MOST_EXPONENT || number.precision() > MOST_DIGITS) {
            return null;
        }
        BigDecimal typed = number.round(TYPED);
        return typed.stripTrailingZeros();
    }

    /** The day of a date's number; null if it has a time, or is no day that all programs agree on. */
    static @Nullable LocalDate day(BigDecimal number, boolean from1904) {
        boolean day = number.signum() >= 0 && number.scale() <= 0 && number.compareTo(MOST_DAYS) <= 0;
        if (!day || (!from1904 && number.compareTo(FIRST_RIGHT_DAY) < 0)) {
            return null;
        }
        return (from1904 ? DAY_0_OF_1904 : DAY_0_OF_1900).plusDays(number.longValueExact());
    }

    /** The day of a date in words of the file, {@code 2026-03-01T00:00:00}; null if it has a time, or is none. */
    static @Nullable LocalDate day(String written) {
        Matcher day = ISO_DAY.matcher(written.strip());
        try {
            return day.matches() ? LocalDate.parse(day.group(1)) : null;
        } catch (DateTimeException noSuchDay) {
            return null;
        }
    }

    /** The number of a day in the count from 1900; null if programs don't agree on it. */
    static @Nullable Long number(LocalDate day) {
        long number = day.toEpochDay() - DAY_0_OF_1900.toEpochDay();
        return number < FIRST_RIGHT_DAY.longValueExact() || number > MOST_DAYS.longValueExact() ? null : number;
    }
}
