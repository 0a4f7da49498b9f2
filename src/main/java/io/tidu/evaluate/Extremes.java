package io.tidu.evaluate;

import io.tidu.model.FactValue;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The least and the most that is said of a fact: by its one value, or by sources that disagree. */
final class Extremes {
    private Extremes() {}

    static @Nullable BigDecimal least(FactValue value) {
        return numbers(value).min(Comparator.naturalOrder()).orElse(null);
    }

    static @Nullable BigDecimal most(FactValue value) {
        return numbers(value).max(Comparator.naturalOrder()).orElse(null);
    }

    static @Nullable LocalDate first(FactValue value) {
        return days(value).min(Comparator.naturalOrder()).orElse(null);
    }

    static @Nullable LocalDate last(FactValue value) {
        return days(value).max(Comparator.naturalOrder()).orElse(null);
    }

    private static Stream<BigDecimal> numbers(FactValue value) {
        return said(value, v -> v instanceof FactValue.Number n ? n.value() : null);
    }

    private static Stream<LocalDate> days(FactValue value) {
        return said(value, v -> v instanceof FactValue.Day d ? d.value() : null);
    }

    private static <T> Stream<T> said(FactValue value, Function<FactValue, @Nullable T> type) {
        Stream<FactValue> values = value instanceof FactValue.Conflict conflict
                ? conflict.sources().stream().map(FactValue.Sourced::value)
                : Stream.of(value);
        return values.map(type).flatMap(Stream::ofNullable);
    }
}
