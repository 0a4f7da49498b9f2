package io.tidu.model;

import org.jspecify.annotations.Nullable;

/**
 * What is known of a text or a choice.
 *
 * @param text the text, or null if it is not known
 * @param evidence why it is not known or doubtful; empty when it is
 */
public record Term(@Nullable String text, Evidence evidence) {
    /** A known text. */
    public static Term of(String text) {
        return new Term(text, Evidence.NONE);
    }

    /** Not known, for these reasons. */
    public static Term unknown(Evidence evidence) {
        return new Term(null, evidence);
    }

    /** Whether it is the other text. */
    public Judgement same(Term other) {
        Evidence both = evidence.and(other.evidence);
        if (text == null || other.text == null || both.hasConflict()) {
            return Judgement.open(both);
        }
        return Judgement.of(text.equals(other.text));
    }
}
