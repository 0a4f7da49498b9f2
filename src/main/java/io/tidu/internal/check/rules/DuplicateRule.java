package io.tidu.internal.check.rules;

import io.tidu.diagnostic.Problem;
import io.tidu.internal.check.Check;
import io.tidu.internal.check.Other;
import io.tidu.internal.check.Remarks;
import io.tidu.internal.policy.rule.Rule;
import io.tidu.internal.search.Inspection;
import io.tidu.internal.search.PackView;
import io.tidu.internal.search.Shape;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Two rules with the same conditions that state the same. */
public final class DuplicateRule implements Check {
    private static final String ID = "check.duplicate-rule";

    @Override
    public String id() {
        return ID;
    }

    @Override
    public void look(Inspection rules, Remarks remarks) {
        for (PackView pack : rules.packs()) {
            Map<String, Rule> seen = new HashMap<>();
            for (Rule rule : pack.rules()) {
                for (Rule.Statement statement : rule.statements()) {
                    Rule earlier = seen.putIfAbsent(Shape.ofPatterns(rule) + Shape.of(statement), rule);
                    if (earlier != null) {
                        Problem problem = Problem.warning(
                                ID, statement.place(), statement.kind().word(), earlier.name());
                        Problem.Also first = Other.rule(pack, earlier, earlier.place(), "check.also.first-rule");
                        remarks.add(
                                pack, rule.name(), pack.inRule(problem, rule).with(List.of(first)));
                    }
                }
            }
        }
    }
}
