package io.tidu.internal.search;

import io.tidu.diagnostic.Place;
import io.tidu.internal.policy.expression.Expression;
import io.tidu.internal.policy.expression.Operator;
import io.tidu.internal.policy.expression.ValueKind;
import io.tidu.internal.policy.table.Table;
import io.tidu.internal.policy.table.TableRow;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The cell that an expression reads.
 *
 * @param table the table
 * @param row the row
 * @param column the column
 */
public record Cell(Table table, TableRow row, String column) {

    /** The cell, if the expression is a limit, a look-up by name or a column of a row; else null. */
    public static @Nullable Cell of(PackView pack, Expression node, Map<Integer, TableRow> rows) {
        if (node.operation() == Operator.READ && node.operand(0).kind() == ValueKind.ROW) {
            TableRow row = rows.get(node.operand(0).index());
            return row == null ? null : new Cell(pack.table(node.names().get(1)), row, node.name());
        }
        if (node.operation() != Operator.TABLE_VALUE || node.operand(0).operation() != Operator.TEXT) {
            return null;
        }
        Table table = pack.table(node.name());
        String input = table.inputs().get(0).name();
        return table.rows().stream()
                .filter(r -> r.cell(input) instanceof Table.Cell.Text text
                        && text.value().equals(node.operand(0).name()))
                .findFirst()
                .map(r -> new Cell(table, r, node.names().get(1)))
                .orElse(null);
    }

    /** Where it is written. */
    public Place place() {
        return row.place(column);
    }

    /** What {@code accepted} names it by: the row's name in a table of single numbers, else the table. */
    public String about() {
        boolean named =
                table.inputs().size() == 1 && row.cell(table.inputs().get(0).name()) instanceof Table.Cell.Text;
        return named ? String.valueOf(row.cell(table.inputs().get(0).name())) : table.name();
    }
}
