package io.tidu.internal.evaluate.decide;

import io.tidu.internal.evaluate.RowFact;
import io.tidu.internal.policy.expression.Expression;
import io.tidu.internal.policy.expression.Operator;
import io.tidu.internal.policy.expression.ValueKind;
import io.tidu.internal.policy.rule.Rule;
import io.tidu.internal.policy.rule.StatementKind.Role;
import io.tidu.internal.policy.table.ColumnMatch;
import io.tidu.internal.policy.table.Table;
import io.tidu.model.assessment.About;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What tells the findings of one statement from each other where its rule goes through rows: years that a row chooses,
 * and words of rows that share target and criterion. Known when rules are loaded, so that most statements have none.
 */
final class Distinction {
    private static final String IS = "." + ColumnMatch.IS.word();

    private final RowYears years;
    /** The columns to tell, by the position of the pattern. */
    private final Map<Integer, Set<String>> columns;

    private Distinction(RowYears years, Map<Integer, Set<String>> columns) {
        this.years = years;
        this.columns = columns;
    }

    static Distinction of(RulePlan plan, Rule.Statement statement) {
        List<Expression> asked = Stream.of(Role.VALUE, Role.LINE)
                .flatMap(r -> statement.argument(r).stream())
                .toList();
        Map<Integer, Set<String>> columns = new TreeMap<>();
        List<Rule.Pattern> patterns = plan.rule().patterns();
        for (int i = 0; i < patterns.size(); i++) {
            if (patterns.get(i).kind() == ValueKind.ROW) {
                Set<String> told = new RowColumns(plan, statement, asked, i).told();
                if (!told.isEmpty()) {
                    columns.put(i, told);
                }
            }
        }
        return new Distinction(RowYears.of(plan, asked), columns);
    }

    /** Of what a rule fires for. */
    About of(Firing firing) {
        if (columns.isEmpty() && years.isEmpty()) {
            return About.NONE;
        }
        SortedMap<String, SortedSet<String>> row = new TreeMap<>();
        columns.forEach((pattern, told) -> told.forEach(column -> {
            String text = firing.subject(pattern).text(column).text();
            if (text != null) {
                row.put(column, new TreeSet<>(Set.of(text)));
            }
        }));
        SortedSet<Integer> chosen = years.in(firing);
        return row.isEmpty() && chosen.isEmpty() ? About.NONE : new About(chosen, row);
    }

    /** The text columns of one pattern's rows that a statement reads and by which nothing else is told. */
    private record RowColumns(RulePlan plan, Rule.Statement statement, List<Expression> asked, int pattern) {
        Set<String> told() {
            Set<String> keys = keys();
            List<RowFact> rows = plan.rows(pattern);
            Set<List<String>> different = new HashSet<>();
            rows.forEach(r -> different.add(keys.stream()
                    .map(k -> Objects.toString(r.row().cell(k), ""))
                    .toList()));
            if (different.size() == rows.size()) {
                return Set.of();
            }
            Set<String> told = new TreeSet<>();
            asked.forEach(e -> told.addAll(read(e)));
            plan.rule().patterns().forEach(p -> p.constraints().forEach(c -> told.addAll(read(c))));
            boolean whole = asked.stream().flatMap(Expression::all).anyMatch(this::isRow);
            if (whole) {
                rows.forEach(r -> r.row().cells().keySet().forEach(c -> told.add(name(c))));
            }
            told.removeAll(keys);
            told.removeIf(c -> rows.stream().noneMatch(r -> r.row().cell(c) instanceof Table.Cell.Text));
            return told;
        }

        /** Rules read a column without how it is matched. */
        private static String name(String column) {
            return column.endsWith(IS) ? column.substring(0, column.length() - IS.length()) : column;
        }

        /** The columns that name the target or criterion, or by which one row is chosen. */
        private Set<String> keys() {
            Set<String> keys = new TreeSet<>();
            Stream.of(Role.TARGET, Role.CRITERION)
                    .flatMap(r -> statement.argument(r).stream())
                    .forEach(e -> keys.addAll(read(e)));
            for (Rule.Pattern other : plan.rule().patterns()) {
                if (other.targetName() != null) {
                    keys.addAll(read(other.targetName()));
                }
                other.constraints().stream()
                        .filter(c -> c.operation() == Operator.SAME_TEXT)
                        .forEach(c -> keys.addAll(read(c)));
            }
            return keys;
        }

        private Set<String> read(Expression expression) {
            Set<String> columns = new TreeSet<>();
            expression.visit(e -> {
                if (e.operation() == Operator.READ && !e.operands().isEmpty() && isRow(e.operand(0))) {
                    columns.add(e.name());
                }
            });
            return columns;
        }

        private boolean isRow(Expression e) {
            return e.operation() == Operator.SUBJECT && e.kind() == ValueKind.ROW && e.index() == pattern;
        }
    }
}
