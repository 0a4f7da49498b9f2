package io.tidu.cli;

import io.tidu.internal.diagnostic.Nearest;
import io.tidu.internal.engine.Engine;
import io.tidu.internal.policy.PolicyPack;
import io.tidu.model.Enterprise;
import io.tidu.model.guidance.Guidance;
import io.tidu.model.guidance.GuideOptions;
import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;

/**
 * What is asked for each enterprise.
 *
 * @param options what is the same for all
 * @param forecasts what is assumed for each
 */
record GuideQuestion(GuideOptions options, Forecasts forecasts) {
    /**
     * Looks once at what would be wrong for every enterprise.
     *
     * @throws UsageException if the rules on that day know no such target, or there is no such fact to lock; the
     *     nearest name is told
     */
    void check(Engine engine, LocalDate on) {
        String target = options.to();
        if (target != null) {
            Set<String> known = targets(engine, on);
            if (!known.contains(target)) {
                throw new UsageException("cli.guide.no-target", target, Nearest.orAll(target, known));
            }
        }
        Set<String> facts = engine.vocabulary().facts().keySet();
        for (String locked : options.locked()) {
            String fact = locked.replaceFirst("[.\\[].*", "");
            if (!facts.contains(fact)) {
                throw new UsageException("cli.guide.no-fact", locked, Nearest.orAll(fact, facts));
            }
        }
    }

    private static Set<String> targets(Engine engine, LocalDate on) {
        Set<String> targets = new TreeSet<>(Set.of(Guidance.FUNDING));
        for (PolicyPack pack : engine.policies().inForce(on)) {
            targets.addAll(pack.manifest().targets().keySet());
        }
        return targets;
    }

    /** The question for one enterprise. */
    GuideOptions of(Enterprise enterprise) {
        return options.assuming(forecasts.of(enterprise.id()));
    }
}
