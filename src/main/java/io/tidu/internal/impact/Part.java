package io.tidu.internal.impact;

import io.tidu.internal.policy.rule.AwardGroups;
import io.tidu.model.PackItem;
import io.tidu.model.assessment.Award;
import io.tidu.model.assessment.Funding;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Items that stack.
 *
 * @param items the items
 * @param groups the groups through which they do
 * @param one their awards under the first rules
 * @param other their awards under the second rules
 */
record Part(SortedSet<PackItem> items, SortedSet<PackItem> groups, List<Award> one, List<Award> other) {
    /** Items that stack with one another, with their awards on both sides. */
    static List<Part> of(Funding one, Grounds before, Funding other, Grounds after) {
        SortedMap<PackItem, List<Award>> first = byItem(one, before);
        SortedMap<PackItem, List<Award>> second = byItem(other, after);
        SortedSet<PackItem> items = new TreeSet<>(first.keySet());
        items.addAll(second.keySet());
        List<Part> parts = new ArrayList<>();
        while (!items.isEmpty()) {
            SortedSet<PackItem> together = new TreeSet<>(Set.of(items.first()));
            SortedSet<PackItem> groups = new TreeSet<>();
            while (grow(together, groups, before.groups()) || grow(together, groups, after.groups())) {
                // until nothing else belongs to it
            }
            items.removeAll(together);
            parts.add(new Part(together, groups, awards(first, together), awards(second, together)));
        }
        return parts;
    }

    private static List<Award> awards(SortedMap<PackItem, List<Award>> awards, Set<PackItem> items) {
        return items.stream()
                .flatMap(i -> awards.getOrDefault(i, List.of()).stream())
                .toList();
    }

    private static SortedMap<PackItem, List<Award>> byItem(Funding funding, Grounds bases) {
        SortedMap<PackItem, List<Award>> items = new TreeMap<>();
        AwardChanges.awards(funding)
                .forEach(a -> items.computeIfAbsent(bases.items().of(a.pack(), a.item()), i -> new ArrayList<>())
                        .add(a));
        return items;
    }

    private static boolean grow(Set<PackItem> items, Set<PackItem> groups, AwardGroups known) {
        boolean grown = false;
        for (PackItem group : names(known)) {
            SortedSet<PackItem> members = known.items(group);
            if (members.stream().anyMatch(items::contains)) {
                grown |= groups.add(group);
                grown |= items.addAll(members);
            }
        }
        return grown;
    }

    private static SortedSet<PackItem> names(AwardGroups known) {
        SortedSet<PackItem> names = new TreeSet<>(known.bestOf().keySet());
        names.addAll(known.together().keySet());
        return names;
    }
}
