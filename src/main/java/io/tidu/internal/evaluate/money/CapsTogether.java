package io.tidu.internal.evaluate.money;

import io.tidu.internal.evaluate.decide.Claims;
import io.tidu.internal.policy.rule.AwardGroups;
import io.tidu.model.Evidence;
import io.tidu.model.Exact;
import io.tidu.model.Judgement;
import io.tidu.model.PackItem;
import io.tidu.model.Quantity;
import io.tidu.model.Verdict;
import io.tidu.model.assessment.Award;
import io.tidu.model.assessment.Funding;
import io.tidu.model.assessment.StepDetail;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** Caps over all items of a group. */
record CapsTogether(Claims claims, AwardGroups groups, Payments payments, GroupSteps group) {

    /** Cuts what is over a cap: narrower caps first, so that what they take is left to the others of a wider one. */
    void cut() {
        List<Claims.CapTogether> caps = new ArrayList<>(claims.of(Claims.CapTogether.class));
        caps.sort(Comparator.comparingInt(c -> items(c).size()));
        for (Claims.CapTogether cap : caps) {
            List<Draft> counted = group.of(items(cap)).stream()
                    .filter(d -> d.amount().signum() > 0)
                    .toList();
            cut(counted, cap.source(), cap.amount(), paid(cap), Award.Kind.CAP_TOGETHER);
        }
    }

    private SortedSet<PackItem> items(Claims.CapTogether cap) {
        return groups.items(new PackItem(cap.source().pack(), cap.group()));
    }

    /** What was paid in the window of a cap. */
    private Quantity paid(Claims.CapTogether cap) {
        return cap.window() == null ? Quantity.of(0) : payments.of(items(cap), cap.window());
    }

    /** The caps that certainly apply to awards, once each. */
    List<Funding.Cap> applied() {
        SortedSet<Funding.Cap> caps = new TreeSet<>(Comparator.comparing(Funding.Cap::pack)
                .thenComparing(Funding.Cap::group)
                .thenComparing(Funding.Cap::amount)
                .thenComparing(Funding.Cap::paid));
        for (Claims.CapTogether cap : claims.of(Claims.CapTogether.class)) {
            List<Draft> counted = group.of(items(cap));
            Quantity paid = paid(cap);
            Exact most = cap.amount().single();
            Exact before = paid.single();
            boolean certain = applies(cap.source(), counted).verdict() == Verdict.MET
                    && !cap.amount().evidence().and(paid.evidence()).hasConflict();
            if (certain && most != null && before != null && !counted.isEmpty()) {
                caps.add(new Funding.Cap(cap.source().pack(), cap.group(), Draft.yuan(most), Draft.yuan(before)));
            }
        }
        return List.copyOf(caps);
    }

    /** Whether a cap applies to awards if they are due at all. */
    private static Judgement applies(Claims.Source cap, List<Draft> counted) {
        return counted.stream().allMatch(d -> cap.isStatedWith(d.source())) ? Judgement.MET : cap.applies();
    }

    /** Cuts awards, one after the other, to what is left of the most they may pay with what was paid. */
    static void cut(List<Draft> drafts, Claims.Source source, Quantity most, Quantity paid, Award.Kind kind) {
        Exact limit = most.single();
        Exact before = paid.single();
        Judgement applies = applies(source, drafts);
        Evidence why = applies.evidence().and(most.evidence()).and(paid.evidence());
        if (applies.verdict().isOpen() || limit == null || before == null || why.hasConflict()) {
            Award.About about = kind == Award.Kind.CEILING ? Award.About.CEILING : Award.About.CAP_TOGETHER;
            drafts.forEach(d -> d.open(about, source, why));
            return;
        }
        Exact all = limit.minus(before).max(Exact.ZERO);
        Exact left = all;
        for (Draft draft : drafts) {
            draft.most().cap(applies, Quantity.of(all));
            if (draft.isDue()) {
                Exact granted = draft.amount().min(left);
                draft.set(granted, kind, source, new StepDetail.Left(limit, limit.minus(left)));
                left = left.minus(granted);
            }
        }
    }
}
