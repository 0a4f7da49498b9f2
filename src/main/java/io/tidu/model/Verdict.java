package io.tidu.model;

import com.fasterxml.jackson.annotation.JsonValue;

/**
 * What can be said of a condition, a requirement or a target.
 *
 * <p>The order is the one in which verdicts win when all of several must hold: one {@link #NOT_MET} settles it, then
 * missing facts, then a person's judgement.
 */
public enum Verdict {
    /** It does not hold. */
    NOT_MET("not-met"),
    /** Facts are missing. */
    UNDETERMINED("undetermined"),
    /** The text leaves it to a person, or sources conflict. */
    NEEDS_REVIEW("needs-review"),
    /** It holds. */
    MET("met");

    private final String word;

    Verdict(String word) {
        this.word = word;
    }

    /**
     * The word used in JSON, rules and cases: {@code met}, {@code not-met}, {@code undetermined}, {@code needs-review}.
     */
    @JsonValue
    public String word() {
        return word;
    }

    /** Whether it is neither met nor not met. */
    public boolean isOpen() {
        return this == UNDETERMINED || this == NEEDS_REVIEW;
    }

    /** The verdict when both must hold. */
    public Verdict and(Verdict other) {
        return compareTo(other) <= 0 ? this : other;
    }

    /** The verdict when either suffices. */
    public Verdict or(Verdict other) {
        return negate().and(other.negate()).negate();
    }

    /** Met for not met and the reverse; an open verdict stays as it is. */
    public Verdict negate() {
        return switch (this) {
            case MET -> NOT_MET;
            case NOT_MET -> MET;
            case UNDETERMINED, NEEDS_REVIEW -> this;
        };
    }
}
