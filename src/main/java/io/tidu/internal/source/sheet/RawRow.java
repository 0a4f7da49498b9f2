package io.tidu.internal.source.sheet;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row as the file of a spreadsheet holds it.
 *
 * @param number its number, from 1
 * @param hidden whether it is hidden
 * @param twice whether two of its cells are in one place
 * @param rightmost the number of its last column in which there is a cell, blank or not
 * @param cells its cells from left to right
 */
record RawRow(int number, boolean hidden, boolean twice, int rightmost, List<Cell> cells) {

    /**
     * A cell.
     *
     * @param column the number of its column, 1 for A
     * @param type the type that the file names; {@code n} if it names none
     * @param style the number of its style
     * @param value its value, or null
     * @param formula its formula, or null; blank if it goes on with that of another cell
     * @param text its own text, or null
     */
    record Cell(
            int column,
            String type,
            int style,
            @Nullable String value,
            @Nullable String formula,
            @Nullable String text) {

        boolean isShared() {
            return type.equals("s");
        }

        /** The number of the shared text that it shows; -1 if it shows none. */
        int shared() {
            return isShared() && value != null ? Integer.parseInt(value.strip()) : -1;
        }
    }
}
