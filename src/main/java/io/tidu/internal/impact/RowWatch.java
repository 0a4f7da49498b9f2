package io.tidu.internal.impact;

import io.tidu.internal.evaluate.EvaluationListener;
import io.tidu.internal.policy.rule.Rule;
import io.tidu.internal.policy.table.Fields;
import io.tidu.internal.policy.table.Table;
import io.tidu.internal.policy.table.TableRow;
import io.tidu.model.Judgement;
import io.tidu.model.Verdict;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/** Notes which of some rows and rules the assessments of one enterprise use, or may use. Not thread-safe. */
final class RowWatch implements EvaluationListener {
    private final IdentityHashMap<Table, List<TableRow>> rows;
    private final Set<TableRow> used = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Set<Rule> fired = Collections.newSetFromMap(new IdentityHashMap<>());

    /** Looks for these rows; tables are told apart by identity. */
    RowWatch(IdentityHashMap<Table, List<TableRow>> rows) {
        this.rows = rows;
    }

    boolean used(TableRow row) {
        return used.contains(row);
    }

    boolean fired(Rule rule) {
        return fired.contains(rule);
    }

    @Override
    public void lookedUp(Table table, List<Table.Argument> arguments) {
        for (TableRow row : rows.getOrDefault(table, List.of())) {
            if (row.judge(arguments) != Verdict.NOT_MET) {
                used.add(row);
            }
        }
    }

    @Override
    public void filtered(List<TableRow> all, Fields entry) {
        for (List<TableRow> some : rows.values()) {
            for (TableRow row : some) {
                if (all.contains(row) && row.matches(entry).isPossible()) {
                    used.add(row);
                }
            }
        }
    }

    @Override
    public void fired(Rule rule, Judgement conditions, List<TableRow> matched) {
        fired.add(rule);
        used.addAll(matched);
    }
}
