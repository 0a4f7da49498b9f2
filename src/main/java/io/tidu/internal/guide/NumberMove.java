package io.tidu.internal.guide;

import io.tidu.model.Enterprise;
import io.tidu.model.FactValue;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * A number grows or falls.
 *
 * @param lever the lever
 * @param path the fact, with its year if it is a yearly one
 * @param fact the fact
 * @param yearly whether it is a yearly one
 * @param from the value that is on record, or null if there is none
 * @param base the value it starts from: that on record, or the one assumed
 * @param first the value one step from it
 * @param last the farthest value that the lever reaches
 * @param by how a value's effort follows from the lever
 */
record NumberMove(
        String lever,
        String path,
        String fact,
        boolean yearly,
        @Nullable BigDecimal from,
        BigDecimal base,
        long first,
        long last,
        LeverEffort by)
        implements Move {
    /** The least that numbers change by. */
    static final BigDecimal SMALLEST = BigDecimal.ONE;

    @Override
    public String name() {
        return path + (direction() > 0 ? "+" : "-");
    }

    @Override
    public String subject() {
        return path;
    }

    @Override
    public Enterprise apply(Enterprise enterprise, long value) {
        return FactPaths.with(enterprise, path, new FactValue.Number(number(value)), yearly);
    }

    /** What a value stands for: whole steps from the base, which may have fen. */
    BigDecimal number(long value) {
        return BigDecimal.valueOf(value).add(base.subtract(whole(base)));
    }

    private static BigDecimal whole(BigDecimal number) {
        return number.setScale(0, RoundingMode.FLOOR);
    }

    @Override
    public BigDecimal effort(long value) {
        return by.of(number(value).subtract(base).abs());
    }

    /** The value one step from a base. */
    static long next(BigDecimal base, int direction) {
        return whole(base).longValueExact() + direction;
    }
}
