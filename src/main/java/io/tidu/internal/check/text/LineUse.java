package io.tidu.internal.check.text;

import io.tidu.internal.policy.expression.Expression;
import io.tidu.internal.policy.expression.Operator;
import io.tidu.internal.policy.expression.ValueKind;
import io.tidu.internal.policy.rule.RuleGraph;
import io.tidu.internal.policy.table.ColumnMatch;
import io.tidu.internal.policy.table.Table;
import io.tidu.internal.policy.table.TableRow;
import io.tidu.internal.search.PackView;
import io.tidu.model.Comparison;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A number of a table and how a rule or the table itself compares with it.
 *
 * @param row the row
 * @param column the column, with the match
 * @param comparison how a value has to stand to it
 * @param edge whether it divides bands, so that the opposite comparison says the same
 */
record LineUse(TableRow row, String column, Comparison comparison, boolean edge) {

    /** All in a pack. */
    static List<LineUse> of(PackView pack) {
        List<LineUse> uses = new ArrayList<>();
        for (Table table : pack.tables().values()) {
            for (TableRow row : table.rows()) {
                for (Table.Input input : table.inputs()) {
                    for (ColumnMatch match : input.matches()) {
                        String column = input.name() + "." + match.word();
                        if (match != ColumnMatch.IS && row.cell(column) instanceof Table.Cell.Number) {
                            uses.add(new LineUse(row, column, match.comparison(), true));
                        }
                    }
                }
            }
        }
        // What rules hold against every row of a table they hold against it together.
        Set<Column> whole = new HashSet<>();
        for (RuleGraph.Use use : pack.graph().uses()) {
            Expression node = use.node();
            if (node.operation() == Operator.NUMBER_LINE) {
                cells(pack, node.operand(0), Comparison.valueOf(node.name()), false, whole, uses);
            } else if (node.operation() == Operator.COMPARE) {
                Comparison comparison = Comparison.valueOf(node.name());
                cells(pack, node.operand(1), comparison, true, whole, uses);
            }
        }
        return uses;
    }

    /** A column that is held against as a whole. */
    private record Column(String table, String name, Comparison comparison, boolean edge) {}

    private static void cells(
            PackView pack,
            Expression node,
            Comparison comparison,
            boolean edge,
            Set<Column> whole,
            List<LineUse> uses) {
        if (node.operation() == Operator.TABLE_VALUE) {
            Table table = pack.table(node.name());
            Column column = new Column(table.name(), node.names().get(1), comparison, edge);
            Expression first = node.operand(0);
            if (first.operation() == Operator.TEXT) {
                String input = table.inputs().get(0).name();
                for (TableRow row : table.rows(input, first.name())) {
                    if (row.cell(input) instanceof Table.Cell.Text text
                            && text.value().equals(first.name())) {
                        uses.add(new LineUse(row, column.name(), comparison, edge));
                    }
                }
            } else if (whole.add(column)) {
                table.rows().forEach(r -> uses.add(new LineUse(r, column.name(), comparison, edge)));
            }
        } else if (node.operation() == Operator.READ && node.operand(0).kind() == ValueKind.ROW) {
            Table table = pack.table(node.names().get(1));
            if (whole.add(new Column(table.name(), node.name(), comparison, edge))) {
                table.rows().forEach(r -> uses.add(new LineUse(r, node.name(), comparison, edge)));
            }
        }
    }

    /** The comparison for the other side of the same edge: what is not below it is at least it. */
    static Comparison opposite(Comparison comparison) {
        return switch (comparison) {
            case AT_LEAST -> Comparison.LESS_THAN;
            case LESS_THAN -> Comparison.AT_LEAST;
            case MORE_THAN -> Comparison.AT_MOST;
            case AT_MOST -> Comparison.MORE_THAN;
            default -> comparison;
        };
    }
}
