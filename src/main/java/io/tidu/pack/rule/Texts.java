package io.tidu.pack.rule;

import java.util.Set;

/** The texts an expression may turn out to be, known before anything is evaluated. */
final class Texts {
    private Texts() {}

    /** A quoted text, or every text in a column of a table; blank cells are left out. */
    static Set<String> possible(Node node, Surroundings surroundings) {
        if (node.operation() != Operation.TEXT && !RuleGraph.isOfRow(node)) {
            throw new ResolveProblem("rule.fixed-name", node.place());
        }
        return RuleGraph.texts(node, surroundings.tables());
    }
}
