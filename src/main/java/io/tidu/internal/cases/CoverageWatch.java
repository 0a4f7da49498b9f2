package io.tidu.internal.cases;

import io.tidu.internal.evaluate.EvaluationListener;
import io.tidu.internal.policy.rule.Rule;
import io.tidu.internal.policy.table.Fields;
import io.tidu.internal.policy.table.Table;
import io.tidu.internal.policy.table.TableRow;
import io.tidu.model.Comparison;
import io.tidu.model.Exact;
import io.tidu.model.Judgement;
import io.tidu.model.Quantity;
import io.tidu.model.Term;
import io.tidu.model.Verdict;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Notes what evaluations use; safe to share between the threads of several. What is noted does not depend on which of
 * them is first. Rules and rows are told apart by identity: there is one of each.
 */
final class CoverageWatch implements EvaluationListener {
    private static final Set<Verdict> BOTH = Collections.unmodifiableSet(EnumSet.of(Verdict.MET, Verdict.NOT_MET));

    private final Set<Rule> fired = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Set<TableRow> hit = Collections.newSetFromMap(new IdentityHashMap<>());
    /** Rows of which nothing more can be noted; looking at them again is most of what noting costs. */
    private final Set<TableRow> settled = Collections.newSetFromMap(new IdentityHashMap<>());

    private final IdentityHashMap<TableRow, Map<String, Set<Verdict>>> edges = new IdentityHashMap<>();
    private final IdentityHashMap<Rule.Statement, Set<Verdict>> lines = new IdentityHashMap<>();
    private final IdentityHashMap<Rule.Statement, Set<String>> words = new IdentityHashMap<>();

    synchronized boolean fired(Rule rule) {
        return fired.contains(rule);
    }

    synchronized boolean hit(TableRow row) {
        return hit.contains(row);
    }

    /** On which sides of an edge values were: met inside the band, not met outside. */
    synchronized Set<Verdict> sides(TableRow row, String column) {
        return edges.getOrDefault(row, Map.of()).getOrDefault(column, Set.of());
    }

    synchronized Set<Verdict> lines(Rule.Statement statement) {
        return lines.getOrDefault(statement, Set.of());
    }

    /** The texts that were held against a statement's line. */
    synchronized Set<String> words(Rule.Statement statement) {
        return words.getOrDefault(statement, Set.of());
    }

    @Override
    public synchronized void fired(Rule rule, Judgement conditions, List<TableRow> rows) {
        if (conditions.verdict() == Verdict.MET) {
            fired.add(rule);
            hit.addAll(rows);
        }
    }

    @Override
    public void lookedUp(Table table, List<Table.Argument> arguments) {
        for (TableRow row : unsettled(table.rows(arguments))) {
            boolean met = row.judge(arguments) == Verdict.MET;
            Map<String, Set<Verdict>> sides = new HashMap<>();
            for (Table.Edge edge : row.edges()) {
                if (arguments.get(edge.position()) instanceof Table.Argument.Number number
                        && row.judgeWithout(edge.position(), arguments) == Verdict.MET) {
                    side(edge, number.value(), sides);
                }
            }
            note(row, met, sides);
        }
    }

    @Override
    public void filtered(List<TableRow> rows, Fields entry) {
        for (TableRow row : unsettled(rows)) {
            boolean met = row.matches(entry).verdict() == Verdict.MET;
            Map<String, Set<Verdict>> sides = new HashMap<>();
            row.edges().forEach(edge -> side(edge, entry.number(edge.input()), sides));
            note(row, met, sides);
        }
    }

    private synchronized List<TableRow> unsettled(List<TableRow> rows) {
        return rows.stream().filter(row -> !settled.contains(row)).toList();
    }

    /** A column may have several edges; each is noted by its column, all sides together. */
    private static void side(Table.Edge edge, Quantity value, Map<String, Set<Verdict>> sides) {
        Exact single = value.single();
        if (single != null) {
            Comparison comparison = edge.match().comparison();
            Verdict side = Quantity.of(single)
                    .compare(comparison, Quantity.of(edge.at()))
                    .verdict();
            sides.computeIfAbsent(edge.column(), c -> EnumSet.noneOf(Verdict.class))
                    .add(side);
        }
    }

    private synchronized void note(TableRow row, boolean met, Map<String, Set<Verdict>> sides) {
        if (met) {
            hit.add(row);
        }
        if (!sides.isEmpty()) {
            Map<String, Set<Verdict>> seen = edges.computeIfAbsent(row, r -> new HashMap<>());
            sides.forEach((column, found) -> seen.computeIfAbsent(column, c -> EnumSet.noneOf(Verdict.class))
                    .addAll(found));
        }
        if (hit.contains(row)
                && row.edges().stream().allMatch(e -> sides(row, e.column()).containsAll(BOTH))) {
            settled.add(row);
        }
    }

    @Override
    public synchronized void required(Rule rule, int statement, Judgement found, @Nullable Term text) {
        Rule.Statement stated = rule.statements().get(statement);
        lines.computeIfAbsent(stated, s -> EnumSet.noneOf(Verdict.class)).add(found.verdict());
        if (text != null && text.text() != null) {
            words.computeIfAbsent(stated, s -> new TreeSet<>()).add(text.text());
        }
    }
}
