package io.tidu.internal.register;

import io.tidu.internal.explain.Gaps;
import io.tidu.model.Verdict;
import io.tidu.model.assessment.Assessment;
import io.tidu.model.assessment.Finding;
import io.tidu.model.assessment.TargetOutcome;
import io.tidu.model.batch.Move;
import io.tidu.model.batch.Reason;
import io.tidu.model.batch.StageMove;
import java.util.List;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * How the stage of today compares with the one before.
 *
 * @param stages the stages in their order
 * @param reason puts a finding of a target into words
 */
record Moves(List<String> stages, BiFunction<String, Finding, Reason> reason) {
    /** The stage on record before, or of the run before; null if it stood in none. */
    StageMove of(Assessment today, @Nullable String before) {
        String from = before != null && stages.contains(before) ? before : null;
        String stage = today.stage().eligible();
        int was = from == null ? -1 : stages.indexOf(from);
        int is = stage == null ? -1 : stages.indexOf(stage);
        Move move = move(today, from, was, is);
        String decides = move == Move.FALLS_BACK || move == Move.LEAVES || move == Move.OPEN
                ? from
                : today.stage().next();
        boolean told = move != Move.ENTERS && move != Move.RISES && decides != null;
        return new StageMove(
                from,
                stage,
                today.stage().next(),
                move,
                told ? because(today, String.valueOf(decides), move) : List.of());
    }

    private static Move move(Assessment today, @Nullable String from, int was, int is) {
        if (is >= was || from == null) {
            return is > was ? was < 0 ? Move.ENTERS : Move.RISES : is < 0 ? Move.NONE : Move.STAYS;
        }
        TargetOutcome before = today.targets().get(from);
        boolean lost = before != null && before.inForce() && before.verdict() == Verdict.NOT_MET;
        return !lost ? Move.OPEN : is < 0 ? Move.LEAVES : Move.FALLS_BACK;
    }

    private List<Reason> because(Assessment today, String target, Move move) {
        TargetOutcome outcome = today.targets().get(target);
        if (outcome == null) {
            return List.of();
        }
        return Gaps.of(outcome).findings().stream()
                .filter(f ->
                        move == Move.OPEN || outcome.verdict() != Verdict.NOT_MET || f.verdict() == Verdict.NOT_MET)
                .map(f -> reason.apply(target, f))
                .toList();
    }
}
