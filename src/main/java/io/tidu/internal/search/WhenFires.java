package io.tidu.internal.search;

import io.tidu.internal.policy.expression.Expression;
import io.tidu.internal.policy.rule.Rule;
import io.tidu.internal.policy.table.TableRow;
import java.util.List;
import java.util.Map;

/** Whether the conditions of a rule can hold and can fail, over all rows its patterns can stand for. */
public final class WhenFires {
    private final Inspection rules;
    private final PackView pack;
    private final Rule rule;

    /** Of a rule. */
    public WhenFires(Inspection rules, PackView pack, Rule rule) {
        this.rules = rules;
        this.pack = pack;
        this.rule = rule;
    }

    /** Can hold if it can for any rows; can fail if it can for any rows. */
    public Atoms.Outcome outcome() {
        List<Expression> conditions =
                rule.patterns().stream().flatMap(p -> p.constraints().stream()).toList();
        boolean hold = false;
        boolean fail = conditions.isEmpty();
        for (Map<Integer, TableRow> rows : RowChoice.of(pack, rule)) {
            Atoms.Outcome outcome = new Atoms(rules, pack.constants(rules, rows)).together(conditions);
            hold |= outcome.canHold();
            fail |= outcome.canFail();
        }
        return new Atoms.Outcome(hold, fail);
    }
}
