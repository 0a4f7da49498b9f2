package io.tidu.internal.check.tables;

import io.tidu.diagnostic.Problem;
import io.tidu.internal.check.Check;
import io.tidu.internal.check.Remarks;
import io.tidu.internal.policy.table.Table;
import io.tidu.internal.policy.table.TableRow;
import io.tidu.internal.search.Inspection;
import io.tidu.internal.search.PackView;

/** A column of a table in use that no rule reads. */
public final class UnreadColumn implements Check {
    private static final String ID = "check.unread-column";

    @Override
    public String id() {
        return ID;
    }

    @Override
    public void look(Inspection rules, Remarks remarks) {
        for (PackView pack : rules.packs()) {
            TableUses uses = TableUses.of(pack);
            for (Table table : pack.tables().values()) {
                for (Table.Output output : table.outputs()) {
                    if (uses.reads(table.name()) && !uses.columns(table.name()).contains(output.name())) {
                        TableRow row = table.rows().get(0);
                        Problem problem = Problem.warning(ID, row.place(output.name()), table.name(), output.name());
                        remarks.add(pack, table.name(), PackView.inRow(problem, row));
                    }
                }
            }
        }
    }
}
