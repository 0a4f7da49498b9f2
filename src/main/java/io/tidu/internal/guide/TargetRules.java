package io.tidu.internal.guide;

import io.tidu.internal.engine.Engine;
import io.tidu.internal.guide.line.Stated;
import io.tidu.internal.policy.Policies;
import io.tidu.internal.policy.rule.Rule;
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
        Stated stated = new Stated(policies.packs());
        Set<Rule> bearing = stated.rules(stated.closure(name));
        return new TargetRules(
                name, Engine.of(policies.only(bearing::contains)), new RulesOfDays(policies, name), levered);
    }
}
