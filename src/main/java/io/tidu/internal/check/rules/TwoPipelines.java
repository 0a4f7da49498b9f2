package io.tidu.internal.check.rules;

import io.tidu.diagnostic.Problem;
import io.tidu.internal.check.Check;
import io.tidu.internal.check.Named;
import io.tidu.internal.check.Other;
import io.tidu.internal.check.Remarks;
import io.tidu.internal.policy.PackManifest;
import io.tidu.internal.policy.rule.StatementKind;
import io.tidu.internal.search.Inspection;
import io.tidu.internal.search.PackView;
import java.util.List;

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
                    Problem problem = Problem.warning(ID, one.place(), Named.pack(rules, before.id()))
                            .with(List.of(Other.manifest(before, "check.also.other-pack")));
                    remarks.add(pack, before.id(), problem);
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
