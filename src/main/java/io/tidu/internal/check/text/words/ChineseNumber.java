package io.tidu.internal.check.text.words;

import io.tidu.model.Exact;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Reads a number in digits, with or without thousands commas, or in Chinese numerals up to 9999: 五千, 二十, 二点五. */
final class ChineseNumber {
    private static final String DIGITS = "零一二三四五六七八九";

    private ChineseNumber() {}

    /** The number, or null if it is none. */
    static @Nullable Exact read(String text) {
        if (Character.isDigit(text.charAt(0))) {
            return Exact.of(new BigDecimal(text.replace(",", "")));
        }
        int point = text.indexOf('点');
        return point < 0 ? numerals(text) : withDecimals(text.substring(0, point), text.substring(point + 1));
    }

    private static @Nullable Exact withDecimals(String whole, String decimals) {
        Exact before = numerals(whole);
        StringBuilder digits = new StringBuilder("0.");
        decimals.chars().forEach(c -> digits.append(DIGITS.indexOf(c)));
        return before == null ? null : before.plus(Exact.of(new BigDecimal(digits.toString())));
    }

    private static @Nullable Exact numerals(String text) {
        long sum = 0;
        long digit = -1;
        for (char character : text.replace('两', '二').toCharArray()) {
            int value = DIGITS.indexOf(character);
            long scale = switch (character) {
                case '十' -> 10;
                case '百' -> 100;
                case '千' -> 1_000;
                default -> 0;
            };
            if (value < 0 && scale == 0) {
                return null;
            }
            if (scale == 0) {
                digit = value;
            } else {
                sum += scale * (digit < 0 ? 1 : digit);
                digit = 0;
            }
        }
        return Exact.of(sum + Math.max(0, digit));
    }
}
