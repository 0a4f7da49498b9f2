package io.tidu.pack.table;

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
     * @param typed whether it is as somebody typed it, which a sheet keeps of texts alone: it makes 7.1 of 7.10
     */
    record Cell(String text, int column, boolean typed) {}

    /** Whether nothing is written in it but commas, as Excel leaves lines below a table. */
    boolean isBlank() {
        return cells.stream().allMatch(c -> c.text().isEmpty());
    }
}
