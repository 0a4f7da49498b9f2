package io.tidu.cli;

import io.tidu.diagnostic.Problem;
import io.tidu.internal.engine.Engine;
import io.tidu.internal.guide.Asked;
import io.tidu.internal.policy.PolicyPack;
import io.tidu.model.Enterprise;
import io.tidu.model.Label;
import io.tidu.model.guidance.Guidance;
import io.tidu.model.guidance.GuideOptions;
import java.time.LocalDate;
import java.util.SortedMap;
import java.util.TreeMap;

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
    void check(Engine engine, LocalDate on, Terminal terminal) {
        String target = options.to();
        if (target != null) {
            SortedMap<String, Label> known = targets(engine, on);
            if (!known.containsKey(target)) {
                throw new UsageException("cli.guide.no-target", target, Asked.meant(target, known));
            }
        }
        for (String locked : options.locked()) {
            Problem wrong = Asked.lock(locked, engine.vocabulary()).orElse(null);
            if (wrong != null) {
                throw new UsageException("cli.guide.lock", wrong.sentence(terminal.locale()));
            }
        }
    }

    private static SortedMap<String, Label> targets(Engine engine, LocalDate on) {
        SortedMap<String, Label> targets = new TreeMap<>();
        for (PolicyPack pack : engine.policies().inForce(on)) {
            targets.putAll(pack.manifest().targets());
        }
        targets.put(Guidance.FUNDING, Label.of(Guidance.FUNDING));
        return targets;
    }

    /** The question for one enterprise. */
    GuideOptions of(Enterprise enterprise) {
        return options.assuming(forecasts.of(enterprise.id()));
    }
}
