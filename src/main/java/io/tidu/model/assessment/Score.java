package io.tidu.model.assessment;

import io.tidu.model.Comparison;
import io.tidu.model.Evidence;
import io.tidu.model.Exact;
import io.tidu.model.WithoutJson;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A score as an interval: the points that are certain, and those that are possible.
 *
 * @param min the least it can be, after group caps
 * @param max the most it can be, after group caps
 * @param pass the pass mark, or null if the target has none
 * @param passComparison whether the pass mark itself passes ({@code >=}) or not ({@code >}); null without a pass mark
 * @param groups its groups, by name
 */
public record Score(
        Exact min,
        Exact max,
        @Nullable Exact pass,
        @Nullable Comparison passComparison,
        List<Group> groups) implements WithoutJson {
    /** Copies the list. */
    public Score {
        groups = List.copyOf(groups);
    }

    /**
     * Items that count together.
     *
     * @param name the group's name
     * @param min the least, after the cap
     * @param max the most, after the cap
     * @param cap the most the group may count, or null
     * @param items its items, by name
     */
    public record Group(
            String name, Exact min, Exact max, @Nullable Exact cap, List<Item> items) implements WithoutJson {
        /** Copies the list. */
        public Group {
            items = List.copyOf(items);
        }
    }

    /**
     * One item.
     *
     * @param name the item's name
     * @param min the least points
     * @param max the most points
     * @param recorded the expert panel's points, or null if none are recorded
     * @param pack the id of the pack whose clause it is
     * @param clause the clause's id
     * @param evidence why it is not one value, or what is doubtful about it
     */
    public record Item(
            String name, Exact min, Exact max, @Nullable Exact recorded, String pack, String clause, Evidence evidence)
            implements WithoutJson {}
}
