package io.tidu.internal.load.table;

import io.tidu.internal.policy.table.ColumnMatch;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A column as its header declares it.
 *
 * @param cell the header as written
 * @param name the name with the match, if any: {@code revenue.over}, {@code points.min}, {@code line}
 * @param base the name in front of the match; the whole name of other columns
 * @param match the match of an input column, or null for other columns
 * @param unit what its cells hold
 */
record Column(
        TableLine.Cell cell,
        String name,
        String base,
        @Nullable ColumnMatch match,
        ColumnUnit unit) {
    static final String CLAUSE = "clause";
    static final String STATUS = "status";
    static final String NOTE = "note";
    static final String CONFIRMED = "confirmed";
    static final String SOURCE = "source";

    /** The columns that are about a row and not part of what it says. */
    static final List<String> RESERVED = List.of(CLAUSE, STATUS, NOTE, CONFIRMED, SOURCE);

    String header() {
        return cell.text();
    }

    boolean isReserved() {
        return RESERVED.contains(name);
    }

    boolean isOutput() {
        return match == null && !isReserved();
    }
}
