package io.tidu.pack;

import io.tidu.diagnostic.Problem;
import io.tidu.diagnostic.Problems;
import io.tidu.pack.rule.ResolvedRule;
import java.util.Collection;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A target that several packs decide, each for other enterprises, is read as whichever of them decides it. So whoever
 * reads it must build on all of them that can meet it: otherwise it would read what it does not know of.
 */
final class TargetReaders {
    private TargetReaders() {}

    static void check(Collection<PolicyPack> packs, Problems problems) {
        for (PolicyPack reader : packs) {
            for (ResolvedRule rule : reader.rules()) {
                for (String target : rule.readsTargets()) {
                    SortedSet<String> others = strangers(reader.manifest(), target, packs);
                    if (!others.isEmpty()) {
                        problems.add(
                                Problem.error("pack.target-of-several", rule.place(), target, String.join(", ", others))
                                        .inRule(rule.name()));
                    }
                }
            }
        }
    }

    private static SortedSet<String> strangers(PackManifest reader, String target, Collection<PolicyPack> packs) {
        SortedSet<String> strangers = new TreeSet<>();
        for (PolicyPack pack : packs) {
            PackManifest other = pack.manifest();
            boolean known = other.id().equals(reader.id()) || reader.buildsOn().contains(other.id());
            if (!known
                    && other.targets().containsKey(target)
                    && !other.appliesTo().excludes(reader.appliesTo())) {
                strangers.add(other.id());
            }
        }
        return strangers;
    }
}
