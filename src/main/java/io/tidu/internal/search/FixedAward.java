package io.tidu.internal.search;

import io.tidu.internal.policy.expression.Expression;
import io.tidu.internal.policy.expression.Operator;
import io.tidu.internal.policy.expression.ValueKind;
import io.tidu.internal.policy.rule.Rule;
import io.tidu.internal.policy.rule.StatementKind;
import io.tidu.internal.policy.rule.StatementKind.Role;
import io.tidu.internal.policy.table.TableRow;
import io.tidu.model.Exact;
import io.tidu.model.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A fixed sum for an item of its own that whoever attains a target gets, and nothing else changes but that only the
 * best of its group is paid.
 *
 * @param rule the rule that awards it
 * @param rows the rows its patterns stand for
 * @param item the item
 * @param group the group of which only the best is paid
 * @param target the target that has to be attained
 * @param amount how much, in yuan
 * @param node the amount as the rule writes it
 */
public record FixedAward(
        Rule rule,
        Map<Integer, TableRow> rows,
        String item,
        String group,
        String target,
        Exact amount,
        Expression node) {
    /** Each is held against each. */
    private static final int MOST = 1_000;

    /** All in a pack. */
    public static List<FixedAward> of(Inspection rules, PackView pack) {
        Map<String, String> groups = new TreeMap<>();
        Set<String> changed = new TreeSet<>(shared(rules, pack));
        SortedMap<String, FixedAward> awards = new TreeMap<>();
        for (Rule rule : pack.rules()) {
            for (Map<Integer, TableRow> rows : RowChoice.of(pack, rule)) {
                Evaluation constants = pack.constants(rules, rows);
                for (Rule.Statement statement : rule.statements()) {
                    note(constants, statement, groups, changed);
                    add(constants, rule, rows, statement, awards, changed);
                }
            }
        }
        return awards.values().stream()
                .filter(a -> groups.containsKey(a.item()) && !changed.contains(a.item()))
                .limit(MOST)
                .map(a -> a.in(groups.getOrDefault(a.item(), "")))
                .toList();
    }

    /** What another pack says of an item that it shares is not seen here. */
    private static Set<String> shared(Inspection rules, PackView pack) {
        String id = pack.manifest().id();
        Set<String> shared = new TreeSet<>();
        rules.packs().stream().flatMap(p -> p.manifest().shares().stream()).forEach(s -> {
            if (s.pack().equals(id)) {
                shared.addAll(s.all() ? rules.policies().awardItems().names(id) : s.items());
            }
        });
        pack.manifest().shares().forEach(s -> {
            shared.addAll(s.all() ? rules.policies().awardItems().names(s.pack()) : s.items());
        });
        return shared;
    }

    /** What else is said of items: one in two groups is as good as changed. */
    private static void note(
            Evaluation constants, Rule.Statement statement, Map<String, String> groups, Set<String> changed) {
        switch (statement.kind()) {
            case BEST_OF -> {
                String group = constants.text(statement.get(Role.GROUP)).text();
                String item = constants.text(statement.get(Role.ITEM)).text();
                if (group != null && item != null) {
                    String before = groups.putIfAbsent(item, group);
                    if (before != null && !before.equals(group)) {
                        changed.add(item);
                    }
                }
            }
            case UPLIFT, MULTIPLE, REDUCE, CAP, INSTALMENT, ROUND_DOWN, ROUND_NEAREST -> {
                String item = constants.text(statement.get(Role.ITEM)).text();
                if (item != null) {
                    changed.add(item);
                }
            }
            default -> {}
        }
    }

    private static void add(
            Evaluation constants,
            Rule rule,
            Map<Integer, TableRow> rows,
            Rule.Statement statement,
            SortedMap<String, FixedAward> awards,
            Set<String> changed) {
        if (statement.kind() != StatementKind.AWARD) {
            return;
        }
        String item = constants.text(statement.get(Role.ITEM)).text();
        Expression node = statement.get(Role.YUAN);
        Exact amount = Atoms.isConstant(node) ? constants.number(node).single() : null;
        List<String> targets = targets(constants, rule);
        if (item == null || canNotApply(constants, rule)) {
            return;
        }
        boolean fixed = !statement.roles().contains(Role.TIER) && amount != null && targets.size() == 1;
        if (!fixed || amount == null || awards.containsKey(item)) {
            changed.add(item);
            return;
        }
        awards.put(item, new FixedAward(rule, rows, item, "", targets.get(0), amount, node));
    }

    /** The targets a rule waits for, if it waits for nothing else; else none. */
    private static List<String> targets(Evaluation constants, Rule rule) {
        List<String> targets = new ArrayList<>();
        for (Rule.Pattern pattern : rule.patterns()) {
            Expression name = pattern.targetName();
            String target = name == null ? null : constants.text(name).text();
            boolean plain =
                    pattern.kind() == ValueKind.ROW || pattern.constraints().isEmpty();
            if (pattern.kind() == ValueKind.TARGET && target != null && isAttained(pattern.constraints())) {
                targets.add(target);
            } else if (!plain || pattern.kind() == ValueKind.ENTRY || pattern.kind() == ValueKind.TARGET) {
                return List.of();
            }
        }
        return targets;
    }

    private static boolean isAttained(List<Expression> constraints) {
        return constraints.size() == 1
                && constraints.get(0).operation() == Operator.READ
                && constraints.get(0).name().equals("attained");
    }

    /** Whether the conditions of a rule on its rows leave out these. */
    public static boolean canNotApply(Evaluation constants, Rule rule) {
        return rule.patterns().stream()
                .filter(p -> p.kind() == ValueKind.ROW)
                .flatMap(p -> p.constraints().stream())
                .anyMatch(c -> constants.condition(c).verdict() == Verdict.NOT_MET);
    }

    private FixedAward in(String name) {
        return new FixedAward(rule, rows, item, name, target, amount, node);
    }
}
