package io.tidu.internal.impact;

import io.tidu.model.PackItem;
import io.tidu.model.WithoutJson;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What changed rules change for all enterprises together. Every sum is the sum of what was told of the enterprises.
 * Immutable.
 *
 * @param compared how many enterprises were compared
 * @param changed for how many of them anything differs, be it only a line that changes no verdict
 * @param concerned how many would notice, or may, once what is missing is known
 * @param total the money, counted by enterprise
 * @param clawBacks what is asked back, which is not set off against the money
 * @param before what can come to be paid under the first rules
 * @param after what can come to be paid under the second rules
 * @param difference between what the difference lies, each enterprise under the same unknowns on both sides
 * @param openBefore how many enterprises have awards that are not determined under the first rules
 * @param openAfter how many have such awards under the second rules
 * @param items the money of each item and tier, unchanged ones included
 * @param tiers the money of each tier by its pack and name; what belongs to no tier is under {@link #NO_TIER}
 * @param clauses the difference that each clause makes
 * @param targets how many enterprises stand how to each target, by its pack and name, under both rules, unchanged ones
 *     included
 * @param stages how many attain which furthest stage under both rules, unchanged ones included
 * @param balance who loses and who gains
 * @param touches what each difference of the rules does, by {@link Touch#trace}; those behind the last touch nobody
 */
public record Impact(
        long compared,
        long changed,
        long concerned,
        Sums total,
        Sums clawBacks,
        FundingRange before,
        FundingRange after,
        Interval difference,
        long openBefore,
        long openAfter,
        SortedMap<ItemKey, ItemTotal> items,
        SortedMap<PackItem, Sums> tiers,
        SortedMap<ClauseUse, Sums> clauses,
        SortedMap<PackItem, Map<Change<Standing>, Long>> targets,
        Map<Change<String>, Long> stages,
        Balance balance,
        List<TouchTotal> touches)
        implements WithoutJson {
    /** Stands for the tier of what belongs to none. */
    public static final PackItem NO_TIER = new PackItem("", "");

    /** Copies the collections. */
    public Impact {
        items = Collections.unmodifiableSortedMap(new TreeMap<>(items));
        tiers = Collections.unmodifiableSortedMap(new TreeMap<>(tiers));
        clauses = Collections.unmodifiableSortedMap(new TreeMap<>(clauses));
        SortedMap<PackItem, Map<Change<Standing>, Long>> copies = new TreeMap<>();
        targets.forEach((target, moves) -> copies.put(target, Map.copyOf(moves)));
        targets = Collections.unmodifiableSortedMap(copies);
        stages = Map.copyOf(stages);
        touches = List.copyOf(touches);
    }

    /** What the difference of the rules at a position does. */
    public TouchTotal touch(int trace) {
        return trace >= 0 && trace < touches.size() ? touches.get(trace) : TouchTotal.NONE;
    }
}
