package io.tidu.internal.guide.line;

import io.tidu.internal.policy.expression.Expression;
import io.tidu.internal.policy.expression.ValueKind;
import io.tidu.internal.policy.rule.Rule;
import io.tidu.internal.policy.rule.RuleGraph;
import io.tidu.internal.policy.table.Table;
import io.tidu.internal.search.PackView;
import io.tidu.model.Exact;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What of a rule moves with a fact and is held against no line: numbers that it states, and which entries count. */
final class Undrawn {
    private Undrawn() {}

    /** Facts that move a number which a rule states of a target, such as points for each patent. */
    static Set<String> facts(Rule rule, FactsRead facts, Courses courses) {
        Set<String> moved = new LinkedHashSet<>();
        for (Rule.Statement statement : rule.statements()) {
            if (statement.kind().isAboutMoney()) {
                continue;
            }
            List<Expression> arguments = statement.arguments();
            for (int i = 0; i < arguments.size(); i++) {
                Expression argument = arguments.get(i);
                boolean hasLine = i + 1 < arguments.size() && RuleNodes.isLine(arguments.get(i + 1));
                boolean isLineOfNone =
                        RuleNodes.isLine(argument) && arguments.get(i - 1).kind() != ValueKind.NUMBER;
                if ((argument.kind() == ValueKind.NUMBER && !hasLine) || isLineOfNone) {
                    facts.of(argument).stream()
                            .filter(f -> !courses.of(argument, f).isConstant())
                            .forEach(moved::add);
                }
            }
        }
        return moved;
    }

    /** By list, the numbers of the tables by which entries are chosen. */
    static Map<String, Set<Exact>> sizes(Rule rule, PackView pack) {
        Map<String, Set<Exact>> sizes = new HashMap<>();
        RuleNodes.of(rule).forEach(node -> {
            String filter = RuleGraph.filter(rule, node);
            if (filter != null) {
                pack.table(filter)
                        .rows()
                        .forEach(row -> row.cells().values().forEach(cell -> {
                            if (cell instanceof Table.Cell.Number number) {
                                sizes.computeIfAbsent(node.name(), l -> new LinkedHashSet<>())
                                        .add(number.value());
                            }
                        }));
            }
        });
        return sizes;
    }
}
