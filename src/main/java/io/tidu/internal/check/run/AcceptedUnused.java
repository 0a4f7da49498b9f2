package io.tidu.internal.check.run;

import io.tidu.diagnostic.Problem;
import io.tidu.internal.check.Check;
import io.tidu.internal.check.Remark;
import io.tidu.internal.check.Remarks;
import io.tidu.internal.diagnostic.Nearest;
import io.tidu.internal.policy.PackManifest;
import io.tidu.internal.search.Inspection;
import io.tidu.internal.search.PackView;

/** A line below {@code accepted} that accepts nothing: what it spoke of has gone, or a name in it is misspelt. */
final class AcceptedUnused implements Check {
    static final String ID = "check.accepted-unused";

    @Override
    public String id() {
        return ID;
    }

    @Override
    public void look(Inspection rules, Remarks remarks) {
        for (PackView pack : rules.packs()) {
            for (PackManifest.Accepted line : pack.manifest().accepted()) {
                if (!remarks.wasUsed(line)) {
                    String nearest = Nearest.orAll(line.check(), RuleChecker.ids());
                    String expected = RuleChecker.ids().contains(line.check()) ? line.check() : nearest;
                    remarks.add(Remark.of(Problem.warning(ID, line.place(), line.check(), line.at(), expected)));
                }
            }
        }
    }
}
