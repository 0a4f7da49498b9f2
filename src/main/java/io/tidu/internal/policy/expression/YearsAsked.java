package io.tidu.internal.policy.expression;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a function of years stands on: how many years, and the yearly derived fact if it reads one. */
public final class YearsAsked {
    private YearsAsked() {}

    /** The yearly derived fact that a function of years reads, with its parameters; null if it reads a given fact. */
    public static @Nullable Expression computed(Expression function) {
        List<Expression> operands = function.operands();
        Expression last = operands.isEmpty() ? null : operands.get(operands.size() - 1);
        return last != null && last.operation() == Operator.SERIES && asksYears(function) ? last : null;
    }

    /** How many years it asks for, or how far back; null if it is the last one. */
    public static @Nullable Expression number(Expression function) {
        boolean written = function.operands().size() > 1 && function.operand(1).operation() != Operator.SERIES;
        return written ? function.operand(1) : null;
    }

    /** How many of the last years it leaves out before it counts back; null if none. */
    public static @Nullable Expression skipped(Expression function) {
        List<Expression> numbers = numbers(function);
        return numbers.size() > 1 ? numbers.get(1) : null;
    }

    /** All numbers it is given. */
    public static List<Expression> numbers(Expression function) {
        List<Expression> others = others(function);
        return others.isEmpty() ? others : others.subList(1, others.size());
    }

    /** Its operands without the yearly derived fact that it reads. */
    public static List<Expression> others(Expression function) {
        List<Expression> operands = function.operands();
        return computed(function) == null ? operands : operands.subList(0, operands.size() - 1);
    }

    private static boolean asksYears(Expression function) {
        return function.operation() == Operator.YEARS_AGO
                || function.operation().reads() == Operator.Reads.YEARS;
    }
}
