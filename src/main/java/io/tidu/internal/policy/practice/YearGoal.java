package io.tidu.internal.policy.practice;

import io.tidu.internal.policy.table.Table;
import io.tidu.internal.policy.table.TableRow;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;

/**
 * How many enterprises are to attain a target in a year, as announced: one row of the table {@code goals}.
 *
 * @param year the year
 * @param target the target
 * @param count so many, or more
 * @param row the row, with its status, clause and source
 */
public record YearGoal(int year, String target, BigDecimal count, TableRow row) {
    /** The goals in a pack's tables, in the order of the rows; the tables have been checked when they were loaded. */
    public static List<YearGoal> in(Map<String, Table> tables) {
        Table goals = tables.get(YearTables.GOALS);
        return goals == null
                ? List.of()
                : goals.rows().stream().map(YearGoal::of).toList();
    }

    private static YearGoal of(TableRow row) {
        return new YearGoal(
                Integer.parseInt(text(row, YearTables.YEAR)), text(row, YearTables.TARGET), count(row), row);
    }

    private static String text(TableRow row, String column) {
        return row.cell(column) instanceof Table.Cell.Text text ? text.value() : "";
    }

    private static BigDecimal count(TableRow row) {
        return row.cell(YearTables.GOAL) instanceof Table.Cell.Number number
                ? number.value().toBigDecimal(0, RoundingMode.UNNECESSARY)
                : BigDecimal.ZERO;
    }
}
