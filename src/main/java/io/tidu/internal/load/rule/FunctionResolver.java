package io.tidu.internal.load.rule;

import io.tidu.diagnostic.Place;
import io.tidu.internal.load.language.WrittenExpression;
import io.tidu.internal.policy.expression.Expression;
import io.tidu.internal.policy.expression.Operator;
import io.tidu.internal.policy.expression.ValueKind;
import io.tidu.internal.policy.rule.EnterpriseFunction;
import io.tidu.internal.policy.rule.GlobalFunction;
import io.tidu.model.Unit;
import io.tidu.vocabulary.DerivedDefinition;
import java.util.ArrayList;
import java.util.List;

/** Resolves calls: functions of the enterprise, derived facts, table look-ups, lines and windows. */
final class FunctionResolver {
    private final Surroundings surroundings;
    private final ExpressionResolver expressions;
    private final MemberResolver members;
    private final TableResolver tables;
    private final WindowResolver windows;

    FunctionResolver(Surroundings surroundings, ExpressionResolver expressions, MemberResolver members) {
        this.surroundings = surroundings;
        this.expressions = expressions;
        this.members = members;
        this.tables = new TableResolver(surroundings, expressions);
        this.windows = new WindowResolver(expressions);
    }

    Expression call(WrittenExpression.Call call) {
        WrittenExpression receiver = call.receiver();
        if (receiver == null) {
            GlobalFunction global = GlobalFunction.of(call.name()).orElse(null);
            if (global != null) {
                return global(global, call);
            }
            Binding firm = expressions.enterprise();
            if (firm == null) {
                throw new NoSuchFunction(surroundings.vocabulary()).alone(call);
            }
            return ofEnterprise(firm, call);
        }
        if (receiver instanceof WrittenExpression.Call table && table.name().equals(GlobalFunction.TABLE.word())) {
            return tables.lookUp(table, call);
        }
        Binding binding = expressions.receiver(receiver);
        if (binding.kind() != ValueKind.ENTERPRISE) {
            boolean ofFirm = EnterpriseFunction.of(call.name()).isPresent()
                    || surroundings.vocabulary().derived().containsKey(call.name());
            throw ofFirm
                    ? new ResolveProblem("rule.needs-enterprise", call.place(), call.name())
                    : new ResolveProblem("rule.no-function", call.place(), call.name());
        }
        return ofEnterprise(binding, call);
    }

    private Expression global(GlobalFunction function, WrittenExpression.Call call) {
        Place place = call.place();
        return switch (function) {
            case TABLE ->
                Expression.of(
                        Operator.TABLE,
                        ValueKind.TABLE,
                        place,
                        List.of(tables.table(call).name()),
                        List.of());
            case LIMIT -> tables.limit(call);
            case BEST, LOWEST, FIRST_KNOWN -> ofSeveral(function, call);
            case ROUNDED -> step(Operator.ROUNDED, call);
            case CUT -> step(Operator.CUT, call);
            case FISCAL_YEAR -> {
                needCount(call, 1);
                Expression years =
                        expressions.need(ValueKind.NUMBER, call.arguments().get(0));
                Units.need(Unit.YEARS, years, place);
                yield Expression.number(Operator.FISCAL_YEAR, Unit.CALENDAR_YEAR, place, List.of(), List.of(years));
            }
            case LAST_DAYS,
                    LAST_MONTHS,
                    LAST_YEARS,
                    CALENDAR_YEARS,
                    YEAR_END,
                    NEXT_DAYS,
                    NEXT_MONTHS,
                    NEXT_YEARS,
                    TODAY,
                    EVER,
                    BEFORE,
                    SINCE -> windows.window(function, call);
            case AT_LEAST, MORE_THAN, AT_MOST, LESS_THAN -> {
                needCount(call, 1);
                Expression line =
                        expressions.need(ValueKind.NUMBER, call.arguments().get(0));
                String comparison = String.valueOf(function.comparison());
                yield new Expression(
                        Operator.NUMBER_LINE,
                        ValueKind.NUMBER_LINE,
                        line.unit(),
                        0,
                        List.of(comparison),
                        List.of(line),
                        place);
            }
            case SOME -> {
                needCount(call, 0);
                yield Expression.of(Operator.SOME, ValueKind.NUMBER_LINE, place, List.of(), List.of());
            }
            case NONE -> {
                needCount(call, 0);
                yield Expression.of(Operator.NONE, ValueKind.NUMBER_LINE, place, List.of(), List.of());
            }
            case ONE_OF -> tables.oneOf(call);
            case IS -> {
                needCount(call, 1);
                yield Expression.of(
                        Operator.IS,
                        ValueKind.TEXT_LINE,
                        place,
                        List.of(),
                        List.of(expressions.need(
                                ValueKind.TEXT, call.arguments().get(0))));
            }
            case YES, NO -> {
                needCount(call, 0);
                String answer = String.valueOf(function == GlobalFunction.YES);
                yield Expression.of(Operator.FLAG_LINE, ValueKind.FLAG_LINE, place, List.of(answer), List.of());
            }
            case EXCEPT -> selection(Operator.EXCEPT, call);
            case ONLY -> selection(Operator.ONLY, call);
        };
    }

    private Expression selection(Operator operation, WrittenExpression.Call call) {
        List<String> criteria =
                call.arguments().stream().map(expressions::literal).toList();
        return Expression.of(operation, ValueKind.EXCEPTION, call.place(), criteria, List.of());
    }

    /** A number and what it is made a multiple of, both of one unit. */
    private Expression step(Operator operation, WrittenExpression.Call call) {
        needCount(call, 2);
        Expression number = expressions.need(ValueKind.NUMBER, call.arguments().get(0));
        Expression step = expressions.need(ValueKind.NUMBER, call.arguments().get(1));
        Unit unit = Units.needSame(number, step, call.arguments().get(1).place());
        return Expression.number(operation, unit, call.place(), List.of(), List.of(number, step));
    }

    private Expression ofSeveral(GlobalFunction function, WrittenExpression.Call call) {
        if (call.arguments().isEmpty()) {
            throw new ResolveProblem("rule.parameters", call.place(), call.name(), "a, b, …", "0");
        }
        List<Expression> numbers = new ArrayList<>();
        for (WrittenExpression argument : call.arguments()) {
            Expression number = expressions.need(ValueKind.NUMBER, argument);
            if (!numbers.isEmpty()) {
                Units.needSame(numbers.get(0), number, argument.place());
            }
            numbers.add(number);
        }
        Operator operation = Operator.valueOf(function.name());
        return Expression.number(operation, numbers.get(0).unit(), call.place(), List.of(), numbers);
    }

    private Expression ofEnterprise(Binding firm, WrittenExpression.Call call) {
        DerivedDefinition derived = surroundings.vocabulary().derived().get(call.name());
        if (derived != null) {
            return derived(firm, derived, call);
        }
        EnterpriseFunction function = EnterpriseFunction.of(call.name())
                .orElseThrow(() -> new NoSuchFunction(surroundings.vocabulary()).ofFirm(call));
        int given = call.arguments().size();
        List<EnterpriseFunction.Parameter> parameters = function.parameters();
        if (given < function.required() || given > parameters.size()) {
            throw new ResolveProblem(
                    "rule.parameters",
                    call.place(),
                    call.name(),
                    FunctionArguments.names(parameters),
                    String.valueOf(given));
        }
        FunctionArguments arguments = new FunctionArguments(surroundings.vocabulary(), expressions, this, firm);
        for (int i = 0; i < given; i++) {
            arguments.take(parameters.get(i), call.arguments().get(i));
        }
        return arguments.node(function, call.place());
    }

    private Expression derived(Binding firm, DerivedDefinition derived, WrittenExpression.Call call) {
        return derived(firm, derived, call, members.operator(derived, call.place()));
    }

    /** A yearly derived fact as what a function of years reads, with its parameters if it has any. */
    Expression series(Binding firm, DerivedDefinition derived, WrittenExpression argument) {
        WrittenExpression.Call call = argument instanceof WrittenExpression.Call written
                ? written
                : new WrittenExpression.Call(argument.place(), null, derived.name(), List.of());
        return derived(firm, derived, call, Operator.SERIES);
    }

    private Expression derived(
            Binding firm, DerivedDefinition derived, WrittenExpression.Call call, Operator operation) {
        List<String> parameters = derived.parameters();
        if (call.arguments().size() != parameters.size()) {
            throw new ResolveProblem(
                    "rule.parameters",
                    call.place(),
                    call.name(),
                    String.join(", ", parameters),
                    String.valueOf(call.arguments().size()));
        }
        List<Expression> operands = new ArrayList<>(List.of(firm.subject(call.place())));
        call.arguments().forEach(a -> operands.add(expressions.need(ValueKind.NUMBER, a)));
        return Expression.number(operation, derived.unit(), call.place(), List.of(derived.name()), operands);
    }

    static void needCount(WrittenExpression.Call call, int count) {
        if (call.arguments().size() != count) {
            throw new ResolveProblem(
                    "rule.argument-count",
                    call.place(),
                    call.name(),
                    String.valueOf(count),
                    String.valueOf(call.arguments().size()));
        }
    }
}
