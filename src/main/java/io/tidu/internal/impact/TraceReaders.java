package io.tidu.internal.impact;

import io.tidu.internal.policy.PolicyPack;
import io.tidu.internal.policy.expression.Expression;
import io.tidu.internal.policy.expression.ValueKind;
import io.tidu.internal.policy.rule.Rule;
import io.tidu.internal.policy.rule.RuleGraph;
import io.tidu.internal.policy.table.Table;
import io.tidu.internal.policy.table.TableRow;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Which rules of a pack read a row of one of its tables. */
final class TraceReaders {
    private final PolicyPack pack;
    private final List<RuleGraph.Use> uses;

    TraceReaders(PolicyPack pack) {
        this.pack = pack;
        this.uses = pack.graph().uses();
    }

    Set<Rule> of(Table table, TableRow row) {
        Set<Rule> readers = new LinkedHashSet<>();
        for (Rule rule : pack.rules()) {
            if (rule.patterns().stream().anyMatch(p -> table.name().equals(p.source()) && isOfRows(p))) {
                readers.add(rule);
            }
        }
        uses.stream().filter(u -> reads(u, table, row)).forEach(u -> readers.add(u.rule()));
        return readers;
    }

    private static boolean isOfRows(Rule.Pattern pattern) {
        return pattern.kind() == ValueKind.ROW;
    }

    private static boolean reads(RuleGraph.Use use, Table table, TableRow row) {
        Expression node = use.node();
        return switch (node.operation()) {
            case TABLE_VALUE, TABLE_POINTS -> node.name().equals(table.name()) && NodeTexts.isPossible(row, node);
            case TABLE, TABLE_MARGINAL, ONE_OF -> node.name().equals(table.name());
            default -> table.name().equals(RuleGraph.filter(use.rule(), node));
        };
    }
}
