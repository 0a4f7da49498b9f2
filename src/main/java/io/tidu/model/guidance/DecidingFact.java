package io.tidu.model.guidance;

import io.tidu.model.Verdict;
import io.tidu.model.WithoutJson;
import java.util.List;

/**
 * A missing fact that decides, those first that settle most.
 *
 * @param fact the fact, with its year or entry if it has one
 * @param document the document that shows it, by its name in the vocabulary; empty if none is declared
 * @param decides what each outcome would decide for the target, those facts granted that stand before it, with the
 *     better of their outcomes, and all others as they are
 */
public record DecidingFact(String fact, String document, List<Outcome> decides) implements WithoutJson {
    /** Copies the list. */
    public DecidingFact {
        decides = List.copyOf(decides);
    }

    /**
     * What an outcome decides.
     *
     * @param condition {@code >= 0.05}, {@code <= 500}, {@code >= 10, <= 20}, {@code = true}, {@code = patent, design}
     *     (one of these; of a list an entry of one of these), {@code all} (of a list an entry of every kind that rules
     *     choose), or {@code else}
     * @param verdict the target's verdict then
     */
    public record Outcome(String condition, Verdict verdict) implements WithoutJson {}
}
