package io.tidu.internal.load.rule;

import io.tidu.internal.policy.expression.Expression;
import io.tidu.internal.policy.expression.Operator;
import io.tidu.internal.policy.expression.ValueKind;
import io.tidu.internal.policy.rule.Rule;
import io.tidu.internal.policy.table.Table;
import io.tidu.internal.policy.table.TableRow;
import io.tidu.model.Unit;
import java.util.EnumMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.stream.Stream;

/** Finds which units an expression of one rule may be in, cell by cell where each cell has its own. */
final class FigureReader {
    /** A table may have thousands of cells without a unit: so many are told at once. */
    private static final int MOST_OF_A_UNIT = 20;

    private final Surroundings surroundings;
    private final List<Rule.Pattern> patterns;
    private final IdentityHashMap<Expression, Set<Figure>> read = new IdentityHashMap<>();

    FigureReader(Surroundings surroundings, List<Rule.Pattern> patterns) {
        this.surroundings = surroundings;
        this.patterns = patterns;
    }

    Table table(String name) {
        return Objects.requireNonNull(surroundings.tables().get(name));
    }

    /** One for each unit it may be in, and one for each cell without any. */
    Set<Figure> of(Expression node) {
        Set<Figure> known = read.get(node);
        if (known == null) {
            known = find(node);
            read.put(node, known);
        }
        return known;
    }

    private Set<Figure> find(Expression node) {
        return switch (node.operation()) {
            case READ ->
                node.operand(0).kind() == ValueKind.ROW
                        ? cells(node, node.names().get(1), node.name())
                        : plain(node);
            case TABLE_VALUE -> cells(node, node.name(), node.names().get(1));
            case PLUS, MINUS, BEST, LOWEST, FIRST_KNOWN, ROUNDED, CUT ->
                node.operands().stream()
                        .map(this::of)
                        .reduce((l, r) -> combined(l, r, FigureReader::known))
                        .orElseThrow();
            case TIMES -> combined(of(node.operand(0)), of(node.operand(1)), FigureReader::product);
            case OVER -> combined(of(node.operand(0)), of(node.operand(1)), FigureReader::quotient);
            default -> plain(node);
        };
    }

    private static Set<Figure> plain(Expression node) {
        return Set.of(Figure.of(node.unit()));
    }

    private Set<Figure> cells(Expression node, String tableName, String column) {
        Table table = table(tableName);
        boolean eachItsOwn = table.output(column)
                .filter(o -> o.kind() == Table.Kind.NUMBER && o.unit() == Unit.NONE)
                .isPresent();
        if (!eachItsOwn) {
            return plain(node);
        }
        Set<Figure> figures = new LinkedHashSet<>();
        Map<Unit, Integer> seen = new EnumMap<>(Unit.class);
        rows(node, table).forEach(row -> {
            if (row.cell(column) instanceof Table.Cell.Number number
                    && seen.merge(number.unit(), 1, Integer::sum) <= MOST_OF_A_UNIT) {
                figures.add(Figure.of(new Figure.Cell(row, column, number, node.place())));
            }
        });
        return figures.isEmpty() ? plain(node) : figures;
    }

    /** The rows that a row's pattern or a fixed key does not exclude. */
    private Stream<TableRow> rows(Expression node, Table table) {
        if (node.operation() == Operator.READ) {
            int pattern = node.operand(0).index();
            List<Expression> constraints =
                    pattern < patterns.size() ? patterns.get(pattern).constraints() : List.of();
            return table.rows().stream().filter(r -> constraints.stream().allMatch(c -> mayHold(c, r, pattern)));
        }
        List<Set<String>> words = node.operands().stream().map(this::words).toList();
        return withFixedWord(table, words).stream().filter(r -> mayBeHit(table, r, words));
    }

    /** The rows that the first key which is one word does not exclude. */
    private static List<TableRow> withFixedWord(Table table, List<Set<String>> words) {
        for (int i = 0; i < words.size(); i++) {
            if (words.get(i).size() == 1) {
                String word = words.get(i).iterator().next();
                return table.rows(table.inputs().get(i).name(), word);
            }
        }
        return table.rows();
    }

    /** The words a key may be, or none if it may be any. */
    private Set<String> words(Expression key) {
        boolean known = key.operation() == Operator.TEXT
                || (key.operation() == Operator.READ && key.operand(0).kind() == ValueKind.ROW);
        return known && key.kind() == ValueKind.TEXT ? PossibleTexts.possible(key, surroundings) : Set.of();
    }

    private static boolean mayBeHit(Table table, TableRow row, List<Set<String>> words) {
        for (int i = 0; i < words.size(); i++) {
            boolean excluded = !words.get(i).isEmpty()
                    && row.cell(table.inputs().get(i).name()) instanceof Table.Cell.Text text
                    && !words.get(i).contains(text.value());
            if (excluded) {
                return false;
            }
        }
        return true;
    }

    /** False if a condition on words excludes the row; what else it says is not looked at. */
    private static boolean mayHold(Expression condition, TableRow row, int pattern) {
        return switch (condition.operation()) {
            case AND -> condition.operands().stream().allMatch(c -> mayHold(c, row, pattern));
            case OR -> condition.operands().stream().anyMatch(c -> mayHold(c, row, pattern));
            case NOT -> mayFail(condition.operand(0), row, pattern);
            case IN, SAME_TEXT -> holds(condition, row, pattern, true);
            default -> true;
        };
    }

    private static boolean mayFail(Expression condition, TableRow row, int pattern) {
        return switch (condition.operation()) {
            case AND -> condition.operands().stream().anyMatch(c -> mayFail(c, row, pattern));
            case OR -> condition.operands().stream().allMatch(c -> mayFail(c, row, pattern));
            case NOT -> mayHold(condition.operand(0), row, pattern);
            case IN, SAME_TEXT -> !holds(condition, row, pattern, false);
            default -> true;
        };
    }

    private static boolean holds(Expression condition, TableRow row, int pattern, boolean unknown) {
        Expression left = condition.operand(0);
        Expression right = condition.operation() == Operator.IN ? left : condition.operand(1);
        boolean leftReads = left.operation() == Operator.READ;
        Expression read = leftReads ? left : right;
        boolean isOwn = read.operation() == Operator.READ
                && read.operand(0).kind() == ValueKind.ROW
                && read.operand(0).index() == pattern;
        if (!isOwn || !(row.cell(read.name()) instanceof Table.Cell.Text text)) {
            return unknown;
        }
        if (condition.operation() == Operator.IN) {
            return condition.names().contains(text.value());
        }
        Expression other = leftReads ? right : left;
        return other.operation() == Operator.TEXT ? other.name().equals(text.value()) : unknown;
    }

    private static Set<Figure> combined(Set<Figure> lefts, Set<Figure> rights, BinaryOperator<Figure> with) {
        Set<Figure> all = new LinkedHashSet<>();
        for (Figure left : lefts) {
            rights.forEach(right -> all.add(with.apply(left, right)));
        }
        return all;
    }

    private static Figure known(Figure left, Figure right) {
        return left.unit() != Unit.NONE || right.unit() == Unit.NONE ? left : right;
    }

    /** A plain number times a share or a count is as plain as before: 500 × 75 % is still not known to be yuan. */
    private static Figure product(Figure left, Figure right) {
        if (left.isPlain() && isScale(right)) {
            return left;
        }
        return right.isPlain() && isScale(left) ? right : Figure.of(Units.product(left.unit(), right.unit()));
    }

    private static Figure quotient(Figure left, Figure right) {
        return left.isPlain() && isScale(right) ? left : Figure.of(Units.quotient(left.unit(), right.unit()));
    }

    private static boolean isScale(Figure figure) {
        return figure.unit() == Unit.NONE || figure.unit() == Unit.RATIO || figure.unit() == Unit.COUNT;
    }
}
