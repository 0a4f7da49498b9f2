package io.tidu.internal.impact.written;

import io.tidu.internal.policy.expression.Expression;
import io.tidu.internal.policy.rule.Rule;
import java.util.List;

/** What a rule says, without where and how it is laid out. */
final class RuleForm {
    private RuleForm() {}

    static boolean same(Rule before, Rule after) {
        return of(before).equals(of(after));
    }

    private static String of(Rule rule) {
        StringBuilder form = new StringBuilder(rule.clauses().toString());
        for (Rule.Pattern pattern : rule.patterns()) {
            Expression target = pattern.targetName();
            form.append(pattern.kind()).append(pattern.source()).append(pattern.sourcePattern());
            form.append(target == null ? "" : of(target)).append(all(pattern.constraints()));
        }
        rule.statements().forEach(s -> form.append(s.kind()).append(all(s.arguments())));
        return form.toString();
    }

    private static List<String> all(List<Expression> nodes) {
        return nodes.stream().map(RuleForm::of).toList();
    }

    private static String of(Expression node) {
        return node.operation() + " " + node.kind() + " " + node.unit() + " " + node.index() + " " + node.names()
                + all(node.operands());
    }
}
