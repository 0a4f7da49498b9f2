package io.tidu.internal.check.rules;

import io.tidu.diagnostic.Problem;
import io.tidu.internal.cases.CaseRun;
import io.tidu.internal.check.Check;
import io.tidu.internal.check.Remarks;
import io.tidu.internal.policy.PackManifest;
import io.tidu.internal.search.Inspection;
import io.tidu.internal.search.PackView;

/**
 * A version of a pack of which no case exercises any rule: it has no cases, or all of them are of days on which another
 * version is in force, as after copying a folder. Whatever it decides, {@code test} would pass.
 */
public final class NoCases implements Check {
    private static final String ID = CaseRun.NO_CASES;

    @Override
    public String id() {
        return ID;
    }

    @Override
    public void look(Inspection rules, Remarks remarks) {
        for (PackView pack : rules.packs()) {
            if (!pack.rules().isEmpty() && !rules.isExercised(pack)) {
                PackManifest manifest = pack.manifest();
                remarks.add(
                        pack,
                        manifest.version(),
                        Problem.warning(
                                ID,
                                manifest.place(),
                                manifest.id(),
                                manifest.version(),
                                manifest.inForce().toString()));
            }
        }
    }
}
