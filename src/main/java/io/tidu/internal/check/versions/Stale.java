package io.tidu.internal.check.versions;

import io.tidu.diagnostic.Problem;
import io.tidu.internal.check.Check;
import io.tidu.internal.check.Remarks;
import io.tidu.internal.policy.table.Table;
import io.tidu.internal.policy.table.TableRow;
import io.tidu.internal.search.Inspection;
import io.tidu.internal.search.PackView;
import java.time.LocalDate;

/** A row that somebody last compared with the policy's text more than a year ago. */
public final class Stale implements Check {
    private static final String ID = "check.stale";

    @Override
    public String id() {
        return ID;
    }

    @Override
    public void look(Inspection rules, Remarks remarks) {
        LocalDate on = rules.on();
        if (on == null) {
            return;
        }
        for (PackView pack : rules.packs()) {
            for (Table table : pack.tables().values()) {
                for (TableRow row : table.rows()) {
                    LocalDate confirmed = row.confirmed();
                    if (confirmed != null && confirmed.isBefore(on.minusYears(1))) {
                        Problem problem = Problem.warning(
                                ID, row.place("confirmed"), confirmed.toString(), on.toString(), table.name());
                        remarks.add(pack, table.name(), PackView.inRow(problem, row));
                    }
                }
            }
        }
    }
}
