package io.tidu.internal.guide;

import io.tidu.internal.engine.Engine;
import io.tidu.internal.policy.Policies;
import io.tidu.internal.policy.rule.Rule;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * One target, with what decides it. Safe to share between threads.
 *
 * @param name the target
 * @param engine decides at least it and all that it rests on
 * @param rules what bears on it
 * @param levered the facts that a lever changes
 */
record TargetRules(String name, Engine engine, RulesOfDays rules, Set<String> levered) {
    /** Of these rules. */
    static TargetRules of(String name, Engine engine) {
        Policies policies = engine.policies();
        Set<String> levered = new TreeSet<>();
        policies.facts().levers().values().forEach(l -> levered.add(l.fact()));
        Set<Rule> bearing = bearing(name, policies);
        return new TargetRules(
                name, Engine.of(policies.only(bearing::contains)), new RulesOfDays(policies, name), levered);
    }

    /** The rules of any version that a target rests on. */
    private static Set<Rule> bearing(String name, Policies policies) {
        Map<String, List<Rule>> stating = new HashMap<>();
        policies.packs()
                .forEach(pack -> pack.graph()
                        .stating()
                        .forEach((of, rules) -> stating.computeIfAbsent(of, t -> new ArrayList<>())
                                .addAll(rules)));
        Set<Rule> bearing = Collections.newSetFromMap(new IdentityHashMap<>());
        Set<String> reached = new HashSet<>(Set.of(name));
        Deque<String> next = new ArrayDeque<>(reached);
        while (!next.isEmpty()) {
            for (Rule rule : stating.getOrDefault(next.remove(), List.of())) {
                bearing.add(rule);
                rule.readsTargets().stream().filter(reached::add).forEach(next::add);
            }
        }
        return bearing;
    }
}
