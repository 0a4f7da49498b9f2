package io.tidu.pack.table;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A line of a CSV file.
 *
 * @param number the line, from 1
 * @param cells its cells
 * @param excerpt the line as written, or null if it is too long to show
 */
record CsvLine(int number, List<Cell> cells, @Nullable String excerpt) {
    CsvLine {
        cells = List.copyOf(cells);
    }

    /**
     * A cell as written, without quotes and without space around it.
     *
     * @param text what is in it
     * @param column where it starts in its line, in characters from 1
     */
    record Cell(String text, int column) {}

    /** Whether nothing is written in it but commas, as Excel leaves lines below a table. */
    boolean isBlank() {
        return cells.stream().allMatch(c -> c.text().isEmpty());
    }
}
