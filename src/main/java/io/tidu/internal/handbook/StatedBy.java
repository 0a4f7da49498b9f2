package io.tidu.internal.handbook;

import io.tidu.internal.policy.PolicyPack;
import io.tidu.internal.policy.rule.Rule;
import io.tidu.internal.policy.rule.RuleGraph;
import io.tidu.internal.policy.rule.StatementKind;
import io.tidu.internal.policy.rule.StatementKind.Role;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Which clauses of one version of a pack state something of a criterion or an item. */
final class StatedBy {
    private final PolicyPack pack;
    private final RuleGraph graph;
    private final Map<String, Set<ClauseRef>> criteria = new TreeMap<>();
    private final Map<String, Set<ClauseRef>> items = new TreeMap<>();
    private final Map<String, Set<String>> taken = new TreeMap<>();

    StatedBy(PolicyPack pack) {
        this.pack = pack;
        this.graph = pack.graph();
        pack.rules().forEach(r -> r.statements().forEach(s -> add(r, s)));
    }

    private void add(Rule rule, Rule.Statement statement) {
        Set<String> targets = names(statement, Role.TARGET);
        Set<String> criterion = names(statement, Role.CRITERION);
        for (String target : targets) {
            criterion.forEach(c -> clauses(criteria, key(target, c), rule));
            if (statement.kind() == StatementKind.REQUIRE_ALL_OF) {
                taken.computeIfAbsent(target, t -> new TreeSet<>()).addAll(rule.readsTargets());
            }
        }
        names(statement, Role.ITEM).forEach(i -> clauses(items, i, rule));
    }

    private void clauses(Map<String, Set<ClauseRef>> of, String key, Rule rule) {
        Set<ClauseRef> clauses = of.computeIfAbsent(key, k -> new TreeSet<>());
        rule.clauses().forEach(c -> clauses.add(new ClauseRef(pack, c)));
    }

    private static String key(String target, String criterion) {
        return target + " " + criterion;
    }

    /** The clauses that state a criterion of a target. */
    Set<ClauseRef> criterion(String target, String criterion) {
        return criteria.getOrDefault(key(target, criterion), Set.of());
    }

    /** The clauses that state anything of an item of a score or an award. */
    Set<ClauseRef> item(String item) {
        return items.getOrDefault(item, Set.of());
    }

    /** The targets all or some of whose criteria are criteria of this one. */
    Set<String> taken(String target) {
        return taken.getOrDefault(target, Set.of());
    }

    private Set<String> names(Rule.Statement statement, Role role) {
        return statement.argument(role).<Set<String>>map(graph::texts).orElse(Set.of());
    }
}
