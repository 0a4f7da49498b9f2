package io.tidu.internal.evaluate;

import io.tidu.model.FactValue;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The least and the most that is said of a fact: by its one value, or by sources that disagree. */
final class Extremes {
    private Extremes() {}

    static @Nullable BigDecimal least(FactValue value) {
        return extreme(value, Extremes::number, -1);
    }

    static @Nullable BigDecimal most(FactValue value) {
        return extreme(value, Extremes::number, 1);
    }

    static @Nullable LocalDate first(FactValue value) {
        return extreme(value, Extremes::day, -1);
    }

    static @Nullable LocalDate last(FactValue value) {
        return extreme(value, Extremes::day, 1);
    }

    private static @Nullable BigDecimal number(FactValue value) {
        return value instanceof FactValue.Number number ? number.value() : null;
    }

    private static @Nullable LocalDate day(FactValue value) {
        return value instanceof FactValue.Day day ? day.value() : null;
    }

    /** The least (-1) or the most (1) of what is said, which may be nothing of the type. */
    private static <T extends Comparable<? super T>> @Nullable T extreme(
            FactValue value, Function<FactValue, @Nullable T> type, int side) {
        if (!(value instanceof FactValue.Conflict conflict)) {
            return type.apply(value);
        }
        T extreme = null;
        for (FactValue.Sourced sourced : conflict.sources()) {
            T said = type.apply(sourced.value());
            if (said != null && (extreme == null || Integer.signum(said.compareTo(extreme)) == side)) {
                extreme = said;
            }
        }
        return extreme;
    }
}
