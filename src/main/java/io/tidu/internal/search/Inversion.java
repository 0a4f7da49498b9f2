package io.tidu.internal.search;

import io.tidu.internal.policy.expression.Expression;
import io.tidu.internal.policy.expression.Operator;
import io.tidu.internal.policy.expression.ValueKind;
import io.tidu.internal.policy.expression.YearsAsked;
import io.tidu.internal.policy.vocabulary.BuiltInFacts;
import io.tidu.model.Exact;
import io.tidu.model.FactValue;
import io.tidu.model.Quantity;
import io.tidu.model.Unit;
import io.tidu.vocabulary.FactDefinition;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Changes a situation so that expressions have given values, working from the result back to the facts. It may fail or
 * be wrong where two expressions share a fact; whoever calls it evaluates again. Not thread-safe.
 */
public final class Inversion {
    /** How many ways to try: which side of each operator is changed, and how entries are filled. */
    public static final int WAYS = 32;

    private static final Exact WHOLE = Exact.of(10_000);
    private static final Exact MONEY = Exact.of(100_000_000);

    private final Situation situation;
    private final int way;
    private int operators;

    /** Of a situation. */
    public Inversion(Situation situation, int way) {
        this.situation = situation;
        this.way = way;
    }

    /** Whether something was found that should make the node have the value. */
    boolean give(Expression node, Exact value) {
        return switch (node.operation()) {
            case READ -> node.operand(0).kind() == ValueKind.ENTERPRISE && fact(node.name(), value);
            case DERIVED -> give(formula(node), value);
            case FIRST_KNOWN -> give(node.operand(0), value);
            case YEARS_AGO, SUM, MEAN, LEAST, GROWTH -> ofYears(plain(node), value);
            case COUNT, TOTAL -> new Entries(situation, way).give(node, value);
            case DAYS_SINCE -> day(node, value);
            case RECORDED -> recorded(node.name(), value);
            case PLUS, MINUS, TIMES, OVER -> operator(node, value);
            case BEST, LOWEST -> node.operands().stream().allMatch(o -> give(o, value));
            default -> has(node, value);
        };
    }

    private boolean ofYears(Expression node, Exact value) {
        return switch (node.operation()) {
            case YEARS_AGO -> situation.put(node.name(), situation.on().getYear() - years(node), value);
            case SUM -> sum(node, value);
            case MEAN -> sum(node, value.times(Exact.of(years(node))));
            case LEAST -> all(node, value);
            case GROWTH -> growth(node, value);
            default -> has(node, value);
        };
    }

    /** The same for a text. */
    boolean give(Expression node, String text) {
        if (node.operation() == Operator.READ && node.operand(0).kind() == ValueKind.ENTERPRISE) {
            situation.put(node.name(), new FactValue.Text(text));
            return true;
        }
        return false;
    }

    /** The same for yes or no. */
    boolean give(Expression node, boolean flag) {
        if (node.operation() == Operator.READ && node.operand(0).kind() == ValueKind.ENTERPRISE) {
            situation.put(node.name(), new FactValue.Flag(flag));
            return true;
        }
        return node.operation() == Operator.HOLDS && new Entries(situation, way).hold(node, flag);
    }

    private boolean has(Expression node, Exact value) {
        return value.equals(situation.evaluation().number(node).single());
    }

    private boolean fact(String name, Exact value) {
        FactDefinition fact = situation.knowledge().facts().get(name);
        return fact != null && (!isCounted(fact.unit()) || isCount(value)) && situation.put(name, value);
    }

    private static boolean isCounted(Unit unit) {
        return unit == Unit.PERSONS || unit == Unit.COUNT;
    }

    private static boolean isCount(Exact value) {
        return value.isWhole() && value.signum() >= 0;
    }

    private int years(Expression node) {
        Expression asked = YearsAsked.number(node);
        Quantity years = asked == null ? Quantity.of(1) : situation.evaluation().number(asked);
        Exact single = years.single();
        return single == null ? 1 : single.toInt();
    }

    /** The last of the years that a figure of several takes. */
    private int last(Expression node) {
        Expression asked = YearsAsked.skipped(node);
        Exact skipped = asked == null
                ? Exact.ZERO
                : situation.evaluation().number(asked).single();
        return situation.on().getYear() - 1 - (skipped == null ? 0 : skipped.toInt());
    }

    private Expression formula(Expression derived) {
        Expression formula = situation.knowledge().formulas().get(derived.name());
        return formula == null ? derived : substitute(formula, derived);
    }

    /**
     * A function of years that reads a given fact: instead of a yearly derived fact, the first that its formula asks.
     */
    private Expression plain(Expression function) {
        Expression computed = YearsAsked.computed(function);
        if (computed == null) {
            return function;
        }
        Expression first = firstAsked(computed);
        return first.operation() == Operator.OF_YEAR
                ? Expression.number(
                        function.operation(),
                        function.unit(),
                        function.place(),
                        first.names(),
                        YearsAsked.others(function))
                : function;
    }

    private Expression firstAsked(Expression node) {
        if (node.operation() == Operator.FIRST_KNOWN) {
            return firstAsked(node.operand(0));
        }
        Expression formula = node.operation() == Operator.SERIES
                ? situation.knowledge().formulas().get(node.name())
                : null;
        return formula == null ? node : firstAsked(formula);
    }

    private static Expression substitute(Expression node, Expression derived) {
        return node.operation() == Operator.PARAMETER
                ? derived.operand(node.index() + 1)
                : new Expression(
                        node.operation(),
                        node.kind(),
                        node.unit(),
                        node.index(),
                        node.names(),
                        node.operands().stream()
                                .map(o -> substitute(o, derived))
                                .toList(),
                        node.place());
    }

    /** Changes the last year and leaves the others, unless it would have to be negative. */
    private boolean sum(Expression node, Exact value) {
        int last = last(node);
        int count = years(node);
        Exact others = Exact.ZERO;
        if (situation.enterprise().fact(node.name()) instanceof FactValue.Series series) {
            for (int year = last - count + 1; year < last; year++) {
                others = series.years().get(year) instanceof FactValue.Number number
                        ? others.plus(Exact.of(number.value()))
                        : others;
            }
        }
        boolean keep = others.compareTo(value) <= 0 || value.signum() < 0;
        for (int year = last - count + 1; year < last; year++) {
            boolean known = situation.enterprise().fact(node.name()) instanceof FactValue.Series series
                    && series.years().containsKey(year);
            if (!keep || !known) {
                situation.put(node.name(), year, Exact.ZERO);
            }
        }
        return situation.put(node.name(), last, keep ? value.minus(others) : value);
    }

    private boolean all(Expression node, Exact value) {
        int last = last(node);
        boolean put = true;
        for (int year = last - years(node) + 1; year <= last; year++) {
            put &= situation.put(node.name(), year, value);
        }
        return put;
    }

    private boolean growth(Expression node, Exact rate) {
        int last = last(node);
        Exact amount = MONEY;
        boolean put = true;
        for (int year = last - years(node) + 1; year <= last; year++) {
            put &= situation.put(node.name(), year, amount);
            amount = amount.times(rate.plus(Exact.ONE));
        }
        return put;
    }

    private boolean day(Expression node, Exact days) {
        if (!days.isWhole()) {
            return false;
        }
        situation.put(node.name(), new FactValue.Day(situation.on().minusDays(days.toInt())));
        return true;
    }

    private boolean recorded(String item, Exact value) {
        FactValue.Number number = Situation.number(value);
        if (number == null) {
            return false;
        }
        String record = BuiltInFacts.EXPERT_POINTS.fact();
        SortedMap<String, FactValue> fields = new TreeMap<>();
        if (situation.enterprise().fact(record) instanceof FactValue.Fields given) {
            fields.putAll(given.values());
        }
        fields.put(item, number);
        situation.put(record, new FactValue.Fields(fields));
        return true;
    }

    private boolean operator(Expression node, Exact value) {
        boolean rightFirst = (way >> operators++ & 1) == 1;
        Expression left = node.operand(0);
        Expression right = node.operand(1);
        return rightFirst
                ? side(node, right, left, value, false) || side(node, left, right, value, true)
                : side(node, left, right, value, true) || side(node, right, left, value, false);
    }

    /** Changes one side and keeps the other, or gives that a round value if it is not known or does not do. */
    private boolean side(Expression node, Expression changed, Expression kept, Exact value, boolean isLeft) {
        Exact other = situation.evaluation().number(kept).single();
        if (other != null) {
            Exact needed = needed(node.operation(), value, other, isLeft);
            if (needed != null && give(changed, needed)) {
                return true;
            }
        }
        Exact round = round(kept);
        Exact needed = needed(node.operation(), value, round, isLeft);
        return needed != null && give(kept, round) && give(changed, needed);
    }

    private static Exact round(Expression node) {
        return node.unit() == Unit.YUAN || node.unit() == Unit.NONE ? MONEY : WHOLE;
    }

    private static @Nullable Exact needed(Operator operation, Exact value, Exact other, boolean isLeft) {
        return switch (operation) {
            case PLUS -> value.minus(other);
            case MINUS -> isLeft ? value.plus(other) : other.minus(value);
            case TIMES -> other.signum() == 0 ? null : value.over(other);
            default ->
                isLeft
                        ? other.signum() == 0 ? null : value.times(other)
                        : value.signum() == 0 ? null : other.over(value);
        };
    }
}
