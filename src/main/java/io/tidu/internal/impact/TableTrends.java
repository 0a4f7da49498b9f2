package io.tidu.internal.impact;

import io.tidu.internal.policy.expression.Expression;
import io.tidu.internal.policy.expression.Operator;
import io.tidu.internal.policy.table.Fields;
import io.tidu.internal.policy.table.Table;
import io.tidu.internal.policy.table.TableRow;
import io.tidu.model.Evidence;
import io.tidu.model.Exact;
import io.tidu.model.Judgement;
import io.tidu.model.Quantity;
import io.tidu.model.Term;
import io.tidu.model.Verdict;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which way what tables say goes from one to another. A table says the same between two edges, so that it is enough to
 * hold both against every edge, against what lies between two, and against every word; of tables that tell too much
 * apart for that, nothing is told.
 */
final class TableTrends {
    private static final int MOST_POINTS = 5_000;
    private static final Exact HALF = Exact.ONE.over(Exact.of(2));
    /** A word that stands in no table. */
    private static final String OTHER = "\u0000";

    private TableTrends() {}

    /** What a look-up finds, by what it is given. */
    static Trend lookUp(Expression node, Table first, Table second) {
        List<List<Table.Argument>> points = points(node.operands(), first.inputs(), rows(first, second));
        return points == null
                ? Trend.EITHER
                : over(points, p -> figures(found(node, first, p), found(node, second, p)));
    }

    private static Quantity found(Expression node, Table table, List<Table.Argument> point) {
        return node.operation() == Operator.TABLE_POINTS
                ? table.points(point)
                : table.value(node.names().get(1), point);
    }

    private static Trend figures(Quantity first, Quantity second) {
        if (first.low() == null && second.low() == null && first.evidence().equals(second.evidence())) {
            return Trend.SAME;
        }
        if (first.low() == null
                || second.low() == null
                || first.high() == null
                || second.high() == null
                || !first.evidence().isEmpty()
                || !second.evidence().isEmpty()) {
            return Trend.EITHER;
        }
        return Trend.of(second.low().compareTo(first.low()))
                .and(Trend.of(second.high().compareTo(first.high())));
    }

    /** Whether anything fits a row of a table. */
    static Trend fits(Table first, Table second) {
        List<List<Table.Argument>> points = points(List.of(), first.inputs(), rows(first, second));
        return points == null
                ? Trend.EITHER
                : over(points, p -> held(first.matches(named(first, p)), second.matches(named(first, p))));
    }

    /** Whether anything fits a row. */
    static Trend fits(Table of, TableRow first, TableRow second) {
        List<List<Table.Argument>> points = points(List.of(), of.inputs(), List.of(first, second));
        return points == null
                ? Trend.EITHER
                : over(points, p -> held(first.matches(named(of, p)), second.matches(named(of, p))));
    }

    private static Trend held(Judgement first, Judgement second) {
        if (first.verdict().isOpen() || second.verdict().isOpen()) {
            return Trend.EITHER;
        }
        return Trend.of(Boolean.compare(second.verdict() == Verdict.MET, first.verdict() == Verdict.MET));
    }

    private static Trend over(List<List<Table.Argument>> points, Function<List<Table.Argument>, Trend> at) {
        Trend all = Trend.SAME;
        for (List<Table.Argument> point : points) {
            all = all.and(at.apply(point));
            if (all == Trend.EITHER) {
                return all;
            }
        }
        return all;
    }

    private static List<TableRow> rows(Table first, Table second) {
        return Stream.concat(first.rows().stream(), second.rows().stream()).toList();
    }

    /** Everything that rows tell apart; null if that is too much. */
    private static @Nullable List<List<Table.Argument>> points(
            List<Expression> given, List<Table.Input> inputs, List<TableRow> rows) {
        List<List<Table.Argument>> points = List.of(List.of());
        for (int i = 0; i < inputs.size(); i++) {
            boolean isFixed = i < given.size() && given.get(i).operation() == Operator.TEXT;
            List<Table.Argument> values = isFixed
                    ? List.of(new Table.Argument.Text(Term.of(given.get(i).name())))
                    : values(inputs.get(i), rows);
            if ((long) points.size() * values.size() > MOST_POINTS) {
                return null;
            }
            List<List<Table.Argument>> longer = new ArrayList<>();
            for (List<Table.Argument> point : points) {
                for (Table.Argument value : values) {
                    List<Table.Argument> one = new ArrayList<>(point);
                    one.add(value);
                    longer.add(one);
                }
            }
            points = longer;
        }
        return points;
    }

    private static List<Table.Argument> values(Table.Input input, List<TableRow> rows) {
        List<Table.Cell> cells = new ArrayList<>();
        for (TableRow row : rows) {
            input.matches().forEach(m -> {
                Table.Cell cell = row.cells().get(input.name() + "." + m.word());
                if (cell != null) {
                    cells.add(cell);
                }
            });
        }
        List<Table.Argument> values = new ArrayList<>();
        switch (input.kind()) {
            case TEXT -> {
                TreeSet<String> words = new TreeSet<>(List.of(OTHER));
                cells.forEach(c -> words.add(c.toString()));
                words.forEach(w -> values.add(new Table.Argument.Text(Term.of(w))));
            }
            case NUMBER -> numbers(cells).forEach(n -> values.add(new Table.Argument.Number(Quantity.of(n))));
            default -> {
                values.add(new Table.Argument.Flag(Judgement.MET));
                values.add(new Table.Argument.Flag(Judgement.NOT_MET));
            }
        }
        return values;
    }

    /** Every number that stands there, and one between each two, below the least and above the greatest. */
    private static List<Exact> numbers(List<Table.Cell> cells) {
        TreeSet<Exact> edges = new TreeSet<>();
        for (Table.Cell cell : cells) {
            if (cell instanceof Table.Cell.Number number) {
                edges.add(number.value());
            }
        }
        List<Exact> numbers = new ArrayList<>();
        Exact last = null;
        for (Exact edge : edges) {
            numbers.add(last == null ? edge.minus(Exact.ONE) : last.plus(edge).times(HALF));
            numbers.add(edge);
            last = edge;
        }
        numbers.add(last == null ? Exact.ZERO : last.plus(Exact.ONE));
        return numbers;
    }

    /** The values of a point by the names of a table's inputs. */
    private static Fields named(Table table, List<Table.Argument> point) {
        Map<String, Table.Argument> byName = new HashMap<>();
        for (int i = 0; i < point.size(); i++) {
            byName.put(table.inputs().get(i).name(), point.get(i));
        }
        return new Fields() {
            @Override
            public Term text(String field) {
                return byName.get(field) instanceof Table.Argument.Text text
                        ? text.value()
                        : Term.unknown(Evidence.NONE);
            }

            @Override
            public Judgement flag(String field) {
                return byName.get(field) instanceof Table.Argument.Flag flag
                        ? flag.value()
                        : Judgement.open(Evidence.NONE);
            }

            @Override
            public Quantity number(String field) {
                return byName.get(field) instanceof Table.Argument.Number number
                        ? number.value()
                        : Quantity.unknown(Evidence.NONE);
            }
        };
    }
}
