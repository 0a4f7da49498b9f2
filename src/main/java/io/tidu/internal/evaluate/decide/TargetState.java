package io.tidu.internal.evaluate.decide;

import io.tidu.model.Status;
import io.tidu.model.assessment.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What rules have stated of one target so far. Not thread-safe. */
final class TargetState {
    private static final Map<String, Integer> RANKS =
            Stream.of(Status.values()).collect(Collectors.toMap(Status::word, Enum::ordinal));

    private final Target target;
    private final List<Found> findings = new ArrayList<>();
    /** Most targets have no score. */
    private List<PassMark> passes = List.of();

    private @Nullable Scores scores;
    private String status;

    TargetState(Target target) {
        this.target = target;
        this.status = target.status();
    }

    Target target() {
        return target;
    }

    List<Found> findings() {
        return findings;
    }

    /** It is not known whether the pack is for the enterprise. Said once: a requirement may say it already. */
    void keptOpenBy(Finding applies) {
        boolean said = findings.stream()
                .map(Found::finding)
                .anyMatch(f -> f.verdict().isOpen()
                        && f.criterion().equals(applies.criterion())
                        && f.role() == Finding.Role.REQUIREMENT
                        && f.evidence().equals(applies.evidence()));
        if (!said) {
            findings.add(new Found(FindingOrder.BEFORE_RULES, applies));
        }
    }

    List<PassMark> passes() {
        return passes;
    }

    void pass(PassMark mark) {
        if (passes.isEmpty()) {
            passes = new ArrayList<>();
        }
        passes.add(mark);
    }

    /** Whether points or their caps were stated of it. */
    boolean isScored() {
        return scores != null && !scores.isEmpty();
    }

    /** Its score, to which nothing may have been added. */
    Scores scores() {
        Scores made = scores;
        if (made == null) {
            made = new Scores();
            scores = made;
        }
        return made;
    }

    /** The weakest status of the pack and of the rows its rules stated it from: a sample stays marked as one. */
    String status() {
        return status;
    }

    void statedFrom(@Nullable String rowStatus) {
        if (rowStatus != null && !rowStatus.equals(status) && rank(rowStatus) > rank(status)) {
            status = rowStatus;
        }
    }

    /** Enacted before published before sample. */
    static int rank(String status) {
        return RANKS.getOrDefault(status, RANKS.size() - 1);
    }
}
