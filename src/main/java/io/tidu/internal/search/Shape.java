package io.tidu.internal.search;

import io.tidu.internal.policy.expression.Expression;
import io.tidu.internal.policy.rule.Rule;
import java.util.List;
import java.util.stream.Collectors;

/** What an expression or rule says, without where: two that are equal say the same. */
public final class Shape {
    private Shape() {}

    /** The shape of an expression, pattern or statement: what it says, wherever it is written. */
    public static String of(Expression node) {
        return node.operation() + ":" + node.kind() + ":" + node.index() + node.names() + of(node.operands());
    }

    /** The shape of an expression, pattern or statement: what it says, wherever it is written. */
    public static String of(List<Expression> nodes) {
        return nodes.stream().map(Shape::of).collect(Collectors.joining(",", "(", ")"));
    }

    /** The shape of the conditions of a rule. */
    public static String ofPatterns(Rule rule) {
        return rule.patterns().stream().map(Shape::of).collect(Collectors.joining(";"));
    }

    private static String of(Rule.Pattern pattern) {
        Expression name = pattern.targetName();
        return pattern.kind() + "|" + pattern.source() + "|" + pattern.sourcePattern() + "|"
                + (name == null ? "" : of(name)) + "|"
                + pattern.constraints().stream().map(Shape::of).sorted().toList();
    }

    /** The shape of an expression, pattern or statement: what it says, wherever it is written. */
    public static String of(Rule.Statement statement) {
        return statement.kind() + of(statement.arguments());
    }
}
