package io.tidu.engine.runtime;

import io.tidu.model.Judgement;
import io.tidu.model.Quantity;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What rules have stated about money: amounts, caps and how items stack. Collected during a session, used after it. */
public final class Claims {
    private final List<Amount> amounts = new ArrayList<>();
    private final List<Cap> caps = new ArrayList<>();
    private final List<Member> members = new ArrayList<>();
    private final List<Upgrade> upgrades = new ArrayList<>();
    private final List<Ceiling> ceilings = new ArrayList<>();

    /**
     * Where a claim comes from.
     *
     * @param pack the id of the pack
     * @param clause the clause
     * @param status the status of the row it was taken from, or of the pack
     * @param applies whether the rule's conditions hold, or why that is open
     */
    public record Source(String pack, String clause, String status, Judgement applies) {}

    /** An amount for an item. */
    public record Amount(
            Source source, String item, @Nullable String tier, Quantity amount) {}

    /** The most an item pays, in one tier or (null) in all. */
    public record Cap(Source source, String item, @Nullable String tier, Quantity amount) {}

    /** An item that belongs to a group of which only the greatest is paid. */
    public record Member(Source source, String group, String item) {}

    /** A group in which an upgrade pays the step. */
    public record Upgrade(Source source, String group) {}

    /** The most that may be paid and awarded together. */
    public record Ceiling(Source source, Quantity amount) {}

    void award(Source source, String item, @Nullable String tier, Quantity amount) {
        amounts.add(new Amount(source, item, tier, amount));
    }

    void cap(Source source, String item, @Nullable String tier, Quantity amount) {
        caps.add(new Cap(source, item, tier, amount));
    }

    void bestOf(Source source, String group, String item) {
        members.add(new Member(source, group, item));
    }

    void upgrade(Source source, String group) {
        upgrades.add(new Upgrade(source, group));
    }

    void ceiling(Source source, Quantity amount) {
        ceilings.add(new Ceiling(source, amount));
    }

    /** Amounts stated. */
    public List<Amount> amounts() {
        return amounts;
    }

    /** Caps stated. */
    public List<Cap> caps() {
        return caps;
    }

    /** Members of groups stated. */
    public List<Member> members() {
        return members;
    }

    /** Upgrades stated. */
    public List<Upgrade> upgrades() {
        return upgrades;
    }

    /** Ceilings stated. */
    public List<Ceiling> ceilings() {
        return ceilings;
    }
}
