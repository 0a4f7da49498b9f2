package io.tidu.internal.check.rules;

import io.tidu.diagnostic.Place;
import io.tidu.diagnostic.Problem;
import io.tidu.internal.check.Check;
import io.tidu.internal.check.Remarks;
import io.tidu.internal.policy.rule.Rule;
import io.tidu.internal.search.Atoms;
import io.tidu.internal.search.Inspection;
import io.tidu.internal.search.PackView;
import io.tidu.internal.search.WhenFires;

/** A rule whose conditions can hold for nobody. */
public final class NeverFires implements Check {
    private static final String ID = "check.never-fires";

    @Override
    public String id() {
        return ID;
    }

    @Override
    public void look(Inspection rules, Remarks remarks) {
        for (PackView pack : rules.packs()) {
            for (Rule rule : pack.rules()) {
                Atoms.Outcome outcome = new WhenFires(rules, pack, rule).outcome();
                if (!outcome.canHold()) {
                    Place place = rule.patterns().stream()
                            .flatMap(p -> p.constraints().stream())
                            .findFirst()
                            .map(n -> n.place())
                            .orElse(rule.place());
                    remarks.add(pack, rule.name(), pack.inRule(Problem.error(ID, place), rule));
                }
            }
        }
    }
}
