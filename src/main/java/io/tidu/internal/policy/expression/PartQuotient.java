package io.tidu.internal.policy.expression;

import io.tidu.vocabulary.FactDefinition;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A quotient of a part and the whole that contains it: whoever adds to the part adds to the whole. Both are taken over
 * the same years.
 *
 * @param part the fact in the numerator
 * @param whole the fact in the denominator
 */
public record PartQuotient(String part, String whole) {
    private static final Set<Operator> FIGURES = Set.of(Operator.READ, Operator.YEARS_AGO, Operator.SUM, Operator.MEAN);

    /** What an operand of a quotient takes from a fact. */
    private record Figure(Operator operation, String fact, List<String> years) {}

    /**
     * The quotient that a value is, as a rule states it or as a derived fact computes it.
     *
     * @param formulas the formulas of derived facts, by name
     * @param facts the declared facts, by name
     * @return null if it is no quotient, or none of a part and its whole
     */
    public static @Nullable PartQuotient of(
            Expression value, Map<String, Expression> formulas, Map<String, FactDefinition> facts) {
        Expression node = value;
        List<String> parameters = List.of();
        while (node != null && node.operation() == Operator.DERIVED) {
            parameters = arguments(node, parameters);
            node = formulas.get(node.name());
        }
        if (node == null || node.operation() != Operator.OVER) {
            return null;
        }
        Figure part = figure(node.operand(0), parameters, formulas);
        Figure whole = figure(node.operand(1), parameters, formulas);
        return part != null
                        && whole != null
                        && part.operation() == whole.operation()
                        && part.years().equals(whole.years())
                        && contains(whole.fact(), part.fact(), facts)
                ? new PartQuotient(part.fact(), whole.fact())
                : null;
    }

    /** Whether a line depends on the part or the whole, so that it moves when they do. */
    public boolean moves(Expression line, Map<String, Expression> formulas) {
        return line.all()
                .anyMatch(n -> n.names().contains(part)
                        || n.names().contains(whole)
                        || (n.operation() == Operator.DERIVED
                                && formulas.get(n.name()) != null
                                && moves(formulas.get(n.name()), formulas)));
    }

    private static @Nullable Figure figure(
            Expression operand, List<String> parameters, Map<String, Expression> formulas) {
        if (operand.operation() == Operator.FIRST_KNOWN) {
            return figure(Basis.general(operand, formulas), parameters, formulas);
        }
        if (operand.operation() == Operator.DERIVED) {
            Expression formula = formulas.get(operand.name());
            return formula == null ? null : figure(formula, arguments(operand, parameters), formulas);
        }
        boolean ofEntry = operand.operation() == Operator.READ
                && !operand.operands().isEmpty()
                && operand.operand(0).kind() != ValueKind.ENTERPRISE;
        return FIGURES.contains(operand.operation()) && !ofEntry
                ? new Figure(operand.operation(), operand.name(), arguments(operand, parameters))
                : null;
    }

    /** All operands but the first, which is the enterprise, as texts that are equal if they are. */
    private static List<String> arguments(Expression node, List<String> parameters) {
        return node.operands().stream().skip(1).map(o -> key(o, parameters)).toList();
    }

    private static String key(Expression node, List<String> parameters) {
        if (node.operation() == Operator.PARAMETER && node.index() < parameters.size()) {
            return parameters.get(node.index());
        }
        return node.operands().stream()
                .map(o -> key(o, parameters))
                .collect(Collectors.joining(",", node.operation() + node.names().toString() + node.index() + "(", ")"));
    }

    private static boolean contains(String whole, String part, Map<String, FactDefinition> facts) {
        Set<String> seen = new HashSet<>();
        FactDefinition fact = facts.get(part);
        while (fact != null && fact.partOf() != null && seen.add(fact.name())) {
            if (fact.partOf().equals(whole)) {
                return true;
            }
            fact = facts.get(fact.partOf());
        }
        return false;
    }
}
