package io.tidu.internal.cases.version;

import io.tidu.diagnostic.Place;
import io.tidu.diagnostic.Problem;
import io.tidu.internal.policy.practice.YearTables;
import io.tidu.internal.policy.table.Table;
import io.tidu.internal.policy.table.TableRow;
import io.tidu.model.Unit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Moves the days of a table by years, and tells which figures belong to a year and stay. */
final class TableShift {
    private final YearShift shift;
    private final List<Problem> remarks;

    TableShift(YearShift shift, List<Problem> remarks) {
        this.shift = shift;
        this.remarks = remarks;
    }

    /**
     * Moves a table.
     *
     * @param edits its text, or null if it is a spreadsheet, whose days are only told
     */
    void run(Table table, @Nullable TextEdits edits) {
        List<TableRow> rows = table.rows().stream()
                .sorted(Comparator.comparing(r -> r.place().line()))
                .toList();
        for (TableRow row : rows) {
            if (YearTables.isOne(table.name())) {
                remarks.add(Problem.warning("version.row-of-year", row.place(), table.name()));
                continue;
            }
            for (Map.Entry<String, Table.Cell> cell : row.cells().entrySet()) {
                Place place = row.place(cell.getKey());
                if (cell.getValue() instanceof Table.Cell.Day day) {
                    day(day.value().toString(), place, edits);
                } else if (cell.getValue() instanceof Table.Cell.Number number && number.unit() == Unit.CALENDAR_YEAR) {
                    remarks.add(Problem.warning("version.row-of-year", place, table.name()));
                }
            }
            if (row.confirmed() != null) {
                remarks.add(
                        Problem.warning("version.confirmed", row.place("confirmed"), String.valueOf(row.confirmed())));
            }
        }
    }

    private void day(String day, Place place, @Nullable TextEdits edits) {
        Optional<String> later = shift.day(day);
        if (edits == null) {
            remarks.add(Problem.warning("version.spreadsheet", place, day));
        } else if (later.isEmpty() || !edits.replace(place, day, later.get())) {
            remarks.add(Problem.warning("version.day-stays", place, day));
        }
    }
}
