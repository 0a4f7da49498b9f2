package io.tidu.internal.policy.rule;

import io.tidu.model.PackItem;
import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Which award items there are and whose they are. An item belongs to the pack that states it, unless that pack says
 * that it shares the item of another. Immutable and safe to share between threads.
 *
 * @param owners the ids of the packs that have an item of their own of a name, by that name
 * @param shared what a pack means by a name that it shares, by the pack and the name
 */
public record AwardItems(SortedMap<String, SortedSet<String>> owners, SortedMap<PackItem, PackItem> shared) {
    /** No items. */
    public static final AwardItems NONE = new AwardItems(new TreeMap<>(), new TreeMap<>());

    /** Copies the maps. */
    public AwardItems {
        SortedMap<String, SortedSet<String>> copy = new TreeMap<>();
        owners.forEach((item, packs) -> copy.put(item, Collections.unmodifiableSortedSet(new TreeSet<>(packs))));
        owners = Collections.unmodifiableSortedMap(copy);
        shared = Collections.unmodifiableSortedMap(new TreeMap<>(shared));
    }

    /** The item a pack means by a name: its own, unless it shares another's. */
    public PackItem of(String pack, String name) {
        PackItem own = new PackItem(pack, name);
        return shared.getOrDefault(own, own);
    }

    /** The packs that have an item of their own of this name; empty if no rule knows the name. */
    public SortedSet<String> owners(String name) {
        return owners.getOrDefault(name, Collections.emptySortedSet());
    }

    /** Every pack that has an item of its own. */
    public SortedSet<String> packs() {
        return owners.values().stream().flatMap(Collection::stream).collect(Collectors.toCollection(TreeSet::new));
    }

    /** The names of a pack's own items. */
    public SortedSet<String> names(String pack) {
        return owners.entrySet().stream()
                .filter(e -> e.getValue().contains(pack))
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /**
     * The item somebody means who writes a name beside a pack: {@code pack/item}, or the item alone for the pack's own,
     * else for the only one of that name. Empty if there is none, or several and none of them is this pack's.
     */
    public Optional<PackItem> meant(String written, String pack) {
        int slash = written.lastIndexOf('/');
        if (slash >= 0) {
            PackItem item = of(written.substring(0, slash), written.substring(slash + 1));
            return owners(item.name()).contains(item.pack()) ? Optional.of(item) : Optional.empty();
        }
        PackItem own = of(pack, written);
        SortedSet<String> owners = owners(written);
        if (owners.contains(own.pack())) {
            return Optional.of(own);
        }
        return owners.size() == 1 ? Optional.of(new PackItem(owners.first(), written)) : Optional.empty();
    }

    /** Whether what a pack says of everything it pays, such as its ceiling, is said of an item: its own or a shared. */
    public boolean covers(String pack, PackItem item) {
        return item.pack().equals(pack) || of(pack, item.name()).equals(item);
    }
}
