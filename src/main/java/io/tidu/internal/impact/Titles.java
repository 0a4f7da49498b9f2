package io.tidu.internal.impact;

import io.tidu.internal.policy.PolicyPack;
import io.tidu.internal.policy.rule.Rule;
import io.tidu.internal.policy.rule.RuleGraph;
import io.tidu.internal.policy.rule.StatementKind;
import io.tidu.internal.policy.rule.StatementKind.Role;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** Which targets are titles that an enterprise holds, not stages, tiers or award items. */
final class Titles {
    private Titles() {}

    /** Of the versions in force. */
    static SortedSet<String> of(List<PolicyPack> packs) {
        SortedSet<String> titles = new TreeSet<>();
        packs.forEach(p -> titles.addAll(p.manifest().targets().keySet()));
        packs.forEach(p -> titles.removeAll(others(p)));
        return Collections.unmodifiableSortedSet(titles);
    }

    private static SortedSet<String> others(PolicyPack pack) {
        RuleGraph graph = pack.graph();
        SortedSet<String> others = new TreeSet<>(graph.paidItems());
        others.addAll(pack.manifest().internal());
        others.addAll(pack.manifest().consequences().keySet());
        for (Rule rule : pack.rules()) {
            for (Rule.Statement statement : rule.statements()) {
                if (statement.kind() == StatementKind.ADVANCE
                        || statement.kind().isAboutMoney()) {
                    statement.argument(Role.STAGE).ifPresent(n -> others.addAll(graph.texts(n)));
                    statement.argument(Role.TIER).ifPresent(n -> others.addAll(graph.texts(n)));
                }
            }
        }
        return others;
    }
}
