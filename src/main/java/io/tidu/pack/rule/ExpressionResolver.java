package io.tidu.pack.rule;

import io.tidu.diagnostic.Place;
import io.tidu.internal.load.language.WrittenExpression;
import io.tidu.internal.load.language.WrittenExpression.Sign;
import io.tidu.model.Comparison;
import io.tidu.model.Unit;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Resolves expressions: every name found, every kind and unit checked. */
final class ExpressionResolver {
    private final Surroundings surroundings;
    private final Scope scope;
    private final MemberResolver members;
    private final FunctionResolver functions;

    ExpressionResolver(Surroundings surroundings, Scope scope) {
        this.surroundings = surroundings;
        this.scope = scope;
        this.members = new MemberResolver(surroundings.vocabulary());
        this.functions = new FunctionResolver(surroundings, this);
    }

    Surroundings surroundings() {
        return surroundings;
    }

    Scope scope() {
        return scope;
    }

    Node resolve(WrittenExpression expression) {
        if (expression instanceof WrittenExpression.Text text) {
            return Node.of(Operation.TEXT, Kind.TEXT, text.place(), List.of(text.value()), List.of());
        }
        if (expression instanceof WrittenExpression.Flag flag) {
            return Node.of(Operation.FLAG, Kind.FLAG, flag.place(), List.of(String.valueOf(flag.value())), List.of());
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
            Node inner = need(Kind.FLAG, not.inner());
            return Node.of(Operation.NOT, Kind.FLAG, not.place(), List.of(), List.of(inner));
        }
        if (expression instanceof WrittenExpression.In in) {
            return in(in);
        }
        return binary((WrittenExpression.Binary) expression);
    }

    Node need(Kind kind, WrittenExpression expression) {
        Node node = resolve(expression);
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
        throw new ResolveProblem("rule.receiver", expression.place());
    }

    private Node name(WrittenExpression.Name name) {
        if (name.name().startsWith("$")) {
            return receiver(name).subject(name.place());
        }
        int parameter = scope.parameters().indexOf(name.name());
        if (parameter >= 0) {
            return new Node(Operation.PARAMETER, Kind.NUMBER, Unit.NONE, parameter, List.of(), List.of(), name.place());
        }
        Binding current = scope.current();
        if (current == null) {
            throw new ResolveProblem("rule.bare-name", name.place(), name.name());
        }
        return members.member(current, name.name(), name.place());
    }

    private Node in(WrittenExpression.In in) {
        Node value = need(Kind.TEXT, in.value());
        in.texts().forEach(t -> checkWord(value, t.value(), t.place()));
        Node inside = Node.of(
                Operation.IN,
                Kind.FLAG,
                in.place(),
                in.texts().stream().map(WrittenExpression.Text::value).toList(),
                List.of(value));
        return in.negated() ? Node.of(Operation.NOT, Kind.FLAG, in.place(), List.of(), List.of(inside)) : inside;
    }

    private void checkWord(Node value, String written, Place place) {
        Set<String> words = members.wordsOf(value);
        if (!words.isEmpty() && !words.contains(written)) {
            throw ResolveProblem.unknown("word", place, written, words);
        }
    }

    private Node binary(WrittenExpression.Binary binary) {
        Sign operator = binary.operator();
        return switch (operator) {
            case OR, AND ->
                Node.of(
                        operator == Sign.OR ? Operation.OR : Operation.AND,
                        Kind.FLAG,
                        binary.place(),
                        List.of(),
                        List.of(need(Kind.FLAG, binary.left()), need(Kind.FLAG, binary.right())));
            case PLUS, MINUS, TIMES, OVER -> arithmetic(binary);
            case EQUAL, NOT_EQUAL -> equality(binary);
            case AT_MOST, AT_LEAST, LESS, MORE ->
                compare(need(Kind.NUMBER, binary.left()), need(Kind.NUMBER, binary.right()), binary);
        };
    }

    private Node equality(WrittenExpression.Binary binary) {
        Node left = resolve(binary.left());
        Node right = need(left.kind(), binary.right());
        Node same = switch (left.kind()) {
            case NUMBER -> compare(left, right, binary);
            case TEXT -> {
                checkLiteral(left, right);
                checkLiteral(right, left);
                yield Node.of(Operation.SAME_TEXT, Kind.FLAG, binary.place(), List.of(), List.of(left, right));
            }
            case FLAG -> Node.of(Operation.SAME_FLAG, Kind.FLAG, binary.place(), List.of(), List.of(left, right));
            default ->
                throw new ResolveProblem(
                        "rule.not-comparable", binary.place(), left.kind().message());
        };
        boolean negate = binary.operator() == Sign.NOT_EQUAL && left.kind() != Kind.NUMBER;
        return negate ? Node.of(Operation.NOT, Kind.FLAG, binary.place(), List.of(), List.of(same)) : same;
    }

    private void checkLiteral(Node value, Node literal) {
        if (literal.operation() == Operation.TEXT) {
            checkWord(value, literal.name(), literal.place());
        }
    }

    private static Node compare(Node left, Node right, WrittenExpression.Binary binary) {
        Units.needSame(left, right, binary.place());
        Comparison comparison = switch (binary.operator()) {
            case AT_MOST -> Comparison.AT_MOST;
            case AT_LEAST -> Comparison.AT_LEAST;
            case LESS -> Comparison.LESS_THAN;
            case MORE -> Comparison.MORE_THAN;
            case EQUAL -> Comparison.EQUAL;
            default -> Comparison.NOT_EQUAL;
        };
        return Node.of(Operation.COMPARE, Kind.FLAG, binary.place(), List.of(comparison.name()), List.of(left, right));
    }

    private Node arithmetic(WrittenExpression.Binary binary) {
        Node left = need(Kind.NUMBER, binary.left());
        Node right = need(Kind.NUMBER, binary.right());
        Operation operation = switch (binary.operator()) {
            case PLUS -> Operation.PLUS;
            case MINUS -> Operation.MINUS;
            case TIMES -> Operation.TIMES;
            default -> Operation.OVER;
        };
        Unit unit = switch (operation) {
            case TIMES -> Units.product(left.unit(), right.unit());
            case OVER -> Units.quotient(left.unit(), right.unit());
            default -> Units.needSame(left, right, binary.place());
        };
        return Node.number(operation, unit, binary.place(), List.of(), List.of(left, right));
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
        return current != null && current.kind() == Kind.ENTERPRISE ? current : null;
    }
}
