package io.tidu.internal.load.rule;

import io.tidu.internal.policy.table.Table;
import io.tidu.vocabulary.Vocabulary;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The names a rule of one pack may use.
 *
 * @param pack the pack's id
 * @param vocabulary the declared facts
 * @param tables the pack's tables by name
 * @param clauses the ids of the pack's clauses
 * @param ownTargets the targets this pack decides
 * @param otherTargets the targets of the packs it builds on
 */
public record Surroundings(
        String pack,
        Vocabulary vocabulary,
        Map<String, Table> tables,
        Set<String> clauses,
        Set<String> ownTargets,
        Set<String> otherTargets) {
    /** The table whose rows {@code limit("…")} reads. */
    public static final String LIMITS = "limits";

    /** Copies the collections. */
    public Surroundings {
        tables = Map.copyOf(tables);
        clauses = Set.copyOf(clauses);
        ownTargets = Set.copyOf(ownTargets);
        otherTargets = Set.copyOf(otherTargets);
    }

    /** Whether a rule may read a target. */
    boolean isTarget(String name) {
        return ownTargets.contains(name) || otherTargets.contains(name);
    }

    /** The targets that a rule may read. */
    SortedSet<String> targets() {
        SortedSet<String> targets = new TreeSet<>(ownTargets);
        targets.addAll(otherTargets);
        return targets;
    }
}
