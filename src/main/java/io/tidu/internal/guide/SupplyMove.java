package io.tidu.internal.guide;

import io.tidu.model.Enterprise;
import io.tidu.model.FactValue;
import io.tidu.vocabulary.FactDefinition;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * A fact that is not known turns out to be so.
 *
 * @param path the fact, with its year or entry
 * @param definition how it is declared
 * @param yearly whether what stands behind the point is a year
 * @param choices what it can be, of what is no number and no day; empty for those
 * @param first the least it can be, or the first choice
 * @param last the most it can be, or the last choice
 */
record SupplyMove(
        String path, FactDefinition definition, boolean yearly, List<FactValue> choices, long first, long last)
        implements Move {
    SupplyMove {
        choices = List.copyOf(choices);
    }

    @Override
    public String name() {
        return path + "?";
    }

    @Override
    public String subject() {
        return path;
    }

    @Override
    public String lever() {
        return "";
    }

    @Override
    public String fact() {
        return FactPaths.fact(path);
    }

    @Override
    public boolean isGrid() {
        return choices.isEmpty();
    }

    @Override
    public Enterprise apply(Enterprise enterprise, long value) {
        return FactPaths.with(enterprise, path, value(value), yearly);
    }

    /** What a value stands for. */
    FactValue value(long value) {
        if (!choices.isEmpty()) {
            return choices.get((int) value - 1);
        }
        return switch (definition.type()) {
            case DATE -> new FactValue.Day(LocalDate.ofEpochDay(value));
            case RATIO -> new FactValue.Number(BigDecimal.valueOf(value, RATIO_DECIMALS));
            default -> new FactValue.Number(BigDecimal.valueOf(value));
        };
    }

    /** Decimals of a share that is supplied. */
    static final int RATIO_DECIMALS = 4;

    @Override
    public BigDecimal effort(long value) {
        return BigDecimal.ONE;
    }
}
