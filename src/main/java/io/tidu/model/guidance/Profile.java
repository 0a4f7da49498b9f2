package io.tidu.model.guidance;

import io.tidu.model.Comparison;
import io.tidu.model.Decimals;
import io.tidu.model.Exact;
import io.tidu.model.WithoutJson;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The score card of a target on which the one asked for rests: where its points stand, part by part, and what brings
 * more.
 *
 * @param target the target that is scored
 * @param pack the pack that scores it
 * @param min the points that are certain
 * @param max the points that are possible
 * @param pass the pass mark; null if there is none
 * @param comparison whether the pass mark itself passes; null without one
 * @param gap how many points the certain ones are short of the pass mark, 0 if they stand on one that has to be passed;
 *     null if they suffice or there is none
 * @param parts its parts, by name
 * @param gains single steps that bring points, those with the least effort for a point first; none if the certain
 *     points suffice
 */
public record Profile(
        String target,
        String pack,
        Exact min,
        Exact max,
        @Nullable Exact pass,
        @Nullable Comparison comparison,
        @Nullable Exact gap,
        List<Part> parts,
        List<Gain> gains)
        implements WithoutJson {
    /** Copies the lists. */
    public Profile {
        parts = List.copyOf(parts);
        gains = List.copyOf(gains);
    }

    /**
     * Items that count together.
     *
     * @param name the part's name
     * @param min the points that are certain, after the cap
     * @param max the points that are possible, after the cap
     * @param cap the most it may count; null if nothing is said
     * @param pass a pass mark of its own; null if it has none
     * @param gap how many points the certain ones are short of that; null as above
     * @param items its items, by name
     */
    public record Part(
            String name,
            Exact min,
            Exact max,
            @Nullable Exact cap,
            @Nullable Exact pass,
            @Nullable Exact gap,
            List<Item> items)
            implements WithoutJson {
        /** Copies the list. */
        public Part {
            items = List.copyOf(items);
        }
    }

    /**
     * An item.
     *
     * @param name the item's name
     * @param pack the pack whose clause it is
     * @param clause the clause
     * @param min the points that are certain
     * @param max the points that are possible
     * @param recorded the points that experts gave; null if none are recorded
     * @param restsOn what decides the points between both: {@code experts}, {@code facts} that are missing, or
     *     {@code person}; {@code nothing} if they are settled
     */
    public record Item(
            String name,
            String pack,
            String clause,
            Exact min,
            Exact max,
            @Nullable Exact recorded,
            String restsOn) implements WithoutJson {}

    /**
     * A step that brings points, all other facts as they are.
     *
     * @param part the part
     * @param item the item
     * @param step what to do
     * @param min by how much the item's certain points rise
     * @param max by how much its possible points rise
     * @param effort how hard it is, by the lever
     */
    public record Gain(String part, String item, Step step, Exact min, Exact max, BigDecimal effort)
            implements WithoutJson {
        /** Brings the effort to its plain form. */
        public Gain {
            effort = Decimals.tidy(effort);
        }

        /** Whether the points are certain once the step is done, so that no expert has a say in how many they are. */
        public boolean isCertain() {
            return min.signum() > 0 && min.compareTo(max) == 0;
        }
    }
}
