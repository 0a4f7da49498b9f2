package io.tidu.internal.load.rule;

import io.tidu.diagnostic.Place;
import io.tidu.diagnostic.Problem;
import io.tidu.diagnostic.Severity;
import io.tidu.internal.policy.expression.Expression;
import io.tidu.internal.policy.expression.Operator;
import io.tidu.internal.policy.expression.YearsAsked;
import io.tidu.internal.policy.rule.Rule;
import io.tidu.internal.policy.rule.StatementKind;
import io.tidu.internal.policy.rule.StatementKind.Role;
import io.tidu.internal.policy.table.Table;
import io.tidu.model.Exact;
import io.tidu.model.Unit;
import io.tidu.vocabulary.DerivedDefinition;
import io.tidu.vocabulary.Vocabulary;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Holds the units of single cells against the places where rules use them. A cell in whose column each number has its
 * own unit may have lost it: 75 for 75 %, 500 for 500万元. Money and shares therefore always carry theirs; what scales
 * another number says whether it is a share or a count. People, points, years and things may stand without.
 */
final class UnitCheck {
    private static final Set<Operator.Reads> OF_SERIES = Set.of(Operator.Reads.YEAR, Operator.Reads.YEARS);

    private static final Set<Unit> ALWAYS_WRITTEN = Set.of(Unit.YUAN, Unit.RATIO);
    private static final Set<Unit> SCALES = Set.of(Unit.RATIO, Unit.COUNT, Unit.NONE);
    private static final Exact HUNDRED = Exact.of(100);
    private static final Exact TEN_THOUSAND = Exact.of(10_000);

    private final FigureReader figures;
    private final Vocabulary vocabulary;
    private final Map<String, Problem> told = new LinkedHashMap<>();

    private UnitCheck(FigureReader figures, Vocabulary vocabulary) {
        this.figures = figures;
        this.vocabulary = vocabulary;
    }

    /** Tells each cell that has lost its unit, or has another one than its use needs. */
    static void check(
            Surroundings surroundings,
            List<Rule.Pattern> patterns,
            List<Rule.Statement> statements,
            Consumer<Problem> tell) {
        UnitCheck check = new UnitCheck(new FigureReader(surroundings, patterns), surroundings.vocabulary());
        patterns.forEach(p -> p.constraints().forEach(check::visit));
        statements.forEach(check::statement);
        check.told.values().forEach(tell);
    }

    private void statement(Rule.Statement statement) {
        List<Expression> arguments = statement.arguments();
        arguments.forEach(this::visit);
        List<Role> form = statement.kind().forms().stream()
                .filter(f -> f.size() == arguments.size())
                .findFirst()
                .orElseThrow();
        for (int i = 0; i < form.size(); i++) {
            switch (form.get(i)) {
                case YUAN -> need(Unit.YUAN, arguments.get(i));
                case SHARE -> need(Unit.RATIO, arguments.get(i));
                case LINE -> line(statement.kind(), i == 0 ? null : arguments.get(i - 1), arguments.get(i));
                default -> {
                    // names, windows, and numbers of any unit
                }
            }
        }
    }

    private void line(StatementKind kind, @Nullable Expression value, Expression line) {
        if (line.operation() != Operator.NUMBER_LINE) {
            return;
        }
        if (kind == StatementKind.PASS) {
            need(Unit.POINTS, line.operand(0));
        } else if (value != null) {
            same(value, line.operand(0));
        }
    }

    private void visit(Expression node) {
        node.operands().forEach(this::visit);
        if (OF_SERIES.contains(node.operation().reads())) {
            YearsAsked.numbers(node).forEach(n -> need(Unit.YEARS, n));
        }
        switch (node.operation()) {
            case COMPARE, PLUS, MINUS -> same(node.operand(0), node.operand(1));
            case BEST, LOWEST, FIRST_KNOWN -> node.operands().forEach(o -> same(node.operand(0), o));
            case TIMES -> {
                moneyOnce(node);
                scale(node.operand(0), node.operand(1));
                scale(node.operand(1), node.operand(0));
            }
            case PERIOD_MEAN -> need(Unit.COUNT, node.operand(1));
            case DERIVED, SERIES -> parameters(node);
            case ROUNDED, CUT -> same(node.operand(0), node.operand(1));
            case LAST_DAYS,
                    LAST_MONTHS,
                    LAST_YEARS,
                    CALENDAR_YEARS,
                    YEAR_END,
                    NEXT_DAYS,
                    NEXT_MONTHS,
                    NEXT_YEARS,
                    FISCAL_YEAR -> node.operands().forEach(n -> need(WindowResolver.unit(node.operation()), n));
            case TABLE_VALUE, TABLE_POINTS, TABLE_MARGINAL -> {
                List<Table.Input> inputs = figures.table(node.name()).inputs();
                for (int i = 0; i < inputs.size(); i++) {
                    if (inputs.get(i).kind() == Table.Kind.NUMBER) {
                        need(inputs.get(i).unit(), node.operand(i));
                    }
                }
            }
            default -> {
                // uses no number
            }
        }
    }

    private void need(Unit unit, Expression node) {
        figures.of(node).forEach(f -> need(unit, f));
    }

    private void need(Unit unit, Figure figure) {
        Figure.Cell cell = figure.cell();
        if (cell == null || unit == Unit.NONE || figure.unit() == unit) {
            return;
        }
        if (figure.unit() != Unit.NONE) {
            tell(cell, "rule.cell-unit", "@unit." + figure.unit().word(), "@unit." + unit.word(), cell.use());
        } else if (ALWAYS_WRITTEN.contains(unit)) {
            tell(
                    cell,
                    "rule.unit-missing",
                    "@unit." + unit.word(),
                    perhaps(unit, cell.number().value()),
                    cell.use());
        }
    }

    /** Both are of one unit, as far as either is known to have one. */
    private void same(Expression left, Expression right) {
        Set<Figure> lefts = figures.of(left);
        Set<Figure> rights = figures.of(right);
        rights.forEach(r -> certain(lefts).forEach(unit -> need(unit, r)));
        lefts.forEach(l -> certain(rights).forEach(unit -> need(unit, l)));
    }

    /** The unit of a side, unless it depends on a row: then the other side may depend on the same. */
    private static Set<Unit> certain(Set<Figure> figures) {
        Set<Unit> units = new LinkedHashSet<>();
        figures.forEach(f -> units.add(f.unit()));
        return units.size() == 1 ? units : Set.of();
    }

    /** Money times money is none. */
    private void moneyOnce(Expression product) {
        for (Figure left : figures.of(product.operand(0))) {
            for (Figure right : figures.of(product.operand(1))) {
                if (left.unit() == Unit.YUAN && right.unit() == Unit.YUAN) {
                    Figure.Cell cell = right.cell() == null ? left.cell() : right.cell();
                    if (cell != null) {
                        need(Unit.RATIO, Figure.of(cell));
                    } else {
                        Place place = product.operand(1).place();
                        told.putIfAbsent(
                                place.toString(),
                                Problem.error("rule.unit-expected", place, "@unit.ratio", "@unit.yuan"));
                    }
                }
            }
        }
    }

    /**
     * A number that another is multiplied with says what it is: 75 may be 75 % or 75 times, and both can be meant. What
     * divides is a number of times as a rule, such as twelve months, and says nothing.
     */
    private void scale(Expression scaled, Expression by) {
        if (figures.of(scaled).stream().allMatch(f -> SCALES.contains(f.unit()))) {
            return;
        }
        figures.of(by).forEach(this::scaling);
    }

    private void scaling(Figure figure) {
        Figure.Cell cell = figure.cell();
        if (cell != null && figure.isPlain()) {
            Exact number = cell.number().value();
            warn(cell, "rule.scale-missing", perhaps(Unit.RATIO, number), number + " count", cell.use());
        }
    }

    /** What a formula multiplies or divides by says what it is, too. */
    private void parameters(Expression derived) {
        DerivedDefinition definition = vocabulary.derived().get(derived.name());
        // In a rule the enterprise stands before the parameters, in a formula nothing does.
        int first = definition == null
                ? 0
                : derived.operands().size() - definition.parameters().size();
        for (int i = first; i < derived.operands().size(); i++) {
            if (ScalingParameter.is(vocabulary, derived.name(), i - first)) {
                figures.of(derived.operand(i)).forEach(this::scaling);
            }
        }
    }

    /** What was perhaps meant. */
    private static String perhaps(Unit unit, Exact value) {
        if (unit == Unit.YUAN) {
            return value.compareTo(TEN_THOUSAND) < 0 ? value + "万元, " + value + "元" : value + "元, " + value + "万元";
        }
        return value.compareTo(Exact.ONE) <= 0 ? value.times(HUNDRED) + "%, " + value + "%" : value + "%";
    }

    private void warn(Figure.Cell cell, String id, String first, String second, Place use) {
        tell(cell, id, first, second, use, Severity.WARNING);
    }

    private void tell(Figure.Cell cell, String id, String first, String second, Place use) {
        tell(cell, id, first, second, use, Severity.ERROR);
    }

    private void tell(Figure.Cell cell, String id, String first, String second, Place use, Severity severity) {
        Place place = cell.row().place(cell.column());
        List<String> quoted = List.of(cell.number().value().toString(), first, second, use.toString());
        Problem problem = new Problem(id, severity, place, null, quoted, null)
                .withExcerpt(cell.row().excerpt());
        told.putIfAbsent(place + id + first, problem);
    }
}
