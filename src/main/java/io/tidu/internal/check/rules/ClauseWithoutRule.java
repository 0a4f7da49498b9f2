package io.tidu.internal.check.rules;

import io.tidu.diagnostic.Problem;
import io.tidu.internal.check.Check;
import io.tidu.internal.check.Remarks;
import io.tidu.internal.policy.Clause;
import io.tidu.internal.policy.table.Table;
import io.tidu.internal.search.Inspection;
import io.tidu.internal.search.PackView;
import java.util.Set;
import java.util.TreeSet;

/** A clause that no rule and no row of a table cites, and that is not said to be left to people. */
public final class ClauseWithoutRule implements Check {
    private static final String ID = "check.clause-without-rule";

    @Override
    public String id() {
        return ID;
    }

    @Override
    public void look(Inspection rules, Remarks remarks) {
        for (PackView pack : rules.packs()) {
            Set<String> cited = new TreeSet<>();
            pack.rules().forEach(r -> cited.addAll(r.clauses()));
            for (Table table : pack.tables().values()) {
                table.rows().forEach(r -> cited.add(r.clause()));
            }
            for (Clause clause : pack.clauses()) {
                if (clause.formalised() && !cited.contains(clause.id())) {
                    remarks.add(
                            pack,
                            clause.id(),
                            Problem.warning(
                                            ID,
                                            clause.place(),
                                            clause.id(),
                                            clause.title().zh(),
                                            clause.title().en())
                                    .withExcerpt("## " + clause.id() + " "
                                            + clause.title().zh() + " | "
                                            + clause.title().en()));
                }
            }
        }
    }
}
