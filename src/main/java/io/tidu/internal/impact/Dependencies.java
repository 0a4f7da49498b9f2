package io.tidu.internal.impact;

import io.tidu.internal.policy.PolicyPack;
import io.tidu.internal.policy.rule.Rule;
import io.tidu.internal.policy.rule.StatementKind;
import io.tidu.model.assessment.Award;
import io.tidu.model.assessment.Finding;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** Which findings and awards rest on other targets: a tier that asks for a title is lost for the title's reasons. */
final class Dependencies {
    private record Key(String pack, String name) {}

    private final Map<Key, SortedSet<String>> byRule = new HashMap<>();
    private final Map<Key, SortedSet<String>> byAwardClause = new HashMap<>();

    private Dependencies() {}

    /** Of the rules in these packs. */
    static Dependencies of(List<PolicyPack> packs) {
        Dependencies all = new Dependencies();
        packs.stream().flatMap(p -> p.rules().stream()).forEach(all::add);
        return all;
    }

    private void add(Rule rule) {
        if (rule.readsTargets().isEmpty()) {
            return;
        }
        byRule.put(new Key(rule.pack(), rule.name()), rule.readsTargets());
        if (rule.statements().stream().anyMatch(s -> s.kind() == StatementKind.AWARD)) {
            rule.clauses()
                    .forEach(c -> byAwardClause
                            .computeIfAbsent(new Key(rule.pack(), c), k -> new TreeSet<>())
                            .addAll(rule.readsTargets()));
        }
    }

    /** The targets that a finding rests on. */
    Set<String> of(Finding finding) {
        return byRule.getOrDefault(new Key(finding.pack(), finding.rule()), Collections.emptySortedSet());
    }

    /** The targets that an award rests on. */
    Set<String> of(Award award) {
        Set<String> all = new TreeSet<>(
                byAwardClause.getOrDefault(new Key(award.pack(), award.clause()), Collections.emptySortedSet()));
        if (award.tier() != null) {
            all.add(award.tier());
        }
        return all;
    }
}
