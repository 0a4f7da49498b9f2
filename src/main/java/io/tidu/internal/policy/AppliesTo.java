package io.tidu.internal.policy;

import io.tidu.diagnostic.Place;
import io.tidu.internal.policy.vocabulary.Divisions;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * For whom a pack is: facts, with the values that an enterprise may have. All of the facts must fit; without any the
 * pack is for everyone. Immutable and safe to share between threads.
 *
 * @param facts the values that are wanted by the name of a fact, such as {@code county: [330421]}
 * @param places where each fact is written
 */
public record AppliesTo(SortedMap<String, SortedSet<String>> facts, Map<String, Place> places) {
    /** For everyone. */
    public static final AppliesTo EVERYONE = new AppliesTo(new TreeMap<>(), Map.of());

    /** Copies the maps. */
    public AppliesTo {
        SortedMap<String, SortedSet<String>> copy = new TreeMap<>();
        facts.forEach((fact, values) -> copy.put(fact, Collections.unmodifiableSortedSet(new TreeSet<>(values))));
        facts = Collections.unmodifiableSortedMap(copy);
        places = Map.copyOf(places);
    }

    /** Whether the pack is for everyone. */
    public boolean isEveryone() {
        return facts.isEmpty();
    }

    /** Whether no enterprise can be one that both are for, whatever else is known of it. */
    public boolean excludes(AppliesTo other) {
        return facts.entrySet().stream()
                        .anyMatch(e -> other.facts.containsKey(e.getKey())
                                && Collections.disjoint(
                                        e.getValue(), other.facts.getOrDefault(e.getKey(), new TreeSet<>())))
                || liesElsewhere(other)
                || other.liesElsewhere(this);
    }

    /** Whether none of the counties lies in one of the other's provinces. */
    private boolean liesElsewhere(AppliesTo other) {
        SortedSet<String> counties = facts.getOrDefault(Divisions.COUNTY, Collections.emptySortedSet());
        SortedSet<String> provinces = other.facts.getOrDefault(Divisions.PROVINCE, Collections.emptySortedSet());
        return !counties.isEmpty()
                && !provinces.isEmpty()
                && counties.stream()
                        .allMatch(c -> Divisions.provinceOf(c)
                                .filter(p -> !provinces.contains(p))
                                .isPresent());
    }
}
