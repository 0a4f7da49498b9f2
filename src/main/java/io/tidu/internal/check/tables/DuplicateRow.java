package io.tidu.internal.check.tables;

import io.tidu.diagnostic.Problem;
import io.tidu.internal.check.Check;
import io.tidu.internal.check.Other;
import io.tidu.internal.check.Remarks;
import io.tidu.internal.policy.table.Table;
import io.tidu.internal.policy.table.TableRow;
import io.tidu.internal.search.Inspection;
import io.tidu.internal.search.PackView;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Two rows of a table that say the same, and differ in clause or status only. */
public final class DuplicateRow implements Check {
    private static final String ID = "check.duplicate-row";

    @Override
    public String id() {
        return ID;
    }

    @Override
    public void look(Inspection rules, Remarks remarks) {
        for (PackView pack : rules.packs()) {
            for (Table table : pack.tables().values()) {
                Map<String, TableRow> seen = new HashMap<>();
                for (TableRow row : table.rows()) {
                    TableRow earlier = seen.putIfAbsent(row.cells().toString(), row);
                    if (earlier != null) {
                        int line = Math.min(earlier.place().line(), row.place().line());
                        TableRow later = line == row.place().line() ? earlier : row;
                        Problem problem = Problem.warning(ID, later.place(), table.name(), String.valueOf(line));
                        TableRow first = later == row ? earlier : row;
                        remarks.add(
                                pack,
                                table.name(),
                                PackView.inRow(problem, later)
                                        .with(List.of(Other.row(first, "", "check.also.first-row"))));
                    }
                }
            }
        }
    }
}
