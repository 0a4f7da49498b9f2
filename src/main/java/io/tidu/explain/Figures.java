package io.tidu.explain;

import io.tidu.internal.diagnostic.Messages;
import io.tidu.internal.explain.ShownDecimals;
import io.tidu.model.Exact;
import io.tidu.model.Unit;
import java.math.BigDecimal;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Numbers with their unit as people write them: {@code 5000万元} and {@code 50,000,000 yuan}, {@code 4.8%}, {@code 80人}.
 * Immutable and safe to share between threads.
 */
public final class Figures {
    private static final BigDecimal WAN = BigDecimal.valueOf(10_000);
    private static final BigDecimal YI = BigDecimal.valueOf(100_000_000);
    private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);
    private static final BigDecimal BILLION = BigDecimal.valueOf(1_000_000_000);
    /** Decimals up to which a greater unit is easier to read than the next smaller one. */
    private static final int OF_YI = 4;

    private static final int OF_MILLIONS = 2;

    private final boolean chinese;
    private final Messages messages;

    /** Chinese for a Chinese locale, English for any other. */
    public Figures(Locale locale) {
        this.chinese = locale.getLanguage().equals(Locale.CHINESE.getLanguage());
        this.messages = Messages.in(locale);
    }

    /** Decimals up to which a number of this unit is shown as it is. */
    static int exactScale(Unit unit) {
        return unit == Unit.RATIO ? 6 : 2;
    }

    /** Decimals to which a longer number is cut. */
    static int cutScale(Unit unit) {
        return unit == Unit.RATIO ? 4 : 2;
    }

    /** Yuan. */
    public String money(BigDecimal yuan) {
        return of(yuan, Unit.YUAN);
    }

    /** A number; a ratio is given as a fraction and shown in per cent. */
    public String of(BigDecimal number, Unit unit) {
        return switch (unit) {
            case YUAN -> yuan(number);
            case RATIO -> grouped(number.movePointRight(2)) + "%";
            case DAYS, MONTHS, YEARS, PERSONS, POINTS, SQUARE_METRES -> counted(number, unit.word());
            case CALENDAR_YEAR -> ShownDecimals.plain(number);
            case COUNT, NONE -> grouped(number);
        };
    }

    /** One number or an interval; either end may be unknown. */
    public String of(@Nullable BigDecimal low, @Nullable BigDecimal high, Unit unit) {
        if (low == null || high == null) {
            return low != null
                    ? messages.text("explain.from", of(low, unit))
                    : high != null ? messages.text("explain.up-to", of(high, unit)) : messages.text("explain.unknown");
        }
        if (low.compareTo(high) == 0) {
            return of(low, unit);
        }
        boolean unitOnce = unit != Unit.YUAN && unit != Unit.RATIO;
        return unitOnce
                ? messages.text("explain.range-short", of(low, Unit.NONE), of(high, unit))
                : messages.text("explain.range", of(low, unit), of(high, unit));
    }

    /** Points without their unit: one number or {@code low–high}. */
    public String points(Exact low, Exact high) {
        String least = ShownDecimals.plain(ShownDecimals.down(low, 2));
        return low.equals(high) ? least : least + "–" + ShownDecimals.plain(ShownDecimals.down(high, 2));
    }

    /** A difference of two numbers; that of two ratios is in percentage points. */
    String difference(BigDecimal number, Unit unit) {
        return unit == Unit.RATIO
                ? messages.text("explain.percentage-points", grouped(number.movePointRight(2)))
                : of(number, unit);
    }

    private String yuan(BigDecimal yuan) {
        if (chinese) {
            return fits(yuan, YI, 8, OF_YI)
                    ? shifted("yi-yuan", yuan, 8)
                    : yuan.abs().compareTo(WAN) >= 0 ? shifted("wan-yuan", yuan, 4) : counted(yuan, Unit.YUAN.word());
        }
        if (fits(yuan, BILLION, 9, OF_MILLIONS)) {
            return shifted("billion-yuan", yuan, 9);
        }
        return fits(yuan, MILLION, 6, OF_MILLIONS) ? shifted("million-yuan", yuan, 6) : counted(yuan, Unit.YUAN.word());
    }

    /** Whether it is so much and can be told in that unit with few decimals, exactly. */
    private static boolean fits(BigDecimal yuan, BigDecimal unit, int digits, int decimals) {
        return yuan.abs().compareTo(unit) >= 0
                && yuan.movePointLeft(digits).stripTrailingZeros().scale() <= decimals;
    }

    private String shifted(String unit, BigDecimal yuan, int digits) {
        BigDecimal number = yuan.movePointLeft(digits);
        String sign = number.signum() < 0 && !chinese ? "-" : "";
        return sign + messages.text("explain.unit." + unit, grouped(sign.isEmpty() ? number : number.negate()));
    }

    private String counted(BigDecimal number, String unit) {
        String one = "explain.unit." + unit + ".one";
        boolean single = number.compareTo(BigDecimal.ONE) == 0 && messages.has(one);
        return messages.text(single ? one : "explain.unit." + unit, grouped(number));
    }

    private String grouped(BigDecimal number) {
        String plain = ShownDecimals.plain(number);
        if (chinese) {
            return plain;
        }
        int point = plain.indexOf('.');
        StringBuilder digits = new StringBuilder(plain);
        for (int i = (point < 0 ? plain.length() : point) - 3; i > (number.signum() < 0 ? 1 : 0); i -= 3) {
            digits.insert(i, ',');
        }
        return digits.toString();
    }
}
