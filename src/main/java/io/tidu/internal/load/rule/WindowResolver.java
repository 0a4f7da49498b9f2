package io.tidu.internal.load.rule;

import io.tidu.diagnostic.Place;
import io.tidu.internal.load.language.WrittenExpression;
import io.tidu.internal.policy.expression.Expression;
import io.tidu.internal.policy.expression.Operator;
import io.tidu.internal.policy.expression.ValueKind;
import io.tidu.internal.policy.rule.GlobalFunction;
import io.tidu.model.Unit;
import io.tidu.vocabulary.FactDefinition;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Resolves spans of days: before and after the evaluation date, and before and since the day of an entry. */
final class WindowResolver {
    private static final Set<Operator> BACK = EnumSet.of(
            Operator.LAST_DAYS, Operator.LAST_MONTHS, Operator.LAST_YEARS, Operator.CALENDAR_YEARS, Operator.EVER);
    private static final Set<Operator> AHEAD =
            EnumSet.of(Operator.NEXT_DAYS, Operator.NEXT_MONTHS, Operator.NEXT_YEARS, Operator.EVER);

    private final ExpressionResolver expressions;

    WindowResolver(ExpressionResolver expressions) {
        this.expressions = expressions;
    }

    Expression window(GlobalFunction function, WrittenExpression.Call call) {
        Operator operation = Operator.valueOf(function.name());
        return switch (function) {
            case TODAY, EVER -> {
                FunctionResolver.needCount(call, 0);
                yield Expression.of(operation, ValueKind.WINDOW, call.place(), List.of(), List.of());
            }
            case BEFORE -> anchored(operation, BACK, call);
            case SINCE -> anchored(operation, AHEAD, call);
            default -> span(operation, call);
        };
    }

    /** Calendar years may also say the year with which they end. */
    private Expression span(Operator operation, WrittenExpression.Call call) {
        boolean between =
                operation == Operator.CALENDAR_YEARS && call.arguments().size() == 2;
        FunctionResolver.needCount(call, between ? 2 : 1);
        List<Expression> lengths = new ArrayList<>();
        for (WrittenExpression argument : call.arguments()) {
            Expression length = expressions.need(ValueKind.NUMBER, argument);
            Units.need(unit(operation), length, call.place());
            lengths.add(length);
        }
        return Expression.of(operation, ValueKind.WINDOW, call.place(), List.of(), lengths);
    }

    /** What the length of a span is counted in. */
    static Unit unit(Operator span) {
        return switch (span) {
            case LAST_DAYS, NEXT_DAYS -> Unit.DAYS;
            case LAST_MONTHS, NEXT_MONTHS -> Unit.MONTHS;
            default -> Unit.YEARS;
        };
    }

    /** A span that is counted from the day of an entry; it must go the way that its word says. */
    private Expression anchored(Operator operation, Set<Operator> spans, WrittenExpression.Call call) {
        FunctionResolver.needCount(call, 2);
        WrittenExpression written = call.arguments().get(0);
        Binding entry = expressions.receiver(written);
        FactDefinition list = entry.list();
        if (entry.kind() != ValueKind.ENTRY || list == null) {
            throw new ResolveProblem(
                    "rule.wrong-kind",
                    written.place(),
                    ValueKind.ENTRY.message(),
                    entry.kind().message());
        }
        if (list.entries() == null || list.entries().date() == null) {
            throw new ResolveProblem("rule.list-without-date", written.place(), list.name());
        }
        Place place = call.arguments().get(1).place();
        Expression window = expressions.need(ValueKind.WINDOW, call.arguments().get(1));
        if (!spans.contains(window.operation()) || window.operands().size() > 1) {
            List<String> words = spans.stream()
                    .map(s -> GlobalFunction.valueOf(s.name()).word())
                    .toList();
            throw new ResolveProblem("rule.window-way", place, call.name(), String.join(", ", words));
        }
        return Expression.of(
                operation, ValueKind.WINDOW, call.place(), List.of(), List.of(entry.subject(written.place()), window));
    }
}
