package io.tidu.internal.impact;

import io.tidu.internal.policy.expression.Expression;
import io.tidu.internal.policy.rule.Rule;
import io.tidu.internal.policy.rule.StatementKind;
import io.tidu.internal.policy.rule.StatementKind.Role;
import io.tidu.model.PackItem;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Which way awards go from the first rules to the second, for every enterprise and whatever is not known of it: under a
 * stricter line nobody gets more, under a higher cap nobody less. It follows from the form of the rules; where that
 * says nothing, nothing is told. Safe to share between threads.
 */
final class Trends {
    private static final Set<StatementKind> CHANGING =
            EnumSet.of(StatementKind.UPLIFT, StatementKind.MULTIPLE, StatementKind.REDUCE, StatementKind.CAP);

    private final Grounds before;
    private final Grounds after;
    /** Whether a statement of both can be held against each other at all. */
    private final boolean comparable;

    private final boolean samePayments;
    private final boolean sameInstalments;
    private final Map<String, Trend> targets = new HashMap<>();
    private final Map<Object, Trend> known = new HashMap<>();

    Trends(Grounds before, Grounds after) {
        this.before = before;
        this.after = after;
        this.comparable =
                before.common().equals(after.common()) && before.heads().equals(after.heads());
        this.samePayments = before.payments().equals(after.payments());
        this.sameInstalments =
                before.groups().inInstalments().equals(after.groups().inInstalments());
    }

    /** The first rules. */
    Grounds before() {
        return before;
    }

    /** The second rules. */
    Grounds after() {
        return after;
    }

    /** What an award comes to by its own rules, whether it is due counted in. */
    synchronized Trend alone(ItemKey key) {
        return known.computeIfAbsent(key, k -> of(before.statedOf(key), after.statedOf(key)));
    }

    /** What items of groups come to together, if each comes to the same by itself. */
    synchronized Trend stacking(Set<PackItem> together, Set<PackItem> ofGroups, boolean paid) {
        return !sameInstalments || (paid && !samePayments)
                ? Trend.EITHER
                : known.computeIfAbsent(
                        List.of("stacking", together, ofGroups),
                        k -> of(
                                before.statedOfStacking(together, ofGroups),
                                after.statedOfStacking(together, ofGroups)));
    }

    /** What the ceiling of a pack leaves. */
    synchronized Trend ceiling(String pack, boolean paid) {
        return paid && !samePayments
                ? Trend.EITHER
                : known.computeIfAbsent(
                        List.of("ceiling", pack), k -> of(before.statedOfCeiling(pack), after.statedOfCeiling(pack)));
    }

    /** Whether a target is attained. */
    private Trend target(String name) {
        Trend found = targets.get(name);
        if (found == null) {
            // Who comes back here while it is worked out asks for the target itself.
            targets.put(name, Trend.EITHER);
            found = of(before.statedOfTarget(name), after.statedOfTarget(name));
            targets.put(name, found);
        }
        return found;
    }

    private Trend of(List<Stated> first, List<Stated> second) {
        if (!comparable) {
            return Trend.EITHER;
        }
        List<Stated> left = new ArrayList<>(first);
        List<Stated> right = new ArrayList<>(second);
        for (Stated one : first) {
            Optional<Stated> same = right.stream().filter(o -> isSame(one, o)).findFirst();
            same.ifPresent(o -> {
                right.remove(o);
                left.remove(one);
            });
        }
        if (left.size() != right.size() || (first.isEmpty() != second.isEmpty())) {
            return Trend.EITHER;
        }
        Map<String, List<Stated>> byRule = new TreeMap<>();
        right.forEach(
                s -> byRule.computeIfAbsent(place(s), p -> new ArrayList<>()).add(s));
        Set<String> paying = paying(first);
        boolean oneRule = paying.size() == 1 && paying.equals(paying(second));
        Trend all = Trend.SAME;
        for (Stated one : left) {
            List<Stated> others = byRule.getOrDefault(place(one), List.of());
            if (others.isEmpty()) {
                return Trend.EITHER;
            }
            all = all.and(of(one, others.remove(0), oneRule && paying.contains(rule(one))));
        }
        return all;
    }

    /** The rules that state an amount. */
    private static Set<String> paying(List<Stated> stated) {
        return stated.stream()
                .filter(s -> s.statement().kind() == StatementKind.AWARD)
                .map(Trends::rule)
                .collect(Collectors.toSet());
    }

    private static String rule(Stated stated) {
        return stated.rule().pack() + " " + stated.rule().name();
    }

    private static boolean isSame(Stated one, Stated other) {
        return one.rule().pack().equals(other.rule().pack()) && one.text().equals(other.text());
    }

    /** By which statements of both rules belong together. */
    private static String place(Stated stated) {
        return rule(stated) + " " + stated.statement().kind() + " "
                + stated.statement().roles();
    }

    /**
     * A statement of each.
     *
     * @param pays whether it stands in the only rule that states an amount of the item, so that where the rule does not
     *     apply there is nothing that it could change
     */
    private Trend of(Stated one, Stated other, boolean pays) {
        ExpressionTrends trends = new ExpressionTrends(before, after, one, other, this::target);
        Rule.Statement first = one.statement();
        Rule.Statement second = other.statement();
        for (Role role : first.roles()) {
            boolean fixed = role.isName() || role == Role.EXCEPTION || role == Role.WINDOW;
            if (fixed && trends.of(first.get(role), second.get(role)) != Trend.SAME) {
                return Trend.EITHER;
            }
        }
        boolean changes = CHANGING.contains(first.kind()) && pays && trends.isForAll();
        Trend applies = changes ? Trend.SAME : trends.conditions();
        return switch (first.kind()) {
            case REQUIRE, REQUIRE_IN_PRINCIPLE, ALTERNATIVELY ->
                where(
                        applies,
                        trends.held(
                                first.get(Role.VALUE),
                                second.get(Role.VALUE),
                                first.get(Role.LINE),
                                second.get(Role.LINE)));
            case REQUIRE_ALL_OF ->
                where(applies, trends.target(first.get(Role.OTHER_TARGET).index()));
            case VETO -> applies.flip();
            case SCORE, CAP_SCORE -> where(applies, numbers(trends, first, second));
            case PASS -> where(applies, trends.of(first.get(Role.LINE), second.get(Role.LINE)));
            case AWARD -> applies.and(trends.of(first.get(Role.YUAN), second.get(Role.YUAN)));
            case UPLIFT, MULTIPLE, REDUCE, INSTALMENT ->
                where(applies, trends.of(first.get(Role.SHARE), second.get(Role.SHARE)));
            case CAP -> applies.flip().and(trends.of(first.get(Role.YUAN), second.get(Role.YUAN)));
            case CAP_TOGETHER, CEILING -> where(applies, trends.of(first.get(Role.YUAN), second.get(Role.YUAN)));
            default -> applies == Trend.SAME && isSame(trends, first, second) ? Trend.SAME : Trend.EITHER;
        };
    }

    /** Whether all that is said is the same, be it of rows that stand in another order. */
    private static boolean isSame(ExpressionTrends trends, Rule.Statement first, Rule.Statement second) {
        for (int i = 0; i < first.arguments().size(); i++) {
            if (trends.of(first.arguments().get(i), second.arguments().get(i)) != Trend.SAME) {
                return false;
            }
        }
        return true;
    }

    /** Where the rule applies alike; else it may be the only one that says anything at all. */
    private static Trend where(Trend applies, Trend said) {
        return applies == Trend.SAME ? said : Trend.EITHER;
    }

    private static Trend numbers(ExpressionTrends trends, Rule.Statement first, Rule.Statement second) {
        Trend all = Trend.SAME;
        for (int i = 0; i < first.arguments().size(); i++) {
            Expression one = first.arguments().get(i);
            if (first.roles().get(i) == Role.NUMBER) {
                all = all.and(trends.of(one, second.arguments().get(i)));
            }
        }
        return all;
    }
}
