package io.tidu.internal.evaluate.decide;

import io.tidu.internal.evaluate.ReferenceData;
import io.tidu.internal.policy.expression.Expression;
import io.tidu.internal.policy.expression.Operator;
import io.tidu.internal.policy.rule.Rule;
import io.tidu.internal.policy.rule.StatementKind;
import io.tidu.internal.policy.table.Table;
import io.tidu.model.Exact;
import io.tidu.vocabulary.FactDefinition;
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
    private final List<Rule> rules;
    private final Map<String, Exact> mostPoints = new HashMap<>();
    private final ReviewWords reviewWords;

    /** Of a program, of which only what it was made of is used. */
    public PlainScript(Program program, BiFunction<String, String, Table> tables) {
        this.program = program;
        this.rules = program.rules().stream().map(CompiledRule::rule).toList();
        this.reviewWords = ReviewWords.of(rules);
        Plan plan = new Plan(program.knowledge(), reviewWords, Map.of(), tables, new HashMap<>(), new HashMap<>());
        for (Rule rule : rules) {
            for (int i = 0; i < rule.statements().size(); i++) {
                Rule.Statement statement = rule.statements().get(i);
                Exact most = statement.kind() == StatementKind.SCORE ? ItemMost.of(plan.of(rule), statement) : null;
                if (most != null) {
                    mostPoints.put(rule.pack() + rule.name() + i, most);
                }
            }
        }
    }

    /** The rules, in the order of their numbers. */
    public List<Rule> rules() {
        return rules;
    }

    /** The program. */
    public Program program() {
        return program;
    }

    ReferenceData knowledge() {
        return program.knowledge();
    }

    @Nullable
    Exact mostPoints(Rule rule, int statement) {
        return mostPoints.get(rule.pack() + rule.name() + statement);
    }

    /** The words of a choice that are refused, where some of those allowed are left to a person; else none. */
    List<String> excluded(Rule rule, String criterion, Expression value, SortedSet<String> allowed) {
        FactDefinition fact =
                value.operation() == Operator.READ ? knowledge().facts().get(value.name()) : null;
        if (fact == null || Collections.disjoint(allowed, reviewWords.of(rule.pack(), criterion, fact.name()))) {
            return List.of();
        }
        SortedSet<String> refused = new TreeSet<>(fact.values().keySet());
        refused.removeAll(allowed);
        return List.copyOf(refused);
    }
}
