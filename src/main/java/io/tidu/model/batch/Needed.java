package io.tidu.model.batch;

import io.tidu.model.Label;
import io.tidu.model.WithoutJson;

/**
 * A document that is waited for.
 *
 * @param fact the fact it proves, by its path such as {@code highTechRevenue.2025}
 * @param document what people call it; the fact's path if the vocabulary names none
 */
public record Needed(String fact, Label document) implements WithoutJson, Comparable<Needed> {
    @Override
    public int compareTo(Needed other) {
        return fact.compareTo(other.fact);
    }
}
