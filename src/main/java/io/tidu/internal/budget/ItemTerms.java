package io.tidu.internal.budget;

import io.tidu.internal.policy.practice.Sharing;
import io.tidu.model.Exact;
import io.tidu.model.PackItem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What is said of each item: by the budget, else by the pack for its own. */
final class ItemTerms {
    private final Sharing budget;
    private final SortedMap<String, Sharing> packs;
    private final List<PackItem> items;

    ItemTerms(Sharing budget, SortedMap<String, Sharing> packs, List<PackItem> items) {
        this.budget = budget;
        this.packs = packs;
        this.items = items;
    }

    /** Where each item stands in the order of priority; all that are not named stand last, together. */
    int[] ranks(Sharing.Way way) {
        int[] ranks = new int[items.size()];
        if (way.rule() == Sharing.Rule.PRIORITY) {
            for (int i = 0; i < ranks.length; i++) {
                int named = way.names().indexOf(items.get(i).name());
                int whole = way.names().indexOf(items.get(i).toString());
                int place = whole >= 0 ? whole : named;
                ranks[i] = place >= 0 ? place : way.names().size();
            }
        }
        return ranks;
    }

    List<List<Exact>> instalments() {
        List<List<Exact>> shares = new ArrayList<>();
        for (PackItem item : items) {
            List<Exact> said = said(item, Sharing::instalments);
            shares.add(said == null ? List.of() : said);
        }
        return List.copyOf(shares);
    }

    /** Of which items what was promised before comes last: as the budget says, else the pack of the item. */
    boolean[] promisedLast() {
        boolean[] last = new boolean[items.size()];
        for (int i = 0; i < last.length; i++) {
            Sharing.Promised said = budget.promised() != null
                    ? budget.promised()
                    : packs.getOrDefault(items.get(i).pack(), Sharing.NONE).promised();
            last[i] = said == Sharing.Promised.LAST;
        }
        return last;
    }

    /** Amounts of items, each by itself. */
    Groups amounts(Function<Sharing, SortedMap<String, Long>> asked) {
        Groups.Builder groups = new Groups.Builder(items.size());
        for (int i = 0; i < items.size(); i++) {
            Long amount = said(items.get(i), asked);
            if (amount != null) {
                groups.put(i, groups.add(amount));
            }
        }
        return groups.build();
    }

    /** The budget's cap for all items together, else each pack's for its own. */
    Groups perEnterprise() {
        Groups.Builder groups = new Groups.Builder(items.size());
        Map<String, Integer> known = new HashMap<>();
        Long all = budget.perEnterprise();
        for (int i = 0; i < items.size(); i++) {
            String pack = items.get(i).pack();
            Long cap =
                    all != null ? all : packs.getOrDefault(pack, Sharing.NONE).perEnterprise();
            if (cap != null) {
                groups.put(i, known.computeIfAbsent(all != null ? "" : pack, k -> groups.add(cap)));
            }
        }
        return groups.build();
    }

    private <T> @Nullable T said(PackItem item, Function<Sharing, SortedMap<String, T>> asked) {
        for (String name : List.of(item.toString(), item.name())) {
            T value = asked.apply(budget).get(name);
            if (value != null) {
                return value;
            }
        }
        return asked.apply(packs.getOrDefault(item.pack(), Sharing.NONE)).get(item.name());
    }
}
