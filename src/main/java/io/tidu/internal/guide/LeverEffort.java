package io.tidu.internal.guide;

import io.tidu.internal.policy.practice.Lever;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** How hard a change is by a lever: for each step begun. */
record LeverEffort(Lever lever) {
    /** The effort of a change by so much, in the unit of the lever's step. */
    BigDecimal of(BigDecimal change) {
        BigDecimal step = lever.step() == null ? BigDecimal.ONE : lever.step();
        return lever.effort().of(change.divide(step, 0, RoundingMode.CEILING));
    }
}
