package io.tidu.internal.explain;

import io.tidu.model.Exact;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/** Decimal forms of exact numbers for reading. Cutting never moves a number onto or over a line it does not reach. */
public final class ShownDecimals {
    private ShownDecimals() {}

    /**
     * The number itself if it has at most {@code exact} decimals; else cut to {@code cut} decimals, downwards unless
     * that would put it on or over one of the lines, then upwards.
     */
    public static BigDecimal cut(Exact number, int exact, int cut, List<Exact> lines) {
        BigDecimal whole = number.decimal(exact);
        if (whole != null) {
            return whole;
        }
        BigDecimal down = number.toBigDecimal(cut, RoundingMode.FLOOR);
        BigDecimal up = number.toBigDecimal(cut, RoundingMode.CEILING);
        return tidy(keepsSides(down, number, lines) || !keepsSides(up, number, lines) ? down : up);
    }

    /** The number itself if it has at most so many decimals, else the next greater one that has. */
    public static BigDecimal up(Exact number, int scale) {
        return rounded(number, scale, RoundingMode.CEILING);
    }

    /** The number itself if it has at most so many decimals, else the next smaller one that has. */
    public static BigDecimal down(Exact number, int scale) {
        return rounded(number, scale, RoundingMode.FLOOR);
    }

    /** Digits without exponent and without zeros at the end. */
    public static String plain(BigDecimal number) {
        return tidy(number).toPlainString();
    }

    private static boolean keepsSides(BigDecimal shown, Exact number, List<Exact> lines) {
        Exact exact = Exact.of(shown);
        return lines.stream().allMatch(l -> exact.compareTo(l) == number.compareTo(l));
    }

    private static BigDecimal rounded(Exact number, int scale, RoundingMode rounding) {
        BigDecimal whole = number.isWhole() ? number.decimal(scale) : null;
        return whole == null ? tidy(number.toBigDecimal(scale, rounding)) : whole;
    }

    private static BigDecimal tidy(BigDecimal number) {
        return number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
    }
}
