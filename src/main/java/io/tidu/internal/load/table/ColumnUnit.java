package io.tidu.internal.load.table;

import io.tidu.internal.policy.table.Table;
import io.tidu.internal.source.cell.UnitWord;
import io.tidu.model.Unit;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What may stand in the brackets of a header, or behind a number in a cell. */
enum ColumnUnit {
    TEXT("", Table.Kind.TEXT),
    YUAN(UnitWord.YUAN),
    TEN_THOUSAND_YUAN(UnitWord.TEN_THOUSAND_YUAN),
    PERCENT(UnitWord.PERCENT),
    DAYS(UnitWord.DAYS),
    MONTHS(UnitWord.MONTHS),
    YEARS(UnitWord.YEARS),
    CALENDAR_YEAR(UnitWord.CALENDAR_YEAR),
    SQUARE_METRES(UnitWord.SQUARE_METRES),
    PERSONS(UnitWord.PERSONS),
    POINTS(UnitWord.POINTS),
    COUNT(UnitWord.COUNT),
    DATE("date", Table.Kind.DATE),
    FLAG("flag", Table.Kind.FLAG),
    /** Each cell carries its own unit; a cell without one is a bare number. */
    NUMBER("number", Table.Kind.NUMBER);

    /** What people write for what is no unit of numbers, with the word that was meant. */
    private static final Map<String, ColumnUnit> MEANT =
            Map.of("日期", DATE, "是否", FLAG, "数", NUMBER, "数字", NUMBER, "年度", CALENDAR_YEAR, "年份", CALENDAR_YEAR);

    private final String written;
    private final Table.Kind kind;
    private final @Nullable UnitWord word;

    ColumnUnit(UnitWord word) {
        this.written = word.word();
        this.kind = Table.Kind.NUMBER;
        this.word = word;
    }

    ColumnUnit(String written, Table.Kind kind) {
        this.written = written;
        this.kind = kind;
        this.word = null;
    }

    String written() {
        return written;
    }

    Table.Kind kind() {
        return kind;
    }

    Unit unit() {
        return word == null ? Unit.NONE : word.unit();
    }

    /** What a written number is multiplied with to be in its base unit. */
    BigDecimal factor() {
        return word == null ? BigDecimal.ONE : word.factor();
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
                .filter(u -> u.word != null && u.word.isWord(written))
                .findFirst();
    }

    /** The unit that was probably meant. */
    static Optional<String> meant(String written) {
        Optional<ColumnUnit> numeric = UnitWord.of(written)
                .flatMap(w -> Arrays.stream(values()).filter(u -> u.word == w).findFirst());
        return numeric.or(() -> Optional.ofNullable(MEANT.get(written))).map(ColumnUnit::written);
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
