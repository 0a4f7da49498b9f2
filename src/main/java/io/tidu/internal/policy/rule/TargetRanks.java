package io.tidu.internal.policy.rule;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** In which order targets are concluded: each after those it depends on. */
public final class TargetRanks {
    private final SortedMap<String, SortedSet<String>> dependsOn = new TreeMap<>();
    private final Map<String, Integer> ranks = new HashMap<>();
    private final Set<String> path = new LinkedHashSet<>();
    private List<String> circle = List.of();

    private TargetRanks(Collection<Rule> rules) {
        for (Rule rule : rules) {
            rule.decides()
                    .forEach(t ->
                            dependsOn.computeIfAbsent(t, x -> new TreeSet<>()).addAll(rule.readsTargets()));
        }
        dependsOn.keySet().forEach(this::rank);
    }

    /** The rank of each target that a rule speaks of, from 1; a target ranks above all that it depends on. */
    public static Map<String, Integer> of(Collection<Rule> rules) {
        return Map.copyOf(new TargetRanks(rules).ranks);
    }

    /** Targets that depend on each other in a circle; empty if there is none. */
    public static List<String> circle(Collection<Rule> rules) {
        return new TargetRanks(rules).circle;
    }

    private int rank(String target) {
        Integer known = ranks.get(target);
        if (known != null) {
            return known;
        }
        if (!path.add(target)) {
            circle = circle.isEmpty() ? new ArrayList<>(path) : circle;
            return 0;
        }
        int rank = 1;
        for (String other : dependsOn.getOrDefault(target, new TreeSet<>())) {
            rank = Math.max(rank, rank(other) + 1);
        }
        path.remove(target);
        ranks.put(target, rank);
        return rank;
    }
}
