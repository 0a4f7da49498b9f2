package io.tidu.model;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The decimal numbers that may come in: at most 30 digits, 12 of them behind the point. Within these bounds every step
 * of exact arithmetic stays small; {@code 1e1000000000} is seven characters that nobody can add up.
 */
public final class Decimals {
    /** Digits of one number, in front of and behind the point together. */
    public static final int MOST_DIGITS = 30;
    /** Digits behind the point, and the most that an exponent may move it. */
    public static final int MOST_SCALE = 12;

    /** Sign, digits, point and exponent within the bounds never need more. */
    private static final int MOST_CHARACTERS = 40;

    private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][+-]?[0-9]+)?");

    private Decimals() {}

    /** Whether a text is a number as JSON writes it: digits, a point, an exponent, no separators, no plus sign. */
    public static boolean isNumber(String text) {
        return NUMBER.matcher(text).matches();
    }

    /** The number a text writes, never by way of floating point; null if it is none or beyond the bounds. */
    public static @Nullable BigDecimal read(String text) {
        if (text.length() > MOST_CHARACTERS || !isNumber(text)) {
            return null;
        }
        try {
            return bounded(new BigDecimal(text));
        } catch (NumberFormatException exponentBeyondInt) {
            return null;
        }
    }

    /**
     * The same number without superfluous zeros behind the point, and written without exponent.
     *
     * @throws IllegalArgumentException if it is beyond the bounds
     */
    public static BigDecimal check(BigDecimal number) {
        BigDecimal bounded = bounded(number);
        if (bounded == null) {
            throw new IllegalArgumentException("a number may have " + MOST_DIGITS + " digits, " + MOST_SCALE
                    + " of them behind the point; this one has " + number.precision() + " and a scale of "
                    + number.scale());
        }
        return bounded;
    }

    /** The same number without superfluous zeros and without exponent, so that equal numbers are equal objects. */
    public static @Nullable BigDecimal tidy(@Nullable BigDecimal number) {
        if (number == null || number.scale() == 0) {
            return number;
        }
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    /** A whole number as a fact's value. */
    public static FactValue.Number value(long number) {
        return new FactValue.Number(BigDecimal.valueOf(number));
    }

    /** A number as a fact's value, checked as by {@link #check}. */
    public static FactValue.Number value(BigDecimal number) {
        return new FactValue.Number(check(number));
    }

    /**
     * The number a text writes, as a fact's value.
     *
     * @throws IllegalArgumentException if the text is no number as JSON writes it, or is beyond the bounds
     */
    public static FactValue.Number value(String number) {
        BigDecimal read = read(number);
        if (read == null) {
            throw new IllegalArgumentException("not a number of at most " + MOST_DIGITS + " digits: " + number);
        }
        return new FactValue.Number(read);
    }

    private static @Nullable BigDecimal bounded(BigDecimal number) {
        // The scale first: with a huge one, even taking digits off takes for ever.
        if (Math.abs((long) number.scale()) > MOST_SCALE || number.precision() > MOST_CHARACTERS) {
            return null;
        }
        BigDecimal stripped = number.stripTrailingZeros();
        BigDecimal plain = stripped.scale() < 0 ? stripped.setScale(0) : stripped;
        return plain.precision() > MOST_DIGITS ? null : plain;
    }
}
