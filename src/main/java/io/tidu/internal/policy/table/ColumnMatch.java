package io.tidu.internal.policy.table;

import io.tidu.model.Comparison;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** How an input column's cells are held against a value; the word says whether the edge itself is included. */
public enum ColumnMatch {
    /** Equals the cell. */
    IS("is", Comparison.EQUAL),
    /** At least the cell: the edge is included. */
    FROM("from", Comparison.AT_LEAST),
    /** More than the cell: the edge is not included. */
    OVER("over", Comparison.MORE_THAN),
    /** At most the cell: the edge is included. */
    UP_TO("up-to", Comparison.AT_MOST),
    /** Less than the cell: the edge is not included. */
    BELOW("below", Comparison.LESS_THAN);

    private final String word;
    private final Comparison comparison;

    ColumnMatch(String word, Comparison comparison) {
        this.word = word;
        this.comparison = comparison;
    }

    /** The word written behind the dot in a header. */
    public String word() {
        return word;
    }

    /** How a value must stand to the cell. */
    public Comparison comparison() {
        return comparison;
    }

    /** Whether it is the lower edge of a band. */
    public boolean isLowerEdge() {
        return this == FROM || this == OVER;
    }

    /** Whether it is the upper edge of a band. */
    public boolean isUpperEdge() {
        return this == UP_TO || this == BELOW;
    }

    /** The match of this word, if there is one. */
    public static Optional<ColumnMatch> of(String word) {
        return Arrays.stream(values()).filter(m -> m.word.equals(word)).findFirst();
    }

    /** What a column is about: what stands before the dot, or all of it. */
    public static String base(String column) {
        int dot = column.indexOf('.');
        return dot < 0 ? column : column.substring(0, dot);
    }

    /** All words. */
    public static List<String> words() {
        return Arrays.stream(values()).map(ColumnMatch::word).toList();
    }
}
