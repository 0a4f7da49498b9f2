package io.tidu.internal.evaluate;

import io.tidu.internal.policy.expression.Expression;
import io.tidu.internal.policy.expression.Operator;
import io.tidu.internal.policy.expression.ValueKind;

/** What an expression depends on. */
enum Dependence {
    /** Nothing but tables. */
    NOTHING,
    /** The enterprise and the evaluation date. */
    ENTERPRISE,
    /** The row, entry or target that a pattern stands for, or a parameter. */
    SUBJECT;

    static Dependence of(Expression node) {
        Dependence all = switch (node.operation()) {
            case SUBJECT -> node.kind() == ValueKind.ENTERPRISE ? ENTERPRISE : SUBJECT;
            case PARAMETER -> SUBJECT;
            case READ -> node.operands().isEmpty() ? ENTERPRISE : NOTHING;
            default -> node.operation().reads() == Operator.Reads.NOTHING ? NOTHING : ENTERPRISE;
        };
        for (Expression operand : node.operands()) {
            Dependence one = of(operand);
            all = one.compareTo(all) > 0 ? one : all;
        }
        return all;
    }
}
