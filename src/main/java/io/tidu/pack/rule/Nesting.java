package io.tidu.pack.rule;

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
    public static int of(Node node) {
        return switch (node.operation()) {
            case SUBJECT, TABLE, PARAMETER -> 0;
            case IN -> 1 + Math.max(1, of(node.operand(0)));
            case TABLE_VALUE, TABLE_POINTS ->
                1
                        + node.operands().stream()
                                .mapToInt(o -> o.operation() == Operation.TEXT ? 1 : 1 + of(o))
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

    private static int side(List<Node> parts) {
        return deepest(parts) + (parts.size() > 1 ? 1 : 0);
    }

    private static int deepest(Collection<Node> nodes) {
        return nodes.stream().mapToInt(Nesting::of).max().orElse(0);
    }

    /** The operands of a chain of one operator, which becomes one call. */
    public static Stream<Node> chain(Node node, Operation operation) {
        return node.operation() == operation
                ? node.operands().stream().flatMap(o -> chain(o, operation))
                : Stream.of(node);
    }
}
