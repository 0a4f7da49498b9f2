package io.tidu.model;

import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a text or a choice.
 *
 * @param text the text, or null if it is not known
 * @param evidence why it is not known or doubtful; empty when it is
 * @param either what sources that disagree say; empty otherwise
 */
public record Term(@Nullable String text, Evidence evidence, SortedSet<String> either) {
    private static final SortedSet<String> NO_TEXTS = SortedArray.empty();

    /** Copies the set. */
    public Term {
        either = either.isEmpty() ? NO_TEXTS : SortedArray.copyOf(either);
    }

    /** No sources disagree. */
    public Term(@Nullable String text, Evidence evidence) {
        this(text, evidence, NO_TEXTS);
    }

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
        if (text != null && other.text != null && evidence.isEmpty() && other.evidence.isEmpty()) {
            return Judgement.of(text.equals(other.text));
        }
        Evidence both = evidence.and(other.evidence);
        if (text == null || other.text == null || both.hasConflict()) {
            return Judgement.open(both);
        }
        return Judgement.of(text.equals(other.text));
    }
}
