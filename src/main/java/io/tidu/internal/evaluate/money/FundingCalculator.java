package io.tidu.internal.evaluate.money;

import io.tidu.internal.evaluate.EvaluationContext;
import io.tidu.internal.evaluate.decide.Claims;
import io.tidu.internal.policy.rule.AwardGroups;
import io.tidu.internal.policy.rule.AwardItems;
import io.tidu.model.Exact;
import io.tidu.model.Quantity;
import io.tidu.model.Status;
import io.tidu.model.assessment.Award;
import io.tidu.model.assessment.Funding;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Computes the awards of one enterprise. */
public final class FundingCalculator {
    /** Firm rules come first when a cap cuts: what is enacted, then what is published, then samples. */
    private static final List<String> STATUSES =
            List.of(Status.ENACTED.word(), Status.PUBLISHED.word(), Status.SAMPLE.word());

    private static final Comparator<Draft> ORDER = Comparator.comparing((Draft d) -> STATUSES.indexOf(d.status()))
            .thenComparing(d -> d.item().name())
            .thenComparing(Draft::compare);

    private final Claims claims;
    private final AwardGroups groups;
    private final Payments payments;

    private FundingCalculator(Claims claims, AwardGroups groups, EvaluationContext firm) {
        this.claims = claims;
        this.groups = groups;
        this.payments = new Payments(firm, groups.awardItems());
    }

    /**
     * The awards of an enterprise.
     *
     * @param claims what the rules stated
     * @param groups which items belong together, and whose they are
     * @param firm the enterprise, for what was already paid
     */
    public static Funding compute(Claims claims, AwardGroups groups, EvaluationContext firm) {
        return new FundingCalculator(claims, groups, firm).run();
    }

    /** Yuan that were paid under the ceiling of a pack; null if that is not known. */
    public static @Nullable BigDecimal paidUnder(String pack, AwardItems items, EvaluationContext firm) {
        Quantity paid = new Payments(firm, items).under(pack);
        Exact before = paid.evidence().hasConflict() ? null : paid.single();
        return before == null ? null : Draft.yuan(before);
    }

    private Funding run() {
        AwardItems items = groups.awardItems();
        List<Draft> drafts = claims.of(Claims.Amount.class).stream()
                .map(a -> new Draft(a, items.of(a.source().pack(), a.item()), claims.limit()))
                .sorted(ORDER)
                .toList();
        ItemSteps item = new ItemSteps(claims, items);
        GroupSteps group = new GroupSteps(claims, groups, payments, drafts);
        drafts.forEach(item::upToRounding);
        drafts.forEach(d -> d.most().othersFollow());
        group.bestOf();
        drafts.stream().filter(d -> groups.inInstalments().contains(d.item())).forEach(item::instalments);
        group.upgrades();
        CapsTogether caps = new CapsTogether(claims, groups, payments, group);
        caps.cut();
        Ceilings ceilings = new Ceilings(claims, items, payments, drafts);
        List<Funding.Ceiling> cut = ceilings.cut();
        return funding(drafts, cut, caps.applied());
    }

    private Funding funding(List<Draft> drafts, List<Funding.Ceiling> ceilings, List<Funding.Cap> caps) {
        List<Award> due = new ArrayList<>();
        List<Award> open = new ArrayList<>();
        Splits splits = new Splits(claims, groups.awardItems());
        Exact total = Exact.ZERO;
        for (Draft draft : drafts) {
            (draft.isDue() ? due : open).add(draft.award(splits));
            total = draft.isDue() ? total.plus(draft.amount()) : total;
        }
        Quantity paid = payments.all();
        Exact before = paid.evidence().hasConflict() ? null : paid.single();
        return new Funding(
                due,
                open,
                new ClawBacks(claims, groups.awardItems(), payments).run(),
                Draft.yuan(total),
                before == null ? null : Draft.yuan(before),
                ceilings,
                caps);
    }
}
