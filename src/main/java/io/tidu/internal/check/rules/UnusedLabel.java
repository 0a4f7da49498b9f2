package io.tidu.internal.check.rules;

import io.tidu.diagnostic.Problem;
import io.tidu.internal.check.Check;
import io.tidu.internal.check.Remarks;
import io.tidu.internal.diagnostic.Nearest;
import io.tidu.internal.policy.rule.StatementKind.Role;
import io.tidu.internal.search.Inspection;
import io.tidu.internal.search.PackView;
import java.util.Set;
import java.util.TreeSet;

/** A name in {@code pack.yaml} that no rule uses. */
public final class UnusedLabel implements Check {
    private static final String ID = "check.unused-label";

    @Override
    public String id() {
        return ID;
    }

    @Override
    public void look(Inspection rules, Remarks remarks) {
        for (PackView pack : rules.packs()) {
            Set<String> criteria = new TreeSet<>();
            Set<String> items = new TreeSet<>();
            NamedWord.of(pack).forEach(w -> (w.role() == Role.CRITERION ? criteria : items).add(w.text()));
            pack.graph().names().stream().filter(n -> n.role() == Role.TIER).forEach(n -> items.add(n.text()));
            tell(pack, "criteria", pack.manifest().criteria().keySet(), criteria, remarks);
            tell(pack, "items", pack.manifest().items().keySet(), items, remarks);
        }
    }

    private static void tell(PackView pack, String key, Set<String> labels, Set<String> used, Remarks remarks) {
        for (String label : labels) {
            if (!used.contains(label)) {
                String nearest = Nearest.to(label, used).orElse("–");
                remarks.add(pack, label, Problem.warning(ID, pack.manifest().place(), label, key, nearest));
            }
        }
    }
}
