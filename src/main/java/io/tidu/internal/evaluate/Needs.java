package io.tidu.internal.evaluate;

import io.tidu.internal.policy.expression.Expression;
import io.tidu.internal.policy.expression.ValueKind;
import io.tidu.internal.policy.expression.YearsAsked;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The facts without any of which an expression is not known, not even between bounds: who asks for the first figure
 * that is known need not work out those of which a fact is not given at all.
 */
final class Needs {
    private final Map<String, Expression> formulas;

    private Needs(Map<String, Expression> formulas) {
        this.formulas = formulas;
    }

    /** Of an expression; empty if it may be known whatever is given. */
    static Set<String> of(Expression node, Map<String, Expression> formulas) {
        return new Needs(formulas).of(node);
    }

    private Set<String> of(Expression node) {
        return switch (node.operation()) {
            case READ ->
                node.operands().isEmpty() || node.operand(0).kind() == ValueKind.ENTERPRISE
                        ? Set.of(node.name())
                        : Set.of();
            case OF_YEAR, PERIOD_MEAN, COUNT, TOTAL -> Set.of(node.name());
            case DERIVED, SERIES -> ofDerived(node);
            case YEARS_AGO -> {
                Expression computed = YearsAsked.computed(node);
                yield computed == null ? Set.of(node.name()) : ofDerived(computed);
            }
            case PLUS, MINUS, TIMES, OVER, BEST -> any(node.operands());
            case LOWEST, FIRST_KNOWN -> all(node.operands());
            default -> Set.of();
        };
    }

    private Set<String> ofDerived(Expression derived) {
        Expression formula = formulas.get(derived.name());
        return formula == null ? Set.of() : of(formula);
    }

    private Set<String> any(List<Expression> nodes) {
        Set<String> needs = new TreeSet<>();
        nodes.forEach(n -> needs.addAll(of(n)));
        return needs;
    }

    private Set<String> all(List<Expression> nodes) {
        Set<String> needs = new TreeSet<>(of(nodes.get(0)));
        nodes.forEach(n -> needs.retainAll(of(n)));
        return needs;
    }
}
