package io.tidu.internal.document;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table whose columns have types: a page shows the texts, a spreadsheet the values.
 *
 * @param name the name of the sheet, and the caption where it has one
 * @param columns its columns
 * @param rows a cell for each column
 * @param totals a last row of sums, or empty
 */
public record Table(String name, List<Column> columns, List<List<Cell>> rows, List<Cell> totals) {
    /** What stands in a column. */
    public enum Kind {
        /** Words. */
        TEXT,
        /** Codes and clauses, which are no numbers though they may look like some. */
        CODE,
        /** Numbers of things. */
        NUMBER,
        /** Yuan. */
        MONEY,
        /** Fractions, shown in percent. */
        SHARE,
        /** Numbers with a unit of their own in each cell. */
        MEASURE,
        /** Days. */
        DATE
    }

    /**
     * A column.
     *
     * @param heading its heading
     * @param kind what stands in it
     * @param wide whether it holds sentences
     */
    public record Column(String heading, Kind kind, boolean wide) {
        /** Whether it is aligned at its right. */
        public boolean isNumeric() {
            return kind == Kind.NUMBER || kind == Kind.MONEY || kind == Kind.SHARE || kind == Kind.MEASURE;
        }
    }

    /**
     * What a number is where its column does not say so.
     *
     * @param kind what it is
     * @param unit what stands behind it; empty where the kind says it
     */
    public record Measure(Kind kind, String unit) {}

    /**
     * A cell.
     *
     * @param text what people read
     * @param number the number it stands for, or null
     * @param day the day it stands for, or null
     * @param sign before it, or null
     * @param measure what the number is, or null where the column says it
     */
    public record Cell(
            Text text,
            @Nullable BigDecimal number,
            @Nullable LocalDate day,
            @Nullable Sign sign,
            @Nullable Measure measure) {
        /** Of what its column says. */
        public Cell(Text text, @Nullable BigDecimal number, @Nullable LocalDate day, @Nullable Sign sign) {
            this(text, number, day, sign, null);
        }

        /** Words. */
        public static Cell of(String text) {
            return of(Text.of(text));
        }

        /** Words. */
        public static Cell of(Text text) {
            return new Cell(text, null, null, null);
        }

        /** Words after a sign. */
        public static Cell of(Sign sign, Text text) {
            return new Cell(text, null, null, sign);
        }

        /** A number, and how people write it. */
        public static Cell of(@Nullable BigDecimal number, String text) {
            return new Cell(Text.of(text), number, null, null);
        }

        /** A number with its unit, and how people write it. */
        public static Cell of(BigDecimal number, Measure measure, String text) {
            return new Cell(Text.of(text), number, null, null, measure);
        }

        /** A day, and how people write it. */
        public static Cell of(@Nullable LocalDate day, String text) {
            return new Cell(Text.of(text), null, day, null);
        }
    }

    /**
     * Copies the lists.
     *
     * @throws IllegalArgumentException if a row has more or fewer cells than there are columns
     */
    public Table {
        columns = List.copyOf(columns);
        rows = rows.stream().map(List::copyOf).toList();
        totals = List.copyOf(totals);
        for (List<Cell> row : rows) {
            if (row.size() != columns.size()) {
                throw new IllegalArgumentException(row.size() + " cells in " + columns.size() + " columns: " + row);
            }
        }
        if (!totals.isEmpty() && totals.size() != columns.size()) {
            throw new IllegalArgumentException(totals.size() + " sums in " + columns.size() + " columns");
        }
    }
}
