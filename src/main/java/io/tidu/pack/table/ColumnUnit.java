package io.tidu.pack.table;

import io.tidu.model.Unit;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What may stand in the brackets of a header, or behind a number in a cell. */
enum ColumnUnit {
    TEXT("", Table.Kind.TEXT, Unit.NONE, "1"),
    YUAN("元", Table.Kind.NUMBER, Unit.YUAN, "1"),
    TEN_THOUSAND_YUAN("万元", Table.Kind.NUMBER, Unit.YUAN, "10000"),
    PERCENT("%", Table.Kind.NUMBER, Unit.RATIO, "0.01"),
    DAYS("days", Table.Kind.NUMBER, Unit.DAYS, "1"),
    YEARS("years", Table.Kind.NUMBER, Unit.YEARS, "1"),
    PERSONS("persons", Table.Kind.NUMBER, Unit.PERSONS, "1"),
    POINTS("points", Table.Kind.NUMBER, Unit.POINTS, "1"),
    COUNT("count", Table.Kind.NUMBER, Unit.COUNT, "1"),
    DATE("date", Table.Kind.DATE, Unit.NONE, "1"),
    FLAG("flag", Table.Kind.FLAG, Unit.NONE, "1"),
    /** Each cell carries its own unit; a cell without one is a bare number. */
    NUMBER("number", Table.Kind.NUMBER, Unit.NONE, "1");

    /** What people write for a unit, with the word that was meant. */
    private static final Map<String, ColumnUnit> MEANT = Map.ofEntries(
            Map.entry("yuan", YUAN),
            Map.entry("RMB", YUAN),
            Map.entry("人民币", YUAN),
            Map.entry("万", TEN_THOUSAND_YUAN),
            Map.entry("wan", TEN_THOUSAND_YUAN),
            Map.entry("percent", PERCENT),
            Map.entry("百分比", PERCENT),
            Map.entry("天", DAYS),
            Map.entry("日", DAYS),
            Map.entry("年", YEARS),
            Map.entry("人", PERSONS),
            Map.entry("people", PERSONS),
            Map.entry("分", POINTS),
            Map.entry("个", COUNT),
            Map.entry("项", COUNT),
            Map.entry("件", COUNT),
            Map.entry("日期", DATE),
            Map.entry("是否", FLAG),
            Map.entry("数", NUMBER),
            Map.entry("数字", NUMBER));

    private final String written;
    private final Table.Kind kind;
    private final Unit unit;
    private final BigDecimal factor;

    ColumnUnit(String written, Table.Kind kind, Unit unit, String factor) {
        this.written = written;
        this.kind = kind;
        this.unit = unit;
        this.factor = new BigDecimal(factor);
    }

    String written() {
        return written;
    }

    Table.Kind kind() {
        return kind;
    }

    Unit unit() {
        return unit;
    }

    /** What a written number is multiplied with to be in its base unit. */
    BigDecimal factor() {
        return factor;
    }

    /** Whether every number of the column has the same unit. */
    boolean isNumeric() {
        return kind == Table.Kind.NUMBER && this != NUMBER;
    }

    static Optional<ColumnUnit> inHeader(String written) {
        return Arrays.stream(values())
                .filter(u -> u != TEXT && u.written.equals(written))
                .findFirst();
    }

    /** The unit behind a number; English ones may be in the singular ("1 year"). */
    static Optional<ColumnUnit> inCell(String written) {
        return Arrays.stream(values())
                .filter(ColumnUnit::isNumeric)
                .filter(u -> u.written.equals(written) || (u.written.endsWith("s") && u.written.equals(written + "s")))
                .findFirst();
    }

    /** The unit that was probably meant. */
    static Optional<String> meant(String written) {
        return Optional.ofNullable(MEANT.get(written)).map(ColumnUnit::written);
    }

    static List<String> headerWords() {
        return Arrays.stream(values())
                .filter(u -> u != TEXT)
                .map(ColumnUnit::written)
                .toList();
    }

    static List<String> cellWords() {
        return Arrays.stream(values())
                .filter(ColumnUnit::isNumeric)
                .map(ColumnUnit::written)
                .toList();
    }
}
