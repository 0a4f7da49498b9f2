package io.tidu.internal.evaluate.decide;

import io.tidu.internal.evaluate.Window;
import io.tidu.model.Quantity;
import io.tidu.model.Term;
import io.tidu.model.assessment.StepDetail;
import java.util.List;
import java.util.function.Supplier;

/**
 * Takes down what rules state about money; the amounts are computed when all of them have fired. Its methods are the
 * statements of {@link io.tidu.internal.policy.rule.StatementKind}.
 *
 * <p>One per session, on the thread that runs it.
 */
public final class PlainMoney {
    private final Claims claims;
    private final Supplier<Claims.Source> source;

    PlainMoney(Claims claims, Supplier<Claims.Source> source) {
        this.claims = claims;
        this.source = source;
    }

    /** An amount for an item. */
    public void award(int statement, Term item, Quantity amount) {
        claims.add(new Claims.Amount(source.get(), name(item), null, amount));
    }

    /** An amount for an item of a tier. */
    public void award(int statement, Term item, Term tier, Quantity amount) {
        claims.add(new Claims.Amount(source.get(), name(item), name(tier), amount));
    }

    /** An amount that was made up band by band. */
    public void award(int statement, Term item, Quantity amount, List<StepDetail.Band> parts) {
        claims.add(new Claims.Amount(
                source.get(), name(item), null, amount, parts.isEmpty() ? List.of() : List.of(parts)));
    }

    /** An item pays a multiple of its amount. */
    public void multiple(int statement, Term item, Quantity share) {
        claims.add(new Claims.Multiple(source.get(), name(item), null, share, false));
    }

    /** An item of a tier pays a multiple of its amount. */
    public void multiple(int statement, Term item, Term tier, Quantity share) {
        claims.add(new Claims.Multiple(source.get(), name(item), name(tier), share, false));
    }

    /** An item pays a share of what its caps leave. */
    public void reduce(int statement, Term item, Quantity share) {
        claims.add(new Claims.Multiple(source.get(), name(item), null, share, true));
    }

    /** An item of a tier pays a share of what its caps leave. */
    public void reduce(int statement, Term item, Term tier, Quantity share) {
        claims.add(new Claims.Multiple(source.get(), name(item), name(tier), share, true));
    }

    /** A level bears a share of an item. */
    public void split(int statement, Term item, Term level, Quantity share) {
        claims.add(new Claims.Split(source.get(), name(item), name(level), share));
    }

    /** An item pays a share of its amount more. */
    public void uplift(int statement, Term item, Quantity share) {
        claims.add(new Claims.Uplift(source.get(), name(item), share));
    }

    /** An item pays at most so much. */
    public void cap(int statement, Term item, Quantity amount) {
        claims.add(new Claims.Cap(source.get(), name(item), null, amount));
    }

    /** An item of a tier pays at most so much. */
    public void cap(int statement, Term item, Term tier, Quantity amount) {
        claims.add(new Claims.Cap(source.get(), name(item), name(tier), amount));
    }

    /** An item pays a whole number of these, down. */
    public void roundDown(int statement, Term item, Quantity unit) {
        claims.add(new Claims.Rounding(source.get(), name(item), unit, false));
    }

    /** An item pays a whole number of these, to the nearest. */
    public void roundNearest(int statement, Term item, Quantity unit) {
        claims.add(new Claims.Rounding(source.get(), name(item), unit, true));
    }

    /** Of a group only the greatest is paid. */
    public void bestOf(int statement, Term group, Term item) {
        claims.add(new Claims.Member(source.get(), name(group), name(item)));
    }

    /** The items of a group are counted together. */
    public void together(int statement, Term group, Term item) {
        claims.add(new Claims.Member(source.get(), name(group), name(item)));
    }

    /** A share of an item's amount falls due. */
    public void instalment(int statement, Term item, Quantity share) {
        claims.add(new Claims.Instalment(source.get(), name(item), share));
    }

    /** What was already paid in the group is deducted. */
    public void upgrade(int statement, Term group) {
        claims.add(new Claims.Upgrade(source.get(), name(group), null));
    }

    /** What was already paid in the group in the window is deducted. */
    public void upgrade(int statement, Term group, Window window) {
        claims.add(new Claims.Upgrade(source.get(), name(group), window));
    }

    /** The items of a group pay at most so much together. */
    public void capTogether(int statement, Term group, Quantity amount) {
        claims.add(new Claims.CapTogether(source.get(), name(group), amount, null));
    }

    /** The items of a group pay at most so much together with what was paid for them in the window. */
    public void capTogether(int statement, Term group, Quantity amount, Window window) {
        claims.add(new Claims.CapTogether(source.get(), name(group), amount, window));
    }

    /** Everything paid and awarded together stays within this. */
    public void ceiling(int statement, Quantity amount) {
        claims.add(new Claims.Ceiling(source.get(), amount));
    }

    /** Some of what was paid for an item is asked back. */
    public void clawBack(int statement, Term item, Quantity amount) {
        claims.add(new Claims.ClawBack(source.get(), name(item), amount));
    }

    private static String name(Term term) {
        return PlainDecisions.name(term);
    }
}
