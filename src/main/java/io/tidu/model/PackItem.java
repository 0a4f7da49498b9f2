package io.tidu.model;

import java.util.Comparator;

/**
 * A name and the pack it belongs to: of an award item or a group of them, also of a tier, a target or a clause. Two
 * packs may have an item of one name: they are two items, and no cap, group or ceiling of the one acts on the other.
 *
 * @param pack the id of the pack, such as {@code zhejiang/jiashan/tiered-funding}
 * @param name the name in that pack
 */
public record PackItem(String pack, String name) implements Comparable<PackItem> {
    private static final Comparator<PackItem> ORDER =
            Comparator.comparing(PackItem::pack).thenComparing(PackItem::name);

    /** By pack, then by name. */
    @Override
    public int compareTo(PackItem other) {
        return ORDER.compare(this, other);
    }

    /** The pack and the name with a slash between them: a name has none, so that it is one thing. */
    @Override
    public String toString() {
        return pack + "/" + name;
    }
}
