package io.tidu.internal.policy.rule;

import io.tidu.internal.policy.expression.Expression;
import io.tidu.internal.policy.expression.Operator;
import io.tidu.internal.policy.expression.ValueKind;
import io.tidu.internal.policy.rule.StatementKind.Role;
import io.tidu.internal.policy.table.Table;
import io.tidu.model.Exact;
import io.tidu.model.Term;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** The stages that rules may advance an enterprise to, known before anything runs. */
public final class Stages {
    private Stages() {}

    /**
     * The stages from the first to the furthest.
     *
     * @param rules the rules of all packs in force
     * @param tables finds a table by pack and name
     */
    public static List<String> of(Collection<Rule> rules, BiFunction<String, String, @Nullable Table> tables) {
        SortedMap<String, Exact> orders = new TreeMap<>();
        for (Rule rule : rules) {
            for (Rule.Statement statement : rule.statements()) {
                if (statement.kind() == StatementKind.ADVANCE) {
                    collect(rule, statement.get(Role.STAGE), statement.get(Role.NUMBER), tables, orders);
                }
            }
        }
        return orders.entrySet().stream()
                .sorted(Map.Entry.<String, Exact>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .toList();
    }

    /**
     * Whether the order of a stage is known before anything runs: beside it in its row, or looked up by fixed texts.
     */
    public static boolean isFixed(Expression stage, Expression order) {
        if (stage.operation() == Operator.READ) {
            return order.operation() == Operator.READ
                    && order.operand(0).kind() == ValueKind.ROW
                    && order.operand(0).index() == stage.operand(0).index();
        }
        return order.operation() == Operator.TABLE_VALUE
                && order.operands().stream().allMatch(o -> o.operation() == Operator.TEXT);
    }

    private static void collect(
            Rule rule,
            Expression stage,
            Expression order,
            BiFunction<String, String, @Nullable Table> tables,
            SortedMap<String, Exact> orders) {
        if (stage.operation() == Operator.READ && order.operation() == Operator.READ) {
            Table table = tables.apply(rule.pack(), stage.names().get(1));
            if (table != null) {
                table.rows().forEach(r -> {
                    if (r.cell(stage.name()) instanceof Table.Cell.Text text
                            && r.cell(order.name()) instanceof Table.Cell.Number number) {
                        orders.merge(text.value(), number.value(), Exact::max);
                    }
                });
            }
        } else if (stage.operation() == Operator.TEXT && order.operation() == Operator.TABLE_VALUE) {
            Table table = tables.apply(rule.pack(), order.name());
            Exact number = table == null ? null : fixed(table, order);
            if (number != null) {
                orders.merge(stage.name(), number, Exact::max);
            }
        }
    }

    private static @Nullable Exact fixed(Table table, Expression order) {
        List<Table.Argument> inputs = order.operands().stream()
                .map(o -> (Table.Argument)
                        new Table.Argument.Text(Term.of(o.names().isEmpty() ? "" : o.name())))
                .toList();
        return table.value(order.names().get(1), inputs).single();
    }
}
