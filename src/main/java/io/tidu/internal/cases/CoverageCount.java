package io.tidu.internal.cases;

import io.tidu.diagnostic.Place;
import io.tidu.internal.cases.Coverage.Kind;
import io.tidu.internal.cases.Coverage.Missing;
import io.tidu.internal.policy.Clause;
import io.tidu.internal.policy.PolicyPack;
import io.tidu.internal.policy.expression.Expression;
import io.tidu.internal.policy.expression.Operator;
import io.tidu.internal.policy.practice.YearTables;
import io.tidu.internal.policy.rule.Rule;
import io.tidu.internal.policy.rule.StatementKind;
import io.tidu.internal.policy.rule.StatementKind.Role;
import io.tidu.internal.policy.table.Table;
import io.tidu.internal.policy.table.TableRow;
import io.tidu.model.Verdict;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** Holds what a pack consists of against what evaluations used. */
final class CoverageCount {
    private static final Set<StatementKind> LINES = Collections.unmodifiableSet(
            EnumSet.of(StatementKind.REQUIRE, StatementKind.REQUIRE_IN_PRINCIPLE, StatementKind.ALTERNATIVELY));

    private final PolicyPack pack;
    private final CoverageWatch seen;
    private final List<Coverage.Item> items = new ArrayList<>();
    private final Set<String> clauses = new TreeSet<>();
    private final Set<TableRow> allowed = Collections.newSetFromMap(new IdentityHashMap<>());

    private CoverageCount(PolicyPack pack, CoverageWatch seen) {
        this.pack = pack;
        this.seen = seen;
    }

    static Coverage of(PolicyPack pack, CoverageWatch seen) {
        return new CoverageCount(pack, seen).run();
    }

    private Coverage run() {
        pack.rules().forEach(this::rule);
        pack.folder().tables().values().stream()
                .filter(t -> !YearTables.isOne(t.name()))
                .forEach(this::table);
        pack.folder().clauses().stream().filter(Clause::formalised).forEach(this::clause);
        items.sort(Comparator.comparing(Coverage.Item::kind));
        return new Coverage(pack.manifest().id(), pack.manifest().version(), items);
    }

    private void rule(Rule rule) {
        boolean fired = seen.fired(rule);
        add(Kind.RULE, rule.place(), rule.name(), fired ? List.of() : List.of(Missing.USE), rule.name());
        if (fired) {
            clauses.addAll(rule.clauses());
        }
        for (Rule.Statement statement : rule.statements()) {
            statement.arguments().forEach(a -> a.visit(n -> oneOf(n, statement)));
            if (LINES.contains(statement.kind())) {
                String criterion = statement.get(Role.CRITERION).names().get(0);
                add(Kind.LINE, statement.place(), rule.name() + ": " + criterion, missing(statement), criterion);
            }
        }
    }

    /** Who does not have a value that says for whom the pack is never comes to a line about it. */
    private List<Missing> missing(Rule.Statement statement) {
        List<Missing> missing = missing(seen.lines(statement), Missing.MET, Missing.NOT_MET);
        Expression value = statement.get(Role.VALUE);
        boolean saysForWhom = value.operation() == Operator.READ
                && pack.manifest().appliesTo().facts().containsKey(value.name());
        return saysForWhom ? missing.stream().filter(m -> m != Missing.NOT_MET).toList() : missing;
    }

    /** A row of allowed words is hit when its word was held against the line. */
    private void oneOf(Expression node, Rule.Statement statement) {
        if (node.operation() == Operator.ONE_OF) {
            Table table = pack.folder().tables().get(node.names().get(0));
            if (table != null) {
                table.rows().stream()
                        .filter(r -> r.cells().values().stream()
                                .anyMatch(c -> seen.words(statement).contains(c.toString())))
                        .forEach(allowed::add);
            }
        }
    }

    private void table(Table table) {
        List<TableRow> rows = new ArrayList<>(table.rows());
        rows.sort(Comparator.comparing(r -> r.place().line()));
        for (TableRow row : rows) {
            boolean hit = seen.hit(row) || allowed.contains(row);
            String name = table.name() + ": " + String.join(", ", words(row));
            List<Missing> unused = hit ? List.of() : List.of(Missing.USE);
            items.add(new Coverage.Item(Kind.ROW, row.place(), name, unused, table.name(), row.cells()));
            if (hit) {
                clauses.add(row.clause());
            }
            for (Table.Edge edge : row.edges()) {
                SortedMap<String, Table.Cell> cell = new TreeMap<>(row.cells());
                cell.keySet().retainAll(Set.of(edge.column()));
                items.add(new Coverage.Item(
                        Kind.EDGE,
                        row.place(edge.column()),
                        table.name() + ": " + edge.column() + " " + row.cells().get(edge.column()),
                        missing(seen.sides(row, edge.column()), Missing.INSIDE, Missing.OUTSIDE),
                        table.name(),
                        cell));
            }
        }
    }

    private static List<String> words(TableRow row) {
        return row.cells().entrySet().stream()
                .map(c -> c.getKey() + " " + c.getValue())
                .toList();
    }

    private void clause(Clause clause) {
        boolean used = clauses.contains(clause.id());
        add(
                Kind.CLAUSE,
                clause.place(),
                clause.id() + " " + clause.title().en(),
                used ? List.of() : List.of(Missing.USE),
                clause.id());
    }

    private static List<Missing> missing(Set<Verdict> seen, Missing met, Missing notMet) {
        List<Missing> missing = new ArrayList<>();
        if (!seen.contains(Verdict.MET)) {
            missing.add(met);
        }
        if (!seen.contains(Verdict.NOT_MET)) {
            missing.add(notMet);
        }
        return missing;
    }

    private void add(Kind kind, Place place, String what, List<Missing> missing, String name) {
        items.add(new Coverage.Item(kind, place, what, missing, name, new TreeMap<>()));
    }
}
