package io.tidu.internal.policy.rule;

import io.tidu.internal.policy.expression.Expression;
import io.tidu.internal.policy.expression.Operator;
import io.tidu.internal.policy.expression.Sum;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/**
 * How many calls within calls a condition comes to. Drools' own parser, which reads rule files too, takes more than
 * twice as long for each: twelve would take minutes.
 */
public final class Nesting {
    private Nesting() {}

    /** The depth of an expression; a condition needs one call more around it. */
    public static int of(Expression node) {
        return switch (node.operation()) {
            case SUBJECT, TABLE, PARAMETER -> 0;
            case IN -> 1 + Math.max(1, of(node.operand(0)));
            case TABLE_VALUE, TABLE_POINTS, TABLE_MARGINAL ->
                1
                        + node.operands().stream()
                                .mapToInt(o -> o.operation() == Operator.TEXT ? 1 : 1 + of(o))
                                .max()
                                .orElse(0);
            case AND, OR -> 1 + deepest(chain(node, node.operation()).toList());
            case PLUS, MINUS -> {
                Sum sum = Sum.of(node);
                yield Math.max(side(sum.added()), side(sum.subtracted()))
                        + (sum.subtracted().isEmpty() ? 0 : 1);
            }
            default -> 1 + deepest(node.operands());
        };
    }

    private static int side(List<Expression> parts) {
        return deepest(parts) + (parts.size() > 1 ? 1 : 0);
    }

    private static int deepest(Collection<Expression> nodes) {
        return nodes.stream().mapToInt(Nesting::of).max().orElse(0);
    }

    /** The operands of a chain of one operator, which becomes one call. */
    public static Stream<Expression> chain(Expression node, Operator operation) {
        return node.operation() == operation
                ? node.operands().stream().flatMap(o -> chain(o, operation))
                : Stream.of(node);
    }
}
