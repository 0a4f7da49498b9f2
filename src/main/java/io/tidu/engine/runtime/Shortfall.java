package io.tidu.engine.runtime;

import io.tidu.model.Comparison;
import io.tidu.model.Exact;
import io.tidu.model.Quantity;
import org.jspecify.annotations.Nullable;

/** How much is missing to a line. */
final class Shortfall {
    private Shortfall() {}

    /**
     * The change that would bring the value to the line, in the value's unit; for a ratio in its numerator's unit, the
     * denominator staying as it is. Null if it can't be said.
     */
    static @Nullable Exact of(Quantity value, Line.OfNumber line) {
        Exact at = line.line().single();
        Exact actual = value.single();
        if (at == null || actual == null) {
            return null;
        }
        Quantity.Ratio ratio = value.ratio();
        Exact missing =
                ratio == null ? at.minus(actual) : at.times(ratio.denominator()).minus(ratio.numerator());
        boolean downwards = line.comparison() == Comparison.AT_MOST || line.comparison() == Comparison.LESS_THAN;
        Exact change = downwards ? Exact.ZERO.minus(missing) : missing;
        return change.signum() < 0 ? null : change;
    }
}
