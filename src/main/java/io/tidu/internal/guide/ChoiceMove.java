package io.tidu.internal.guide;

import io.tidu.internal.policy.practice.Lever;
import io.tidu.model.Enterprise;
import io.tidu.model.FactValue;
import java.util.List;

/**
 * A yes/no or a word is chosen.
 *
 * @param by the lever
 * @param path the fact, or a field of an entry
 * @param choices what it can become, beside what it is
 */
record ChoiceMove(Lever by, String path, List<FactValue> choices) implements LeverMove {
    ChoiceMove {
        choices = List.copyOf(choices);
    }

    @Override
    public String name() {
        return path + "=";
    }

    @Override
    public String subject() {
        return path;
    }

    @Override
    public long last() {
        return choices.size();
    }

    @Override
    public boolean isGrid() {
        return false;
    }

    @Override
    public Enterprise apply(Enterprise enterprise, long value) {
        return FactPaths.with(enterprise, path, chosen(value), false);
    }

    /** What a value stands for. */
    FactValue chosen(long value) {
        return choices.get((int) value - 1);
    }
}
