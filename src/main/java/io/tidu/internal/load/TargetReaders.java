package io.tidu.internal.load;

import io.tidu.diagnostic.Problem;
import io.tidu.diagnostic.Problems;
import io.tidu.internal.policy.PackManifest;
import io.tidu.internal.policy.PolicyPack;
import io.tidu.internal.policy.rule.Rule;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A target that several packs decide, each for other enterprises, is read as whichever of them decides it. So whoever
 * reads it must build on all of them that can meet it: otherwise it would read what it does not know of.
 */
final class TargetReaders {
    private TargetReaders() {}

    static void check(Collection<PolicyPack> packs, Problems problems) {
        Map<String, List<PackManifest>> deciders = new HashMap<>();
        for (PolicyPack pack : packs) {
            pack.manifest()
                    .targets()
                    .keySet()
                    .forEach(t ->
                            deciders.computeIfAbsent(t, x -> new ArrayList<>()).add(pack.manifest()));
        }
        for (PolicyPack reader : packs) {
            for (Rule rule : reader.rules()) {
                for (String target : rule.readsTargets()) {
                    SortedSet<String> others = strangers(reader.manifest(), deciders.getOrDefault(target, List.of()));
                    if (!others.isEmpty()) {
                        problems.add(
                                Problem.error("pack.target-of-several", rule.place(), target, String.join(", ", others))
                                        .inRule(rule.name()));
                    }
                }
            }
        }
    }

    private static SortedSet<String> strangers(PackManifest reader, List<PackManifest> deciders) {
        SortedSet<String> strangers = new TreeSet<>();
        for (PackManifest other : deciders) {
            boolean known = other.id().equals(reader.id()) || reader.buildsOn().contains(other.id());
            if (!known && !other.appliesTo().excludes(reader.appliesTo())) {
                strangers.add(other.id());
            }
        }
        return strangers;
    }
}
