package io.tidu.cases;

import io.tidu.evaluate.Watch;
import io.tidu.model.Comparison;
import io.tidu.model.Exact;
import io.tidu.model.Judgement;
import io.tidu.model.Quantity;
import io.tidu.model.Term;
import io.tidu.model.Verdict;
import io.tidu.pack.rule.ResolvedRule;
import io.tidu.pack.table.Fields;
import io.tidu.pack.table.Table;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Notes what evaluations use. Not thread-safe. Rules and rows are told apart by identity: there is one of each. */
final class CoverageWatch implements Watch {
    private final Set<ResolvedRule> fired = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Set<Table.Row> hit = Collections.newSetFromMap(new IdentityHashMap<>());
    private final IdentityHashMap<Table.Row, Map<String, Set<Verdict>>> edges = new IdentityHashMap<>();
    private final IdentityHashMap<ResolvedRule.Statement, Set<Verdict>> lines = new IdentityHashMap<>();
    private final IdentityHashMap<ResolvedRule.Statement, Set<String>> words = new IdentityHashMap<>();

    boolean fired(ResolvedRule rule) {
        return fired.contains(rule);
    }

    boolean hit(Table.Row row) {
        return hit.contains(row);
    }

    /** On which sides of an edge values were: met inside the band, not met outside. */
    Set<Verdict> sides(Table.Row row, String column) {
        return edges.getOrDefault(row, Map.of()).getOrDefault(column, Set.of());
    }

    Set<Verdict> lines(ResolvedRule.Statement statement) {
        return lines.getOrDefault(statement, Set.of());
    }

    /** The texts that were held against a statement's line. */
    Set<String> words(ResolvedRule.Statement statement) {
        return words.getOrDefault(statement, Set.of());
    }

    @Override
    public void fired(ResolvedRule rule, Judgement conditions, List<Table.Row> rows) {
        if (conditions.verdict() == Verdict.MET) {
            fired.add(rule);
            hit.addAll(rows);
        }
    }

    @Override
    public void lookedUp(Table table, List<Table.Argument> arguments) {
        for (Table.Row row : table.rows()) {
            if (row.judge(arguments) == Verdict.MET) {
                hit.add(row);
            }
            for (Table.Edge edge : row.edges()) {
                if (arguments.get(edge.position()) instanceof Table.Argument.Number number
                        && row.judgeWithout(edge.position(), arguments) == Verdict.MET) {
                    side(row, edge, number.value());
                }
            }
        }
    }

    @Override
    public void filtered(List<Table.Row> rows, Fields entry) {
        for (Table.Row row : rows) {
            if (row.matches(entry).verdict() == Verdict.MET) {
                hit.add(row);
            }
            row.edges().forEach(edge -> side(row, edge, entry.number(edge.input())));
        }
    }

    private void side(Table.Row row, Table.Edge edge, Quantity value) {
        Exact single = value.single();
        if (single != null) {
            Comparison comparison = edge.match().comparison();
            Verdict side = Quantity.of(single)
                    .compare(comparison, Quantity.of(edge.at()))
                    .verdict();
            edges.computeIfAbsent(row, r -> new HashMap<>())
                    .computeIfAbsent(edge.column(), c -> EnumSet.noneOf(Verdict.class))
                    .add(side);
        }
    }

    @Override
    public void required(ResolvedRule rule, int statement, Judgement found, @Nullable Term text) {
        ResolvedRule.Statement stated = rule.statements().get(statement);
        lines.computeIfAbsent(stated, s -> EnumSet.noneOf(Verdict.class)).add(found.verdict());
        if (text != null && text.text() != null) {
            words.computeIfAbsent(stated, s -> new TreeSet<>()).add(text.text());
        }
    }
}
