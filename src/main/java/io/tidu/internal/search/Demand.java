package io.tidu.internal.search;

import io.tidu.internal.policy.expression.Expression;
import io.tidu.internal.policy.expression.Operator;
import io.tidu.internal.policy.expression.ValueKind;
import io.tidu.internal.policy.rule.Rule;
import io.tidu.internal.policy.rule.StatementKind;
import io.tidu.internal.policy.table.TableRow;
import io.tidu.model.Comparison;
import io.tidu.model.Exact;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A requirement whose line is known before an enterprise is.
 *
 * @param rule the rule that states it
 * @param rows the rows its patterns stand for
 * @param target the target
 * @param criterion the criterion
 * @param value the value that has to meet the line
 * @param comparison how it has to stand to it
 * @param line the line
 * @param lineNode the line as the rule writes it
 */
public record Demand(
        Rule rule,
        Map<Integer, TableRow> rows,
        String target,
        String criterion,
        Expression value,
        Comparison comparison,
        Exact line,
        Expression lineNode) {

    /** All in a pack. */
    public static List<Demand> of(Inspection rules, PackView pack) {
        List<Demand> demands = new ArrayList<>();
        for (Rule rule : pack.rules()) {
            List<Rule.Statement> required = rule.statements().stream()
                    .filter(s -> s.kind() == StatementKind.REQUIRE)
                    .toList();
            if (required.isEmpty()) {
                continue;
            }
            for (Map<Integer, TableRow> rows : RowChoice.of(pack, rule)) {
                Evaluation constants = pack.constants(rules, rows);
                for (Rule.Statement statement : required) {
                    Demand demand = of(constants, rule, rows, statement.arguments());
                    if (demand != null) {
                        demands.add(demand);
                    }
                }
            }
        }
        return demands;
    }

    private static @Nullable Demand of(
            Evaluation constants, Rule rule, Map<Integer, TableRow> rows, List<Expression> arguments) {
        String target = constants.text(arguments.get(0)).text();
        String criterion = constants.text(arguments.get(1)).text();
        Expression line = arguments.get(3);
        if (target == null || criterion == null) {
            return null;
        }
        Expression value = arguments.get(2);
        if (line.operation() == Operator.SOME) {
            return new Demand(rule, rows, target, criterion, value, Comparison.AT_LEAST, Exact.ONE, line);
        }
        if (line.operation() != Operator.NUMBER_LINE || !Atoms.isConstant(line.operand(0))) {
            return null;
        }
        Exact number = constants.number(line.operand(0)).single();
        return number == null
                ? null
                : new Demand(
                        rule, rows, target, criterion, value, Comparison.valueOf(line.name()), number, line.operand(0));
    }

    /** Whether it is asked of everybody who asks for the target. */
    public boolean isUnconditional() {
        return rule.patterns().stream()
                .allMatch(p -> p.kind() == ValueKind.ROW || p.constraints().isEmpty());
    }

    /** Whether the value has to reach it. */
    public boolean isLower() {
        return comparison == Comparison.AT_LEAST || comparison == Comparison.MORE_THAN;
    }

    /** Whether the value has to stay within it. */
    public boolean isUpper() {
        return comparison == Comparison.AT_MOST || comparison == Comparison.LESS_THAN;
    }

    /** Whether the line itself will do. */
    public boolean isInclusive() {
        return comparison == Comparison.AT_LEAST || comparison == Comparison.AT_MOST;
    }

    /** What is demanded, without how much: the value, with the words of the rows it reads. */
    public String subject() {
        return Shape.of(value)
                + (Atoms.readsRows(value)
                        ? rows.values().stream().map(TableRow::key).toList()
                        : "");
    }

    /** Whether whoever meets this meets the other, which speaks of the same value. */
    public boolean implies(Demand other) {
        int order = line.compareTo(other.line);
        boolean lower = isLower() && other.isLower();
        boolean upper = isUpper() && other.isUpper();
        boolean edge = order != 0 || comparison == other.comparison || comparison == strict();
        return (lower && order >= 0 && edge) || (upper && order <= 0 && edge);
    }

    private Comparison strict() {
        return isLower() ? Comparison.MORE_THAN : Comparison.LESS_THAN;
    }

    /** What {@code accepted} names it by: the limit, else the table, else the criterion. */
    String about() {
        if (lineNode.operation() == Operator.TABLE_VALUE) {
            Expression key = lineNode.operand(0);
            return key.operation() == Operator.TEXT ? key.name() : lineNode.name();
        }
        return lineNode.operation() == Operator.READ ? lineNode.names().get(1) : criterion;
    }
}
