package io.tidu.internal.load.rule;

import io.tidu.internal.policy.expression.Expression;
import io.tidu.internal.policy.expression.Operator;
import io.tidu.internal.policy.rule.RuleGraph;
import java.util.Set;

/** The texts an expression may turn out to be, known before anything is evaluated. */
final class PossibleTexts {
    private PossibleTexts() {}

    /** A quoted text, or every text in a column of a table; blank cells are left out. */
    static Set<String> possible(Expression node, Surroundings surroundings) {
        if (node.operation() != Operator.TEXT && !RuleGraph.isOfRow(node)) {
            throw new ResolveProblem("rule.fixed-name", node.place());
        }
        return RuleGraph.texts(node, surroundings.tables());
    }
}
