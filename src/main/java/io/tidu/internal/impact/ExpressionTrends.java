package io.tidu.internal.impact;

import io.tidu.internal.policy.expression.Expression;
import io.tidu.internal.policy.expression.Operator;
import io.tidu.internal.policy.expression.ValueKind;
import io.tidu.internal.policy.rule.Rule;
import io.tidu.internal.policy.table.Table;
import io.tidu.internal.policy.table.TableRow;
import io.tidu.model.Comparison;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which way what an expression comes to goes from one statement to the same statement under other rules. Only what
 * follows from the form of both for every enterprise is told. Not thread-safe.
 */
final class ExpressionTrends {
    /** Which way a target goes, by its name under both rules. */
    interface Targets {
        Trend of(String name);
    }

    private static final Set<String> OF_TARGET = Set.of("attained", "gaps", "scoreMin", "scoreMax");

    private final Grounds before;
    private final Grounds after;
    private final Stated one;
    private final Stated other;
    private final Targets targets;
    private final Signs signs;
    private final Signs otherSigns;

    ExpressionTrends(Grounds before, Grounds after, Stated one, Stated other, Targets targets) {
        this.before = before;
        this.after = after;
        this.one = one;
        this.other = other;
        this.targets = targets;
        this.signs = new Signs(before, one);
        this.otherSigns = new Signs(after, other);
    }

    /** Which way it goes whether the rule applies. */
    Trend conditions() {
        List<Rule.Pattern> first = one.rule().patterns();
        List<Rule.Pattern> second = other.rule().patterns();
        if (first.size() != second.size()) {
            return Trend.EITHER;
        }
        Trend all = Trend.SAME;
        for (int i = 0; i < first.size(); i++) {
            all = all.and(condition(i, first.get(i), second.get(i)));
        }
        return all;
    }

    /** Whether what differs of the conditions is the same for each row and entry that the rule applies to. */
    boolean isForAll() {
        List<Rule.Pattern> first = one.rule().patterns();
        for (int i = 0; i < first.size(); i++) {
            Rule.Pattern pattern = first.get(i);
            boolean single = pattern.kind() == ValueKind.ENTERPRISE
                    || (pattern.kind() == ValueKind.TARGET && names(one, i).size() == 1);
            boolean alone = pattern.constraints().stream()
                    .flatMap(Expression::all)
                    .noneMatch(e -> e.operation() == Operator.SUBJECT
                            && (e.kind() == ValueKind.ROW || e.kind() == ValueKind.ENTRY));
            if (!(single && alone)
                    && condition(i, pattern, other.rule().patterns().get(i)) != Trend.SAME) {
                return false;
            }
        }
        return true;
    }

    private Trend condition(int position, Rule.Pattern first, Rule.Pattern second) {
        String source = String.valueOf(first.source());
        boolean alike = first.kind() == second.kind()
                && source.equals(String.valueOf(second.source()))
                && first.sourcePattern() == second.sourcePattern()
                && before.nodes().fact(source).equals(after.nodes().fact(source))
                && first.constraints().size() == second.constraints().size()
                && (first.kind() != ValueKind.ROW || rows(position) != null)
                && (first.kind() != ValueKind.TARGET || names(one, position).equals(names(other, position)));
        Trend all = alike ? Trend.SAME : Trend.EITHER;
        for (int i = 0; alike && i < first.constraints().size(); i++) {
            all = all.and(of(first.constraints().get(i), second.constraints().get(i)));
        }
        return all;
    }

    /** Of an expression of each. */
    Trend of(Expression first, Expression second) {
        if (isOfTarget(first) && isOfTarget(second) && first.names().equals(second.names())) {
            Trend target = target(first.operand(0).index());
            return first.name().equals("gaps") ? target.flip() : target;
        }
        boolean reads = first.all().anyMatch(e -> e.operation() == Operator.SUBJECT && e.kind() == ValueKind.TARGET);
        if (!reads && text(before, first, one).equals(text(after, second, other))) {
            return Trend.SAME;
        }
        boolean alike = first.operation() == second.operation()
                && first.kind() == second.kind()
                && first.unit() == second.unit()
                && first.index() == second.index()
                && first.names().equals(second.names())
                && first.operands().size() == second.operands().size()
                && first.names().stream()
                        .allMatch(
                                n -> before.nodes().fact(n).equals(after.nodes().fact(n)));
        return alike ? ofForm(first, second) : Trend.EITHER;
    }

    private static String text(Grounds side, Expression node, Stated in) {
        return side.nodes().of(node, in.pack(), in.rows());
    }

    /** Whether a target is attained, how many gaps it has, or its score: all go with its criteria and points. */
    private static boolean isOfTarget(Expression node) {
        return node.operation() == Operator.READ
                && !node.operands().isEmpty()
                && node.operand(0).kind() == ValueKind.TARGET
                && OF_TARGET.contains(node.name());
    }

    /** Both are of the same form and differ below it. */
    private Trend ofForm(Expression first, Expression second) {
        return switch (first.operation()) {
            case READ -> cell(first);
            case SUBJECT -> first.kind() == ValueKind.ROW ? rowFilter(first.index()) : Trend.EITHER;
            case PLUS, BEST, LOWEST, FIRST_KNOWN, AND, OR -> all(first, second);
            case ROUNDED, CUT -> at(1, first, second) == Trend.SAME ? at(0, first, second) : Trend.EITHER;
            case MINUS -> at(0, first, second).and(at(1, first, second).flip());
            case TIMES -> times(first, second);
            case OVER ->
                at(1, first, second) == Trend.SAME && signs.isNeverNegative(first.operand(1))
                        ? at(0, first, second)
                        : Trend.EITHER;
            case NOT -> at(0, first, second).flip();
            case COMPARE -> compared(first, at(0, first, second), at(1, first, second));
            case NUMBER_LINE -> compared(first, Trend.SAME, at(0, first, second));
            case TABLE -> filter(first);
            case TABLE_VALUE, TABLE_POINTS -> all(first, second) == Trend.SAME ? lookUp(first) : Trend.EITHER;
            case LAST_DAYS, LAST_MONTHS, LAST_YEARS, CALENDAR_YEARS ->
                first.operands().size() == 1 ? at(0, first, second) : Trend.EITHER;
            case COUNT -> all(first, second);
            case TOTAL -> signs.isNeverNegative(first) ? all(first, second) : Trend.EITHER;
            default -> Trend.EITHER;
        };
    }

    private Trend at(int operand, Expression first, Expression second) {
        return of(first.operand(operand), second.operand(operand));
    }

    private Trend all(Expression first, Expression second) {
        Trend all = Trend.SAME;
        for (int i = 0; i < first.operands().size(); i++) {
            all = all.and(at(i, first, second));
        }
        return all;
    }

    /** A factor that goes one way takes the product with it where the others are never negative. */
    private Trend times(Expression first, Expression second) {
        Trend left = at(0, first, second);
        Trend right = at(1, first, second);
        boolean known = (left == Trend.SAME || isNeverNegative(1, first, second))
                && (right == Trend.SAME || isNeverNegative(0, first, second));
        return known ? left.and(right) : Trend.EITHER;
    }

    private boolean isNeverNegative(int operand, Expression first, Expression second) {
        return signs.isNeverNegative(first.operand(operand)) && otherSigns.isNeverNegative(second.operand(operand));
    }

    /** A value that is held against a line, which goes its own way. */
    private static Trend compared(Expression node, Trend value, Trend line) {
        return switch (Comparison.valueOf(node.name())) {
            case AT_LEAST, MORE_THAN -> value.and(line.flip());
            case AT_MOST, LESS_THAN -> value.flip().and(line);
            default -> value == Trend.SAME && line == Trend.SAME ? Trend.SAME : Trend.EITHER;
        };
    }

    /** Of a value that is held against a line. */
    Trend held(Expression value, Expression otherValue, Expression line, Expression otherLine) {
        Trend worth = of(value, otherValue);
        Trend asked = of(line, otherLine);
        return switch (line.operation()) {
            case NUMBER_LINE ->
                switch (Comparison.valueOf(line.name())) {
                    case AT_LEAST, MORE_THAN -> worth.and(asked);
                    case AT_MOST, LESS_THAN -> worth.flip().and(asked);
                    default -> worth == Trend.SAME && asked == Trend.SAME ? Trend.SAME : Trend.EITHER;
                };
            case SOME -> worth.and(asked);
            case NONE -> worth.flip().and(asked);
            case FLAG_LINE -> (line.name().equals("true") ? worth : worth.flip()).and(asked);
            default -> worth == Trend.SAME ? asked : Trend.EITHER;
        };
    }

    private Trend cell(Expression node) {
        if (node.operands().isEmpty() || node.operand(0).kind() != ValueKind.ROW) {
            return Trend.EITHER;
        }
        List<Change<TableRow>> rows = rows(node.operand(0).index());
        return rows == null ? Trend.EITHER : cells(rows, node.name());
    }

    private static Trend cells(List<Change<TableRow>> rows, String column) {
        Trend all = Trend.SAME;
        for (Change<TableRow> row : rows) {
            Table.Cell first = Objects.requireNonNull(row.before()).cell(column);
            Table.Cell second = Objects.requireNonNull(row.after()).cell(column);
            if (first instanceof Table.Cell.Number a && second instanceof Table.Cell.Number b && a.unit() == b.unit()) {
                all = all.and(Trend.of(b.value().compareTo(a.value())));
            } else if (first instanceof Table.Cell.Flag a && second instanceof Table.Cell.Flag b) {
                all = all.and(Trend.of(Boolean.compare(b.value(), a.value())));
            } else if (!String.valueOf(first).equals(String.valueOf(second))) {
                return Trend.EITHER;
            }
        }
        return all;
    }

    private Trend lookUp(Expression node) {
        Table first = one.pack().folder().tables().get(node.name());
        Table second = other.pack().folder().tables().get(node.name());
        return first == null || second == null || !first.inputs().equals(second.inputs())
                ? Trend.EITHER
                : TableTrends.lookUp(node, first, second);
    }

    /** What fits any of its rows. */
    private Trend filter(Expression node) {
        Table first = one.pack().folder().tables().get(node.name());
        Table second = other.pack().folder().tables().get(node.name());
        return first == null || second == null || !first.inputs().equals(second.inputs())
                ? Trend.EITHER
                : TableTrends.fits(first, second);
    }

    /** What fits the rows of a pattern. */
    private Trend rowFilter(int pattern) {
        List<Change<TableRow>> rows = rows(pattern);
        Table table = one.pack()
                .folder()
                .tables()
                .get(String.valueOf(one.rule().patterns().get(pattern).source()));
        if (rows == null || table == null) {
            return Trend.EITHER;
        }
        return rows.stream()
                .map(r ->
                        TableTrends.fits(table, Objects.requireNonNull(r.before()), Objects.requireNonNull(r.after())))
                .reduce(Trend.SAME, Trend::and);
    }

    /** The rows of a pattern as pairs; null if it is not known which belong together. */
    private @Nullable List<Change<TableRow>> rows(int pattern) {
        String source = String.valueOf(one.rule().patterns().get(pattern).source());
        Table first = one.pack().folder().tables().get(source);
        Table second = other.pack().folder().tables().get(source);
        return first == null || second == null || !first.inputs().equals(second.inputs())
                ? null
                : pairs(
                        one.rows().getOrDefault(pattern, List.of()),
                        other.rows().getOrDefault(pattern, List.of()));
    }

    /** The same rows, and those in the same words; null if any is left over. */
    private static @Nullable List<Change<TableRow>> pairs(List<TableRow> first, List<TableRow> second) {
        Pairs<TableRow> pairs =
                new Pairs<>(first, second).by(r -> r.cells().toString()).by(TableRow::words);
        List<Change<TableRow>> all = pairs.all();
        return all.stream().allMatch(p -> p.before() != null && p.after() != null) ? all : null;
    }

    /** Which way the targets go that a pattern stands for, one for each of its rows. */
    Trend target(int pattern) {
        List<String> first = names(one, pattern);
        return first.isEmpty() || !first.equals(names(other, pattern))
                ? Trend.EITHER
                : first.stream().map(targets::of).reduce(Trend.SAME, Trend::and);
    }

    private static List<String> names(Stated stated, int pattern) {
        Expression name = stated.rule().patterns().get(pattern).targetName();
        if (name == null) {
            return List.of();
        }
        if (name.operation() == Operator.TEXT) {
            return List.of(name.name());
        }
        List<String> names = new ArrayList<>();
        if (name.operation() == Operator.READ) {
            for (TableRow row : stated.rows().getOrDefault(name.operand(0).index(), List.of())) {
                names.add(String.valueOf(row.cell(name.name())));
            }
        }
        return names.stream().distinct().sorted().toList();
    }
}
