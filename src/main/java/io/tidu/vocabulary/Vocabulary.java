package io.tidu.vocabulary;

import io.tidu.model.FactPath;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Every fact that may be known of an enterprise. Immutable and safe to share between threads.
 *
 * @param facts declared facts by name
 * @param derived derived facts by name
 * @param sha256 over the vocabulary file, in lower-case hexadecimal
 */
public record Vocabulary(
        SortedMap<String, FactDefinition> facts, SortedMap<String, DerivedDefinition> derived, String sha256) {
    /** Nothing, as of a file that can't be read. */
    public static final Vocabulary EMPTY = new Vocabulary(new TreeMap<>(), new TreeMap<>(), "");

    /** Copies the maps. */
    public Vocabulary {
        facts = Collections.unmodifiableSortedMap(new TreeMap<>(facts));
        derived = Collections.unmodifiableSortedMap(new TreeMap<>(derived));
    }

    /** The declared facts, without the names of packs that have no say. */
    public SortedMap<String, FactDefinition> factsWithout(Set<String> packs) {
        if (packs.isEmpty()) {
            return facts;
        }
        SortedMap<String, FactDefinition> left = new TreeMap<>();
        facts.forEach((name, fact) -> left.put(name, fact.without(packs)));
        return left;
    }

    /** What derived facts can be at all, by name, of those that say so. */
    public Map<String, FactDefinition.Range> derivedRanges() {
        Map<String, FactDefinition.Range> ranges = new HashMap<>();
        derived.forEach((name, definition) -> {
            if (definition.range() != null) {
                ranges.put(name, definition.range());
            }
        });
        return Map.copyOf(ranges);
    }

    /** Whether it is nothing, as of a file that can't be read. */
    public boolean isEmpty() {
        return facts.isEmpty() && derived.isEmpty() && sha256.isEmpty();
    }

    /** A declared fact, if there is one of this name. */
    public Optional<FactDefinition> fact(String name) {
        return Optional.ofNullable(facts.get(name));
    }

    /** A fact, or a field of one by its path such as {@code investments.amount}, if it is declared. */
    public Optional<FactDefinition> at(String path) {
        return FactPath.parse(path)
                .filter(p -> p.entry() == null)
                .flatMap(p -> p.part() == null
                        ? fact(p.fact())
                        : fact(p.fact()).map(whole -> whole.fields().get(p.part())));
    }

    /** The same with other facts. */
    public Vocabulary with(SortedMap<String, FactDefinition> others) {
        return new Vocabulary(others, derived, sha256);
    }
}
