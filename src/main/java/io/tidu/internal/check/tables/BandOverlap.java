package io.tidu.internal.check.tables;

import io.tidu.diagnostic.Problem;
import io.tidu.internal.check.Check;
import io.tidu.internal.check.Other;
import io.tidu.internal.check.Remarks;
import io.tidu.internal.policy.table.TableRow;
import io.tidu.internal.search.Inspection;
import io.tidu.internal.search.LookUp;
import io.tidu.internal.search.PackView;
import java.util.List;
import java.util.stream.Collectors;

/** Values that a rule looks up and to which two rows of a table apply. */
public final class BandOverlap implements Check {
    private static final String ID = "check.band-overlap";
    private static final int MOST_PLACES = 4;

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
                if (!bands.has(h -> h.rows().size() > 1) || remarks.accepts(pack, table, ID)) {
                    continue;
                }
                for (Bands.Shown overlap : bands.where(h -> h.rows().size() > 1, "two rows of " + table)) {
                    String lines = lines(overlap.hit().rows());
                    Problem problem = bands.problem(
                            overlap.hit(), place -> Problem.error(ID, place, table, lookUp.told(overlap.hit()), lines));
                    List<Problem.Also> others = overlap.hit().rows().stream()
                            .filter(r -> r.place().line() != problem.place().line())
                            .limit(MOST_PLACES)
                            .map(r -> Other.row(r, "", "check.also.row-too"))
                            .toList();
                    remarks.add(pack, table, problem.with(others), overlap.sample());
                }
            }
        }
    }

    private static String lines(List<TableRow> rows) {
        return rows.stream()
                .map(r -> r.place().line())
                .sorted()
                .map(String::valueOf)
                .collect(Collectors.joining(", "));
    }
}
