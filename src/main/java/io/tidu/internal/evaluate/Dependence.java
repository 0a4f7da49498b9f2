package io.tidu.internal.evaluate;

import io.tidu.internal.policy.expression.Expression;
import io.tidu.internal.policy.expression.Operator;
import io.tidu.internal.policy.expression.ValueKind;
import io.tidu.internal.policy.expression.YearsAsked;

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
            // The year that a yearly formula is worked out for is as little the enterprise's own as a parameter.
            case PARAMETER, SERIES, OF_YEAR -> SUBJECT;
            case READ -> node.operands().isEmpty() ? ENTERPRISE : NOTHING;
            default -> node.operation().reads() == Operator.Reads.NOTHING ? NOTHING : ENTERPRISE;
        };
        for (Expression operand : YearsAsked.others(node)) {
            all = later(all, of(operand));
        }
        Expression series = YearsAsked.computed(node);
        return series == null ? all : later(all, ofOperands(series));
    }

    /** Whoever reads a yearly derived fact says which years, so that what it is given is all that it depends on. */
    private static Dependence ofOperands(Expression series) {
        Dependence all = ENTERPRISE;
        for (Expression operand : series.operands()) {
            all = later(all, of(operand));
        }
        return all;
    }

    private static Dependence later(Dependence one, Dependence other) {
        return one.compareTo(other) > 0 ? one : other;
    }
}
