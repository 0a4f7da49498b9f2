package io.tidu.internal.handbook;

import io.tidu.internal.impact.written.Pair;
import java.util.List;

/**
 * A difference of the rules in words.
 *
 * @param of the difference
 * @param isNumber whether cells of one row changed, so that both values can stand side by side
 * @param about what it is about; with a row that changed, the cells that did not
 * @param parts what of it changed; empty if all is said
 * @param clause the clause with its title; empty if it cites none
 * @param place the file and line, of both sides if they are others
 */
public record ToldDifference(
        Pair<?> of, boolean isNumber, String about, List<Part> parts, String clause, String place) {
    /** Copies the list. */
    public ToldDifference {
        parts = List.copyOf(parts);
    }

    /**
     * What of it changed.
     *
     * @param what what it is called; may be empty
     * @param before how it was; empty if it is new
     * @param after how it is; empty if it is gone
     */
    public record Part(String what, String before, String after) {}

    /**
     * Differences of a pack, or of the facts.
     *
     * @param title what they are of
     * @param pack the id of the pack; empty for the facts
     * @param versions of which versions; may be empty
     * @param told each in words, with places below the folder of the version
     */
    public record Group(String title, String pack, String versions, List<ToldDifference> told) {
        /** Whose they are, as folders are named. */
        public String folder() {
            return versions.isEmpty() ? pack : pack + "/" + versions;
        }

        /** Copies the list. */
        public Group {
            told = List.copyOf(told);
        }
    }
}
