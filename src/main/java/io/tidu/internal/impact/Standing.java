package io.tidu.internal.impact;

import io.tidu.model.assessment.Assessment;
import io.tidu.model.assessment.TargetOutcome;
import org.jspecify.annotations.Nullable;

/** How an enterprise stands to a target under one side's rules: a verdict, or why there is none. */
public enum Standing {
    /** It is attained. */
    MET("met"),
    /** A person decides. */
    NEEDS_REVIEW("needs-review"),
    /** Facts are missing. */
    UNDETERMINED("undetermined"),
    /** It is not attained. */
    NOT_MET("not-met"),
    /** No version of its pack is in force. */
    NOT_IN_FORCE("not-in-force"),
    /** Its pack is not for the enterprise. */
    NOT_FOR("not-for"),
    /** These rules know no such target. */
    ABSENT("absent");

    private final String word;

    Standing(String word) {
        this.word = word;
    }

    /** The word used in JSON and CSV. */
    public String word() {
        return word;
    }

    /**
     * The standing of an enterprise to a target.
     *
     * @param outcome what an assessment says of the target, or null if it does not speak of it
     * @param assessment the assessment
     * @param other what the assessment under the other rules says: of the pack that decides it there
     */
    static Standing of(@Nullable TargetOutcome outcome, Assessment assessment, @Nullable TargetOutcome other) {
        if (outcome == null) {
            boolean elsewhere = other != null
                    && assessment.notFor().stream().anyMatch(n -> n.pack().equals(other.pack()));
            return elsewhere ? NOT_FOR : ABSENT;
        }
        if (!outcome.inForce()) {
            return NOT_IN_FORCE;
        }
        return switch (outcome.verdict()) {
            case MET -> MET;
            case NEEDS_REVIEW -> NEEDS_REVIEW;
            case UNDETERMINED -> UNDETERMINED;
            case NOT_MET -> NOT_MET;
        };
    }
}
