package io.tidu.internal.guide;

import io.tidu.internal.policy.practice.Lever;
import io.tidu.model.Enterprise;
import io.tidu.model.FactValue;
import java.time.LocalDate;

/**
 * An entry that lasts is ended.
 *
 * @param by the lever
 * @param position which entry, counted from 0
 * @param until the field that ends it
 * @param lastDay the last day on which it counts
 */
record EndMove(Lever by, int position, String until, LocalDate lastDay) implements LeverMove {
    @Override
    public String name() {
        return path();
    }

    private String path() {
        return FactPaths.field(by.fact(), position, until);
    }

    @Override
    public long last() {
        return 1;
    }

    @Override
    public boolean isGrid() {
        return false;
    }

    @Override
    public Enterprise apply(Enterprise enterprise, long value) {
        return FactPaths.with(enterprise, path(), new FactValue.Day(lastDay), false);
    }
}
