package io.tidu.internal.evaluate.money;

import io.tidu.internal.evaluate.WorkLimit;
import io.tidu.internal.evaluate.decide.Claims;
import io.tidu.internal.evaluate.decide.TextOrder;
import io.tidu.model.Evidence;
import io.tidu.model.Exact;
import io.tidu.model.Judgement;
import io.tidu.model.PackItem;
import io.tidu.model.Quantity;
import io.tidu.model.Verdict;
import io.tidu.model.assessment.Award;
import io.tidu.model.assessment.StepDetail;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An award while it is computed. Not thread-safe. */
final class Draft {
    private static final char BETWEEN = '|';
    private static final int FEN = 2;
    private static final Exact ONE_FEN = Exact.of(new BigDecimal("0.01"));

    private final WorkLimit limit;
    private final Claims.Amount claim;
    private final PackItem item;
    private final List<Award.Step> steps = new ArrayList<>();
    private final List<Award.Question> questions = new ArrayList<>();
    private final Most most;
    private Judgement due;
    private @Nullable Exact amount;

    /**
     * An award as stated.
     *
     * @param item whose item it is, which is not the pack that states the amount if that shares it
     * @param limit what the work is counted by
     */
    Draft(Claims.Amount claim, PackItem item, WorkLimit limit) {
        this.limit = limit;
        this.claim = claim;
        this.item = item;
        this.due = claim.source().applies();
        this.most = new Most(claim.amount());
        if (due.verdict().isOpen()) {
            ask(Award.About.DUE, claim.source(), due.evidence());
        }
        Exact stated = known(Award.About.AMOUNT, claim.source(), Judgement.MET, claim.amount());
        if (stated != null) {
            // A share of an increment is nothing when there was none; it is not asked back.
            amount = stated.max(Exact.ZERO);
            step(Award.Kind.BASE, claim.source(), claim.parts().isEmpty() ? null : new StepDetail.Bands(claim.parts()));
        }
    }

    PackItem item() {
        return item;
    }

    @Nullable
    String tier() {
        return claim.tier();
    }

    Claims.Source source() {
        return claim.source();
    }

    String status() {
        return claim.source().status();
    }

    /** How it is ordered among awards of its item before anything has changed it. */
    int compare(Draft other) {
        int order = TextOrder.of(String.valueOf(claim.tier()), String.valueOf(other.claim.tier()), BETWEEN);
        order = order != 0
                ? order
                : TextOrder.of(source().clause(), other.source().clause(), BETWEEN);
        order = order != 0 ? order : TextOrder.of(String.valueOf(amount), String.valueOf(other.amount), BETWEEN);
        order = order != 0 ? order : TextOrder.of(due, other.due);
        return order != TextOrder.UNCLEAR ? order : text().compareTo(other.text());
    }

    private String text() {
        return claim.tier() + BETWEEN + claim.source().clause() + BETWEEN + amount + BETWEEN + due;
    }

    boolean isDue() {
        return due.verdict() == Verdict.MET;
    }

    Exact amount() {
        return amount == null ? Exact.ZERO : amount;
    }

    /** What it can come to at most, whatever the facts that are missing say. */
    Most most() {
        return most;
    }

    /** What decides the amount is not known: the award can't be determined. */
    void open(Award.About about, Claims.Source by, Evidence evidence) {
        due = due.and(Judgement.open(evidence));
        ask(about, by, evidence);
    }

    private void ask(Award.About about, Claims.Source by, Evidence evidence) {
        limit.spend(1);
        limit.say(evidence, by.clause().length());
        questions.add(new Award.Question(about, by.pack(), by.clause(), evidence));
    }

    /** As below, of a claim with the conditions that it comes with. */
    @Nullable
    Exact known(Award.About about, Claims.Source by, Quantity number) {
        return known(about, by, applies(by), number);
    }

    /** Whether a claim applies if this award is due at all: what the same rule states beside it does. */
    Judgement applies(Claims.Source by) {
        return by.isStatedWith(source()) ? Judgement.MET : by.applies();
    }

    /**
     * A number that a claim states, or null if it is open whether the claim applies or what the number is: then so is
     * this award.
     */
    private @Nullable Exact known(Award.About about, Claims.Source by, Judgement applies, Quantity number) {
        Exact single = number.single();
        if (applies.verdict().isOpen()) {
            open(about, by, applies.evidence());
            return null;
        }
        if (single == null || number.evidence().hasConflict()) {
            open(about, by, number.evidence());
            return null;
        }
        return single;
    }

    void set(Exact changed, Award.Kind kind, Claims.Source by, @Nullable StepDetail detail) {
        if (!changed.equals(amount())) {
            amount = changed;
            step(kind, by, detail);
        }
    }

    /** Cuts to whole fen, always in the payer's favour. */
    void cutToFen() {
        most.cutToFen();
        if (amount != null) {
            set(whole(amount, ONE_FEN, RoundingMode.DOWN), Award.Kind.ROUNDING, source(), (StepDetail) null);
        }
    }

    /** An amount as a whole number of units. */
    static Exact whole(Exact amount, Exact unit, RoundingMode rounding) {
        Exact units = amount.over(unit);
        return units.isWhole()
                ? amount
                : Exact.of(units.toBigDecimal(0, rounding)).times(unit);
    }

    void set(Exact changed, Award.Kind kind, Claims.Source by, Exact figure) {
        set(changed, kind, by, new StepDetail.Figure(figure));
    }

    private void step(Award.Kind kind, Claims.Source by, @Nullable StepDetail detail) {
        limit.spend(1);
        limit.say(
                Evidence.NONE,
                by.clause().length() + (detail == null ? 0 : detail.text().length()));
        steps.add(new Award.Step(kind, yuan(amount()), by.pack(), by.clause(), detail));
    }

    Award award(Splits splits) {
        limit.say(due.evidence(), claim.item().length());
        return new Award(
                claim.item(),
                claim.tier(),
                isDue() ? yuan(amount()) : null,
                due.verdict(),
                claim.source().pack(),
                claim.source().clause(),
                claim.source().status(),
                steps,
                due.evidence(),
                isDue() ? List.of() : questions,
                isDue() ? Award.Bound.NONE : most.bound(),
                isDue() && amount().signum() > 0 ? splits.of(this) : List.of());
    }

    static BigDecimal yuan(Exact amount) {
        if (amount.isWhole()) {
            return amount.toBigDecimal(0, RoundingMode.UNNECESSARY);
        }
        BigDecimal exact = amount.toBigDecimal(FEN, RoundingMode.DOWN);
        BigDecimal shortest = exact.signum() == 0 ? BigDecimal.ZERO : exact.stripTrailingZeros();
        return shortest.scale() < 0 ? shortest.setScale(0) : shortest;
    }
}
