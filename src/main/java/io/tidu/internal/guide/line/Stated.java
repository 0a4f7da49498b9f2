package io.tidu.internal.guide.line;

import io.tidu.internal.policy.PolicyPack;
import io.tidu.internal.policy.rule.Rule;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;

/** Which rules of some versions state something of which target, and what a target so rests on. Safe to share. */
public final class Stated {
    private final Map<String, List<Rule>> byTarget = new HashMap<>();

    /** By these versions. */
    public Stated(Collection<PolicyPack> packs) {
        for (PolicyPack pack : packs) {
            pack.graph()
                    .stating()
                    .forEach((of, rules) ->
                            byTarget.computeIfAbsent(of, t -> new ArrayList<>()).addAll(rules));
        }
    }

    /** The rules that state something of a target. */
    public List<Rule> of(String target) {
        return byTarget.getOrDefault(target, List.of());
    }

    /** A target and all targets on which it rests. */
    public NavigableSet<String> closure(String target) {
        NavigableSet<String> reached = new TreeSet<>(Set.of(target));
        Deque<String> next = new ArrayDeque<>(reached);
        while (!next.isEmpty()) {
            for (Rule rule : of(next.remove())) {
                rule.readsTargets().stream().filter(reached::add).forEach(next::add);
            }
        }
        return reached;
    }

    /** The rules that state something of any of these targets, told apart by which they are. */
    public Set<Rule> rules(Collection<String> targets) {
        // What rules say is long to compare.
        Set<Rule> rules = Collections.newSetFromMap(new IdentityHashMap<>());
        targets.forEach(t -> rules.addAll(of(t)));
        return rules;
    }
}
