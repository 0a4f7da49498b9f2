package io.tidu.internal.policy.practice;

import io.tidu.model.FactPath;
import io.tidu.vocabulary.FactDefinition;
import io.tidu.vocabulary.Vocabulary;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A vocabulary with what it says beside the facts: who holds them, and which can be changed. Immutable and safe to
 * share between threads.
 *
 * @param vocabulary the facts
 * @param offices the offices that hold facts themselves, by name
 * @param levers what an enterprise can change of its facts, by name; a pack may have its own, which win
 */
public record DeclaredFacts(Vocabulary vocabulary, SortedMap<String, Office> offices, SortedMap<String, Lever> levers) {
    /** Nothing, as of a file that can't be read. */
    public static final DeclaredFacts EMPTY = new DeclaredFacts(Vocabulary.EMPTY, new TreeMap<>(), new TreeMap<>());

    /** Copies the maps. */
    public DeclaredFacts {
        offices = Collections.unmodifiableSortedMap(new TreeMap<>(offices));
        levers = Collections.unmodifiableSortedMap(new TreeMap<>(levers));
    }

    /** The same with another vocabulary. */
    public DeclaredFacts with(Vocabulary other) {
        return new DeclaredFacts(other, offices, levers);
    }

    /**
     * The office that holds a fact or a field itself, so that nobody has to be asked for it: the field's own, else that
     * of the whole; empty if only the enterprise holds it.
     *
     * @param path a fact, or a field by its path such as {@code investments.amount}
     */
    public Optional<Office> holder(String path) {
        return vocabulary
                .at(path)
                .map(FactDefinition::heldBy)
                .or(() -> FactPath.parse(path)
                        .filter(p -> p.part() != null)
                        .flatMap(p -> vocabulary.fact(p.fact()))
                        .map(FactDefinition::heldBy))
                .map(name -> offices.get(name));
    }
}
