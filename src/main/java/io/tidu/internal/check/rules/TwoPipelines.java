package io.tidu.internal.check.rules;

import io.tidu.diagnostic.Problem;
import io.tidu.internal.check.Check;
import io.tidu.internal.check.Remarks;
import io.tidu.internal.policy.PackManifest;
import io.tidu.internal.policy.rule.StatementKind;
import io.tidu.internal.search.Inspection;
import io.tidu.internal.search.PackView;

/** Two packs that say at which stage an enterprise stands, and may be for the same one on the same day. */
public final class TwoPipelines implements Check {
    private static final String ID = "check.two-pipelines";

    @Override
    public String id() {
        return ID;
    }

    @Override
    public void look(Inspection rules, Remarks remarks) {
        for (PackView pack : rules.packs()) {
            for (PackView other : rules.packs()) {
                PackManifest one = pack.manifest();
                PackManifest before = other.manifest();
                boolean both = before.id().compareTo(one.id()) < 0
                        && advances(pack)
                        && advances(other)
                        && one.inForce().overlaps(before.inForce())
                        && !one.appliesTo().excludes(before.appliesTo());
                if (both) {
                    remarks.add(pack, before.id(), Problem.warning(ID, one.place(), before.id()));
                }
            }
        }
    }

    private static boolean advances(PackView pack) {
        return pack.rules().stream()
                .flatMap(r -> r.statements().stream())
                .anyMatch(s -> s.kind() == StatementKind.ADVANCE);
    }
}
