package io.tidu.evaluate.decide;

import io.tidu.evaluate.Knowledge;
import io.tidu.model.Exact;
import io.tidu.pack.rule.Node;
import io.tidu.pack.rule.Operation;
import io.tidu.pack.rule.ResolvedRule;
import io.tidu.pack.rule.StatementKind;
import io.tidu.pack.table.Table;
import io.tidu.pack.vocabulary.FactDefinition;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** What plain rules refer to by position. */
public final class PlainScript {
    private final Program program;
    private final List<ResolvedRule> rules;
    private final Map<String, Exact> mostPoints = new HashMap<>();
    private final ReviewWords reviewWords;

    /** Of a program, of which only what it was made of is used. */
    public PlainScript(Program program, BiFunction<String, String, Table> tables) {
        this.program = program;
        this.rules = program.rules().stream().map(CompiledRule::rule).toList();
        this.reviewWords = ReviewWords.of(rules);
        Plan plan = new Plan(
                program.knowledge(), reviewWords, Map.of(), List.of(), tables, new HashMap<>(), new HashMap<>());
        for (ResolvedRule rule : rules) {
            for (int i = 0; i < rule.statements().size(); i++) {
                ResolvedRule.Statement statement = rule.statements().get(i);
                Exact most = statement.kind() == StatementKind.SCORE ? ItemMost.of(plan.of(rule), statement) : null;
                if (most != null) {
                    mostPoints.put(rule.pack() + rule.name() + i, most);
                }
            }
        }
    }

    /** The rules, in the order of their numbers. */
    public List<ResolvedRule> rules() {
        return rules;
    }

    /** The program. */
    public Program program() {
        return program;
    }

    Knowledge knowledge() {
        return program.knowledge();
    }

    @Nullable
    Exact mostPoints(ResolvedRule rule, int statement) {
        return mostPoints.get(rule.pack() + rule.name() + statement);
    }

    /** The words of a choice that are refused, where some of those allowed are left to a person; else none. */
    List<String> excluded(ResolvedRule rule, String criterion, Node value, SortedSet<String> allowed) {
        FactDefinition fact =
                value.operation() == Operation.READ ? knowledge().facts().get(value.name()) : null;
        if (fact == null || Collections.disjoint(allowed, reviewWords.of(rule.pack(), criterion, fact.name()))) {
            return List.of();
        }
        SortedSet<String> refused = new TreeSet<>(fact.values().keySet());
        refused.removeAll(allowed);
        return List.copyOf(refused);
    }
}
