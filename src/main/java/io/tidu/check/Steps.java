package io.tidu.check;

import io.tidu.model.Exact;
import io.tidu.model.Unit;
import io.tidu.pack.rule.Node;
import io.tidu.pack.rule.Operation;
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
record Steps(Inspection rules, Node argument) {
    private static final Exact SMALL = Exact.ONE.over(Exact.of(10_000));
    private static final Exact TWO = Exact.of(2);
    private static final Set<Unit> WHOLE = Set.of(Unit.PERSONS, Unit.COUNT, Unit.DAYS);
    private static final Set<Operation> FRACTIONAL =
            Set.of(Operation.OVER, Operation.MEAN, Operation.GROWTH, Operation.TIMES, Operation.TABLE_VALUE);

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
        return has(argument, Set.of(Operation.GROWTH, Operation.MINUS));
    }

    /** Whether the expression, or a formula it uses, has one of these operations. */
    private boolean has(Node node, Set<Operation> operations) {
        return node.all().anyMatch(n -> {
            Node formula = n.operation() == Operation.DERIVED
                    ? rules.policies().formulas().get(n.name())
                    : null;
            return operations.contains(n.operation()) || (formula != null && has(formula, operations));
        });
    }
}
