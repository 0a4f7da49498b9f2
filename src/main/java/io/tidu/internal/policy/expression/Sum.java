package io.tidu.internal.policy.expression;

import java.util.ArrayList;
import java.util.List;

/**
 * A chain of additions and subtractions taken apart, so that it needs no calls within calls.
 *
 * @param added what is added, in the order written
 * @param subtracted what is subtracted, in the order written
 */
public record Sum(List<Expression> added, List<Expression> subtracted) {
    /** Copies the lists. */
    public Sum {
        added = List.copyOf(added);
        subtracted = List.copyOf(subtracted);
    }

    /** The parts of a sum or difference; a node of another kind is its own only part. */
    public static Sum of(Expression node) {
        List<Expression> added = new ArrayList<>();
        List<Expression> subtracted = new ArrayList<>();
        collect(node, added, subtracted);
        return new Sum(added, subtracted);
    }

    private static void collect(Expression node, List<Expression> added, List<Expression> subtracted) {
        switch (node.operation()) {
            case PLUS -> {
                collect(node.operand(0), added, subtracted);
                collect(node.operand(1), added, subtracted);
            }
            case MINUS -> {
                collect(node.operand(0), added, subtracted);
                collect(node.operand(1), subtracted, added);
            }
            default -> added.add(node);
        }
    }
}
