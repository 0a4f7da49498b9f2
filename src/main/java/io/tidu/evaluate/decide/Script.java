package io.tidu.evaluate.decide;

import io.tidu.evaluate.Knowledge;
import io.tidu.model.Exact;
import io.tidu.pack.rule.AwardGroups;
import io.tidu.pack.rule.Node;
import io.tidu.pack.rule.Operation;
import io.tidu.pack.rule.ResolvedRule;
import io.tidu.pack.vocabulary.FactDefinition;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What the emitted rules refer to by position: the rules they were made of, the targets they conclude, the tables they
 * look up. Immutable and safe to share between threads.
 *
 * @param rules the rules, in the order of their numbers
 * @param targets the targets that are decided, in the order of their numbers
 * @param absent targets of packs of which no version is in force on the date
 * @param leftOut targets of packs whose rules do not run for these enterprises
 * @param statuses the status of each pack in force, by id
 * @param stages the stages, from the first to the furthest
 * @param groups which award items belong together
 * @param mostPoints the most points that a statement can give an item, where its tables say so
 * @param knowledge facts, formulas and tables
 * @param reviewWords the words of choices that rules leave to a person
 */
public record Script(
        List<ResolvedRule> rules,
        List<Target> targets,
        List<Target> absent,
        List<Target> leftOut,
        Map<String, String> statuses,
        List<String> stages,
        AwardGroups groups,
        Map<ItemMost.Key, Exact> mostPoints,
        Knowledge knowledge,
        ReviewWords reviewWords) {
    /** What rules leave to a person is read off them. */
    public Script(
            List<ResolvedRule> rules,
            List<Target> targets,
            List<Target> absent,
            List<Target> leftOut,
            Map<String, String> statuses,
            List<String> stages,
            AwardGroups groups,
            Map<ItemMost.Key, Exact> mostPoints,
            Knowledge knowledge) {
        this(rules, targets, absent, leftOut, statuses, stages, groups, mostPoints, knowledge, ReviewWords.of(rules));
    }

    /** Copies the collections. */
    public Script {
        rules = List.copyOf(rules);
        targets = List.copyOf(targets);
        absent = List.copyOf(absent);
        leftOut = List.copyOf(leftOut);
        statuses = Map.copyOf(statuses);
        stages = List.copyOf(stages);
        mostPoints = Map.copyOf(mostPoints);
    }

    /** The words of a choice that are refused, where some of those allowed are left to a person; else none. */
    List<String> excluded(ResolvedRule rule, String criterion, Node value, SortedSet<String> allowed) {
        FactDefinition fact =
                value.operation() == Operation.READ ? knowledge.facts().get(value.name()) : null;
        if (fact == null || Collections.disjoint(allowed, reviewWords.of(rule.pack(), criterion, fact.name()))) {
            return List.of();
        }
        SortedSet<String> refused = new TreeSet<>(fact.values().keySet());
        refused.removeAll(allowed);
        return List.copyOf(refused);
    }

    /**
     * A target and the pack that decides it.
     *
     * @param name the target's name
     * @param pack the pack's id
     * @param status the pack's status
     */
    public record Target(String name, String pack, String status) {}
}
