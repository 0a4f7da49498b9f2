package io.tidu.evaluate.decide;

import io.tidu.evaluate.Window;
import io.tidu.model.Evidence;
import io.tidu.model.Judgement;
import io.tidu.model.Quantity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What rules have stated about money. Collected during a session, used after it. */
public final class Claims {
    private final List<Stated> stated = new ArrayList<>();
    private boolean ordered;

    /** A claim and its own words, by which claims are ordered: made once, since there can be thousands. */
    private record Stated(Claim claim, String words) {}

    /** One thing stated about money. */
    public sealed interface Claim {
        /** Where it comes from. */
        Source source();
    }

    /**
     * Where a claim comes from.
     *
     * @param pack the id of the pack
     * @param clause the clause
     * @param status the status of the row it was taken from, or of the pack
     * @param applies whether the rule's conditions hold, or why that is open
     * @param firing which rule states it of which rows and entries; empty if that is not known
     */
    public record Source(String pack, String clause, String status, Judgement applies, String firing) {
        /** Of a firing that is not known. */
        public Source(String pack, String clause, String status, Judgement applies) {
            this(pack, clause, status, applies, "");
        }

        /** Whether one firing of one rule states both: then one applies if and only if the other does. */
        public boolean isStatedWith(Source other) {
            return !firing.isEmpty() && firing.equals(other.firing) && pack.equals(other.pack);
        }
    }

    /** Yuan for an item. */
    public record Amount(
            Source source, String item, @Nullable String tier, Quantity amount) implements Claim {}

    /** A share of its amount that an item pays more. */
    public record Uplift(Source source, String item, Quantity share) implements Claim {}

    /** The most yuan an item pays, in one tier or (null) in all. */
    public record Cap(Source source, String item, @Nullable String tier, Quantity amount) implements Claim {}

    /** The yuan of which an item pays a whole number; to the nearest, or down. */
    public record Rounding(Source source, String item, Quantity unit, boolean nearest) implements Claim {}

    /** An item that belongs to a group. */
    public record Member(Source source, String group, String item) implements Claim {}

    /** A share of an item's amount that falls due. */
    public record Instalment(Source source, String item, Quantity share) implements Claim {}

    /** A group from which is deducted what was paid for it, in a window (null: ever). */
    public record Upgrade(
            Source source, String group, @Nullable Window window) implements Claim {}

    /** The most yuan the items of a group pay together, with what was paid for them in a window (null: none). */
    public record CapTogether(
            Source source,
            String group,
            Quantity amount,
            @Nullable Window window) implements Claim {}

    /** The most yuan that may be paid and awarded together. */
    public record Ceiling(Source source, Quantity amount) implements Claim {}

    /** Yuan of what was paid for an item that are asked back. */
    public record ClawBack(Source source, String item, Quantity amount) implements Claim {}

    /**
     * Takes down a claim.
     *
     * @throws BoundExceeded when the results are too long
     */
    void add(Claim claim) {
        String words = claim.toString();
        Budget.say(Evidence.NONE, words);
        stated.add(new Stated(claim, words));
        ordered = false;
    }

    /** What was stated of one kind, in an order that does not depend on which rule fired first. */
    public <T extends Claim> List<T> of(Class<T> kind) {
        if (!ordered) {
            stated.sort(Comparator.comparing(Stated::words));
            ordered = true;
        }
        return stated.stream()
                .map(Stated::claim)
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }
}
