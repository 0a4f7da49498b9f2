package io.tidu.internal.guide.line;

import io.tidu.model.Exact;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Where rules change sides along the facts that they read.
 *
 * @param lines the lines
 * @param sizes by list the numbers by which it is chosen which entries count
 * @param eachCounts lists of which patterns stand for each entry, so that every entry can make a difference
 * @param undrawn by fact the rules that it moves in a way that draws no line
 */
public record RuleLines(
        List<Line> lines,
        Map<String, Set<Exact>> sizes,
        Set<String> eachCounts,
        Map<String, Set<Line.RuleName>> undrawn) {
    /** No rule. */
    public static final RuleLines NONE = new RuleLines(List.of(), Map.of(), Set.of(), Map.of());

    /** Copies the collections. */
    public RuleLines {
        lines = List.copyOf(lines);
        sizes = Map.copyOf(sizes);
        eachCounts = Set.copyOf(eachCounts);
        undrawn = Map.copyOf(undrawn);
    }

    /** Of several rules. */
    public static RuleLines of(Collection<RuleLines> rules) {
        List<Line> lines = new ArrayList<>();
        Map<String, Set<Exact>> sizes = new HashMap<>();
        Set<String> eachCounts = new LinkedHashSet<>();
        Map<String, Set<Line.RuleName>> undrawn = new HashMap<>();
        for (RuleLines rule : rules) {
            lines.addAll(rule.lines);
            rule.sizes.forEach((list, of) ->
                    sizes.computeIfAbsent(list, l -> new LinkedHashSet<>()).addAll(of));
            eachCounts.addAll(rule.eachCounts);
            rule.undrawn.forEach((fact, of) ->
                    undrawn.computeIfAbsent(fact, f -> new LinkedHashSet<>()).addAll(of));
        }
        return new RuleLines(lines, sizes, eachCounts, undrawn);
    }

    /** What of it bears on one fact or list. */
    public RuleLines along(String fact) {
        return new RuleLines(
                lines.stream().filter(l -> l.facts().contains(fact)).toList(),
                sizes.containsKey(fact) ? Map.of(fact, Set.copyOf(sizes.get(fact))) : Map.of(),
                eachCounts.contains(fact) ? Set.of(fact) : Set.of(),
                undrawn.containsKey(fact) ? Map.of(fact, Set.copyOf(undrawn.get(fact))) : Map.of());
    }

    /** Whether the fact makes no difference anywhere. */
    public boolean isEmpty() {
        return lines.isEmpty() && sizes.isEmpty() && eachCounts.isEmpty() && undrawn.isEmpty();
    }
}
