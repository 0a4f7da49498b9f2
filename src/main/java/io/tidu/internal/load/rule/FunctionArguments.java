package io.tidu.internal.load.rule;

import io.tidu.diagnostic.Place;
import io.tidu.internal.load.language.WrittenExpression;
import io.tidu.internal.policy.expression.Expression;
import io.tidu.internal.policy.expression.Operator;
import io.tidu.internal.policy.expression.ValueKind;
import io.tidu.internal.policy.rule.EnterpriseFunction;
import io.tidu.internal.policy.rule.EnterpriseFunction.Parameter;
import io.tidu.internal.policy.vocabulary.BuiltInFacts;
import io.tidu.model.Unit;
import io.tidu.vocabulary.DerivedDefinition;
import io.tidu.vocabulary.FactDefinition;
import io.tidu.vocabulary.FactType;
import io.tidu.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Collects the arguments of one call of an enterprise function. */
final class FunctionArguments {
    private final Vocabulary vocabulary;
    private final ExpressionResolver expressions;
    private final FunctionResolver functions;
    private final Binding firm;
    private final List<String> names = new ArrayList<>();
    private final List<Expression> operands = new ArrayList<>();
    private Unit unit = Unit.NONE;
    private @Nullable FactDefinition list;
    /** The yearly derived fact that the function reads; it stands behind the other operands. */
    private @Nullable Expression computed;

    FunctionArguments(Vocabulary vocabulary, ExpressionResolver expressions, FunctionResolver functions, Binding firm) {
        this.vocabulary = vocabulary;
        this.expressions = expressions;
        this.functions = functions;
        this.firm = firm;
        this.operands.add(firm.subject(Place.of("")));
    }

    static String names(List<Parameter> parameters) {
        return parameters.stream()
                .map(p -> p.name().toLowerCase(Locale.ROOT).replace('_', ' '))
                .collect(Collectors.joining(", "));
    }

    void take(Parameter parameter, WrittenExpression argument) {
        switch (parameter) {
            case SERIES -> series(argument);
            case DATE_FACT -> fact("date-fact", argument, f -> f.type() == FactType.DATE);
            case LIST -> list = fact("list", argument, f -> f.type() == FactType.LIST);
            case FIELD -> unit = field(argument).unit();
            case ITEM -> item(argument);
            case TABLE -> operands.add(filter(argument));
            case WINDOW -> operands.add(window(argument));
            case NUMBER -> operands.add(number(Unit.YEARS, argument));
            case COUNT -> {
                needDates(argument);
                operands.add(number(Unit.COUNT, argument));
            }
            case TEXT -> operands.add(expressions.need(ValueKind.TEXT, argument));
        }
    }

    Expression node(EnterpriseFunction function, Place place) {
        Expression subject = operands.get(0);
        if (computed != null) {
            operands.add(computed);
        }
        operands.set(
                0,
                new Expression(
                        subject.operation(),
                        subject.kind(),
                        subject.unit(),
                        subject.index(),
                        List.of(),
                        List.of(),
                        place));
        if (function.operator() == Operator.HOLDS) {
            return Expression.of(Operator.HOLDS, ValueKind.FLAG, place, names, operands);
        }
        return Expression.number(function.operator(), function.unit().orElse(unit), place, names, operands);
    }

    private Expression number(Unit of, WrittenExpression argument) {
        Expression number = expressions.need(ValueKind.NUMBER, argument);
        Units.need(of, number, argument.place());
        return number;
    }

    /** A yearly fact, or a yearly derived fact, which a formula may give parameters. */
    private void series(WrittenExpression argument) {
        String name = argument instanceof WrittenExpression.Call call && call.receiver() == null
                ? call.name()
                : expressions.literal(argument);
        DerivedDefinition derived = vocabulary.derived().get(name);
        if (derived == null || !derived.yearly()) {
            unit = fact("series", argument, f -> f.yearly() && f.type().isNumeric())
                    .unit();
            return;
        }
        computed = functions.series(firm, derived, argument);
        unit = derived.unit();
        names.add(name);
    }

    /** The first list whose entries have this date, or null. */
    private @Nullable String listOf(String field) {
        return vocabulary.facts().values().stream()
                .filter(fact -> fact.type() == FactType.LIST)
                .filter(fact -> fact.fields().containsKey(field)
                        && fact.fields().get(field).type() == FactType.DATE)
                .map(FactDefinition::name)
                .findFirst()
                .orElse(null);
    }

    private FactDefinition fact(String what, WrittenExpression argument, Predicate<FactDefinition> suits) {
        String name = expressions.literal(argument);
        FactDefinition fact = vocabulary.facts().get(name);
        if (fact == null || !suits.test(fact)) {
            String list = what.equals("date-fact") && fact == null ? listOf(name) : null;
            throw list == null
                    ? ResolveProblem.unknown(what, argument.place(), name, suiting(vocabulary.facts(), suits))
                    : new ResolveProblem("rule.date-of-entry", argument.place(), name, list);
        }
        names.add(name);
        return fact;
    }

    private FactDefinition field(WrittenExpression argument) {
        String name = expressions.literal(argument);
        Map<String, FactDefinition> fields = list == null ? Map.of() : list.fields();
        FactDefinition field = fields.get(name);
        if (field == null || !field.type().isNumeric()) {
            throw ResolveProblem.unknown(
                    "field",
                    argument.place(),
                    name,
                    suiting(fields, f -> f.type().isNumeric()));
        }
        names.add(name);
        return field;
    }

    private void item(WrittenExpression argument) {
        String name = expressions.literal(argument);
        FactDefinition points = vocabulary.facts().get(BuiltInFacts.EXPERT_POINTS.fact());
        Map<String, FactDefinition> fields = points == null ? Map.of() : points.fields();
        if (!fields.containsKey(name)) {
            throw ResolveProblem.unknown("field", argument.place(), name, fields.keySet());
        }
        names.add(name);
    }

    /**
     * A table or a row that is used as a filter: its {@code .is} columns must be fields of the entries. Or an entry of
     * the list, which stands for itself alone.
     */
    private Expression filter(WrittenExpression argument) {
        if (argument instanceof WrittenExpression.Name name && name.name().startsWith("$")) {
            Binding row = expressions.receiver(name);
            if (row.kind() == ValueKind.ROW) {
                TableResolver.needFilter(row.table(), list, argument.place());
                return row.subject(argument.place());
            }
            if (row.kind() == ValueKind.ENTRY && list != null && list.equals(row.list())) {
                return row.subject(argument.place());
            }
        }
        Expression table = expressions.need(ValueKind.TABLE, argument);
        TableResolver.needFilter(expressions.surroundings().tables().get(table.name()), list, argument.place());
        return table;
    }

    private Expression window(WrittenExpression argument) {
        needDates(argument);
        return expressions.need(ValueKind.WINDOW, argument);
    }

    private void needDates(WrittenExpression argument) {
        FactDefinition entries = list;
        if (entries != null && (entries.entries() == null || entries.entries().date() == null)) {
            throw new ResolveProblem("rule.list-without-date", argument.place(), entries.name());
        }
    }

    private static Collection<String> suiting(Map<String, FactDefinition> facts, Predicate<FactDefinition> suits) {
        return facts.values().stream().filter(suits).map(FactDefinition::name).toList();
    }
}
