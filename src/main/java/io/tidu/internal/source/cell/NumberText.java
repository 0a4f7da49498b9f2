package io.tidu.internal.source.cell;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A number as people write it, taken apart.
 *
 * @param digits sign, digits and point, without commas: what {@link java.math.BigDecimal} reads
 * @param commas whether there are commas among the digits
 * @param unit what stands behind the digits, or the sign of a currency in front of them; empty if nothing
 */
public record NumberText(String digits, Commas commas, String unit) {
    /** Digits, sign, point and unit never need more; a number of a million digits takes minutes to read. */
    public static final int MOST_CHARACTERS = 100;

    private static final Pattern NUMBER = Pattern.compile("([¥￥]?) *(-?[0-9][0-9,]*(?:\\.[0-9]+)?) *(.*)");
    private static final Pattern THOUSANDS = Pattern.compile("-?[0-9]{1,3}(?:,[0-9]{3})+(?:\\.[0-9]+)?");
    /** How people say which edge of a number is meant. */
    private static final Pattern EDGE =
            Pattern.compile(".*(以上|以下|以内|不低于|不少于|不超过|不足|超过|低于|少于|至|[≥≤<>~]|[0-9]\\s*[-–—][0-9]).*");
    /** As Excel shows a number that is wider than its column. */
    private static final Pattern EXPONENT = Pattern.compile("-?[0-9.]+[eE][+-]?[0-9]+");

    /** The commas among the digits of a number. */
    public enum Commas {
        /** There are none. */
        NONE,
        /** One before every three digits. */
        THOUSANDS,
        /** Elsewhere: one may stand for a point, or be a slip. */
        AMISS
    }

    /** Takes a number apart; empty if the text, in half-width characters, is none or has an exponent. */
    public static Optional<NumberText> of(String text) {
        Matcher parts = NUMBER.matcher(text);
        if (text.length() > MOST_CHARACTERS || !parts.matches() || hasExponent(text)) {
            return Optional.empty();
        }
        String unit = parts.group(3);
        if (!parts.group(1).isEmpty()) {
            if (!unit.isEmpty()) {
                return Optional.empty();
            }
            unit = parts.group(1);
        }
        String digits = parts.group(2);
        return Optional.of(new NumberText(digits.replace(",", ""), commas(digits), unit));
    }

    private static Commas commas(String digits) {
        if (digits.indexOf(',') < 0) {
            return Commas.NONE;
        }
        return THOUSANDS.matcher(digits).matches() ? Commas.THOUSANDS : Commas.AMISS;
    }

    /** Whether a text is a number with an exponent, of which a spreadsheet program may have dropped digits. */
    public static boolean hasExponent(String text) {
        return !isPlain(text) && EXPONENT.matcher(text).matches();
    }

    /** Whether nothing but digits and points stand in it, as in most cells. */
    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char sign = text.charAt(i);
            if ((sign < '0' || sign > '9') && sign != '.') {
                return false;
            }
        }
        return true;
    }

    /** Whether a text says how to compare ("500以上"), and is no number alone. */
    public static boolean saysHowToCompare(String text) {
        return text.length() <= MOST_CHARACTERS
                && !isPlain(text)
                && EDGE.matcher(text).matches();
    }
}
