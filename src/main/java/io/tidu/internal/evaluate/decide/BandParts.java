package io.tidu.internal.evaluate.decide;

import io.tidu.internal.evaluate.Compiled;
import io.tidu.internal.evaluate.ExpressionCompiler;
import io.tidu.internal.evaluate.Scope;
import io.tidu.internal.policy.expression.Expression;
import io.tidu.internal.policy.expression.Operator;
import io.tidu.model.assessment.StepDetail;
import java.util.List;

/** Of what an amount was made up band by band. */
final class BandParts {
    private BandParts() {}

    /** The look-ups of an amount that count band by band; mostly none. */
    static List<Compiled<List<StepDetail.Band>>> of(Expression amount, ExpressionCompiler expressions) {
        return amount.all()
                .filter(n -> n.operation() == Operator.TABLE_MARGINAL)
                .map(expressions::bands)
                .toList();
    }

    /** The bands of each look-up that reaches any. */
    static List<List<StepDetail.Band>> of(List<Compiled<List<StepDetail.Band>>> parts, Scope scope) {
        return parts.isEmpty()
                ? List.of()
                : parts.stream().map(p -> p.in(scope)).filter(p -> !p.isEmpty()).toList();
    }
}
