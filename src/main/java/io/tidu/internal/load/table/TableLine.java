package io.tidu.internal.load.table;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A line of a table.
 *
 * @param number the line of a CSV file, or the row of a sheet, from 1
 * @param cells its cells
 * @param excerpt the line as written, or null if it is too long to show
 */
record TableLine(int number, List<Cell> cells, @Nullable String excerpt) {
    TableLine {
        cells = List.copyOf(cells);
    }

    /**
     * A cell as written, without quotes and without space around it.
     *
     * @param text what is in it
     * @param column where it starts in its line, in characters from 1; its column in a sheet
     * @param form how much of what somebody typed is left
     */
    record Cell(String text, int column, Form form) {}

    /** How much of what somebody typed is left in a cell. */
    enum Form {
        /** All of it. */
        TYPED,
        /** What a sheet holds of a number, a date or a truth value: 7.1 if 7.10 was typed. */
        HELD,
        /** Nothing that can be read; a problem says so. */
        UNREADABLE
    }

    /** Whether nothing is written in it but commas, as Excel leaves lines below a table. */
    boolean isBlank() {
        return cells.stream().allMatch(c -> c.text().isEmpty());
    }
}
