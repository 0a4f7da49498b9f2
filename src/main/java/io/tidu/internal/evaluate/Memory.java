package io.tidu.internal.evaluate;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** What was worked out of an enterprise in one evaluation, by the slots of expressions. Not thread-safe. */
final class Memory {
    private static final @Nullable Object[] NOTHING = {};

    private @Nullable Object[] values = NOTHING;
    private long[] steps = {};
    /** How many there will be, as far as is known. */
    private final int slots;

    Memory(int slots) {
        this.slots = slots;
    }

    /** Makes room for a slot. */
    void reach(int slot) {
        if (slot >= values.length) {
            int length = slot < slots ? slots : 2 * slot + 1;
            values = Arrays.copyOf(values, length);
            steps = Arrays.copyOf(steps, length);
        }
    }

    @Nullable
    Object value(int slot) {
        return values[slot];
    }

    long steps(int slot) {
        return steps[slot];
    }

    void keep(int slot, Object value, long cost) {
        values[slot] = value;
        steps[slot] = cost;
    }
}
