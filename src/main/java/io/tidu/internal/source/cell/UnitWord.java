package io.tidu.internal.source.cell;

import io.tidu.model.Unit;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The units in which numbers are written. */
public enum UnitWord {
    /** Yuan. */
    YUAN("元", Unit.YUAN, "1", "yuan", "RMB", "CNY", "人民币", "人民币元", "¥", "￥"),
    /** Ten thousand yuan. */
    TEN_THOUSAND_YUAN("万元", Unit.YUAN, "10000", "万", "wan", "万元人民币", "人民币万元"),
    /** A hundred million yuan. */
    HUNDRED_MILLION_YUAN("亿元", Unit.YUAN, "100000000", "亿", "亿元人民币", "人民币亿元"),
    /** A hundredth. */
    PERCENT("%", Unit.RATIO, "0.01", "percent", "百分比"),
    /** Calendar days. */
    DAYS("days", Unit.DAYS, "1", "天", "日"),
    /** Months. */
    MONTHS("months", Unit.MONTHS, "1", "个月", "月"),
    /** Years. */
    YEARS("years", Unit.YEARS, "1", "年"),
    /** A calendar year by its number. */
    CALENDAR_YEAR("calendar-year", Unit.CALENDAR_YEAR, "1"),
    /** Square metres. */
    SQUARE_METRES("m2", Unit.SQUARE_METRES, "1", "m²", "㎡", "平方米", "平米", "sqm", "square metres", "square meters"),
    /** Ten thousand square metres. */
    TEN_THOUSAND_SQUARE_METRES("万m2", Unit.SQUARE_METRES, "10000", "万平方米", "万㎡", "万平米"),
    /** People. */
    PERSONS("persons", Unit.PERSONS, "1", "人", "名", "people"),
    /** Points of a score. */
    POINTS("points", Unit.POINTS, "1", "分"),
    /** Things. */
    COUNT("count", Unit.COUNT, "1", "个", "项", "件", "家", "次");

    private final String word;
    private final Unit unit;
    private final BigDecimal factor;
    private final String also;

    UnitWord(String word, Unit unit, String factor, String... also) {
        this.word = word;
        this.unit = unit;
        this.factor = new BigDecimal(factor);
        this.also = "|" + String.join("|", also).toLowerCase(Locale.ROOT) + "|";
    }

    /** The word by which tables call it. */
    public String word() {
        return word;
    }

    /** The unit that a number is in when it was multiplied with {@link #factor()}. */
    public Unit unit() {
        return unit;
    }

    /** What a written number is multiplied with to be in its base unit. */
    public BigDecimal factor() {
        return factor;
    }

    /** Whether a text is its word; English ones may be in the singular ("1 year"). */
    public boolean isWord(String written) {
        return word.equals(written) || (word.endsWith("s") && word.equals(written + "s"));
    }

    /** The unit of a word, or of another spelling that can't mean anything else. */
    public static Optional<UnitWord> of(String written) {
        String small = written.toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(u -> u.isWord(small) || u.also.contains("|" + small + "|"))
                .findFirst();
    }

    /** The word for a number in a unit as it is, such as 元 for {@link Unit#YUAN}; empty where none is written. */
    public static Optional<UnitWord> ofBase(Unit unit) {
        return Arrays.stream(values())
                .filter(u -> u.unit == unit && u.factor.compareTo(BigDecimal.ONE) == 0)
                .findFirst();
    }
}
