package io.tidu.internal.evaluate.decide;

import io.tidu.internal.evaluate.Window;
import io.tidu.internal.evaluate.WorkLimit;
import io.tidu.model.Judgement;
import io.tidu.model.Quantity;
import io.tidu.model.assessment.StepDetail;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What rules have stated about money. Collected during a session, used after it. */
public final class Claims {
    /** What stands around the names of a claim when it is told. */
    private static final int OF_CLAIM = 400;

    private final WorkLimit limit;
    private final Map<Class<?>, List<Claim>> stated = new HashMap<>();
    private final Set<Class<?>> ordered = new HashSet<>();

    /**
     * None yet.
     *
     * @param limit what the work is counted by
     */
    public Claims(WorkLimit limit) {
        this.limit = limit;
    }

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

    /**
     * Yuan for an item.
     *
     * @param parts of what it was made up band by band, mostly empty
     */
    public record Amount(
            Source source, String item, @Nullable String tier, Quantity amount, List<List<StepDetail.Band>> parts)
            implements Claim {
        /** Not made up of bands. */
        public Amount(Source source, String item, @Nullable String tier, Quantity amount) {
            this(source, item, tier, amount, List.of());
        }
    }

    /** A share of its amount that an item pays more. */
    public record Uplift(Source source, String item, Quantity share) implements Claim {}

    /**
     * The share of its amount that an item pays, in one tier or (null) in all: before its caps, or of what they leave.
     */
    public record Multiple(
            Source source, String item, @Nullable String tier, Quantity share, boolean afterCaps) implements Claim {}

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

    /** The share of what an item pays that a level of government bears. */
    public record Split(Source source, String item, String level, Quantity share) implements Claim {}

    /** What the work is counted by. */
    public WorkLimit limit() {
        return limit;
    }

    /**
     * Takes down a claim.
     *
     * @throws io.tidu.internal.evaluate.BoundExceeded when the results are too long
     */
    void add(Claim claim) {
        Source source = claim.source();
        limit.say(
                source.applies().evidence(),
                OF_CLAIM
                        + source.pack().length()
                        + source.clause().length()
                        + source.firing().length());
        stated.computeIfAbsent(claim.getClass(), k -> new ArrayList<>()).add(claim);
    }

    /** Whatever was stated, in no order. */
    Stream<Claim> all() {
        return stated.values().stream().flatMap(List::stream);
    }

    /** What was stated of one kind, in an order that does not depend on which rule fired first. */
    public <T extends Claim> List<T> of(Class<T> kind) {
        List<Claim> all = stated.getOrDefault(kind, List.of());
        if (all.size() > 1 && ordered.add(kind)) {
            all.sort(ClaimOrder.BY_WORDS);
        }
        @SuppressWarnings("unchecked") // They are kept by their class.
        List<T> claims = (List<T>) all;
        return claims;
    }
}
