package io.tidu.internal.handbook;

import io.tidu.internal.policy.Policies;
import io.tidu.internal.policy.PolicyPack;
import java.util.Collections;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Which rules use which fact. Facts are told by name, fields of lists and records by path ({@code events.kind}),
 * derived facts by name.
 */
final class FactUses {
    private final SortedMap<String, SortedSet<RuleUse>> uses = new TreeMap<>();

    private FactUses() {}

    static FactUses of(Policies policies) {
        FactUses uses = new FactUses();
        policies.packs().forEach(p -> uses.add(p, policies));
        return uses;
    }

    private void add(PolicyPack pack, Policies policies) {
        pack.graph()
                .facts(policies.vocabulary(), policies.formulas())
                .forEach(r ->
                        uses.computeIfAbsent(r.path(), p -> new TreeSet<>()).add(new RuleUse(pack, r.rule(), r.via())));
    }

    /** The rules that use a fact, a field or a derived fact; none if it is not used at all. */
    SortedSet<RuleUse> of(String path) {
        return Collections.unmodifiableSortedSet(uses.getOrDefault(path, new TreeSet<>()));
    }
}
