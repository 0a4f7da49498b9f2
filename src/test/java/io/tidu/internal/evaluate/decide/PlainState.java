package io.tidu.internal.evaluate.decide;

import io.tidu.model.assessment.Finding;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What rules have stated of one target so far. Not thread-safe. */
final class PlainState {
    private final Target target;
    private final List<Finding> findings = new ArrayList<>();
    private final List<PassMark> passes = new ArrayList<>();
    private final Scores scores = new Scores();
    private String status;

    PlainState(Target target) {
        this.target = target;
        this.status = target.status();
    }

    Target target() {
        return target;
    }

    List<Finding> findings() {
        return findings;
    }

    /** It is not known whether the pack is for the enterprise. Said once: a requirement may say it already. */
    void keptOpenBy(Finding applies) {
        boolean said = findings.stream()
                .anyMatch(f -> f.verdict().isOpen()
                        && f.criterion().equals(applies.criterion())
                        && f.role() == Finding.Role.REQUIREMENT
                        && f.evidence().equals(applies.evidence()));
        if (!said) {
            findings.add(applies);
        }
    }

    List<PassMark> passes() {
        return passes;
    }

    Scores scores() {
        return scores;
    }

    /** The weakest status of the pack and of the rows its rules stated it from: a sample stays marked as one. */
    String status() {
        return status;
    }

    void statedFrom(@Nullable String rowStatus) {
        if (rowStatus != null && TargetState.rank(rowStatus) > TargetState.rank(status)) {
            status = rowStatus;
        }
    }
}
