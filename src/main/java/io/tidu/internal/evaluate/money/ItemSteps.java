package io.tidu.internal.evaluate.money;

import io.tidu.internal.evaluate.decide.Claims;
import io.tidu.internal.policy.rule.AwardItems;
import io.tidu.model.Exact;
import io.tidu.model.PackItem;
import io.tidu.model.assessment.Award;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What changes one item's amount, whatever other items pay: uplifts, multiples, caps, rounding, instalments. */
final class ItemSteps {
    private final AwardItems items;
    private final Map<PackItem, List<Claims.Uplift>> uplifts;
    private final Map<PackItem, List<Claims.Multiple>> multiples;
    private final Map<PackItem, List<Claims.Cap>> caps;
    private final Map<PackItem, List<Claims.Rounding>> roundings;
    private final Map<PackItem, List<Claims.Instalment>> instalments;

    ItemSteps(Claims claims, AwardItems items) {
        this.items = items;
        this.uplifts = byItem(claims.of(Claims.Uplift.class), Claims.Uplift::item);
        this.multiples = byItem(claims.of(Claims.Multiple.class), Claims.Multiple::item);
        this.caps = byItem(claims.of(Claims.Cap.class), Claims.Cap::item);
        this.roundings = byItem(claims.of(Claims.Rounding.class), Claims.Rounding::item);
        this.instalments = byItem(claims.of(Claims.Instalment.class), Claims.Instalment::item);
    }

    /** By whose item they are about, in their order. */
    private <T extends Claims.Claim> Map<PackItem, List<T>> byItem(List<T> claims, Function<T, String> item) {
        if (claims.isEmpty()) {
            return Map.of();
        }
        Map<PackItem, List<T>> byItem = new HashMap<>();
        for (T claim : claims) {
            byItem.computeIfAbsent(items.of(claim.source().pack(), item.apply(claim)), i -> new ArrayList<>())
                    .add(claim);
        }
        return byItem;
    }

    void upToRounding(Draft draft) {
        uplift(draft);
        multiply(draft, false);
        Exact most = cap(draft);
        multiply(draft, true);
        round(draft, most);
        draft.cutToFen();
    }

    /** Uplifts of one item add up: each is a share of the amount before any of them. */
    private void uplift(Draft draft) {
        Exact base = draft.amount();
        Exact most = draft.most().value();
        for (Claims.Uplift uplift : uplifts.getOrDefault(draft.item(), List.of())) {
            Exact share = draft.known(Award.About.UPLIFT, uplift.source(), uplift.share());
            draft.most().uplift(most, draft.applies(uplift.source()), uplift.share());
            if (share != null) {
                Exact raised = draft.amount().plus(base.times(share));
                draft.set(raised, Award.Kind.UPLIFT, uplift.source(), share);
            }
        }
    }

    /** Multiples of one item multiply: half of 150 % is 75 %. */
    private void multiply(Draft draft, boolean afterCaps) {
        for (Claims.Multiple multiple : multiples.getOrDefault(draft.item(), List.of())) {
            boolean ofTier = multiple.tier() == null || multiple.tier().equals(draft.tier());
            if (ofTier && multiple.afterCaps() == afterCaps) {
                Exact share = draft.known(Award.About.MULTIPLE, multiple.source(), multiple.share());
                draft.most().multiply(draft.applies(multiple.source()), multiple.share());
                if (share != null) {
                    Exact changed = draft.amount().times(share.max(Exact.ZERO));
                    draft.set(changed, Award.Kind.MULTIPLE, multiple.source(), share);
                }
            }
        }
    }

    /** Cuts to the caps; the lowest of them, or null if there is none. */
    private @Nullable Exact cap(Draft draft) {
        Exact lowest = null;
        for (Claims.Cap cap : caps.getOrDefault(draft.item(), List.of())) {
            if (cap.tier() == null || cap.tier().equals(draft.tier())) {
                Exact most = draft.known(Award.About.CAP, cap.source(), cap.amount());
                draft.most().cap(draft.applies(cap.source()), cap.amount());
                if (most != null) {
                    lowest = lowest == null ? most : lowest.min(most);
                    Exact cut = draft.amount().min(most.max(Exact.ZERO));
                    draft.set(cut, Award.Kind.CAP, cap.source(), most);
                }
            }
        }
        return lowest;
    }

    private void round(Draft draft, @Nullable Exact most) {
        for (Claims.Rounding rounding : roundings.getOrDefault(draft.item(), List.of())) {
            Exact unit = draft.known(Award.About.ROUNDING, rounding.source(), rounding.unit());
            boolean nearest = rounding.nearest();
            draft.most()
                    .round(
                            draft.applies(rounding.source()),
                            rounding.unit(),
                            nearest,
                            (m, one) -> rounded(m, one, nearest, most));
            if (unit != null && unit.signum() > 0) {
                Exact whole = rounded(draft.amount(), unit, rounding.nearest(), most);
                draft.set(whole, Award.Kind.ROUNDING, rounding.source(), unit);
            }
        }
    }

    /** To the nearest whole unit or down, and down where the nearest is above the lowest cap. */
    private static Exact rounded(Exact amount, Exact unit, boolean nearest, @Nullable Exact cap) {
        Exact whole = Draft.whole(amount, unit, nearest ? RoundingMode.HALF_UP : RoundingMode.DOWN);
        return cap != null && whole.compareTo(cap) > 0 ? Draft.whole(amount, unit, RoundingMode.DOWN) : whole;
    }

    /** Only the shares that have fallen due; never more than all of it. */
    void instalments(Draft draft) {
        List<Claims.Instalment> due = instalments.getOrDefault(draft.item(), List.of());
        Exact sum = Exact.ZERO;
        Exact most = Exact.ZERO;
        for (Claims.Instalment instalment : due) {
            Exact share = draft.known(Award.About.INSTALMENT, instalment.source(), instalment.share());
            sum = share == null ? sum : sum.plus(share);
            Exact high = Most.high(instalment.share());
            most = most.plus(high == null ? Exact.ONE : high.max(Exact.ZERO));
        }
        draft.most().times(most.min(Exact.ONE));
        Exact shares = sum.min(Exact.ONE);
        Claims.Source by = due.isEmpty() ? draft.source() : due.get(0).source();
        draft.set(draft.amount().times(shares), Award.Kind.INSTALMENT, by, shares);
        draft.cutToFen();
    }
}
