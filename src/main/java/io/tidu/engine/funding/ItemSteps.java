package io.tidu.engine.funding;

import io.tidu.engine.runtime.Claims;
import io.tidu.model.Exact;
import io.tidu.model.assessment.Award;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What changes one item's amount, whatever other items pay: uplifts, caps, rounding, instalments. */
record ItemSteps(Claims claims) {

    void upToRounding(Draft draft) {
        uplift(draft);
        Exact most = cap(draft);
        round(draft, most);
        draft.cutToFen();
    }

    /** Uplifts of one item add up: each is a share of the amount before any of them. */
    private void uplift(Draft draft) {
        Exact base = draft.amount();
        for (Claims.Uplift uplift : claims.of(Claims.Uplift.class)) {
            if (uplift.item().equals(draft.item())) {
                Exact share = draft.known(uplift.source().applies(), uplift.share());
                if (share != null) {
                    Exact raised = draft.amount().plus(base.times(share));
                    draft.set(raised, Award.Kind.UPLIFT, uplift.source().clause(), share.toString());
                }
            }
        }
    }

    /** Cuts to the caps; the lowest of them, or null if there is none. */
    private @Nullable Exact cap(Draft draft) {
        Exact lowest = null;
        for (Claims.Cap cap : claims.of(Claims.Cap.class)) {
            if (cap.item().equals(draft.item())
                    && (cap.tier() == null || cap.tier().equals(draft.tier()))) {
                Exact most = draft.known(cap.source().applies(), cap.amount());
                if (most != null) {
                    lowest = lowest == null ? most : lowest.min(most);
                    Exact cut = draft.amount().min(most.max(Exact.ZERO));
                    draft.set(cut, Award.Kind.CAP, cap.source().clause(), most.toString());
                }
            }
        }
        return lowest;
    }

    private void round(Draft draft, @Nullable Exact most) {
        for (Claims.Rounding rounding : claims.of(Claims.Rounding.class)) {
            if (rounding.item().equals(draft.item())) {
                Exact unit = draft.known(rounding.source().applies(), rounding.unit());
                if (unit != null && unit.signum() > 0) {
                    Exact whole = draft.whole(unit, rounding.nearest() ? RoundingMode.HALF_UP : RoundingMode.DOWN);
                    Exact within =
                            most != null && whole.compareTo(most) > 0 ? draft.whole(unit, RoundingMode.DOWN) : whole;
                    draft.set(within, Award.Kind.ROUNDING, rounding.source().clause(), unit.toString());
                }
            }
        }
    }

    /** Only the shares that have fallen due; never more than all of it. */
    void instalments(Draft draft) {
        List<Claims.Instalment> due = claims.of(Claims.Instalment.class).stream()
                .filter(i -> i.item().equals(draft.item()))
                .toList();
        Exact sum = Exact.ZERO;
        for (Claims.Instalment instalment : due) {
            Exact share = draft.known(instalment.source().applies(), instalment.share());
            sum = share == null ? sum : sum.plus(share);
        }
        Exact shares = sum.min(Exact.ONE);
        String clause = due.isEmpty() ? draft.clause() : due.get(0).source().clause();
        draft.set(draft.amount().times(shares), Award.Kind.INSTALMENT, clause, shares.toString());
        draft.cutToFen();
    }
}
