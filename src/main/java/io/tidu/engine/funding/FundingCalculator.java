package io.tidu.engine.funding;

import io.tidu.engine.runtime.Claims;
import io.tidu.model.Evidence;
import io.tidu.model.Exact;
import io.tidu.model.Judgement;
import io.tidu.model.Quantity;
import io.tidu.model.Term;
import io.tidu.model.Verdict;
import io.tidu.model.assessment.Award;
import io.tidu.model.assessment.Funding;
import io.tidu.pack.measure.Entry;
import io.tidu.pack.measure.Firm;
import io.tidu.pack.vocabulary.BuiltInFacts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Computes the awards of one enterprise. */
public final class FundingCalculator {
    private static final String ITEM = "item";
    private static final String AMOUNT = "amount";

    /** Firm rules come first when the ceiling cuts: what is enacted, then what is published, then samples. */
    private static final List<String> STATUSES = List.of("enacted", "published", "sample");

    private static final Comparator<Draft> ORDER =
            Comparator.comparing((Draft d) -> STATUSES.indexOf(d.status())).thenComparing(Draft::sortKey);

    private final Claims claims;
    private final Map<String, SortedSet<String>> groups;
    private final Firm firm;

    private FundingCalculator(Claims claims, Map<String, SortedSet<String>> groups, Firm firm) {
        this.claims = claims;
        this.groups = groups;
        this.firm = firm;
    }

    /**
     * The awards of an enterprise.
     *
     * @param claims what the rules stated
     * @param groups the items of each award group
     * @param firm the enterprise, for what was already paid
     */
    public static Funding compute(Claims claims, Map<String, SortedSet<String>> groups, Firm firm) {
        return new FundingCalculator(claims, groups, firm).run();
    }

    private Funding run() {
        List<Draft> drafts =
                claims.amounts().stream().map(Draft::new).sorted(ORDER).toList();
        drafts.forEach(this::cap);
        drafts.forEach(Draft::round);
        new TreeMap<>(groups).forEach((group, items) -> bestOf(group, items, drafts));
        claims.upgrades().stream()
                .distinct()
                .sorted(Comparator.comparing(Claims.Upgrade::toString))
                .forEach(u -> upgrade(u, groups.getOrDefault(u.group(), new TreeSet<>()), drafts));
        openUnderDoubtfulCeilings(drafts);
        Claims.Ceiling ceiling = ceiling();
        Quantity paid = firm.declares(BuiltInFacts.PAID.fact())
                ? firm.total(BuiltInFacts.PAID.fact(), AMOUNT, null, null)
                : Quantity.unknown(Evidence.NONE);
        if (ceiling != null) {
            cutToCeiling(ceiling, paid, drafts);
        }
        return funding(drafts, ceiling, paid);
    }

    private void cap(Draft draft) {
        claims.caps().stream()
                .filter(c -> c.item().equals(draft.item())
                        && (c.tier() == null || c.tier().equals(draft.tier())))
                .sorted(Comparator.comparing(Claims.Cap::toString))
                .forEach(c -> {
                    Exact most = c.amount().single();
                    if (c.source().applies().verdict().isOpen()) {
                        draft.open(c.source().applies().evidence());
                    } else if (most == null) {
                        draft.open(c.amount().evidence());
                    } else if (draft.amount().compareTo(most) > 0) {
                        draft.set(most, Award.Kind.CAP, c.source().clause(), most.toString());
                    }
                });
    }

    private void bestOf(String group, SortedSet<String> items, List<Draft> drafts) {
        List<Draft> due = drafts.stream()
                .filter(d -> d.isDue() && items.contains(d.item()))
                .toList();
        Draft best = due.stream().max(Comparator.comparing(Draft::amount)).orElse(null);
        for (Draft draft : due) {
            if (draft != best && best != null) {
                draft.set(Exact.ZERO, Award.Kind.BEST_OF, clause(group), group + ": " + best.item());
            }
        }
    }

    private String clause(String group) {
        return claims.members().stream()
                .filter(m -> m.group().equals(group))
                .map(m -> m.source().clause())
                .min(Comparator.naturalOrder())
                .orElse("");
    }

    private void upgrade(Claims.Upgrade upgrade, SortedSet<String> items, List<Draft> drafts) {
        Quantity paid = paidFor(items);
        Exact before = paid.single();
        for (Draft draft : drafts) {
            if (!items.contains(draft.item()) || draft.amount().signum() == 0) {
                continue;
            }
            if (upgrade.source().applies().verdict().isOpen()) {
                draft.open(upgrade.source().applies().evidence());
            } else if (before == null) {
                draft.open(paid.evidence());
            } else {
                Exact step = draft.amount().minus(before).max(Exact.ZERO);
                draft.set(step, Award.Kind.UPGRADE, upgrade.source().clause(), before.toString());
            }
        }
    }

    /** What was paid for any of these items by the evaluation date. */
    private Quantity paidFor(SortedSet<String> items) {
        Quantity sum = Quantity.of(0);
        for (Entry entry : firm.entries(BuiltInFacts.PAID.fact())) {
            Judgement counts = items.stream()
                    .map(i -> entry.text(ITEM).same(Term.of(i)))
                    .reduce(Judgement.NOT_MET, Judgement::or)
                    .and(entry.onOrBefore(firm.on()));
            Quantity amount = entry.number(AMOUNT);
            if (counts.verdict() == Verdict.MET) {
                sum = sum.plus(amount);
            } else if (counts.verdict().isOpen()) {
                sum = sum.plus(amount.hull(Quantity.of(0)).because(counts.evidence()));
            }
        }
        return sum;
    }

    /** The lowest of the ceilings that apply. */
    private Claims.@Nullable Ceiling ceiling() {
        return claims.ceilings().stream()
                .filter(c -> c.source().applies().verdict() == Verdict.MET
                        && c.amount().single() != null)
                .min(Comparator.comparing((Claims.Ceiling c) ->
                                Objects.requireNonNull(c.amount().single()))
                        .thenComparing(c -> c.source().clause()))
                .orElse(null);
    }

    /** A ceiling that may apply, or whose amount is not known, leaves every award open. */
    private void openUnderDoubtfulCeilings(List<Draft> drafts) {
        for (Claims.Ceiling ceiling : claims.ceilings()) {
            if (ceiling.source().applies().verdict().isOpen()) {
                drafts.forEach(d -> d.open(ceiling.source().applies().evidence()));
            } else if (ceiling.amount().single() == null) {
                drafts.forEach(d -> d.open(ceiling.amount().evidence()));
            }
        }
    }

    private static void cutToCeiling(Claims.Ceiling ceiling, Quantity paid, List<Draft> drafts) {
        Exact most = Objects.requireNonNull(ceiling.amount().single());
        Exact before = paid.single();
        if (before == null) {
            drafts.stream().filter(d -> d.amount().signum() > 0).forEach(d -> d.open(paid.evidence()));
            return;
        }
        Exact left = most.minus(before).max(Exact.ZERO);
        for (Draft draft : drafts) {
            if (draft.isDue()) {
                Exact granted = draft.amount().min(left);
                draft.set(granted, Award.Kind.CEILING, ceiling.source().clause(), most + " - " + most.minus(left));
                left = left.minus(granted);
            }
        }
    }

    private static Funding funding(List<Draft> drafts, Claims.@Nullable Ceiling ceiling, Quantity paid) {
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
                Draft.yuan(total),
                before == null ? null : Draft.yuan(before),
                ceiling == null
                        ? null
                        : Draft.yuan(Objects.requireNonNull(ceiling.amount().single())));
    }
}
