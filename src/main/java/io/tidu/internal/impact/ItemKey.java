package io.tidu.internal.impact;

import io.tidu.model.assessment.Award;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * An award item of a pack.
 *
 * @param pack the id of the pack
 * @param item the item's name
 * @param tier the tier, or null if the item has none
 */
public record ItemKey(String pack, String item, @Nullable String tier) implements Comparable<ItemKey> {
    private static final Comparator<ItemKey> ORDER = Comparator.comparing(ItemKey::pack)
            .thenComparing(ItemKey::item)
            .thenComparing(k -> k.tier() == null ? "" : k.tier());

    /** What an award is counted to. */
    static ItemKey of(Award award) {
        return new ItemKey(award.pack(), award.item(), award.tier());
    }

    /** By pack, item and tier. */
    @Override
    public int compareTo(ItemKey other) {
        return ORDER.compare(this, other);
    }
}
