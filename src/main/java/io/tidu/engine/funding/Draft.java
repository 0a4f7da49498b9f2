package io.tidu.engine.funding;

import io.tidu.engine.runtime.Claims;
import io.tidu.model.Evidence;
import io.tidu.model.Exact;
import io.tidu.model.Judgement;
import io.tidu.model.Verdict;
import io.tidu.model.assessment.Award;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An award while it is computed. Not thread-safe. */
final class Draft {
    private static final int FEN = 2;

    private final Claims.Amount claim;
    private final List<Award.Step> steps = new ArrayList<>();
    private Judgement due;
    private @Nullable Exact amount;

    Draft(Claims.Amount claim) {
        this.claim = claim;
        this.due = claim.source().applies();
        this.amount = claim.amount().single();
        if (amount == null || claim.amount().evidence().hasConflict()) {
            open(claim.amount().evidence());
        } else {
            step(Award.Kind.BASE, claim.source().clause(), "");
        }
    }

    String item() {
        return claim.item();
    }

    @Nullable
    String tier() {
        return claim.tier();
    }

    String status() {
        return claim.source().status();
    }

    String sortKey() {
        return claim.item() + "|" + claim.tier() + "|" + claim.source().clause() + "|" + amount + "|" + due;
    }

    boolean isDue() {
        return due.verdict() == Verdict.MET;
    }

    Exact amount() {
        return amount == null ? Exact.ZERO : amount;
    }

    /** What decides the amount is not known: the award can't be determined. */
    void open(Evidence evidence) {
        due = due.and(Judgement.open(evidence));
    }

    void set(Exact changed, Award.Kind kind, String clause, String detail) {
        if (!changed.equals(amount())) {
            amount = changed;
            step(kind, clause, detail);
        }
    }

    /** Cuts to whole fen; the only rounding on the way, and always in the payer's favour. */
    void round() {
        if (amount != null) {
            set(
                    Exact.of(amount.toBigDecimal(FEN, RoundingMode.DOWN)),
                    Award.Kind.ROUNDING,
                    claim.source().clause(),
                    "");
        }
    }

    private void step(Award.Kind kind, String clause, String detail) {
        steps.add(new Award.Step(kind, yuan(amount()), clause, detail));
    }

    Award award() {
        return new Award(
                claim.item(),
                claim.tier(),
                isDue() ? yuan(amount()) : null,
                due.verdict(),
                claim.source().pack(),
                claim.source().clause(),
                claim.source().status(),
                steps,
                due.evidence());
    }

    static BigDecimal yuan(Exact amount) {
        BigDecimal exact = amount.toBigDecimal(FEN, RoundingMode.DOWN);
        return exact.signum() == 0
                ? BigDecimal.ZERO
                : new BigDecimal(exact.stripTrailingZeros().toPlainString());
    }
}
