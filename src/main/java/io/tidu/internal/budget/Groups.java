package io.tidu.internal.budget;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.IntToLongFunction;

/** Items that have one amount together, such as those of a pot. An item is in one group or in none. */
final class Groups {
    /** The group of what is in none. */
    static final int NONE = -1;

    private final int[] of;
    private final long[] amounts;

    private Groups(int[] of, long[] amounts) {
        this.of = of;
        this.amounts = amounts;
    }

    /** Collects groups. */
    static final class Builder {
        private final int[] of;
        private final List<Long> amounts = new ArrayList<>();

        Builder(int items) {
            of = new int[items];
            Arrays.fill(of, NONE);
        }

        /** A new group without items; its number. */
        int add(long amount) {
            amounts.add(amount);
            return amounts.size() - 1;
        }

        void put(int item, int group) {
            of[item] = group;
        }

        Groups build() {
            return new Groups(of, amounts.stream().mapToLong(Long::longValue).toArray());
        }
    }

    /** The same with so much less in the group of each item; never below nought. */
    Groups less(IntToLongFunction ofItem) {
        long[] left = amounts.clone();
        for (int item = 0; item < of.length; item++) {
            if (of[item] != NONE) {
                left[of[item]] = Math.max(0, left[of[item]] - ofItem.applyAsLong(item));
            }
        }
        return new Groups(of, left);
    }

    boolean isEmpty() {
        return amounts.length == 0;
    }

    int size() {
        return amounts.length;
    }

    /** The group of an item, or {@link #NONE}. */
    int of(int item) {
        return of[item];
    }

    /** The amount of a group, in fen. */
    long amount(int group) {
        return amounts[group];
    }

    /** The amount of the group of an item, in fen. */
    OptionalLong amountOf(int item) {
        return of[item] == NONE ? OptionalLong.empty() : OptionalLong.of(amounts[of[item]]);
    }

    /** The amounts of all groups, for somebody to count down. */
    long[] amounts() {
        return amounts.clone();
    }
}
