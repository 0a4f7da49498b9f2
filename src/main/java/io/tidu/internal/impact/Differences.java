package io.tidu.internal.impact;

import io.tidu.model.assessment.Award;
import io.tidu.model.assessment.Funding;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Between what the difference of one enterprise's money lies under the same unknowns: whatever the facts that are
 * missing turn out to be, they are the same under both rules.
 *
 * <p>It holds for every completion of the facts, since each step keeps it so. An award that both sides rest on the same
 * is the same on both, whatever it comes to. One that is due under the same conditions on both is due on both or on
 * neither. What goes one way from the form of the rules ({@link Trends}), such as under a stricter line, never goes the
 * other. Otherwise each side's own bounds are taken, and the interval says that its ends need not meet. The greatest of
 * a group differs by no more than its items do; a cap, a deduction and a ceiling that are the same on both leave at
 * most the difference that was there. What stacks otherwise than that is taken by each side's own bounds.
 */
final class Differences {
    private static final Set<Award.Kind> STACKING = EnumSet.of(
            Award.Kind.BEST_OF, Award.Kind.INSTALMENT, Award.Kind.UPGRADE, Award.Kind.CAP_TOGETHER, Award.Kind.CEILING);
    private static final Set<Award.About> OWN = EnumSet.of(
            Award.About.AMOUNT, Award.About.UPLIFT, Award.About.MULTIPLE, Award.About.CAP, Award.About.ROUNDING);

    private final Trends trends;
    private final Grounds before;
    private final Grounds after;
    private final Funding one;
    private final Funding other;

    private Differences(Trends trends, Funding one, Funding other) {
        this.trends = trends;
        this.before = trends.before();
        this.after = trends.after();
        this.one = one;
        this.other = other;
    }

    static Interval between(Trends trends, Funding one, Funding other) {
        return new Differences(trends, one, other).run();
    }

    private Interval run() {
        if (one.open().isEmpty() && other.open().isEmpty()) {
            return Interval.exactly(other.total().subtract(one.total()));
        }
        Interval sum = Interval.NOTHING;
        List<Part> parts = Part.of(one, before, other, after);
        for (Scope scope : Scopes.of(parts, before, after)) {
            sum = sum.plus(under(scope));
        }
        return parts.stream().anyMatch(this::isCrossed)
                ? sum
                : sum.within(all(other, after).minus(all(one, before)));
    }

    /** What everything comes to on one side: less than what is due already it never is. */
    private static Interval all(Funding funding, Grounds side) {
        FundingRange range = FundingRange.of(funding, side);
        return new Interval(range.least(), range.most());
    }

    /** Whether the greatest is chosen by one amount and another is paid: then less may be more. */
    private boolean isCrossed(Part part) {
        boolean best = isBest(part, before) || isBest(part, after);
        return best && (part.groups().size() > 1 || hasInstalments(part, before) || hasInstalments(part, after));
    }

    /** Whether anything was paid, or may have been: then it matters what payments are for. */
    private boolean paid() {
        return !isNothing(one.paid()) || !isNothing(other.paid());
    }

    private static boolean isNothing(@Nullable BigDecimal paid) {
        return paid != null && paid.signum() == 0;
    }

    /**
     * What one ceiling is over, or none.
     *
     * @param pack the pack whose ceiling it is; null if none is, an empty text if several may be
     */
    record Scope(@Nullable String pack, List<Part> parts) {}

    private Interval under(Scope scope) {
        return trend(scope).bound(apart(scope));
    }

    /** Of what several ceilings may be over, or a ceiling over some of what pays its best, less may be more. */
    private Trend trend(Scope scope) {
        Trend all = scope.parts().stream().map(this::trend).reduce(Trend.SAME, Trend::and);
        String pack = scope.pack();
        if (pack == null) {
            return all;
        }
        boolean overAll = !pack.isEmpty()
                && scope.parts().stream()
                        .flatMap(p -> p.items().stream())
                        .allMatch(i ->
                                before.items().covers(pack, i) && after.items().covers(pack, i));
        return overAll ? all.and(trends.ceiling(pack, paid())) : Trend.EITHER;
    }

    private Trend trend(Part part) {
        if (isCrossed(part)) {
            return Trend.EITHER;
        }
        Trend all = trends.stacking(part.items(), part.groups(), paid());
        for (ItemKey key : keys(part)) {
            all = all.and(trends.alone(key));
        }
        return all;
    }

    private static boolean isBest(Part part, Grounds side) {
        return part.groups().stream().anyMatch(g -> side.groups().bestOf().containsKey(g));
    }

    private static boolean hasInstalments(Part part, Grounds side) {
        return part.items().stream().anyMatch(i -> side.groups().inInstalments().contains(i));
    }

    private Interval apart(Scope scope) {
        Interval difference = Interval.NOTHING;
        List<Award> first = new ArrayList<>();
        List<Award> second = new ArrayList<>();
        for (Part part : scope.parts()) {
            difference = difference.plus(of(part));
            first.addAll(part.one());
            second.addAll(part.other());
        }
        String pack = scope.pack();
        if (pack == null) {
            return difference;
        }
        Interval own = inTheEnd(second).minus(inTheEnd(first));
        if (pack.isEmpty()) {
            return difference.isNothing() && sameCeilings() ? difference : own;
        }
        if (before.ceiling(pack, paid()).equals(after.ceiling(pack, paid()))) {
            return isBelow(one, first, pack) && isBelow(other, second, pack)
                    ? difference
                    : difference.orNothing().within(own);
        }
        return own;
    }

    private boolean sameCeilings() {
        SortedSet<String> packs = before.packs();
        packs.addAll(after.packs());
        return packs.stream().allMatch(p -> before.ceiling(p, paid()).equals(after.ceiling(p, paid())));
    }

    /** Whether a ceiling can't cut, whatever is not known. */
    private static boolean isBelow(Funding funding, List<Award> awards, String pack) {
        BigDecimal ceiling = funding.ceilings().stream()
                .filter(c -> c.pack().equals(pack))
                .map(Funding.Ceiling::amount)
                .findFirst()
                .orElse(null);
        BigDecimal most = sum(awards).most();
        return ceiling != null
                && funding.paid() != null
                && most != null
                && most.compareTo(ceiling.subtract(funding.paid())) <= 0;
    }

    private Interval of(Part part) {
        return trend(part).bound(apart(part));
    }

    private Interval apart(Part part) {
        if (isSettled(part.one()) && isSettled(part.other())) {
            return stacked(part.other()).minus(stacked(part.one()));
        }
        boolean sameStacking = before.stacking(part.items(), part.groups(), paid())
                        .equals(after.stacking(part.items(), part.groups(), paid()))
                || trends.stacking(part.items(), part.groups(), paid()) == Trend.SAME;
        SortedMap<ItemKey, Interval> keys = new TreeMap<>();
        boolean best = isBest(part, before);
        for (ItemKey key : keys(part)) {
            keys.put(key, of(key, only(part.one(), key), only(part.other(), key), best));
        }
        if (sameStacking && keys.values().stream().allMatch(Interval::isNothing)) {
            return Interval.NOTHING;
        }
        boolean instalments = hasInstalments(part, before);
        if (!sameStacking || part.groups().size() > 1 || (best && instalments)) {
            return alone(part.other()).minus(alone(part.one()));
        }
        if (part.groups().isEmpty() && !instalments) {
            return keys.values().stream().reduce(Interval.NOTHING, Interval::plus);
        }
        // What is deducted from each, or not due yet of each, may take away the difference of one and not of another.
        return keys.values().stream()
                .map(d -> instalments ? d.orNothing().giveOrTakeAFen() : d.orNothing())
                .reduce((a, b) -> best ? a.span(b) : a.plus(b))
                .orElse(Interval.NOTHING);
    }

    private static SortedSet<ItemKey> keys(Part part) {
        SortedSet<ItemKey> keys = new TreeSet<>();
        part.one().forEach(a -> keys.add(ItemKey.of(a)));
        part.other().forEach(a -> keys.add(ItemKey.of(a)));
        return keys;
    }

    private static List<Award> only(List<Award> awards, ItemKey key) {
        return awards.stream().filter(a -> ItemKey.of(a).equals(key)).toList();
    }

    /** Before they stack. */
    private Interval of(ItemKey key, List<Award> first, List<Award> second, boolean best) {
        return trends.alone(key).bound(apart(key, first, second, best));
    }

    private Interval apart(ItemKey key, List<Award> first, List<Award> second, boolean best) {
        if (before.alone(key).equals(after.alone(key))) {
            return Interval.NOTHING;
        }
        Interval apart = alone(second, best).minus(alone(first, best));
        if (first.size() != 1 || second.size() != 1) {
            return apart;
        }
        Award a = first.get(0);
        Award b = second.get(0);
        boolean dueAlike = before.conditions(key).equals(after.conditions(key)) && isKnown(a) && isKnown(b);
        boolean cutAlike = before.uncapped(key).equals(after.uncapped(key))
                && !before.isRounded(key)
                && !after.isRounded(key)
                && !asks(a, Award.About.CAP)
                && !asks(b, Award.About.CAP);
        if (dueAlike) {
            return exact(ownAmount(a), ownAmount(b)).within(apart);
        }
        return cutAlike ? exact(mostAlone(a), mostAlone(b)).within(apart) : apart;
    }

    /** The difference of two figures, or nothing, or anything between; not known if either is not. */
    private static Interval exact(@Nullable BigDecimal first, @Nullable BigDecimal second) {
        return first == null || second == null
                ? new Interval(null, null, false)
                : Interval.exactly(second.subtract(first)).orNothing();
    }

    /** Whether nothing is open of what it comes to by its own rules, be it open whether it is due. */
    private static boolean isKnown(Award award) {
        return award.questions().stream().noneMatch(q -> OWN.contains(q.about())) && ownAmount(award) != null;
    }

    private static boolean asks(Award award, Award.About about) {
        return award.questions().stream().anyMatch(q -> q.about() == about);
    }

    private static @Nullable BigDecimal mostAlone(Award award) {
        return isOpen(award) ? award.bound().alone() : ownAmount(award);
    }

    private static boolean isOpen(Award award) {
        return award.amount() == null;
    }

    private static boolean isSettled(List<Award> awards) {
        return awards.stream().noneMatch(Differences::isOpen);
    }

    /** The amount before the award stacks with anything; null if no step is known. */
    private static @Nullable BigDecimal ownAmount(Award award) {
        BigDecimal own = null;
        for (Award.Step step : award.steps()) {
            if (STACKING.contains(step.kind())) {
                return own;
            }
            own = step.amount();
        }
        return own;
    }

    /** What awards that are due come to before the ceiling. */
    private static Interval stacked(List<Award> awards) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Award award : awards) {
            BigDecimal last = Objects.requireNonNull(award.amount());
            for (Award.Step step : award.steps()) {
                last = step.kind() == Award.Kind.CEILING ? last : step.amount();
            }
            sum = sum.add(last);
        }
        return Interval.exactly(sum);
    }

    private static Interval sum(List<Award> awards) {
        return alone(awards, false);
    }

    private static Interval alone(List<Award> awards) {
        return isSettled(awards)
                ? stacked(awards)
                : new Interval(BigDecimal.ZERO, alone(awards, false).most());
    }

    /** What awards come to before they stack: the sum, or the greatest. */
    private static Interval alone(List<Award> awards, boolean best) {
        return awards.stream()
                .map(Differences::own)
                .reduce((a, b) -> best ? a.max(b) : a.plus(b))
                .orElse(Interval.NOTHING);
    }

    private static Interval own(Award award) {
        boolean settled = isKnown(award) && !asks(award, Award.About.DUE);
        return settled
                ? Interval.exactly(Objects.requireNonNullElse(ownAmount(award), BigDecimal.ZERO))
                : new Interval(BigDecimal.ZERO, award.bound().alone());
    }

    /** What awards come to in the end, ceilings included. */
    private static Interval inTheEnd(List<Award> awards) {
        if (isSettled(awards)) {
            return Interval.exactly(awards.stream()
                    .map(a -> Objects.requireNonNull(a.amount()))
                    .reduce(BigDecimal.ZERO, BigDecimal::add));
        }
        return awards.stream()
                .map(a -> new Interval(BigDecimal.ZERO, isOpen(a) ? a.bound().most() : own(a).most()))
                .reduce(Interval.NOTHING, Interval::plus);
    }
}
