package io.tidu.internal.source.sheet;

import java.util.List;

/**
 * The first sheet of a spreadsheet: its rows in which something is written, from the top down. Immutable.
 *
 * @param sheet the name of the sheet
 * @param rows its rows; blank ones are left out
 * @param merged the areas of cells that are merged; an error was told for each
 */
public record Grid(String sheet, List<Row> rows, List<Merged> merged) {

    /** Copies the lists. */
    public Grid {
        rows = List.copyOf(rows);
        merged = List.copyOf(merged);
    }

    /**
     * Cells that are shown as one.
     *
     * @param row the number of its first row
     * @param column the number of its first column
     * @param lastRow the number of its last row
     * @param lastColumn the number of its last column
     */
    public record Merged(int row, int column, int lastRow, int lastColumn) {}

    /**
     * A row.
     *
     * @param number its number as spreadsheet programs show it, from 1
     * @param cells its cells from left to right; blank ones are left out
     */
    public record Row(int number, List<Cell> cells) {

        /** Copies the cells. */
        public Row {
            cells = List.copyOf(cells);
        }
    }

    /**
     * A cell in which something is written.
     *
     * @param column the number of its column, 1 for A
     * @param kind how the spreadsheet holds it
     * @param text what people see in it: a number in plain digits with its unit behind it ({@code 5%}, {@code 30万元}), a
     *     date as {@code 2026-03-01}, a truth value as {@code true} or {@code false}; blank only if it can't be read
     * @param held what the file holds in a cell that can't be read, such as a formula; else blank
     */
    public record Cell(int column, Kind kind, String text, String held) {
        /** A cell that can be read. */
        public Cell(int column, Kind kind, String text) {
            this(column, kind, text, "");
        }

        /** What stands in it, whether it can be read or not. */
        public String written() {
            return kind == Kind.UNREADABLE ? held : text;
        }
    }

    /** How a spreadsheet holds a cell; all but texts have lost how they were typed ({@code 7.10} is {@code 7.1}). */
    public enum Kind {
        /** As typed. */
        TEXT,
        /** A number, with or without a unit that its format shows. */
        NUMBER,
        /** A day without a time. */
        DATE,
        /** True or false. */
        FLAG,
        /** In a way that can't be read as people see it; an error says so. */
        UNREADABLE
    }
}
