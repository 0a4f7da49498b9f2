package io.tidu.internal.guide.line;

import io.tidu.internal.evaluate.ReferenceData;
import io.tidu.internal.policy.Policies;
import io.tidu.internal.policy.PolicyPack;
import io.tidu.internal.policy.rule.FactRead;
import io.tidu.internal.policy.rule.Rule;
import io.tidu.internal.policy.rule.StatementKind;
import io.tidu.internal.search.PackView;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What bears on a target in some versions of packs. Immutable and safe to share between threads.
 *
 * @param targets the target and all targets on which it rests
 * @param lines the lines of the rules that bear on it
 * @param scoring by each of these targets the facts and lists from which rules take its points
 * @param knowledge what the lines are worked out with: of an enterprise seen with another they would mean nothing
 */
public record Bearing(
        SortedSet<String> targets, List<Line> lines, Map<String, Set<String>> scoring, ReferenceData knowledge) {
    /** Copies the collections. */
    public Bearing {
        targets = Collections.unmodifiableSortedSet(new TreeSet<>(targets));
        lines = List.copyOf(lines);
        scoring = Map.copyOf(scoring);
    }

    /** What bears on a target in these versions. */
    public static Bearing of(Policies policies, List<PolicyPack> packs, String target) {
        Stated stated = new Stated(packs);
        NavigableSet<String> targets = stated.closure(target);
        Set<Rule> rules = stated.rules(targets);
        ReferenceData knowledge = new ReferenceData(
                policies.vocabulary().facts(),
                policies.formulas(),
                policies.vocabulary().derivedRanges());
        List<Line> lines = new ArrayList<>();
        Map<String, Set<String>> scoring = new HashMap<>();
        for (PolicyPack pack : packs) {
            for (FactRead read : pack.graph().facts(policies.vocabulary(), policies.formulas())) {
                if (read.rule().statements().stream().anyMatch(s -> s.kind() == StatementKind.SCORE)) {
                    String fact = read.path().replaceAll("\\..*", "");
                    read.rule().decides().stream()
                            .filter(targets::contains)
                            .forEach(t -> scoring.computeIfAbsent(t, of -> new LinkedHashSet<>())
                                    .add(fact));
                }
            }
            LineCollector collector = new LineCollector(new PackView(pack), knowledge);
            pack.rules().stream()
                    .filter(rules::contains)
                    .forEach(r -> lines.addAll(collector.of(r).lines()));
        }
        return new Bearing(targets, lines, scoring, knowledge);
    }

    /** The lines that move with a fact. */
    public List<Line> lines(String fact) {
        return lines.stream().filter(l -> l.facts().contains(fact)).toList();
    }
}
