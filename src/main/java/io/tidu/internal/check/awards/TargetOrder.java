package io.tidu.internal.check.awards;

import io.tidu.internal.policy.expression.Expression;
import io.tidu.internal.policy.expression.Operator;
import io.tidu.internal.policy.expression.ValueKind;
import io.tidu.internal.policy.rule.Rule;
import io.tidu.internal.policy.rule.StatementKind;
import io.tidu.internal.policy.rule.StatementKind.Role;
import io.tidu.internal.policy.table.TableRow;
import io.tidu.internal.search.Evaluation;
import io.tidu.internal.search.FixedAward;
import io.tidu.internal.search.Inspection;
import io.tidu.internal.search.PackView;
import io.tidu.internal.search.RowChoice;
import io.tidu.model.Exact;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Which target is above which for sure: it asks, of everybody and without alternative, that the other be attained or
 * all that the other asks for, or it is a later stage. Not thread-safe.
 */
final class TargetOrder {

    private final Inspection rules;
    private final Map<String, Set<String>> below = new TreeMap<>();
    private final Map<String, Exact> stages = new TreeMap<>();
    private final Set<String> withAlternative = new TreeSet<>();

    private TargetOrder(Inspection rules) {
        this.rules = rules;
    }

    /** In a pack and those it builds on while it is in force. */
    static TargetOrder of(Inspection rules, PackView pack) {
        TargetOrder order = new TargetOrder(rules);
        rules.packs().stream()
                .filter(p -> p == pack
                        || (pack.manifest().buildsOn().contains(p.manifest().id())
                                && p.manifest()
                                        .inForce()
                                        .overlaps(pack.manifest().inForce())))
                .forEach(order::read);
        order.below.keySet().removeAll(order.withAlternative);
        return order;
    }

    boolean isAbove(String high, String low) {
        Exact late = stages.get(high);
        Exact early = stages.get(low);
        return reaches(high, low, new TreeSet<>()) || (late != null && early != null && late.compareTo(early) > 0);
    }

    private boolean reaches(String from, String to, Set<String> seen) {
        return below.getOrDefault(from, Set.of()).stream()
                .anyMatch(t -> t.equals(to) || (seen.add(t) && reaches(t, to, seen)));
    }

    private void read(PackView pack) {
        for (Rule rule : pack.rules()) {
            for (Map<Integer, TableRow> rows : RowChoice.of(pack, rule)) {
                Evaluation constants = pack.constants(rules, rows);
                if (!FixedAward.canNotApply(constants, rule)) {
                    rule.statements().forEach(s -> read(constants, rule, s));
                }
            }
        }
    }

    private void read(Evaluation constants, Rule rule, Rule.Statement statement) {
        String target = statement
                .argument(Role.TARGET)
                .or(() -> statement.argument(Role.STAGE))
                .map(n -> constants.text(n).text())
                .orElse(null);
        if (target == null) {
            return;
        }
        if (statement.kind() == StatementKind.ALTERNATIVELY) {
            withAlternative.add(target);
        } else if (statement.kind() == StatementKind.ADVANCE) {
            Exact order = constants.number(statement.get(Role.NUMBER)).single();
            if (order != null) {
                stages.put(target, order);
            }
        } else if (isOfEverybody(rule)) {
            String other = required(constants, rule, statement);
            if (other != null) {
                below.computeIfAbsent(target, t -> new TreeSet<>()).add(other);
            }
        }
    }

    private static boolean isOfEverybody(Rule rule) {
        return rule.patterns().stream()
                .allMatch(p -> p.kind() == ValueKind.ROW
                        || (p.kind() != ValueKind.ENTRY && p.constraints().isEmpty()));
    }

    private static @Nullable String required(Evaluation constants, Rule rule, Rule.Statement statement) {
        if (statement.kind() == StatementKind.REQUIRE_ALL_OF
                && !statement.roles().contains(Role.EXCEPTION)) {
            return name(constants, rule, statement.get(Role.OTHER_TARGET));
        }
        if (statement.kind() != StatementKind.REQUIRE) {
            return null;
        }
        Expression value = statement.get(Role.VALUE);
        Expression line = statement.get(Role.LINE);
        boolean attained = value.operation() == Operator.READ
                && value.name().equals("attained")
                && line.operation() == Operator.FLAG_LINE
                && Boolean.parseBoolean(line.name());
        return attained ? name(constants, rule, value.operand(0)) : null;
    }

    private static @Nullable String name(Evaluation constants, Rule rule, Expression subject) {
        boolean isTarget = subject.operation() == Operator.SUBJECT && subject.kind() == ValueKind.TARGET;
        Expression name = isTarget ? rule.patterns().get(subject.index()).targetName() : null;
        return name == null ? null : constants.text(name).text();
    }
}
