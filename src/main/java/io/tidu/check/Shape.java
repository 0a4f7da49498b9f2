package io.tidu.check;

import io.tidu.internal.policy.expression.Expression;
import io.tidu.internal.policy.rule.Rule;
import java.util.List;
import java.util.stream.Collectors;

/** What an expression or rule says, without where: two that are equal say the same. */
final class Shape {
    private Shape() {}

    static String of(Expression node) {
        return node.operation() + ":" + node.kind() + ":" + node.index() + node.names() + of(node.operands());
    }

    static String of(List<Expression> nodes) {
        return nodes.stream().map(Shape::of).collect(Collectors.joining(",", "(", ")"));
    }

    static String ofPatterns(Rule rule) {
        return rule.patterns().stream().map(Shape::of).collect(Collectors.joining(";"));
    }

    private static String of(Rule.Pattern pattern) {
        Expression name = pattern.targetName();
        return pattern.kind() + "|" + pattern.source() + "|" + pattern.sourcePattern() + "|"
                + (name == null ? "" : of(name)) + "|"
                + pattern.constraints().stream().map(Shape::of).sorted().toList();
    }

    static String of(Rule.Statement statement) {
        return statement.kind() + of(statement.arguments());
    }
}
