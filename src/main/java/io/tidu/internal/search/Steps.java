package io.tidu.internal.search;

import io.tidu.internal.policy.expression.Expression;
import io.tidu.internal.policy.expression.Operator;
import io.tidu.model.Exact;
import io.tidu.model.Unit;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which values a number can have near an edge: people and things come whole, money in yuan, and what is no growth and
 * no difference is not below nought.
 *
 * @param rules the rules, for the formulas of derived facts
 * @param argument the expression whose value it is
 */
record Steps(Inspection rules, Expression argument) {
    private static final Exact SMALL = Exact.ONE.over(Exact.of(10_000));
    private static final Exact TWO = Exact.of(2);
    private static final Set<Unit> WHOLE = Set.of(Unit.PERSONS, Unit.COUNT, Unit.DAYS);
    private static final Set<Operator> FRACTIONAL =
            Set.of(Operator.OVER, Operator.MEAN, Operator.GROWTH, Operator.TIMES, Operator.TABLE_VALUE);

    /** At each edge, a step beside it, between edges and beyond them. */
    List<Exact> around(Collection<Exact> edges) {
        boolean whole = isWhole();
        Exact step = whole || argument.unit() == Unit.YUAN ? Exact.ONE : SMALL;
        Set<Exact> values = new LinkedHashSet<>(new TreeSet<>(edges));
        for (Exact edge : new TreeSet<>(edges)) {
            values.add(edge.plus(step));
            values.add(edge.minus(step));
        }
        if (!whole) {
            Exact before = null;
            for (Exact edge : new TreeSet<>(edges)) {
                values.add(
                        before == null
                                ? edge.minus(Exact.ONE)
                                : before.plus(edge).over(TWO));
                before = edge;
            }
        }
        values.add(Exact.ZERO);
        boolean signed = isSigned();
        return values.stream().filter(v -> signed || v.signum() >= 0).toList();
    }

    private boolean isWhole() {
        return WHOLE.contains(argument.unit()) && !has(argument, FRACTIONAL);
    }

    private boolean isSigned() {
        return has(argument, Set.of(Operator.GROWTH, Operator.MINUS));
    }

    /** Whether the expression, or a formula it uses, has one of these operations. */
    private boolean has(Expression node, Set<Operator> operations) {
        return node.all().anyMatch(n -> {
            Expression formula = n.operation() == Operator.DERIVED || n.operation() == Operator.SERIES
                    ? rules.policies().formulas().get(n.name())
                    : null;
            return operations.contains(n.operation()) || (formula != null && has(formula, operations));
        });
    }
}
