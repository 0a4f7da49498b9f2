package io.tidu.internal.guide;

import io.tidu.diagnostic.ProblemException;
import io.tidu.internal.engine.Engine;
import io.tidu.model.Enterprise;
import io.tidu.model.assessment.Assessment;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Decides enterprises as they would be, and counts. Where several targets are looked at for one question, each
 * enterprise is decided once for all of them. Not thread-safe.
 */
final class Decisions {
    private final Engine engine;
    private final @Nullable Map<Asked, Optional<Assessment>> kept;
    private int made;
    private int besides;

    private record Asked(Enterprise enterprise, LocalDate on) {}

    private Decisions(Engine engine, @Nullable Map<Asked, Optional<Assessment>> kept) {
        this.engine = engine;
        this.kept = kept;
    }

    /** For one target: it keeps itself what became of it. */
    static Decisions ofOne(Engine engine) {
        return new Decisions(engine, null);
    }

    /** For several targets: what was decided is kept for the next. */
    static Decisions ofSeveral(Engine engine) {
        return new Decisions(engine, new HashMap<>());
    }

    /** What is decided on a day; null if a rule fails or a bound is met. */
    @Nullable
    Assessment of(Enterprise enterprise, LocalDate on) {
        if (kept == null) {
            made++;
            return decided(enterprise, on);
        }
        Asked asked = new Asked(enterprise, on);
        Optional<Assessment> found = kept.get(asked);
        if (found == null) {
            made++;
            found = Optional.ofNullable(decided(enterprise, on));
            kept.put(asked, found);
        }
        return found.orElse(null);
    }

    /** The same, neither counted nor kept. */
    @Nullable
    Assessment besides(Enterprise enterprise, LocalDate on) {
        Optional<Assessment> found = kept == null ? null : kept.get(new Asked(enterprise, on));
        if (found != null) {
            return found.orElse(null);
        }
        besides++;
        return decided(enterprise, on);
    }

    private @Nullable Assessment decided(Enterprise enterprise, LocalDate on) {
        try {
            return engine.assess(enterprise, on);
        } catch (ProblemException failed) {
            return null;
        }
    }

    /** How many enterprises were decided and count against bounds. */
    int made() {
        return made;
    }

    /** How many were decided in all. */
    int all() {
        return made + besides;
    }
}
