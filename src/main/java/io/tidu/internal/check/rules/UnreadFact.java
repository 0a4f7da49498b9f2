package io.tidu.internal.check.rules;

import io.tidu.diagnostic.Problem;
import io.tidu.internal.check.Check;
import io.tidu.internal.check.Named;
import io.tidu.internal.check.Remark;
import io.tidu.internal.check.Remarks;
import io.tidu.internal.policy.practice.Sharing;
import io.tidu.internal.policy.vocabulary.BuiltInFacts;
import io.tidu.internal.policy.vocabulary.Divisions;
import io.tidu.internal.search.Inspection;
import io.tidu.internal.search.PackView;
import io.tidu.vocabulary.DerivedDefinition;
import io.tidu.vocabulary.FactDefinition;
import java.util.Set;
import java.util.TreeSet;

/**
 * A fact of the vocabulary that no rule reads, nor any formula that a rule uses: good to know, and maybe meant. The
 * town is there for lists.
 */
public final class UnreadFact implements Check {
    private static final String ID = "check.unread-fact";

    @Override
    public String id() {
        return ID;
    }

    @Override
    public void look(Inspection rules, Remarks remarks) {
        Set<String> read = new TreeSet<>(Set.of(BuiltInFacts.STAGE.fact(), Divisions.TOWN));
        for (PackView pack : rules.packs()) {
            read.addAll(pack.manifest().appliesTo().facts().keySet());
            Sharing.Way way = pack.manifest().practice().sharing().way();
            if (way != null && way.rule() == Sharing.Rule.FIRST_COME) {
                read.addAll(way.names());
            }
            pack.graph().facts(rules.vocabulary(), rules.policies().formulas()).forEach(r -> read.add(r.path()));
        }
        for (FactDefinition fact : rules.vocabulary().facts().values()) {
            if (!read.contains(fact.name())) {
                remarks.add(Remark.of(Problem.info(ID, fact.place(), Named.fact(rules, fact.name()))));
            }
        }
        for (DerivedDefinition derived : rules.vocabulary().derived().values()) {
            if (!read.contains(derived.name())) {
                remarks.add(Remark.of(Problem.info(ID, derived.place(), Named.fact(rules, derived.name()))));
            }
        }
    }
}
