package io.tidu.engine.runtime;

import io.tidu.model.Comparison;
import io.tidu.model.Exact;
import io.tidu.model.Quantity;
import io.tidu.model.Unit;
import io.tidu.model.assessment.Finding;
import io.tidu.pack.rule.Node;
import io.tidu.pack.rule.Operation;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How much is missing to a line. */
final class Shortfall {
    private Shortfall() {}

    /**
     * The change that would bring the value to the line, in the value's unit; for a quotient in its numerator's unit,
     * the denominator staying as it is. Null if it can't be said, as of a value that can't be true.
     *
     * @param unit the value's unit
     * @param numerator the numerator as the rule states it, or null if the rule states no quotient
     */
    static Finding.@Nullable Shortfall of(Quantity value, Line.OfNumber line, Unit unit, @Nullable Node numerator) {
        Exact at = line.line().single();
        Exact actual = value.single();
        if (at == null || actual == null || value.evidence().hasConflict()) {
            return null;
        }
        Quantity.Ratio ratio = value.ratio();
        Exact missing =
                ratio == null ? at.minus(actual) : at.times(ratio.denominator()).minus(ratio.numerator());
        boolean downwards = line.comparison() == Comparison.AT_MOST || line.comparison() == Comparison.LESS_THAN;
        Exact change = downwards ? Exact.ZERO.minus(missing) : missing;
        if (change.signum() < 0) {
            return null;
        }
        if (ratio == null) {
            return new Finding.Shortfall(change, unit, null);
        }
        return numerator == null
                ? new Finding.Shortfall(change, Unit.NONE, null)
                : new Finding.Shortfall(change, numerator.unit(), fact(numerator));
    }

    /** The numerator of a quotient that a rule or a formula states, or null if it states none. */
    static @Nullable Node numerator(Node value, Map<String, Node> formulas) {
        Node formula = value.operation() == Operation.DERIVED ? formulas.get(value.name()) : value;
        return formula != null && formula.operation() == Operation.OVER ? formula.operand(0) : null;
    }

    private static @Nullable String fact(Node number) {
        return switch (number.operation()) {
            case READ, DERIVED, YEARS_AGO, SUM, MEAN, LEAST -> number.name();
            default -> null;
        };
    }
}
