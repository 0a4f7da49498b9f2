package io.tidu.internal.explain;

import io.tidu.model.Exact;
import io.tidu.model.assessment.Observed;
import io.tidu.model.assessment.Required;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A value and its line as decimals that stand to each other as the exact numbers do: a value below its line is shown
 * below it, however close it is.
 *
 * @param low the least the value can be, or null if not known
 * @param high the most the value can be, or null if not known; equal to {@code low} for one value
 * @param lineLow the least the line can be, or null if not known
 * @param lineHigh the most the line can be, or null if not known; equal to {@code lineLow} for one line
 */
public record Sides(
        @Nullable BigDecimal low,
        @Nullable BigDecimal high,
        @Nullable BigDecimal lineLow,
        @Nullable BigDecimal lineHigh) {

    /** Kept if it has at most {@code exact} decimals, else cut to {@code cut}. Either may be absent. */
    public static Sides of(Observed.@Nullable Amount value, Required.@Nullable Line line, int exact, int cut) {
        List<Exact> values = value == null ? List.of() : known(value.low(), value.high());
        List<Exact> lines = line == null ? List.of() : known(line.low(), line.high());
        return new Sides(
                value == null ? null : cut(value.low(), exact, cut, lines),
                value == null ? null : cut(value.high(), exact, cut, lines),
                line == null ? null : cut(line.low(), exact, cut, values),
                line == null ? null : cut(line.high(), exact, cut, values));
    }

    private static @Nullable BigDecimal cut(@Nullable Exact number, int exact, int cut, List<Exact> others) {
        return number == null ? null : ShownDecimals.cut(number, exact, cut, others);
    }

    private static List<Exact> known(@Nullable Exact low, @Nullable Exact high) {
        if (low == null) {
            return high == null ? List.of() : List.of(high);
        }
        return high == null ? List.of(low) : List.of(low, high);
    }
}
