package io.tidu.internal.check.tables;

import io.tidu.diagnostic.Problem;
import io.tidu.internal.check.Check;
import io.tidu.internal.check.Remarks;
import io.tidu.internal.policy.table.Table;
import io.tidu.internal.policy.table.TableRow;
import io.tidu.internal.search.Inspection;
import io.tidu.internal.search.PackView;

/** A row that no rule reads, in a table of which rules read rows by name, such as {@code limits}. */
public final class UnreadRow implements Check {
    private static final String ID = "check.unread-row";

    @Override
    public String id() {
        return ID;
    }

    @Override
    public void look(Inspection rules, Remarks remarks) {
        for (PackView pack : rules.packs()) {
            TableUses uses = TableUses.of(pack);
            for (Table table : pack.tables().values()) {
                if (uses.reads(table.name()) && uses.onlyByName(table.name())) {
                    tell(pack, table, uses, remarks);
                }
            }
        }
    }

    private static void tell(PackView pack, Table table, TableUses uses, Remarks remarks) {
        String input = table.inputs().get(0).name();
        for (TableRow row : table.rows()) {
            if (row.cell(input) instanceof Table.Cell.Text text
                    && !uses.names(table.name()).contains(text.value())) {
                Problem problem = Problem.warning(ID, row.place(input), table.name(), text.value());
                remarks.add(pack, text.value(), PackView.inRow(problem, row));
            }
        }
    }
}
