package io.tidu.internal.evaluate.decide;

import io.tidu.internal.evaluate.ReferenceData;
import io.tidu.internal.policy.rule.Rule;
import io.tidu.internal.policy.table.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;

/**
 * Rules ready to run: every expression compiled, every name found, the order of findings known. Immutable and safe to
 * share between threads.
 *
 * @param rules the rules, in the order of their numbers
 * @param targets the targets that are decided, in the order of their numbers
 * @param absent targets of packs of which no version is in force on the date
 * @param leftOut targets of packs whose rules do not run for these enterprises
 * @param statuses the status of each pack in force, by id
 * @param knowledge facts and formulas
 * @param order in which order findings are told
 */
public record Program(
        List<CompiledRule> rules,
        List<Target> targets,
        List<Target> absent,
        List<Target> leftOut,
        Map<String, String> statuses,
        ReferenceData knowledge,
        FindingOrder order) {
    /** Copies the collections. */
    public Program {
        rules = List.copyOf(rules);
        targets = List.copyOf(targets);
        absent = List.copyOf(absent);
        leftOut = List.copyOf(leftOut);
        statuses = Map.copyOf(statuses);
    }

    /**
     * Compiles rules.
     *
     * @param rules resolved rules of the packs in force, those of one pack one after the other
     * @param carried ids of packs whose rules do not run, since what they conclude is brought in ({@link Carried})
     * @param tables finds a table by pack and name
     */
    public static Program of(
            List<Rule> rules,
            Set<String> carried,
            List<Target> targets,
            List<Target> absent,
            List<Target> leftOut,
            Map<String, String> statuses,
            ReferenceData knowledge,
            BiFunction<String, String, Table> tables) {
        List<Target> own =
                targets.stream().filter(t -> !carried.contains(t.pack())).toList();
        Map<String, Integer> numbers = new HashMap<>();
        for (int i = 0; i < own.size(); i++) {
            if (numbers.put(own.get(i).name(), i) != null) {
                throw new IllegalStateException("two packs decide " + own.get(i).name());
            }
        }
        Plan plan = new Plan(knowledge, ReviewWords.of(rules), numbers, tables, new HashMap<>(), new HashMap<>());
        FindingOrder order =
                FindingOrder.of(rules.stream().flatMap(r -> plan.of(r).places()).toList());
        List<CompiledRule> compiled = new ArrayList<>(rules.size());
        for (Rule rule : rules) {
            if (!carried.contains(rule.pack())) {
                compiled.add(CompiledRule.of(plan.of(rule), order));
            }
        }
        return new Program(compiled, own, absent, leftOut, statuses, knowledge, order);
    }
}
