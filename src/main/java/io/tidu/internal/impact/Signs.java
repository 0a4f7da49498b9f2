package io.tidu.internal.impact;

import io.tidu.internal.policy.expression.Expression;
import io.tidu.internal.policy.expression.ValueKind;
import io.tidu.internal.policy.table.Table;
import io.tidu.internal.policy.table.TableRow;
import io.tidu.vocabulary.FactDefinition;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which figures of a statement are never negative: a fact that would be is in conflict, and nothing is decided on it.
 */
final class Signs {
    private final Grounds side;
    private final Stated stated;

    Signs(Grounds side, Stated stated) {
        this.side = side;
        this.stated = stated;
    }

    boolean isNeverNegative(Expression node) {
        return switch (node.operation()) {
            case READ -> read(node);
            case OF_YEAR, YEARS_AGO, SUM, MEAN, LEAST -> isFrom(side.nodes().declared(node.name()));
            case TOTAL -> field(node.name(), node.names().get(1));
            case COUNT -> true;
            case TABLE_VALUE -> cells(rows(node), node.names().get(1));
            case PLUS, TIMES, OVER, LOWEST, FIRST_KNOWN ->
                node.operands().stream().allMatch(this::isNeverNegative);
            case BEST -> node.operands().stream().anyMatch(this::isNeverNegative);
            case ROUNDED, CUT -> isNeverNegative(node.operand(0));
            default -> false;
        };
    }

    private boolean read(Expression node) {
        if (node.operands().isEmpty() || node.operand(0).kind() == ValueKind.ENTERPRISE) {
            return isFrom(side.nodes().declared(node.name()));
        }
        int at = node.operand(0).index();
        return switch (node.operand(0).kind()) {
            case ROW -> cells(stated.rows().getOrDefault(at, List.of()), node.name());
            case ENTRY -> field(String.valueOf(stated.rule().patterns().get(at).source()), node.name());
            default -> false;
        };
    }

    private List<TableRow> rows(Expression lookUp) {
        Table table = stated.pack().folder().tables().get(lookUp.name());
        return table == null
                ? List.of()
                : table.rows().stream()
                        .filter(r -> NodeTexts.isPossible(r, lookUp))
                        .toList();
    }

    private static boolean cells(List<TableRow> rows, String column) {
        return !rows.isEmpty()
                && rows.stream()
                        .allMatch(r -> r.cell(column) instanceof Table.Cell.Number number
                                && number.value().signum() >= 0);
    }

    private boolean field(String list, String field) {
        FactDefinition definition = side.nodes().declared(list);
        return definition != null && isFrom(definition.fields().get(field));
    }

    private static boolean isFrom(@Nullable FactDefinition fact) {
        FactDefinition.Range range = fact == null ? null : fact.range();
        return range != null && range.from() != null && range.from().signum() >= 0;
    }
}
