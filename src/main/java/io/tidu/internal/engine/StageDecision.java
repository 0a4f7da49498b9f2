package io.tidu.internal.engine;

import io.tidu.internal.evaluate.decide.Recorder;
import io.tidu.model.Verdict;
import io.tidu.model.assessment.Finding;
import io.tidu.model.assessment.StageOutcome;
import io.tidu.model.assessment.TargetOutcome;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds the furthest stage attained and what blocks the next. */
final class StageDecision {
    private static final String NO_STAGE = "none";

    private StageDecision() {}

    /** The pack that decides stages is not for the enterprise: what is on record is not of this way. */
    static StageOutcome elsewhere() {
        return new StageOutcome(null, null, null, List.of());
    }

    static StageOutcome of(
            @Nullable String recorded,
            List<String> stages,
            List<Recorder.Advance> advances,
            Map<String, TargetOutcome> outcomes) {
        String current = NO_STAGE.equals(recorded) ? null : recorded;
        String eligible = advances.stream()
                .filter(a -> a.judgement().verdict() == Verdict.MET)
                .max(Comparator.comparing(Recorder.Advance::order).thenComparing(Recorder.Advance::stage))
                .map(Recorder.Advance::stage)
                .orElse(null);
        int after = eligible == null ? 0 : stages.indexOf(eligible) + 1;
        String next = after < stages.size() ? stages.get(after) : null;
        return new StageOutcome(current, eligible, next, next == null ? List.of() : blocks(outcomes.get(next)));
    }

    private static List<String> blocks(@Nullable TargetOutcome next) {
        return next == null
                ? List.of()
                : next.findings().stream()
                        .map(Finding::criterion)
                        .filter(c -> next.criteria().get(c) != Verdict.MET)
                        .distinct()
                        .toList();
    }
}
