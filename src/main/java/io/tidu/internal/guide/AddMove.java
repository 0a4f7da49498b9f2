package io.tidu.internal.guide;

import io.tidu.internal.policy.practice.Lever;
import io.tidu.model.Enterprise;
import io.tidu.model.FactValue;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Entries are added to a list: so many, or one of such a size.
 *
 * @param by the lever
 * @param of what tells its entries from those of other levers for the list
 * @param entry the fields of an entry, without its size
 * @param last how many at most, or the greatest size
 */
record AddMove(Lever by, String of, SortedMap<String, FactValue> entry, long last) implements LeverMove {
    AddMove {
        entry = Collections.unmodifiableSortedMap(new TreeMap<>(entry));
    }

    @Override
    public String name() {
        return by.fact() + "+" + of;
    }

    @Override
    public Enterprise apply(Enterprise enterprise, long value) {
        if (!(enterprise.fact(by.fact()) instanceof FactValue.Entries entries)) {
            // Of a list that nobody knows it is not known what it has beside the new entries.
            return enterprise;
        }
        List<FactValue.Fields> list = new ArrayList<>(entries.list());
        list.addAll(Collections.nCopies(count(value), new FactValue.Fields(entry(value))));
        return enterprise.with(by.fact(), new FactValue.Entries(list));
    }

    /** How many entries a value stands for. */
    int count(long value) {
        return by.size() == null ? (int) value : 1;
    }

    /** Each of the entries that a value stands for. */
    SortedMap<String, FactValue> entry(long value) {
        if (by.size() == null) {
            return entry;
        }
        SortedMap<String, FactValue> sized = new TreeMap<>(entry);
        sized.put(by.size(), new FactValue.Number(BigDecimal.valueOf(value)));
        return sized;
    }

    @Override
    public BigDecimal effort(long value) {
        return new LeverEffort(by).of(BigDecimal.valueOf(value));
    }
}
