package io.tidu.internal.report.paper;

import io.tidu.explain.Figures;
import io.tidu.internal.diagnostic.Messages;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Sums over many enterprises, to read at a glance: to two decimals of 亿元 or 万元, in English of a million, below that
 * whole yuan, and below 10,000 yuan as they are. What is worked with, and what one enterprise gets, is never rounded.
 */
public final class LargeSums {
    private static final BigDecimal WAN = BigDecimal.valueOf(10_000);
    private static final int CHINESE_DIGITS = 8;
    private static final int ENGLISH_DIGITS = 6;
    private static final int WAN_DIGITS = 4;
    private static final int DECIMALS = 2;

    private final Figures figures;
    private final Messages messages;

    /** In the language of both. */
    public LargeSums(Figures figures, Messages messages) {
        this.figures = figures;
        this.messages = messages;
    }

    /** With its unit, and said to be rounded where that is a yuan or more. */
    public String about(BigDecimal yuan) {
        BigDecimal rounded = rounded(yuan);
        String said = figures.money(rounded);
        return rounded.subtract(yuan).abs().compareTo(BigDecimal.ONE) < 0
                ? said
                : messages.text("explain.about-sum", said);
    }

    /** The amount that is shown, in yuan. */
    public BigDecimal rounded(BigDecimal yuan) {
        int digits = messages.isChinese() ? CHINESE_DIGITS : ENGLISH_DIGITS;
        if (yuan.abs().compareTo(BigDecimal.ONE.movePointRight(digits)) < 0) {
            if (yuan.abs().compareTo(WAN) < 0) {
                return yuan;
            }
            digits = messages.isChinese() ? WAN_DIGITS : DECIMALS;
        }
        return yuan.setScale(DECIMALS - digits, RoundingMode.HALF_UP).setScale(0, RoundingMode.UNNECESSARY);
    }
}
