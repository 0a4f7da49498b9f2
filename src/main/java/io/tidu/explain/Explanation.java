package io.tidu.explain;

import java.util.List;

/**
 * A finding in words. All texts are of one language and free of line breaks.
 *
 * @param statement value, line and margin in one sentence
 * @param clause the clause it rests on, with its title
 * @param missing the facts that are missing
 * @param doubts what a person must settle, one sentence each
 * @param text everything in one paragraph
 */
public record Explanation(
        String statement, String clause, List<MissingFact> missing, List<String> doubts, String text) {
    /** Copies the lists. */
    public Explanation {
        missing = List.copyOf(missing);
        doubts = List.copyOf(doubts);
    }
}
