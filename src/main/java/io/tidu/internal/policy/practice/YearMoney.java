package io.tidu.internal.policy.practice;

import io.tidu.internal.policy.table.Table;
import io.tidu.internal.policy.table.TableRow;
import io.tidu.model.Exact;
import io.tidu.model.Unit;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What was announced of a year's money: the rows of the table {@code announced} for that year.
 *
 * @param year the year
 * @param rows the row of each figure that is known
 */
public record YearMoney(int year, Map<Figure, TableRow> rows) {
    /** Copies the map. */
    public YearMoney {
        rows = rows.isEmpty() ? Map.of() : new EnumMap<>(rows);
    }

    /** The figures that a county announces of a year. */
    public enum Figure {
        /** The year's budget, in yuan. */
        POT(Unit.YUAN),
        /** What was paid of it, in yuan. */
        PAID(Unit.YUAN),
        /** Which share of the budget that was. */
        PAID_SHARE(Unit.RATIO),
        /** By how many months documents and certificates were handled sooner than in the year before. */
        MONTHS_SOONER(Unit.COUNT);

        private final Unit unit;

        Figure(Unit unit) {
            this.unit = unit;
        }

        /** The unit in which it is known. */
        public Unit unit() {
            return unit;
        }

        /** The word for it in files. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /** The figure of this word, if there is one. */
        public static Optional<Figure> of(String word) {
            return Arrays.stream(values()).filter(f -> f.word().equals(word)).findFirst();
        }
    }

    /** What is announced in a pack's tables, by year; the tables have been checked when they were loaded. */
    public static Map<Integer, YearMoney> in(Map<String, Table> tables) {
        Table announced = tables.get(YearTables.ANNOUNCED);
        if (announced == null) {
            return Map.of();
        }
        Map<Integer, Map<Figure, TableRow>> years = new TreeMap<>();
        for (TableRow row : announced.rows()) {
            Figure.of(text(row, YearTables.FIGURE))
                    .ifPresent(f -> years.computeIfAbsent(
                                    Integer.valueOf(text(row, YearTables.YEAR)), y -> new EnumMap<>(Figure.class))
                            .put(f, row));
        }
        return years.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, e -> new YearMoney(e.getKey(), e.getValue()), (a, b) -> a, TreeMap::new));
    }

    private static String text(TableRow row, String column) {
        return row.cell(column) instanceof Table.Cell.Text text ? text.value() : "";
    }

    /** A figure as announced, in its unit, if it was. */
    public Optional<Exact> figure(Figure figure) {
        return Optional.ofNullable(rows.get(figure))
                .map(row -> row.cell(YearTables.VALUE))
                .filter(Table.Cell.Number.class::isInstance)
                .map(cell -> ((Table.Cell.Number) cell).value());
    }

    /** The budget in yuan: as announced, else what was paid by the share of the budget that it was; never rounded. */
    public Optional<Exact> pot() {
        return figure(Figure.POT)
                .or(() -> figure(Figure.PAID)
                        .flatMap(paid -> figure(Figure.PAID_SHARE).map(paid::over)));
    }
}
