package io.tidu.model.assessment;

import io.tidu.model.WithoutJson;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A pack that is not for the enterprise, so that none of its targets, stages and awards is looked at.
 *
 * @param pack the id of the pack
 * @param fact the fact that says so, such as {@code county}
 * @param value its value
 * @param values the values of those the pack is for
 */
public record NotFor(String pack, String fact, String value, SortedSet<String> values) implements WithoutJson {
    /** Copies the set. */
    public NotFor {
        values = Collections.unmodifiableSortedSet(new TreeSet<>(values));
    }

    /** Why, in stable English words: {@code county is 330383, not 330421}. */
    public String because() {
        String others = String.join(", ", values);
        return fact + " is " + value + (values.size() == 1 ? ", not " : ", none of ") + others;
    }
}
