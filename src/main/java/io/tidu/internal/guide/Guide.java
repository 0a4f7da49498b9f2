package io.tidu.internal.guide;

import io.tidu.diagnostic.Problem;
import io.tidu.internal.engine.Engine;
import io.tidu.model.Enterprise;
import io.tidu.model.assessment.Assessment;
import io.tidu.model.guidance.Guidance;
import io.tidu.model.guidance.GuideOptions;
import java.time.LocalDate;
import java.util.List;

/** Guidance by an engine's rules. Safe to share between threads. */
public final class Guide {
    private final Engine engine;

    /** By the rules of an engine. */
    public Guide(Engine engine) {
        this.engine = engine;
    }

    /** Plans for one enterprise. */
    public Guidance guide(Enterprise enterprise, LocalDate on, GuideOptions options) {
        Assessment today = engine.assess(enterprise, on);
        String to = options.to() == null ? "" : options.to();
        return new Guidance(
                enterprise.id(),
                enterprise.name(),
                on,
                to,
                today.target(to).verdict(),
                today.packs(),
                today.vocabulary(),
                today.library(),
                List.of(),
                false,
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    /** What of guidance does not hold. */
    public List<Problem> verify(Guidance guidance) {
        return List.of();
    }
}
