package io.tidu.internal.guide;

import io.tidu.internal.evaluate.ReferenceData;
import io.tidu.internal.guide.line.Line;
import io.tidu.internal.guide.line.LineCollector;
import io.tidu.internal.guide.line.RuleLines;
import io.tidu.internal.guide.line.Span;
import io.tidu.internal.guide.line.SpanCollector;
import io.tidu.internal.guide.line.Stated;
import io.tidu.internal.policy.Policies;
import io.tidu.internal.policy.PolicyPack;
import io.tidu.internal.policy.expression.Expression;
import io.tidu.internal.policy.expression.Operator;
import io.tidu.internal.policy.expression.ValueKind;
import io.tidu.internal.policy.rule.FactRead;
import io.tidu.internal.policy.rule.Rule;
import io.tidu.internal.policy.rule.RuleGraph;
import io.tidu.internal.policy.rule.StatementKind;
import io.tidu.internal.policy.rule.StatementKind.Role;
import io.tidu.internal.search.PackView;
import io.tidu.vocabulary.FactDefinition;
import io.tidu.vocabulary.Vocabulary;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/**
 * What the versions in force on a day ask for a target: which rules bear on it and on what was found of it, what they
 * read, and their lines. Safe to share between threads.
 */
final class RulesOfDay {
    private static final Set<StatementKind> POINTS = Set.of(StatementKind.SCORE, StatementKind.CAP_SCORE);

    private final Vocabulary vocabulary;
    private final SortedSet<String> targets;
    /** Rules are told apart by which they are: what they say is long to compare. */
    private final Set<Rule> rules;

    private final IdentityHashMap<Rule, Set<String>> reads = new IdentityHashMap<>();
    private final IdentityHashMap<Rule, RuleLines> lines = new IdentityHashMap<>();
    private final Set<Span> spans = new LinkedHashSet<>();
    private boolean knowsSpans = true;
    private final Set<Rule> counting = sameRules();
    private final Stated stated;
    private final Map<String, Rule> named = new HashMap<>();
    private final IdentityHashMap<Rule, RuleGraph> graphs = new IdentityHashMap<>();
    private final RuleBearing.Kept bearings = new RuleBearing.Kept();
    private final RuleBearing all;

    /** For a target, by these versions. */
    RulesOfDay(Policies policies, List<PolicyPack> packs, String target, ReferenceData knowledge) {
        vocabulary = policies.vocabulary();
        for (PolicyPack pack : packs) {
            RuleGraph graph = pack.graph();
            graph.rules().forEach(rule -> {
                graphs.put(rule, graph);
                named.put(key(rule.pack(), rule.name()), rule);
            });
        }
        stated = new Stated(packs);
        targets = stated.closure(target);
        rules = stated.rules(targets);
        for (PolicyPack pack : packs) {
            for (FactRead read : pack.graph().facts(policies.vocabulary(), policies.formulas())) {
                if (rules.contains(read.rule())) {
                    reads.computeIfAbsent(read.rule(), r -> new LinkedHashSet<>())
                            .add(FactPaths.fact(read.path()));
                }
            }
            PackView view = new PackView(pack);
            LineCollector collector = new LineCollector(view, knowledge);
            SpanCollector lengths = new SpanCollector(view, knowledge);
            pack.rules().stream().filter(rules::contains).forEach(r -> {
                lines.put(r, collector.of(r));
                lengths.add(r);
                if (collector.countsDays(r)) {
                    counting.add(r);
                }
            });
            spans.addAll(lengths.spans());
            knowsSpans &= lengths.isComplete();
        }
        all = bearing("", rules);
    }

    private static String key(String pack, String rule) {
        return pack + "/" + rule;
    }

    private static Set<Rule> sameRules() {
        return Collections.newSetFromMap(new IdentityHashMap<>());
    }

    private RuleBearing bearing(String key, Collection<Rule> of) {
        return bearings.of(key, number -> {
            Set<String> read = new LinkedHashSet<>();
            List<RuleLines> drawn = new ArrayList<>();
            for (Rule rule : of) {
                read.addAll(reads.getOrDefault(rule, Set.of()));
                drawn.add(lines.getOrDefault(rule, RuleLines.NONE));
            }
            return new RuleBearing(number, withWholes(read), RuleLines.of(drawn));
        });
    }

    private Set<String> withWholes(Set<String> read) {
        Set<String> with = new LinkedHashSet<>(read);
        Deque<String> next = new ArrayDeque<>(read);
        while (!next.isEmpty()) {
            FactDefinition fact = vocabulary.facts().get(next.remove());
            String whole = fact == null ? null : fact.partOf();
            if (whole != null && with.add(whole)) {
                next.add(whole);
            }
        }
        return with;
    }

    /** What bears on a finding of a rule, on what the rule reads of other targets, and on points that it counts. */
    RuleBearing bearing(String pack, String name) {
        Rule rule = named.get(key(pack, name));
        if (rule == null) {
            return all;
        }
        Set<Rule> of = sameRules();
        of.add(rule);
        rule.readsTargets().forEach(t -> of.addAll(stated.rules(stated.closure(t))));
        if (rule.statements().stream().anyMatch(s -> s.kind() == StatementKind.PASS)) {
            of.addAll(givingSamePoints(rule));
        }
        return bearing(key(pack, name), of);
    }

    private List<Rule> givingSamePoints(Rule rule) {
        return rules.stream()
                .filter(r ->
                        r.decides().stream().anyMatch(target -> rule.decides().contains(target))
                                && r.statements().stream().anyMatch(s -> POINTS.contains(s.kind())))
                .toList();
    }

    /** Rules that could say that a criterion is met otherwise, and have not been found to. */
    List<Rule> alternatives(String target, String criterion, Set<String> found) {
        return stated.of(target).stream()
                .filter(r -> !found.contains(r.name()))
                .filter(r -> r.statements().stream()
                        .anyMatch(s -> s.kind() == StatementKind.ALTERNATIVELY
                                && texts(r, s.get(Role.CRITERION)).contains(criterion)))
                .toList();
    }

    private Set<String> texts(Rule rule, Expression node) {
        RuleGraph graph = graphs.get(rule);
        return graph == null ? Set.of() : graph.texts(node);
    }

    /**
     * The target that a rule asks to be attained for a criterion, and nothing else of it; null if it asks otherwise.
     */
    @Nullable
    String asksFor(String pack, String name, String criterion) {
        Rule rule = named.get(key(pack, name));
        if (rule == null) {
            return null;
        }
        for (Rule.Statement statement : rule.statements()) {
            boolean asks = statement.kind() == StatementKind.REQUIRE || statement.kind() == StatementKind.ALTERNATIVELY;
            if (asks && texts(rule, statement.get(Role.CRITERION)).contains(criterion)) {
                Expression value = statement.get(Role.VALUE);
                Expression line = statement.get(Role.LINE);
                boolean attained = value.operation() == Operator.READ
                        && value.operand(0).kind() == ValueKind.TARGET
                        && value.name().equals("attained")
                        && line.operation() == Operator.FLAG_LINE
                        && Boolean.parseBoolean(line.name());
                Expression of =
                        attained ? rule.patterns().get(value.operand(0).index()).targetName() : null;
                Set<String> names = of == null ? Set.of() : texts(rule, of);
                return names.size() == 1 ? names.iterator().next() : null;
            }
        }
        return null;
    }

    /** The lengths of time that its rules look back over or ahead. */
    Set<Span> spans() {
        return spans;
    }

    /** Whether every length is known that a span of its rules can have. */
    boolean knowsSpans() {
        return knowsSpans;
    }

    /** The lines that move with the days since a day. */
    List<Line> linesOfDays() {
        return counting.stream()
                .flatMap(r -> lines.getOrDefault(r, RuleLines.NONE).lines().stream())
                .toList();
    }

    /** The target and all that it rests on. */
    SortedSet<String> targets() {
        return targets;
    }

    /** What bears on the target as a whole. */
    RuleBearing all() {
        return all;
    }
}
