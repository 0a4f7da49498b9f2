package io.tidu.internal.guide;

import io.tidu.internal.policy.practice.Lever;
import java.math.BigDecimal;

/** A move of what is no number of the enterprise itself, by a lever. Immutable. */
sealed interface LeverMove extends Move permits ChoiceMove, AddMove, EndMove {
    /** The lever. */
    Lever by();

    @Override
    default String lever() {
        return by().name();
    }

    @Override
    default String fact() {
        return by().fact();
    }

    @Override
    default BigDecimal effort(long value) {
        return by().effort().of(BigDecimal.ONE);
    }
}
