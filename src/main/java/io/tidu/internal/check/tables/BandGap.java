package io.tidu.internal.check.tables;

import io.tidu.diagnostic.Problem;
import io.tidu.internal.check.Check;
import io.tidu.internal.check.Remarks;
import io.tidu.internal.search.Inspection;
import io.tidu.internal.search.LookUp;
import io.tidu.internal.search.PackView;

/** Values that a rule looks up and for which a table has no row. */
public final class BandGap implements Check {
    private static final String ID = "check.band-gap";

    @Override
    public String id() {
        return ID;
    }

    @Override
    public void look(Inspection rules, Remarks remarks) {
        for (PackView pack : rules.packs()) {
            for (LookUp lookUp : LookUp.of(pack)) {
                String table = lookUp.table().name();
                Bands bands = new Bands(rules, pack, lookUp);
                if (!bands.has(h -> h.rows().isEmpty()) || remarks.accepts(pack, table, ID)) {
                    continue;
                }
                for (Bands.Shown gap : bands.where(h -> h.rows().isEmpty(), "no row of " + table)) {
                    String rule = lookUp.rule().name();
                    Problem problem = bands.problem(
                            gap.hit(), place -> Problem.error(ID, place, table, lookUp.told(gap.hit()), rule));
                    remarks.add(pack, table, problem, gap.sample());
                }
            }
        }
    }
}
