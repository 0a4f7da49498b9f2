package io.tidu.internal.guide.line;

import io.tidu.internal.policy.expression.Expression;
import io.tidu.internal.policy.expression.Operator;
import io.tidu.internal.policy.expression.ValueKind;
import io.tidu.internal.policy.rule.RuleGraph;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** Which facts an expression reads, through derived facts too. */
record FactsRead(Map<String, Expression> formulas) {

    Set<String> of(Expression expression) {
        Set<String> facts = new LinkedHashSet<>();
        add(expression, facts);
        return facts;
    }

    private void add(Expression expression, Set<String> facts) {
        expression.visit(node -> {
            RuleGraph.reliance(node).ifPresent(fact -> facts.add(fact.fact()));
            switch (node.operation().reads()) {
                case NAMED -> named(node, facts);
                case YEAR, YEARS, DAY, LIST -> {
                    if (!node.names().isEmpty()) {
                        facts.add(node.name());
                    }
                }
                default -> {
                    // reads no fact that it names
                }
            }
        });
    }

    private void named(Expression node, Set<String> facts) {
        boolean derived = node.operation() == Operator.DERIVED || node.operation() == Operator.SERIES;
        Expression formula = derived ? formulas.get(node.name()) : null;
        if (formula != null) {
            add(formula, facts);
        } else if (!derived && node.operand(0).kind() == ValueKind.ENTERPRISE) {
            facts.add(node.name());
        }
    }

    /** Whether a node counts the days since one, itself or through a derived fact. */
    boolean countsDays(Expression node) {
        boolean derived = node.operation() == Operator.DERIVED || node.operation() == Operator.SERIES;
        Expression formula = derived ? formulas.get(node.name()) : null;
        return node.operation() == Operator.DAYS_SINCE
                || (formula != null && formula.all().anyMatch(this::countsDays));
    }
}
