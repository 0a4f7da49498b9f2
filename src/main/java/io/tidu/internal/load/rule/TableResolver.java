package io.tidu.internal.load.rule;

import io.tidu.diagnostic.Place;
import io.tidu.internal.load.language.WrittenExpression;
import io.tidu.internal.policy.expression.Expression;
import io.tidu.internal.policy.expression.Operator;
import io.tidu.internal.policy.expression.ValueKind;
import io.tidu.internal.policy.table.Table;
import io.tidu.internal.policy.table.TableRow;
import io.tidu.model.Unit;
import io.tidu.vocabulary.FactDefinition;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Resolves look-ups in the tables of a rule's pack. */
final class TableResolver {
    private final Surroundings surroundings;
    private final ExpressionResolver expressions;

    TableResolver(Surroundings surroundings, ExpressionResolver expressions) {
        this.surroundings = surroundings;
        this.expressions = expressions;
    }

    Table table(WrittenExpression.Call call) {
        FunctionResolver.needCount(call, 1);
        return table(
                expressions.literal(call.arguments().get(0)),
                call.arguments().get(0).place());
    }

    private Table table(String name, Place place) {
        Table table = surroundings.tables().get(name);
        if (table == null) {
            throw ResolveProblem.unknown(
                    "table", place, name, surroundings.tables().keySet());
        }
        return table;
    }

    /** {@code limit("x")}: the only number in that row of the table {@code limits}. */
    Expression limit(WrittenExpression.Call call) {
        Table limits = table(Surroundings.LIMITS, call.place());
        FunctionResolver.needCount(call, 1);
        return value(limits, only(limits, call.place()), call.arguments(), call.place());
    }

    /** {@code table("t").value(…)}, {@code .read("column", …)} or {@code .points(…)}. */
    Expression lookUp(WrittenExpression.Call tableCall, WrittenExpression.Call call) {
        Table table = table(tableCall);
        List<WrittenExpression> arguments = call.arguments();
        return switch (call.name()) {
            case "value" -> value(table, only(table, call.place()), arguments, call.place());
            case "read" -> read(table, arguments, call.place());
            case "points" -> points(table, arguments, call.place());
            case "marginal" -> marginal(table, arguments, call.place());
            default ->
                throw ResolveProblem.unknown(
                        "table-function", call.place(), call.name(), List.of("value", "read", "points", "marginal"));
        };
    }

    private Expression read(Table table, List<WrittenExpression> arguments, Place place) {
        if (arguments.isEmpty()) {
            throw new ResolveProblem("rule.parameters", place, "read", "column, …", "0");
        }
        WrittenExpression column = arguments.get(0);
        Table.Output output = numeric(table, expressions.literal(column), column.place());
        return value(table, output, arguments.subList(1, arguments.size()), place);
    }

    private Expression points(Table table, List<WrittenExpression> arguments, Place place) {
        if (!table.hasPoints()) {
            throw new ResolveProblem("rule.no-points", place, table.name());
        }
        List<Expression> inputs = inputs(table, arguments, place);
        return Expression.number(Operator.TABLE_POINTS, Unit.POINTS, place, List.of(table.name()), inputs);
    }

    /** One input has bands, and the one column to read says what each unit of a band counts. */
    private Expression marginal(Table table, List<WrittenExpression> arguments, Place place) {
        Table.Output rate = only(table, place);
        List<Table.Input> banded = table.inputs().stream()
                .filter(i -> i.matches().stream().anyMatch(m -> m.isLowerEdge() || m.isUpperEdge()))
                .toList();
        if (banded.size() != 1 || rate.unit() == Unit.NONE) {
            throw new ResolveProblem("rule.marginal-table", place, table.name(), rate.name());
        }
        List<Expression> inputs = inputs(table, arguments, place);
        Expression number = inputs.get(table.inputs().indexOf(banded.get(0)));
        Unit of = number.unit() == Unit.NONE ? banded.get(0).unit() : number.unit();
        return Expression.number(
                Operator.TABLE_MARGINAL,
                Units.product(of, rate.unit()),
                place,
                List.of(table.name(), rate.name()),
                inputs);
    }

    private Expression value(Table table, Table.Output output, List<WrittenExpression> arguments, Place place) {
        List<Expression> inputs = inputs(table, arguments, place);
        return Expression.number(
                Operator.TABLE_VALUE, unit(table, output, inputs), place, List.of(table.name(), output.name()), inputs);
    }

    /** A column without a unit of its own has one in each cell; a fixed key says which cell. */
    private static Unit unit(Table table, Table.Output output, List<Expression> inputs) {
        boolean fixedKey = inputs.size() == 1 && inputs.get(0).operation() == Operator.TEXT;
        if (output.unit() != Unit.NONE || !fixedKey) {
            return output.unit();
        }
        String key = inputs.get(0).name();
        String input = table.inputs().get(0).name();
        return table.rows(input, key).stream()
                .filter(r -> r.cell(input) instanceof Table.Cell.Text text
                        && text.value().equals(key))
                .map(r -> r.cell(output.name()) instanceof Table.Cell.Number number ? number.unit() : Unit.NONE)
                .findFirst()
                .orElse(Unit.NONE);
    }

    private static Table.Output only(Table table, Place place) {
        List<Table.Output> numbers = table.outputs().stream()
                .filter(o -> o.kind() == Table.Kind.NUMBER)
                .toList();
        if (numbers.size() != 1) {
            List<String> names = numbers.stream().map(Table.Output::name).toList();
            throw new ResolveProblem("rule.not-one-column", place, table.name(), String.join(", ", names));
        }
        return numbers.get(0);
    }

    private static Table.Output numeric(Table table, String name, Place place) {
        return table.output(name)
                .filter(o -> o.kind() == Table.Kind.NUMBER)
                .orElseThrow(() -> ResolveProblem.unknown(
                        "column",
                        place,
                        name,
                        table.outputs().stream()
                                .filter(o -> o.kind() == Table.Kind.NUMBER)
                                .map(Table.Output::name)
                                .toList()));
    }

    private List<Expression> inputs(Table table, List<WrittenExpression> arguments, Place place) {
        List<Table.Input> inputs = table.inputs();
        if (inputs.size() != arguments.size()) {
            String names =
                    String.join(", ", inputs.stream().map(Table.Input::name).toList());
            throw new ResolveProblem("rule.table-inputs", place, table.name(), names, String.valueOf(arguments.size()));
        }
        List<Expression> nodes = new ArrayList<>();
        for (int i = 0; i < inputs.size(); i++) {
            nodes.add(input(table, inputs.get(i), arguments.get(i)));
        }
        return nodes;
    }

    private Expression input(Table table, Table.Input input, WrittenExpression argument) {
        ValueKind kind = switch (input.kind()) {
            case TEXT -> ValueKind.TEXT;
            case FLAG -> ValueKind.FLAG;
            case NUMBER, DATE -> ValueKind.NUMBER;
        };
        Expression node = expressions.need(kind, argument);
        if (kind == ValueKind.NUMBER) {
            Expression column =
                    Expression.number(Operator.PARAMETER, input.unit(), argument.place(), List.of(), List.of());
            Units.needSame(node, column, argument.place());
        } else if (node.operation() == Operator.TEXT
                && !table.words(input.name()).contains(node.name())) {
            throw ResolveProblem.unknown("table-row", argument.place(), node.name(), table.words(input.name()));
        }
        return node;
    }

    Expression oneOf(WrittenExpression.Call call) {
        FunctionResolver.needCount(call, 1);
        Expression node = expressions.need(ValueKind.TABLE, call.arguments().get(0));
        Table table = table(node.name(), node.place());
        String column = table.inputs().stream()
                .filter(i -> i.kind() == Table.Kind.TEXT)
                .map(Table.Input::name)
                .findFirst()
                .orElseThrow(() -> new ResolveProblem("rule.no-text-column", node.place(), table.name()));
        for (TableRow row : table.rows()) {
            if (row.cell(column) == null) {
                String at = row.place().toString();
                throw new ResolveProblem("rule.one-of-any", node.place(), table.name(), column, at);
            }
        }
        return Expression.of(
                Operator.ONE_OF, ValueKind.TEXT_LINE, call.place(), List.of(table.name(), column), List.of());
    }

    /** Every input column of a filter must be a field of the entries. */
    static void needFilter(@Nullable Table table, @Nullable FactDefinition list, Place place) {
        if (table == null || list == null) {
            return;
        }
        for (Table.Input input : table.inputs()) {
            if (!list.fields().containsKey(input.name())) {
                throw new ResolveProblem(
                        "rule.filter-column",
                        place,
                        table.name(),
                        input.name(),
                        list.name(),
                        String.join(", ", list.fields().keySet()));
            }
        }
    }
}
