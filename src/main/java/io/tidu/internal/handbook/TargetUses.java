package io.tidu.internal.handbook;

import io.tidu.internal.policy.Policies;
import io.tidu.internal.policy.PolicyPack;
import io.tidu.internal.policy.rule.Rule;
import io.tidu.internal.policy.rule.RuleGraph;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Which rules state a target, which read its result by name, and which ask for its certificate. */
final class TargetUses {
    private final SortedMap<String, SortedSet<RuleUse>> stating = new TreeMap<>();
    private final SortedMap<String, SortedSet<RuleUse>> reading = new TreeMap<>();
    private final SortedMap<String, SortedSet<RuleUse>> holding = new TreeMap<>();

    private TargetUses() {}

    static TargetUses of(Policies policies) {
        TargetUses uses = new TargetUses();
        for (PolicyPack pack : policies.packs()) {
            RuleGraph graph = pack.graph();
            add(uses.stating, pack, graph.stating());
            add(uses.reading, pack, graph.reading());
            add(uses.holding, pack, graph.holding());
        }
        return uses;
    }

    private static void add(Map<String, SortedSet<RuleUse>> of, PolicyPack pack, Map<String, List<Rule>> uses) {
        uses.forEach((target, rules) -> rules.forEach(
                r -> of.computeIfAbsent(target, t -> new TreeSet<>()).add(new RuleUse(pack, r, ""))));
    }

    /** The rules whose statements speak of a target. */
    SortedSet<RuleUse> stating(String target) {
        return of(stating, target);
    }

    /** The rules whose conditions or statements read what was concluded of a target. */
    SortedSet<RuleUse> reading(String target) {
        return of(reading, target);
    }

    /** The rules that ask whether a certificate of this title is held. */
    SortedSet<RuleUse> holding(String target) {
        return of(holding, target);
    }

    private static SortedSet<RuleUse> of(Map<String, SortedSet<RuleUse>> uses, String target) {
        return Collections.unmodifiableSortedSet(uses.getOrDefault(target, new TreeSet<>()));
    }
}
