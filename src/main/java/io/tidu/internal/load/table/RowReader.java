package io.tidu.internal.load.table;

import io.tidu.internal.diagnostic.Nearest;
import io.tidu.internal.model.HalfWidth;
import io.tidu.internal.policy.table.AnyValue;
import io.tidu.internal.policy.table.ColumnMatch;
import io.tidu.internal.policy.table.Condition;
import io.tidu.internal.policy.table.Origin;
import io.tidu.internal.policy.table.Table;
import io.tidu.internal.policy.table.TableRow;
import io.tidu.model.Status;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the rows below a header. */
final class RowReader {
    /** A note or source longer than this belongs into policy.md. */
    private static final int MOST_NOTE_CHARACTERS = 1_000;

    private static final Pattern WHOLE = Pattern.compile("[0-9]+");

    private final TableProblems problems;
    private final Header header;

    RowReader(TableProblems problems, Header header) {
        this.problems = problems;
        this.header = header;
    }

    /** The row, or null with problems added. */
    @Nullable
    TableRow read(TableLine line) {
        int before = problems.count();
        int expected = header.columns().size();
        if (line.cells().size() != expected) {
            problems.at(line, "table.ragged-row", String.valueOf(line.cells().size()), String.valueOf(expected));
            return null;
        }
        Map<String, Spot> reserved = new TreeMap<>();
        SortedMap<String, Table.Cell> cells = new TreeMap<>();
        boolean whole = true;
        for (int i = 0; i < expected; i++) {
            Column column = header.columns().get(i);
            if (line.cells().get(i).form() == TableLine.Form.UNREADABLE) {
                whole = false;
                continue;
            }
            Spot spot = new Spot(problems, line, line.cells().get(i), column.header());
            if (spot.text().startsWith("=")) {
                spot.error("table.formula");
            } else if (isDamaged(spot.cell(), column)) {
                spot.error("table.number-for-text");
            } else if (column.isReserved()) {
                reserved.put(column.name(), spot);
            } else {
                read(spot, column, cells);
            }
        }
        Origin origin = origin(line, reserved, columns(line));
        if (whole && problems.count() == before) {
            new BandCheck(problems, line).check(header, cells);
            takesSomething(line, cells);
        }
        return origin == null || !whole || problems.count() > before
                ? null
                : new TableRow(origin, cells, conditions(cells));
    }

    /** A whole number is the same however it was typed; 7.10 and a date that was a clause are not. */
    private static boolean isDamaged(TableLine.Cell cell, Column column) {
        boolean text =
                column.name().equals(Column.CLAUSE) || (!column.isReserved() && column.unit() == ColumnUnit.TEXT);
        return text
                && cell.form() == TableLine.Form.HELD
                && !WHOLE.matcher(cell.text()).matches();
    }

    /** A row with no word to match takes everything: that has to be said, since an emptied cell looks the same. */
    private void takesSomething(TableLine line, SortedMap<String, Table.Cell> cells) {
        List<String> matched = new ArrayList<>();
        int first = -1;
        for (int i = 0; i < header.columns().size(); i++) {
            Column column = header.columns().get(i);
            if (column.match() != null) {
                TableLine.Cell cell = line.cells().get(i);
                if (cells.containsKey(column.name()) || AnyValue.isMeant(cell.text())) {
                    return;
                }
                first = first < 0 ? cell.column() : first;
                matched.add(column.header());
            }
        }
        if (!matched.isEmpty()) {
            problems.at(line, first, "table.takes-everything", String.join(", ", matched));
        }
    }

    private static void read(Spot spot, Column column, SortedMap<String, Table.Cell> cells) {
        if (column.match() != null && AnyValue.isMeant(spot.text())) {
            return;
        }
        if (column.match() != null && AnyValue.isFullWidth(spot.text())) {
            spot.error("table.full-width", HalfWidth.of(spot.text()));
        } else if (!spot.text().isEmpty()) {
            Table.Cell cell = TableCellReader.read(spot, column);
            if (cell != null) {
                cells.put(column.name(), cell);
            }
        } else if (column.isOutput()) {
            spot.error("table.blank");
        }
    }

    /** Where in its line each cell starts. */
    private Map<String, Integer> columns(TableLine line) {
        Map<String, Integer> columns = new TreeMap<>();
        for (int i = 0; i < header.columns().size(); i++) {
            columns.put(header.columns().get(i).name(), line.cells().get(i).column());
        }
        return columns;
    }

    private @Nullable Origin origin(TableLine line, Map<String, Spot> reserved, Map<String, Integer> columns) {
        Spot clause = reserved.get(Column.CLAUSE);
        if (clause == null) {
            return null;
        }
        if (clause.text().isEmpty()) {
            clause.error("table.no-clause");
        } else if (HalfWidth.isNeeded(clause.text())) {
            clause.error("table.full-width", HalfWidth.of(clause.text()));
        }
        return new Origin(
                problems.place(line, clause.cell().column()),
                clause.text(),
                status(reserved.get(Column.STATUS)),
                words(reserved.get(Column.NOTE)),
                confirmed(reserved.get(Column.CONFIRMED)),
                words(reserved.get(Column.SOURCE)),
                columns,
                line.excerpt());
    }

    private static @Nullable String status(@Nullable Spot spot) {
        if (spot == null || spot.text().isEmpty()) {
            return null;
        }
        if (Status.of(spot.text()).isEmpty()) {
            List<String> words = Stream.of(Status.values()).map(Status::word).toList();
            spot.error("table.unknown-status", Nearest.orAll(spot.text(), words));
        }
        return spot.text();
    }

    private static @Nullable LocalDate confirmed(@Nullable Spot spot) {
        return spot == null || spot.text().isEmpty() ? null : DateCell.read(spot);
    }

    private static @Nullable String words(@Nullable Spot spot) {
        if (spot == null || spot.text().isEmpty()) {
            return null;
        }
        if (spot.text().length() > MOST_NOTE_CHARACTERS) {
            spot.error("table.too-long", String.valueOf(MOST_NOTE_CHARACTERS));
        }
        return spot.text();
    }

    private List<Condition> conditions(SortedMap<String, Table.Cell> cells) {
        List<Condition> conditions = new ArrayList<>();
        for (Column column : header.columns()) {
            Table.Cell cell = cells.get(column.name());
            ColumnMatch match = column.match();
            if (cell != null && match != null) {
                conditions.add(new Condition(header.position(column.base()), column.base(), match, cell));
            }
        }
        return conditions;
    }
}
