package io.tidu.register;

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

    /** The standing that an outcome says; {@link #ABSENT} if there is none. */
    static Standing of(@Nullable TargetOutcome outcome) {
        if (outcome == null) {
            return ABSENT;
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
