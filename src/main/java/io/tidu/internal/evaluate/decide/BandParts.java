package io.tidu.internal.evaluate.decide;

import io.tidu.internal.evaluate.Compiled;
import io.tidu.internal.evaluate.ExpressionCompiler;
import io.tidu.internal.evaluate.Scope;
import io.tidu.internal.policy.expression.Expression;
import io.tidu.internal.policy.expression.Operator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Of what an amount was made up band by band: {@code 500 square-metres * 1 ratio + 300 square-metres * 0.5 ratio}, of
 * several look-ups one after the other with {@code ;}.
 */
final class BandParts {
    private BandParts() {}

    /** The look-ups of an amount that count band by band; mostly none. */
    static List<Compiled<String>> of(Expression amount, ExpressionCompiler expressions) {
        return amount.all()
                .filter(n -> n.operation() == Operator.TABLE_MARGINAL)
                .map(expressions::bands)
                .toList();
    }

    static String joined(List<Compiled<String>> parts, Scope scope) {
        return parts.stream().map(p -> p.in(scope)).filter(p -> !p.isEmpty()).collect(Collectors.joining("; "));
    }
}
