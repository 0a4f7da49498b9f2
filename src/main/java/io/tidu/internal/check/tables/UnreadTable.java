package io.tidu.internal.check.tables;

import io.tidu.diagnostic.Place;
import io.tidu.diagnostic.Problem;
import io.tidu.internal.check.Check;
import io.tidu.internal.check.Remarks;
import io.tidu.internal.policy.practice.YearTables;
import io.tidu.internal.policy.table.Table;
import io.tidu.internal.search.Inspection;
import io.tidu.internal.search.PackView;

/** A table that no rule reads. */
public final class UnreadTable implements Check {
    private static final String ID = "check.unread-table";

    @Override
    public String id() {
        return ID;
    }

    @Override
    public void look(Inspection rules, Remarks remarks) {
        for (PackView pack : rules.packs()) {
            TableUses uses = TableUses.of(pack);
            for (Table table : pack.tables().values()) {
                if (!table.rows().isEmpty() && !uses.reads(table.name()) && !YearTables.isOne(table.name())) {
                    Place place = Place.of(table.rows().get(0).place().file());
                    remarks.add(pack, table.name(), Problem.warning(ID, place, table.name()));
                }
            }
        }
    }
}
