package io.tidu.internal.evaluate.decide;

import io.tidu.internal.evaluate.ExpressionCompiler;
import io.tidu.internal.policy.expression.Expression;
import io.tidu.internal.policy.expression.Operator;
import io.tidu.internal.policy.rule.Rule;
import io.tidu.internal.policy.table.Table;
import io.tidu.internal.policy.table.TableRow;
import io.tidu.model.Exact;
import java.util.List;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * The most points that an item can have by its rule and tables, whatever the facts are. An expert panel that recorded
 * more has recorded something else.
 */
final class ItemMost {
    private static final String POINTS_MAX = "points.max";
    private static final int POINTS = 3;

    private final ExpressionCompiler tables;

    private ItemMost(ExpressionCompiler tables) {
        this.tables = tables;
    }

    /** Of the item that a statement scores; null if it can't be said from the tables alone. */
    static @Nullable Exact of(RulePlan plan, Rule.Statement statement) {
        return new ItemMost(plan.expressions()).most(statement.arguments().get(POINTS));
    }

    private @Nullable Exact most(Expression points) {
        return switch (points.operation()) {
            case TABLE_POINTS -> column(points, POINTS_MAX);
            case TABLE_VALUE -> column(points, points.names().get(1));
            case PLUS -> both(points, Exact::plus);
            case BEST -> both(points, Exact::max);
            default -> null;
        };
    }

    private @Nullable Exact both(Expression node, BiFunction<Exact, Exact, Exact> together) {
        Exact all = null;
        for (Expression operand : node.operands()) {
            Exact one = most(operand);
            if (one == null) {
                return null;
            }
            all = all == null ? one : together.apply(all, one);
        }
        return all;
    }

    /** The greatest number of a column in the rows that a look-up can hit; a quoted word hits its own rows only. */
    private @Nullable Exact column(Expression lookUp, String column) {
        Table table = tables.table(lookUp.name());
        Exact most = null;
        for (TableRow row : written(table, lookUp)) {
            if (canHit(table, row, lookUp) && row.cell(column) instanceof Table.Cell.Number number) {
                most = most == null ? number.value() : most.max(number.value());
            }
        }
        return most;
    }

    /** A table with a row for each of many items is gone through by the word that is quoted. */
    private static List<TableRow> written(Table table, Expression lookUp) {
        Expression first = lookUp.operands().isEmpty() ? null : lookUp.operand(0);
        return first != null && first.operation() == Operator.TEXT
                ? table.rows(table.inputs().get(0).name(), first.name())
                : table.rows();
    }

    private static boolean canHit(Table table, TableRow row, Expression lookUp) {
        for (int i = 0; i < lookUp.operands().size(); i++) {
            Expression key = lookUp.operand(i);
            if (key.operation() == Operator.TEXT
                    && row.cell(table.inputs().get(i).name()) instanceof Table.Cell.Text word
                    && !word.value().equals(key.name())) {
                return false;
            }
        }
        return true;
    }
}
