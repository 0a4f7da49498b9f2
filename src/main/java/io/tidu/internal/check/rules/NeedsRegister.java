package io.tidu.internal.check.rules;

import io.tidu.diagnostic.Problem;
import io.tidu.internal.check.Check;
import io.tidu.internal.check.Remarks;
import io.tidu.internal.policy.Clause;
import io.tidu.internal.search.Inspection;
import io.tidu.internal.search.PackView;

/** A clause that takes several enterprises to decide: results for one enterprise are before it. */
public final class NeedsRegister implements Check {
    private static final String ID = "check.needs-register";

    @Override
    public String id() {
        return ID;
    }

    @Override
    public void look(Inspection rules, Remarks remarks) {
        for (PackView pack : rules.packs()) {
            for (Clause clause : pack.clauses()) {
                if (clause.needsRegister()) {
                    String zh = clause.title().zh();
                    String en = clause.title().en();
                    remarks.add(
                            pack,
                            clause.id(),
                            Problem.info(ID, clause.place(), clause.id(), zh, en)
                                    .withExcerpt("## " + clause.id() + " " + zh + " | " + en));
                }
            }
        }
    }
}
