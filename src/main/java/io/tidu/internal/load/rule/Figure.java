package io.tidu.internal.load.rule;

import io.tidu.diagnostic.Place;
import io.tidu.internal.policy.table.Table;
import io.tidu.internal.policy.table.TableRow;
import io.tidu.model.Unit;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a number in a rule before it is computed: its unit, and the cell it is from if each cell of the
 * column has a unit of its own.
 *
 * @param unit its unit; {@link Unit#NONE} if it has none or none is known
 * @param cell the cell it is from, or null
 */
record Figure(Unit unit, @Nullable Cell cell) {

    /**
     * A cell of a column in which each has its own unit, and where a rule reads it.
     *
     * @param row the row
     * @param column the column
     * @param number what stands in it
     * @param use where it is read
     */
    record Cell(TableRow row, String column, Table.Cell.Number number, Place use) {}

    /** A number of a unit that no cell gives. */
    static Figure of(Unit unit) {
        return new Figure(unit, null);
    }

    static Figure of(Cell cell) {
        return new Figure(cell.number().unit(), cell);
    }

    /** Whether it stands in a table without a unit, so that it could be any. */
    boolean isPlain() {
        return unit == Unit.NONE && cell != null;
    }
}
