package io.tidu.internal.load.table;

import io.tidu.internal.policy.table.ColumnMatch;
import io.tidu.internal.policy.table.Table;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Holds the columns of a header against each other. */
final class HeaderCheck {
    private final TableProblems problems;
    private final TableLine line;

    HeaderCheck(TableProblems problems, TableLine line) {
        this.problems = problems;
        this.line = line;
    }

    void check(List<Column> columns) {
        for (int i = 0; i < columns.size(); i++) {
            check(columns.get(i), columns.subList(0, i));
        }
        points(columns);
        if (columns.stream().noneMatch(c -> c.name().equals(Column.CLAUSE))) {
            problems.at(line, "table.no-clause-column");
        }
    }

    /** One problem a column: a third edge clashes with both others. */
    private void check(Column right, List<Column> lefts) {
        for (Column left : lefts) {
            if (clash(left, right)) {
                return;
            }
        }
    }

    /** Whether two columns can't stand in one table; adds the problem. */
    private boolean clash(Column left, Column right) {
        ColumnMatch first = left.match();
        ColumnMatch second = right.match();
        if (left.name().equals(right.name())) {
            return add(right, "table.duplicate-header", right.header());
        }
        if (!left.base().equals(right.base())) {
            return false;
        }
        if (first == null || second == null) {
            return add(right, "table.same-name", left.header(), right.header(), right.base());
        }
        if (first == ColumnMatch.IS || second == ColumnMatch.IS) {
            return add(right, "table.is-and-edge", left.header(), right.header());
        }
        return left.unit() != right.unit() && add(right, "table.band-units", left.header(), right.header());
    }

    private boolean add(Column column, String id, String... arguments) {
        problems.at(line, column.cell().column(), id, arguments);
        return true;
    }

    private void points(List<Column> columns) {
        Map<String, Column> byName = new HashMap<>();
        columns.forEach(c -> byName.put(c.name(), c));
        Column min = byName.get(Table.POINTS_MIN);
        Column max = byName.get(Table.POINTS_MAX);
        if (min != null && max == null) {
            add(min, "table.half-points", Table.POINTS_MIN, Table.POINTS_MAX);
        } else if (max != null && min == null) {
            add(max, "table.half-points", Table.POINTS_MAX, Table.POINTS_MIN);
        }
    }
}
