package io.tidu.internal.check.awards;

import io.tidu.diagnostic.Problem;
import io.tidu.internal.check.Check;
import io.tidu.internal.check.Named;
import io.tidu.internal.check.Other;
import io.tidu.internal.check.Remarks;
import io.tidu.internal.policy.rule.AwardItems;
import io.tidu.internal.search.Inspection;
import io.tidu.internal.search.PackView;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * An award item whose name two packs have that may be for the same enterprise: they are two items, and of a payment
 * that does not say its pack nobody knows which of them it was for.
 */
public final class ItemOfSeveral implements Check {
    private static final String ID = "check.item-of-several";

    @Override
    public String id() {
        return ID;
    }

    @Override
    public void look(Inspection rules, Remarks remarks) {
        AwardItems items = rules.policies().awardItems();
        SortedSet<String> told = new TreeSet<>();
        for (PackView pack : rules.packs()) {
            for (PackView other : rules.packs()) {
                String id = pack.manifest().id();
                String before = other.manifest().id();
                boolean both = before.compareTo(id) < 0
                        && !pack.manifest()
                                .appliesTo()
                                .excludes(other.manifest().appliesTo());
                if (both) {
                    for (String item : items.names(id)) {
                        if (items.owners(item).contains(before) && told.add(id + " " + before + " " + item)) {
                            Problem problem = Problem.warning(
                                            ID,
                                            pack.manifest().place(),
                                            Named.item(pack, item),
                                            Named.pack(rules, before))
                                    .with(List.of(Other.manifest(other.manifest(), "check.also.other-pack")));
                            remarks.add(pack, item, problem);
                        }
                    }
                }
            }
        }
    }
}
