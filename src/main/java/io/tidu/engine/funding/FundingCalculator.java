package io.tidu.engine.funding;

import io.tidu.engine.runtime.Claims;
import io.tidu.model.Exact;
import io.tidu.model.Quantity;
import io.tidu.model.Verdict;
import io.tidu.model.assessment.Award;
import io.tidu.model.assessment.Funding;
import io.tidu.pack.measure.Firm;
import io.tidu.pack.rule.AwardGroups;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Computes the awards of one enterprise. */
public final class FundingCalculator {
    /** Firm rules come first when a cap cuts: what is enacted, then what is published, then samples. */
    private static final List<String> STATUSES = List.of("enacted", "published", "sample");

    private static final Comparator<Draft> ORDER = Comparator.comparing((Draft d) -> STATUSES.indexOf(d.status()))
            .thenComparing(Draft::item)
            .thenComparing(Draft::sortKey);

    private final Claims claims;
    private final AwardGroups groups;
    private final Payments payments;

    private FundingCalculator(Claims claims, AwardGroups groups, Firm firm) {
        this.claims = claims;
        this.groups = groups;
        this.payments = new Payments(firm);
    }

    /**
     * The awards of an enterprise.
     *
     * @param claims what the rules stated
     * @param groups which items belong together
     * @param firm the enterprise, for what was already paid
     */
    public static Funding compute(Claims claims, AwardGroups groups, Firm firm) {
        return new FundingCalculator(claims, groups, firm).run();
    }

    private Funding run() {
        List<Draft> drafts = claims.of(Claims.Amount.class).stream()
                .map(Draft::new)
                .sorted(ORDER)
                .toList();
        ItemSteps item = new ItemSteps(claims);
        GroupSteps group = new GroupSteps(claims, groups, payments, drafts);
        drafts.forEach(item::upToRounding);
        group.bestOf();
        drafts.stream().filter(d -> groups.inInstalments().contains(d.item())).forEach(item::instalments);
        group.upgrades();
        group.capsTogether();
        openUnderDoubtfulCeilings(drafts);
        Claims.Ceiling ceiling = ceiling();
        Quantity paid = payments.all();
        if (ceiling != null) {
            List<Draft> paying =
                    drafts.stream().filter(d -> d.amount().signum() > 0).toList();
            GroupSteps.cut(paying, ceiling.source(), ceiling.amount(), paid, Award.Kind.CEILING);
        }
        return funding(drafts, ceiling, paid);
    }

    /** The lowest of the ceilings that apply. */
    private Claims.@Nullable Ceiling ceiling() {
        return claims.of(Claims.Ceiling.class).stream()
                .filter(c -> c.source().applies().verdict() == Verdict.MET
                        && c.amount().single() != null)
                .min(Comparator.comparing((Claims.Ceiling c) ->
                                Objects.requireNonNull(c.amount().single()))
                        .thenComparing(c -> c.source().clause()))
                .orElse(null);
    }

    /** A ceiling that may apply, or whose amount is not known, leaves every award open. */
    private void openUnderDoubtfulCeilings(List<Draft> drafts) {
        for (Claims.Ceiling ceiling : claims.of(Claims.Ceiling.class)) {
            drafts.forEach(d -> d.known(ceiling.source().applies(), ceiling.amount()));
        }
    }

    private Funding funding(List<Draft> drafts, Claims.@Nullable Ceiling ceiling, Quantity paid) {
        List<Award> due = new ArrayList<>();
        List<Award> open = new ArrayList<>();
        Exact total = Exact.ZERO;
        for (Draft draft : drafts) {
            (draft.isDue() ? due : open).add(draft.award());
            total = draft.isDue() ? total.plus(draft.amount()) : total;
        }
        Exact before = paid.single();
        return new Funding(
                due,
                open,
                new ClawBacks(claims, payments).run(),
                Draft.yuan(total),
                before == null ? null : Draft.yuan(before),
                ceiling == null
                        ? null
                        : Draft.yuan(Objects.requireNonNull(ceiling.amount().single())));
    }
}
