package io.tidu.internal.guide.line;

import io.tidu.internal.policy.expression.Expression;
import io.tidu.internal.policy.expression.Operator;
import io.tidu.internal.policy.expression.ValueKind;
import io.tidu.internal.policy.rule.Rule;
import io.tidu.internal.search.Atoms;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What stands in a rule. */
final class RuleNodes {
    private RuleNodes() {}

    /** Every node of its conditions and statements. */
    static Stream<Expression> of(Rule rule) {
        return Stream.concat(
                rule.patterns().stream().flatMap(p -> p.constraints().stream()).flatMap(Expression::all),
                rule.statements().stream().flatMap(s -> s.arguments().stream()).flatMap(Expression::all));
    }

    /** Whether tables and the rows of patterns alone say what it comes to: neither the enterprise nor the day does. */
    static boolean isSame(Expression node) {
        return Atoms.isConstant(node) && node.all().noneMatch(n -> n.operation().reads() == Operator.Reads.DATE);
    }

    /** Whether it is a line behind a number. */
    static boolean isLine(Expression node) {
        return node.operation() == Operator.NUMBER_LINE
                || node.operation() == Operator.SOME
                || node.operation() == Operator.NONE;
    }

    /** The lists whose entries its patterns stand for, by the position of the pattern. */
    static Map<Integer, String> lists(Rule rule) {
        Map<Integer, String> lists = new HashMap<>();
        for (int i = 0; i < rule.patterns().size(); i++) {
            Rule.Pattern pattern = rule.patterns().get(i);
            if (pattern.kind() == ValueKind.ENTRY && pattern.source() != null) {
                lists.put(i, pattern.source());
            }
        }
        return lists;
    }

    /** Which patterns that stand for entries a node reads. */
    static Set<Integer> entriesRead(Expression node) {
        return node.all()
                .filter(n -> n.operation() == Operator.SUBJECT && n.kind() == ValueKind.ENTRY)
                .map(Expression::index)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Their lists. */
    static Set<String> listsRead(Expression node, Map<Integer, String> lists) {
        return entriesRead(node).stream()
                .filter(lists::containsKey)
                .map(lists::get)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
