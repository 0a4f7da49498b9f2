package io.tidu.internal.evaluate.money;

import io.tidu.model.Exact;
import io.tidu.model.Judgement;
import io.tidu.model.Quantity;
import io.tidu.model.assessment.Award;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.function.BinaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What an award can come to at most, step by step, whatever the facts that are missing say: a step that may apply is
 * taken where it raises the amount, and left out where it cuts it. Not thread-safe.
 */
final class Most {
    private static final Exact FEN = Exact.of(new BigDecimal("0.01"));

    private @Nullable Exact most;
    private @Nullable Exact alone;
    private boolean withOthers;

    Most(Quantity stated) {
        Exact high = high(stated);
        this.most = high == null ? null : high.max(Exact.ZERO);
        this.alone = most;
    }

    private void to(@Nullable Exact changed) {
        most = changed;
        alone = withOthers ? alone : changed;
    }

    /** From here on other items, payments and ceilings are looked at. */
    void othersFollow() {
        withOthers = true;
    }

    @Nullable
    Exact value() {
        return most;
    }

    /** Raised by a share of what it was before any share. */
    void uplift(@Nullable Exact base, Judgement applies, Quantity share) {
        Exact high = high(share);
        if (most == null || base == null || high == null) {
            to(null);
        } else {
            to(most.plus(base.times(applies.verdict().isOpen() ? high.max(Exact.ZERO) : high))
                    .max(Exact.ZERO));
        }
    }

    /** Multiplied; by one at least while it is open whether it is. */
    void multiply(Judgement applies, Quantity share) {
        Exact high = high(share);
        if (most == null || high == null) {
            to(null);
        } else {
            Exact times = high.max(Exact.ZERO);
            to(most.times(applies.verdict().isOpen() ? times.max(Exact.ONE) : times));
        }
    }

    /** Cut to a cap that applies for certain. */
    void cap(Judgement applies, Quantity amount) {
        Exact cap = high(amount);
        if (!applies.verdict().isOpen() && cap != null) {
            Exact limit = cap.max(Exact.ZERO);
            to(most == null ? limit : most.min(limit));
        }
    }

    /** Rounded to a whole unit, which may be more if it is the nearest. */
    void round(Judgement applies, Quantity unit, boolean nearest, BinaryOperator<Exact> rounded) {
        Exact one = high(unit);
        if (one == null || !one.equals(unit.low())) {
            to(nearest ? null : most);
        } else if (most != null && one.signum() > 0) {
            Exact whole = rounded.apply(most, one);
            boolean certain = !applies.verdict().isOpen() && !unit.evidence().hasConflict();
            to(certain ? whole : whole.max(most));
        }
    }

    /** The most a number can be: what sources say, but anything where facts can't be true together. */
    static @Nullable Exact high(Quantity number) {
        boolean wrong = number.evidence().hasConflict()
                && number.evidence().doubts().stream().anyMatch(d -> d.contradiction() != null);
        return wrong ? null : number.high();
    }

    void cutToFen() {
        if (most != null) {
            to(Draft.whole(most, FEN, RoundingMode.DOWN));
        }
    }

    /** Only this share of it at most. */
    void times(Exact share) {
        to(most == null ? null : most.times(share));
    }

    /** Less what was paid for certain. */
    void less(Exact paid) {
        to(most == null ? null : most.minus(paid).max(Exact.ZERO));
    }

    Award.Bound bound() {
        return new Award.Bound(yuan(alone), yuan(most));
    }

    private static @Nullable BigDecimal yuan(@Nullable Exact amount) {
        return amount == null ? null : Draft.yuan(amount);
    }
}
