package io.tidu.internal.guide;

import io.tidu.diagnostic.Problem;
import io.tidu.internal.engine.Engine;
import io.tidu.model.Enterprise;
import io.tidu.model.Verdict;
import io.tidu.model.assessment.Assessment;
import io.tidu.model.assessment.TargetOutcome;
import io.tidu.model.guidance.Guidance;
import io.tidu.model.guidance.GuideOptions;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

/** Guidance by an engine's rules. Safe to share between threads. */
public final class Guide {
    private final Engine engine;
    private final Map<String, TargetRules> targets = new ConcurrentHashMap<>();

    /** By the rules of an engine. */
    public Guide(Engine engine) {
        this.engine = engine;
    }

    /** Plans for one enterprise. */
    public Guidance guide(Enterprise enterprise, LocalDate on, GuideOptions options) {
        Assessment today = engine.assess(enterprise, on);
        String to = to(today, options);
        TargetOutcome outcome = today.targets().get(to);
        Searched found = new TargetSearch(engine, rules(to), today, enterprise, on, options).search();
        return new Guidance(
                enterprise.id(),
                enterprise.name(),
                on,
                to,
                outcome == null ? Verdict.UNDETERMINED : outcome.verdict(),
                today.packs(),
                today.vocabulary(),
                today.library(),
                found.plans(),
                found.complete(),
                found.unreachable(),
                List.of(),
                List.of(),
                List.of());
    }

    private TargetRules rules(String target) {
        return targets.computeIfAbsent(target, t -> TargetRules.of(t, engine));
    }

    /** What is asked for: the next stage if nothing is, the last one where there is no next. */
    private static String to(Assessment today, GuideOptions options) {
        if (options.to() != null) {
            return options.to();
        }
        return Objects.requireNonNullElse(
                today.stage().next() != null ? today.stage().next() : today.stage().eligible(), "");
    }

    /** What of guidance does not hold. */
    public List<Problem> verify(Guidance guidance) {
        engine.needOpen();
        return new Proof(engine, guidance).problems();
    }
}
