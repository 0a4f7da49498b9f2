package io.tidu.internal.register;

import java.util.Comparator;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What sums over awards are told apart by; samples and what is published of one item are two. */
record ItemKey(String pack, String item, String tierOrNone, String status) implements Comparable<ItemKey> {
    private static final Comparator<ItemKey> ORDER = Comparator.comparing(ItemKey::pack)
            .thenComparing(ItemKey::item)
            .thenComparing(ItemKey::tierOrNone)
            .thenComparing(ItemKey::status);

    static ItemKey of(String pack, String item, @Nullable String tier, String status) {
        return new ItemKey(pack, item, Objects.requireNonNullElse(tier, ""), status);
    }

    /** The tier, or null. */
    @Nullable
    String tier() {
        return tierOrNone.isEmpty() ? null : tierOrNone;
    }

    @Override
    public int compareTo(ItemKey other) {
        return ORDER.compare(this, other);
    }
}
