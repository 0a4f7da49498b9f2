package io.tidu.internal.handbook;

import io.tidu.internal.policy.PolicyPack;
import io.tidu.internal.policy.expression.Expression;
import io.tidu.internal.policy.rule.Rule;
import io.tidu.internal.policy.rule.RuleGraph;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Which tables choose among the entries of which lists: the columns of these are fields of the entries. */
final class Filters {
    private final Map<String, SortedSet<String>> lists = new TreeMap<>();

    private Filters() {}

    static Filters of(PolicyPack pack) {
        Filters filters = new Filters();
        pack.graph().uses().forEach(u -> filters.add(u.rule(), u.node()));
        return filters;
    }

    private void add(Rule rule, Expression node) {
        String table = RuleGraph.filter(rule, node);
        if (table != null) {
            lists.computeIfAbsent(table, t -> new TreeSet<>()).add(node.name());
        }
    }

    /** The lists among whose entries a table chooses. */
    SortedSet<String> lists(String table) {
        return lists.getOrDefault(table, new TreeSet<>());
    }
}
