package io.tidu.internal.check.tables;

import io.tidu.diagnostic.Place;
import io.tidu.diagnostic.Problem;
import io.tidu.internal.check.Check;
import io.tidu.internal.check.Remarks;
import io.tidu.internal.policy.PackManifest;
import io.tidu.internal.policy.table.Table;
import io.tidu.internal.policy.table.TableRow;
import io.tidu.internal.search.Inspection;
import io.tidu.internal.search.PackView;
import java.util.Collections;

/** A row that {@code pack.yaml} does not name, in a table of which it names others: people would read a bare word. */
public final class UnnamedRow implements Check {
    private static final String ID = "check.unnamed-row";

    @Override
    public String id() {
        return ID;
    }

    @Override
    public void look(Inspection rules, Remarks remarks) {
        for (PackView pack : rules.packs()) {
            for (Table table : pack.tables().values()) {
                PackManifest.TableNames names = pack.manifest().tables().get(table.name());
                if (names != null && !names.rows().isEmpty()) {
                    tell(pack, table, names, remarks);
                }
            }
        }
    }

    private static void tell(PackView pack, Table table, PackManifest.TableNames names, Remarks remarks) {
        for (TableRow row : table.rows()) {
            if (!row.words().isEmpty()
                    && Collections.disjoint(row.words(), names.rows().keySet())) {
                String word = String.join(", ", row.words());
                Place place = table.columns().stream()
                        .filter(c -> row.cell(c) instanceof Table.Cell.Text)
                        .findFirst()
                        .map(row::place)
                        .orElseGet(row::place);
                Problem problem = Problem.warning(ID, place, table.name(), word);
                remarks.add(pack, word, PackView.inRow(problem, row));
            }
        }
    }
}
