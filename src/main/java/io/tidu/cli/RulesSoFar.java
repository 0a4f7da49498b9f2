package io.tidu.cli;

import io.tidu.diagnostic.Problem;
import io.tidu.diagnostic.ProblemException;
import io.tidu.diagnostic.Problems;
import io.tidu.internal.load.RulesLoader;
import io.tidu.internal.load.RulesPlace;
import io.tidu.internal.policy.Policies;
import io.tidu.internal.policy.PolicyPack;
import io.tidu.vocabulary.Vocabulary;
import java.nio.file.Path;
import java.util.List;

/**
 * What a rules folder holds before a pack is added; unlike rules that decide, it may have no pack yet.
 *
 * @param vocabulary its facts
 * @param packs its packs
 */
record RulesSoFar(Vocabulary vocabulary, List<PolicyPack> packs) {
    private static final String NO_PACK = "pack.none";
    private static final String FACT = "staff";

    /**
     * Reads the folder.
     *
     * @throws ProblemException with its mistakes, except that there is no pack
     */
    static RulesSoFar of(Path folder) {
        try {
            Policies policies = RulesLoader.load(folder);
            return new RulesSoFar(policies.vocabulary(), policies.packs());
        } catch (ProblemException unusable) {
            if (unusable.problems().stream().noneMatch(p -> p.id().equals(NO_PACK))) {
                throw unusable;
            }
            List<Problem> others = unusable.problems().stream()
                    .filter(p -> !p.id().equals(NO_PACK))
                    .toList();
            if (!others.isEmpty()) {
                throw new ProblemException(others);
            }
            return new RulesSoFar(RulesLoader.vocabulary(RulesPlace.at(folder), new Problems()), List.of());
        }
    }

    /**
     * A new pack needs the fact that its rule reads, and an id and a target that no other has.
     *
     * @throws UsageException if it can't be added
     */
    void needPlaceFor(String id, String target) {
        if (vocabulary.fact(FACT).isEmpty()) {
            throw new UsageException("cli.new-no-staff");
        }
        for (PolicyPack pack : packs) {
            if (pack.manifest().id().equals(id)) {
                throw new UsageException("cli.new-version", id, pack.manifest().version());
            }
            if (pack.manifest().targets().containsKey(target)) {
                throw new UsageException("cli.new-target-taken", target);
            }
        }
    }
}
