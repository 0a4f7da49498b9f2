package io.tidu.guide;

import io.tidu.diagnostic.Problem;
import io.tidu.diagnostic.ProblemException;
import io.tidu.engine.PolicyEngine;
import io.tidu.internal.engine.EngineDoor;
import io.tidu.internal.guide.Guide;
import io.tidu.model.Enterprise;
import io.tidu.model.guidance.Guidance;
import io.tidu.model.guidance.GuideOptions;
import java.time.LocalDate;
import java.util.List;

/**
 * Says what an enterprise can do to attain a target, the next stage or more money, and proves each plan with the
 * engine's own assessments.
 *
 * <pre>{@code
 * try (PolicyEngine engine = PolicyEngine.load(Path.of("rules"))) {
 *     Guidance guidance = PolicyGuide.of(engine).guide(enterprise, LocalDate.of(2026, 3, 1), GuideOptions.NEXT_STAGE);
 * }
 * }</pre>
 *
 * <p>What can be changed are the levers of the vocabulary and the packs; what has happened can't. Safe to share between
 * threads; the same question always has an equal answer. Closing the engine ends it too.
 */
public final class PolicyGuide {
    private final Guide guide;

    private PolicyGuide(Guide guide) {
        this.guide = guide;
    }

    /** With the rules of an engine, which stays the caller's to close. */
    public static PolicyGuide of(PolicyEngine engine) {
        return new PolicyGuide(new Guide(EngineDoor.into(engine)));
    }

    /**
     * Plans for one enterprise.
     *
     * @param on today; nothing reads the clock
     * @throws ProblemException if the enterprise has a fact, field, word or type that the vocabulary does not have, if
     *     the target is not one of the packs in force (the problem names the nearest), if a locked fact or one of the
     *     forecast is none, or if a rule fails for the enterprise as it is
     * @throws IllegalStateException if the engine is closed
     */
    public Guidance guide(Enterprise enterprise, LocalDate on, GuideOptions options) {
        return guide.guide(enterprise, on, options);
    }

    /**
     * Proves guidance again with assessments alone: that its packs, vocabulary and library are these, that each plan's
     * facts attain the target on its day, and that none of its steps can be left out or done by the smallest change
     * less.
     *
     * @return what does not hold; empty if all does
     */
    public List<Problem> verify(Guidance guidance) {
        return guide.verify(guidance);
    }
}
