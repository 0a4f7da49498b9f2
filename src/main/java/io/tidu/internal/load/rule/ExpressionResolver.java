package io.tidu.internal.load.rule;

import io.tidu.diagnostic.Place;
import io.tidu.internal.diagnostic.Nearest;
import io.tidu.internal.load.language.WrittenExpression;
import io.tidu.internal.load.language.WrittenExpression.Sign;
import io.tidu.internal.policy.expression.Expression;
import io.tidu.internal.policy.expression.Operator;
import io.tidu.internal.policy.expression.ValueKind;
import io.tidu.internal.policy.rule.GlobalFunction;
import io.tidu.model.Comparison;
import io.tidu.model.Unit;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Resolves expressions: every name found, every kind and unit checked. */
final class ExpressionResolver {
    private final Surroundings surroundings;
    private final NameScope scope;
    private final MemberResolver members;
    private final FunctionResolver functions;

    ExpressionResolver(Surroundings surroundings, NameScope scope) {
        this.surroundings = surroundings;
        this.scope = scope;
        this.members = new MemberResolver(surroundings.vocabulary(), scope);
        this.functions = new FunctionResolver(surroundings, this, members);
    }

    Surroundings surroundings() {
        return surroundings;
    }

    NameScope scope() {
        return scope;
    }

    Expression resolve(WrittenExpression expression) {
        if (expression instanceof WrittenExpression.Text text) {
            return Expression.of(Operator.TEXT, ValueKind.TEXT, text.place(), List.of(text.value()), List.of());
        }
        if (expression instanceof WrittenExpression.Flag flag) {
            return Expression.of(
                    Operator.FLAG, ValueKind.FLAG, flag.place(), List.of(String.valueOf(flag.value())), List.of());
        }
        if (expression instanceof WrittenExpression.Name name) {
            return name(name);
        }
        if (expression instanceof WrittenExpression.Member member) {
            return members.member(receiver(member.receiver()), member.name(), member.place());
        }
        if (expression instanceof WrittenExpression.Call call) {
            return functions.call(call);
        }
        if (expression instanceof WrittenExpression.Not not) {
            Expression inner = need(ValueKind.FLAG, not.inner());
            return Expression.of(Operator.NOT, ValueKind.FLAG, not.place(), List.of(), List.of(inner));
        }
        if (expression instanceof WrittenExpression.In in) {
            return in(in);
        }
        return binary((WrittenExpression.Binary) expression);
    }

    Expression need(ValueKind kind, WrittenExpression expression) {
        Expression node = resolve(expression);
        if (node.kind() != kind) {
            throw new ResolveProblem(
                    "rule.wrong-kind",
                    expression.place(),
                    kind.message(),
                    node.kind().message());
        }
        return node;
    }

    /** What stands before a dot: a bound {@code $name}. */
    Binding receiver(WrittenExpression expression) {
        if (expression instanceof WrittenExpression.Name name) {
            Binding binding = scope.bound(name.name());
            if (binding != null) {
                return binding;
            }
            throw ResolveProblem.unknown("binding", name.place(), name.name(), scope.names());
        }
        // Of all functions only that of tables has something behind a dot.
        Set<String> table = Set.of(GlobalFunction.TABLE.word());
        if (expression instanceof WrittenExpression.Call call
                && call.receiver() == null
                && Nearest.to(call.name(), table).isPresent()) {
            throw ResolveProblem.unknown("function", call.place(), call.name(), table);
        }
        throw new ResolveProblem("rule.receiver", expression.place());
    }

    private Expression name(WrittenExpression.Name name) {
        if (name.name().startsWith("$")) {
            return receiver(name).subject(name.place());
        }
        int parameter = scope.parameters().indexOf(name.name());
        if (parameter >= 0) {
            return new Expression(
                    Operator.PARAMETER, ValueKind.NUMBER, Unit.NONE, parameter, List.of(), List.of(), name.place());
        }
        Binding current = scope.current();
        if (current == null) {
            throw new ResolveProblem("rule.bare-name", name.place(), name.name(), meant(name.name()));
        }
        return members.member(current, name.name(), name.place());
    }

    /** The fact that is written, or else the nearest that there is. */
    private String meant(String name) {
        Set<String> facts = new TreeSet<>(surroundings.vocabulary().facts().keySet());
        facts.addAll(surroundings.vocabulary().derived().keySet());
        return facts.contains(name) ? name : Nearest.to(name, facts).orElse(name);
    }

    private Expression in(WrittenExpression.In in) {
        Expression value = need(ValueKind.TEXT, in.value());
        in.texts().forEach(t -> checkWord(value, t.value(), t.place()));
        Expression inside = Expression.of(
                Operator.IN,
                ValueKind.FLAG,
                in.place(),
                in.texts().stream().map(WrittenExpression.Text::value).toList(),
                List.of(value));
        return in.negated()
                ? Expression.of(Operator.NOT, ValueKind.FLAG, in.place(), List.of(), List.of(inside))
                : inside;
    }

    private void checkWord(Expression value, String written, Place place) {
        Set<String> words = members.wordsOf(value);
        if (!words.isEmpty() && !words.contains(written)) {
            throw ResolveProblem.unknown("word", place, written, words);
        }
    }

    private Expression binary(WrittenExpression.Binary binary) {
        Sign operator = binary.operator();
        return switch (operator) {
            case OR, AND ->
                Expression.of(
                        operator == Sign.OR ? Operator.OR : Operator.AND,
                        ValueKind.FLAG,
                        binary.place(),
                        List.of(),
                        List.of(need(ValueKind.FLAG, binary.left()), need(ValueKind.FLAG, binary.right())));
            case PLUS, MINUS, TIMES, OVER -> arithmetic(binary);
            case EQUAL, NOT_EQUAL -> equality(binary);
            case AT_MOST, AT_LEAST, LESS, MORE ->
                compare(need(ValueKind.NUMBER, binary.left()), need(ValueKind.NUMBER, binary.right()), binary);
        };
    }

    private Expression equality(WrittenExpression.Binary binary) {
        Expression left = resolve(binary.left());
        Expression right = need(left.kind(), binary.right());
        Expression same = switch (left.kind()) {
            case NUMBER -> compare(left, right, binary);
            case TEXT -> {
                checkLiteral(left, right);
                checkLiteral(right, left);
                yield Expression.of(
                        Operator.SAME_TEXT, ValueKind.FLAG, binary.place(), List.of(), List.of(left, right));
            }
            case FLAG ->
                Expression.of(Operator.SAME_FLAG, ValueKind.FLAG, binary.place(), List.of(), List.of(left, right));
            default ->
                throw new ResolveProblem(
                        "rule.not-comparable", binary.place(), left.kind().message());
        };
        boolean negate = binary.operator() == Sign.NOT_EQUAL && left.kind() != ValueKind.NUMBER;
        return negate ? Expression.of(Operator.NOT, ValueKind.FLAG, binary.place(), List.of(), List.of(same)) : same;
    }

    private void checkLiteral(Expression value, Expression literal) {
        if (literal.operation() == Operator.TEXT) {
            checkWord(value, literal.name(), literal.place());
        }
    }

    private static Expression compare(Expression left, Expression right, WrittenExpression.Binary binary) {
        Units.needSame(left, right, binary.place());
        Comparison comparison = switch (binary.operator()) {
            case AT_MOST -> Comparison.AT_MOST;
            case AT_LEAST -> Comparison.AT_LEAST;
            case LESS -> Comparison.LESS_THAN;
            case MORE -> Comparison.MORE_THAN;
            case EQUAL -> Comparison.EQUAL;
            default -> Comparison.NOT_EQUAL;
        };
        return Expression.of(
                Operator.COMPARE, ValueKind.FLAG, binary.place(), List.of(comparison.name()), List.of(left, right));
    }

    private Expression arithmetic(WrittenExpression.Binary binary) {
        Expression left = need(ValueKind.NUMBER, binary.left());
        Expression right = need(ValueKind.NUMBER, binary.right());
        Operator operation = switch (binary.operator()) {
            case PLUS -> Operator.PLUS;
            case MINUS -> Operator.MINUS;
            case TIMES -> Operator.TIMES;
            default -> Operator.OVER;
        };
        Unit unit = switch (operation) {
            case TIMES -> Units.product(left.unit(), right.unit());
            case OVER -> Units.quotient(left.unit(), right.unit());
            default -> Units.needSame(left, right, binary.place());
        };
        return Expression.number(operation, unit, binary.place(), List.of(), List.of(left, right));
    }

    /** The fixed name an argument gives: a quoted text, or in a formula a bare name. */
    String literal(WrittenExpression expression) {
        if (expression instanceof WrittenExpression.Text text) {
            return text.value();
        }
        if (expression instanceof WrittenExpression.Name name && scope.current() != null) {
            return name.name();
        }
        throw new ResolveProblem("rule.literal", expression.place());
    }

    /** The enterprise whose functions need no name before them here, or null. */
    @Nullable
    Binding enterprise() {
        Binding current = scope.current();
        return current != null && current.kind() == ValueKind.ENTERPRISE ? current : null;
    }
}
