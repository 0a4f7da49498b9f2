package io.tidu.internal.evaluate.money;

import io.tidu.internal.evaluate.decide.Claims;
import io.tidu.internal.policy.rule.AwardGroups;
import io.tidu.model.Exact;
import io.tidu.model.Judgement;
import io.tidu.model.PackItem;
import io.tidu.model.Quantity;
import io.tidu.model.Verdict;
import io.tidu.model.assessment.Award;
import io.tidu.model.assessment.StepDetail;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/** What items of one group do to each other: best of the group, upgrades; {@link CapsTogether} are over them. */
final class GroupSteps {
    private final Claims claims;
    private final AwardGroups groups;
    private final Payments payments;
    private final List<Draft> drafts;
    /** Where the awards of each item stand among all. */
    private final Map<PackItem, List<Integer>> places = new HashMap<>();

    GroupSteps(Claims claims, AwardGroups groups, Payments payments, List<Draft> drafts) {
        this.claims = claims;
        this.groups = groups;
        this.payments = payments;
        this.drafts = drafts;
        for (int i = 0; i < drafts.size(); i++) {
            places.computeIfAbsent(drafts.get(i).item(), d -> new ArrayList<>(1))
                    .add(i);
        }
    }

    /** The awards of some items, in the order of all awards. */
    List<Draft> of(SortedSet<PackItem> items) {
        BitSet found = new BitSet(drafts.size());
        for (PackItem item : items) {
            List<Integer> at = places.getOrDefault(item, List.of());
            for (int i = 0; i < at.size(); i++) {
                found.set(at.get(i));
            }
        }
        if (found.isEmpty()) {
            return List.of();
        }
        List<Draft> all = new ArrayList<>(found.cardinality());
        for (int i = found.nextSetBit(0); i >= 0; i = found.nextSetBit(i + 1)) {
            all.add(drafts.get(i));
        }
        return all;
    }

    void bestOf() {
        Map<PackItem, Claims.Source> sources = new HashMap<>();
        groups.bestOf().forEach((group, items) -> {
            List<Draft> due = of(items);
            Draft best = best(due);
            for (int i = 0; best != null && i < due.size(); i++) {
                Draft draft = due.get(i);
                if (draft != best && draft.isDue()) {
                    draft.set(
                            Exact.ZERO,
                            Award.Kind.BEST_OF,
                            source(group, sources),
                            new StepDetail.Better(group.name(), best.item().name()));
                }
            }
        });
    }

    /** The highest of those that are due, of equal ones the first; null if none is. */
    private static @Nullable Draft best(List<Draft> drafts) {
        Draft best = null;
        for (int i = 0; i < drafts.size(); i++) {
            Draft draft = drafts.get(i);
            if (draft.isDue() && (best == null || draft.amount().compareTo(best.amount()) > 0)) {
                best = draft;
            }
        }
        return best;
    }

    /**
     * What says that the group pays its best: of several clauses the first.
     *
     * @param known of the groups that were asked for before; filled at the first
     */
    private Claims.Source source(PackItem group, Map<PackItem, Claims.Source> known) {
        if (known.isEmpty()) {
            claims.of(Claims.Member.class)
                    .forEach(m ->
                            known.merge(new PackItem(m.source().pack(), m.group()), m.source(), GroupSteps::earlier));
        }
        return known.getOrDefault(group, new Claims.Source(group.pack(), "", "", Judgement.MET));
    }

    private static Claims.Source earlier(Claims.Source one, Claims.Source other) {
        return one.clause().compareTo(other.clause()) <= 0 ? one : other;
    }

    void upgrades() {
        upgradesOnce().forEach(upgrade -> {
            SortedSet<PackItem> items =
                    groups.items(new PackItem(upgrade.source().pack(), upgrade.group()));
            Quantity paid = payments.of(items, upgrade.window());
            for (Draft draft : of(items)) {
                if (draft.amount().signum() > 0) {
                    Exact before = draft.known(Award.About.UPGRADE, upgrade.source(), paid);
                    if (before != null) {
                        draft.most().less(before);
                        Exact step = draft.amount().minus(before).max(Exact.ZERO);
                        draft.set(step, Award.Kind.UPGRADE, upgrade.source(), before);
                    }
                }
            }
        });
    }

    /**
     * Each deduction once, however many rules, rows or entries state it: what was paid was paid once. It is made if any
     * of them applies for certain.
     */
    private Collection<Claims.Upgrade> upgradesOnce() {
        Map<List<@Nullable Object>, Claims.Upgrade> once = new LinkedHashMap<>();
        for (Claims.Upgrade upgrade : claims.of(Claims.Upgrade.class)) {
            List<@Nullable Object> deduction =
                    Arrays.asList(upgrade.source().pack(), upgrade.group(), upgrade.window());
            Claims.Upgrade before = once.putIfAbsent(deduction, upgrade);
            if (before != null && before.source().applies().verdict() != Verdict.MET) {
                once.put(deduction, either(before, upgrade));
            }
        }
        return once.values();
    }

    private static Claims.Upgrade either(Claims.Upgrade open, Claims.Upgrade other) {
        if (other.source().applies().verdict() == Verdict.MET) {
            return other;
        }
        Claims.Source source = open.source();
        Judgement any = source.applies().or(other.source().applies());
        return new Claims.Upgrade(
                new Claims.Source(source.pack(), source.clause(), source.status(), any), open.group(), open.window());
    }
}
