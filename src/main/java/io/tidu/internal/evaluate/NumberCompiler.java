package io.tidu.internal.evaluate;

import io.tidu.internal.policy.expression.Basis;
import io.tidu.internal.policy.expression.Expression;
import io.tidu.internal.policy.expression.Operator;
import io.tidu.internal.policy.expression.ValueKind;
import io.tidu.internal.policy.expression.YearsAsked;
import io.tidu.internal.policy.table.Fields;
import io.tidu.internal.policy.table.Table;
import io.tidu.model.Counted;
import io.tidu.model.Evidence;
import io.tidu.model.Judgement;
import io.tidu.model.Quantity;
import io.tidu.model.Term;
import io.tidu.model.assessment.StepDetail;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BinaryOperator;
import org.jspecify.annotations.Nullable;

/** What expressions of numbers mean. */
final class NumberCompiler {
    private static final Quantity ONE = Quantity.of(1);

    private final ExpressionCompiler expressions;

    NumberCompiler(ExpressionCompiler expressions) {
        this.expressions = expressions;
    }

    Compiled<Quantity> compile(Expression node) {
        String name = node.names().isEmpty() ? "" : node.name();
        if (node.operation().reads() == Operator.Reads.YEARS) {
            return ofYears(node, name);
        }
        return switch (node.operation()) {
            case PARAMETER -> parameter(node.index());
            case READ -> read(node);
            case DERIVED -> derived(node);
            case SERIES -> series(node);
            case OF_YEAR -> scope -> scope.firm().years().in(name, scope.year());
            case YEARS_AGO -> years(node, (firm, n, given) -> firm.years().ago(name, n, given));
            case DAYS_SINCE -> scope -> scope.firm().daysSince(name);
            case RECORDED -> scope -> scope.firm().recorded(name);
            case COUNT -> list(node, null);
            case TOTAL -> list(node, node.names().get(1));
            case PERIOD_MEAN -> periodMean(node);
            case TABLE_VALUE -> value(node);
            case TABLE_POINTS -> points(node);
            case BEST -> all(node, Quantity::max);
            case LOWEST -> all(node, Quantity::min);
            case FISCAL_YEAR -> years(node.operand(0));
            case ROUNDED -> both(node, (value, step) -> value.toMultiple(step, RoundingMode.HALF_UP));
            case CUT -> both(node, (value, step) -> value.toMultiple(step, RoundingMode.FLOOR));
            case TABLE_MARGINAL -> marginal(node);
            case FIRST_KNOWN -> firstKnown(node);
            case PLUS -> both(node, Quantity::plus);
            case MINUS -> both(node, Quantity::minus);
            case TIMES -> both(node, Quantity::times);
            case OVER -> {
                String divisor = expressions.isFormula() ? divisor(node) : "";
                yield both(node, (left, right) -> left.over(right, divisor));
            }
            default -> throw new IllegalStateException(node.operation().name());
        };
    }

    private static Compiled<Quantity> parameter(int index) {
        return scope -> scope.parameter(index);
    }

    private static Compiled<Quantity> read(Expression node) {
        String name = node.name();
        if (node.operands().isEmpty() || node.operand(0).kind() == ValueKind.ENTERPRISE) {
            return scope -> scope.firm().number(name);
        }
        int subject = node.operand(0).index();
        return scope -> scope.subject(subject).number(name);
    }

    /** All operands but the first, which is the enterprise, are its parameters. */
    private Compiled<Quantity> derived(Expression node) {
        DerivedFact fact = expressions.knowledge().derived(node.name());
        List<Compiled<Quantity>> given = given(node);
        return scope -> fact.of(scope.firm(), in(scope, given));
    }

    /** A yearly derived fact in the year that the formula around it is worked out for. */
    private Compiled<Quantity> series(Expression node) {
        DerivedFact fact = expressions.knowledge().derived(node.name());
        List<Compiled<Quantity>> given = given(node);
        return scope -> fact.of(scope.firm(), scope.year(), in(scope, given));
    }

    private List<Compiled<Quantity>> given(Expression derived) {
        return derived.operands().stream().skip(1).map(expressions::number).toList();
    }

    private static Quantity[] in(Scope scope, List<Compiled<Quantity>> given) {
        Quantity[] parameters = new Quantity[given.size()];
        for (int i = 0; i < parameters.length; i++) {
            parameters[i] = given.get(i).in(scope);
        }
        return parameters;
    }

    @FunctionalInterface
    private interface OfYears {
        Quantity of(EvaluationContext firm, Quantity years, Quantity... given);
    }

    private Compiled<Quantity> years(Expression node, OfYears figure) {
        Expression computed = YearsAsked.computed(node);
        List<Compiled<Quantity>> given = computed == null ? List.of() : given(computed);
        Expression number = YearsAsked.number(node);
        if (number == null) {
            return scope -> figure.of(scope.firm(), ONE, in(scope, given));
        }
        Compiled<Quantity> years = expressions.number(number);
        return scope -> figure.of(scope.firm(), years.in(scope), in(scope, given));
    }

    private Compiled<Quantity> periodMean(Expression node) {
        String list = node.name();
        String field = node.names().get(1);
        Compiled<Quantity> periods = expressions.number(node.operand(1));
        return scope -> scope.firm().periodMean(list, field, periods.in(scope));
    }

    /** What is missing lets the next one speak; a figure that is in doubt, or known between bounds, stands. */
    private Compiled<Quantity> firstKnown(Expression node) {
        List<Compiled<Quantity>> parts =
                node.operands().stream().map(expressions::number).toList();
        List<Counted> names = node.operands().stream()
                .map(o -> Counted.onBasis(Basis.names(o)))
                .toList();
        List<List<String>> needs = node.operands().stream()
                .map(o -> List.copyOf(Needs.of(o, expressions.knowledge().formulas())))
                .toList();
        int last = parts.size() - 1;
        return scope -> {
            Quantity found = Quantity.unknown(Evidence.NONE);
            for (int i = 0; i <= last; i++) {
                if (i < last && !scope.firm().gives(needs.get(i))) {
                    continue;
                }
                found = parts.get(i).in(scope);
                boolean between = found.low() != null && found.high() != null;
                if (between || found.evidence().missing().isEmpty()) {
                    return found.of(
                            found.counted().basis().isEmpty() ? found.counted().and(names.get(i)) : found.counted());
                }
            }
            return Quantity.unknown(found.evidence());
        };
    }

    /** The last years, or those before the last so many. */
    private Compiled<Quantity> ofYears(Expression node, String series) {
        Operator figure = node.operation();
        Expression skipped = YearsAsked.skipped(node);
        if (skipped == null) {
            return years(node, (firm, n, given) -> firm.years().of(figure, series, n, given));
        }
        Expression computed = YearsAsked.computed(node);
        List<Compiled<Quantity>> given = computed == null ? List.of() : given(computed);
        Compiled<Quantity> years = expressions.number(node.operand(1));
        Compiled<Quantity> before = expressions.number(skipped);
        return scope ->
                scope.firm().years().before(figure, series, years.in(scope), before.in(scope), in(scope, given));
    }

    private Compiled<Quantity> list(Expression node, @Nullable String field) {
        String list = node.name();
        Compiled<Filter> filter = node.operands().size() < 2 ? null : filter(node.operand(1));
        Compiled<Window> window = node.operands().size() < 3 ? null : expressions.window(node.operand(2));
        return scope -> {
            Filter by = filter == null ? null : filter.in(scope);
            Window within = window == null ? null : window.in(scope);
            return field == null
                    ? scope.firm().count(list, by, within)
                    : scope.firm().total(list, field, by, within);
        };
    }

    private Compiled<Quantity> years(Expression back) {
        Compiled<Quantity> years = expressions.number(back);
        return scope -> scope.firm().fiscalYear(years.in(scope));
    }

    /** Each entry is held against the table once, and counts the table's rows as work each time. */
    private Compiled<Filter> filter(Expression node) {
        if (node.operation() == Operator.TABLE) {
            Table table = expressions.table(node);
            return scope -> entry -> {
                EvaluationContext firm = scope.firm();
                Entry.Held held = entry.against(table);
                firm.limit().spend(held.steps());
                firm.watch().filtered(table.rows(), entry);
                return held.matches();
            };
        }
        int subject = node.index();
        return scope -> {
            Fields by = scope.subject(subject);
            if (!(by instanceof RowFact row)) {
                return (Filter) by;
            }
            return entry -> {
                scope.firm().watch().filtered(row.rows(), entry);
                return row.matches(entry);
            };
        };
    }

    private Compiled<Quantity> value(Expression node) {
        Table table = expressions.table(node);
        String column = node.names().get(1);
        List<Compiled<Table.Argument>> inputs = inputs(node);
        return scope -> {
            List<Table.Argument> given = lookUp(scope, table, inputs);
            return onBasis(table.value(column, given), given);
        };
    }

    private Compiled<Quantity> marginal(Expression node) {
        Table table = expressions.table(node);
        String column = node.names().get(1);
        List<Compiled<Table.Argument>> inputs = inputs(node);
        return scope -> Marginal.of(table, column, lookUp(scope, table, inputs)).sum();
    }

    /** The bands that a number is made up of, for those who tell how it came about. */
    Compiled<List<StepDetail.Band>> bands(Expression node) {
        Table table = expressions.table(node);
        String column = node.names().get(1);
        List<Compiled<Table.Argument>> inputs = inputs(node);
        return scope -> Marginal.of(
                        table, column, inputs.stream().map(i -> i.in(scope)).toList())
                .told(column);
    }

    /** Where no row covers the inputs, the range of the whole table. */
    private Compiled<Quantity> points(Expression node) {
        Table table = expressions.table(node);
        List<Compiled<Table.Argument>> inputs = inputs(node);
        return scope -> {
            List<Table.Argument> given = lookUp(scope, table, inputs);
            Quantity points = onBasis(table.points(given), given);
            if (points.high() != null) {
                return points;
            }
            scope.firm().limit().spend(table.rows().size());
            List<Table.Argument> anything =
                    given.stream().map(NumberCompiler::anything).toList();
            return onBasis(table.points(anything).because(points.evidence()), given);
        };
    }

    /**
     * What is looked up stands on what it is looked up by; the entries that were counted for that are told elsewhere.
     */
    private static Quantity onBasis(Quantity found, List<Table.Argument> given) {
        Counted basis = Counted.NONE;
        for (int i = 0; i < given.size(); i++) {
            if (given.get(i) instanceof Table.Argument.Number number) {
                basis = basis.and(number.value().counted().basisOnly());
            }
        }
        return found.of(found.counted().and(basis));
    }

    private static Table.Argument anything(Table.Argument input) {
        if (input instanceof Table.Argument.Number) {
            return new Table.Argument.Number(Quantity.unknown(Evidence.NONE));
        }
        return input instanceof Table.Argument.Text
                ? new Table.Argument.Text(Term.unknown(Evidence.NONE))
                : new Table.Argument.Flag(Judgement.open(Evidence.NONE));
    }

    private static List<Table.Argument> lookUp(Scope scope, Table table, List<Compiled<Table.Argument>> inputs) {
        List<Table.Argument> given = new ArrayList<>(inputs.size());
        for (Compiled<Table.Argument> input : inputs) {
            given.add(input.in(scope));
        }
        scope.firm().limit().spend(table.steps(given));
        scope.firm().watch().lookedUp(table, given);
        return given;
    }

    private List<Compiled<Table.Argument>> inputs(Expression lookUp) {
        return lookUp.operands().stream().map(this::input).toList();
    }

    private Compiled<Table.Argument> input(Expression node) {
        return switch (node.kind()) {
            case TEXT -> argument(expressions.text(node), Table.Argument.Text::new);
            case FLAG -> argument(expressions.condition(node), Table.Argument.Flag::new);
            default -> argument(expressions.number(node), Table.Argument.Number::new);
        };
    }

    private static <T> Compiled<Table.Argument> argument(
            Compiled<T> value, java.util.function.Function<T, Table.Argument> argument) {
        return value instanceof Fixed<T> fixed
                ? new Fixed<>(argument.apply(fixed.value()), fixed.steps(), fixed.looked())
                : scope -> argument.apply(value.in(scope));
    }

    private Compiled<Quantity> both(Expression node, BinaryOperator<Quantity> operator) {
        Compiled<Quantity> left = expressions.number(node.operand(0));
        Compiled<Quantity> right = expressions.number(node.operand(1));
        return scope -> operator.apply(left.in(scope), right.in(scope));
    }

    private Compiled<Quantity> all(Expression node, BinaryOperator<Quantity> operator) {
        List<Compiled<Quantity>> parts =
                node.operands().stream().map(expressions::number).toList();
        return scope -> {
            Quantity all = parts.get(0).in(scope);
            for (int i = 1; i < parts.size(); i++) {
                all = operator.apply(all, parts.get(i).in(scope));
            }
            return all;
        };
    }

    /** The fact that is divided by, or an empty text for a figure made of several. */
    private static String divisor(Expression quotient) {
        Expression divisor = quotient.operand(1);
        return switch (divisor.operation()) {
            case READ, DERIVED, SERIES, OF_YEAR, YEARS_AGO, SUM, MEAN, LEAST, COUNT, TOTAL -> divisor.name();
            default -> "";
        };
    }
}
