package io.tidu.internal.evaluate.decide;

import io.tidu.internal.evaluate.ReferenceData;
import io.tidu.internal.policy.expression.Basis;
import io.tidu.internal.policy.expression.Expression;
import io.tidu.internal.policy.expression.Operator;
import io.tidu.internal.policy.expression.PartQuotient;
import io.tidu.model.Comparison;
import io.tidu.model.Exact;
import io.tidu.model.Quantity;
import io.tidu.model.Unit;
import io.tidu.model.assessment.Finding;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How much is missing to a line.
 *
 * @param value the value found
 * @param line the line it misses
 */
record Shortfall(Quantity value, Threshold.OfNumber line) {
    private static final int FEN = 2;

    /** What is missing to a line of a score, in points. */
    static Finding.@Nullable Shortfall ofPoints(Quantity points, Threshold.OfNumber line) {
        Exact change = new Shortfall(points, line).change();
        return change == null ? null : Finding.Shortfall.of(change, Unit.POINTS, null);
    }

    /**
     * What is known of a shortfall when rules are loaded.
     *
     * @param unit the value's unit
     * @param numerator the unit of the numerator if the value is a quotient that a rule or a formula states, else null
     * @param fact the fact that the numerator is of, or null
     * @param quotient the part and the whole if it is a quotient of those, else null
     * @param moves whether the line depends on the part or the whole, so that it moves when they do
     */
    record Plan(
            Unit unit,
            @Nullable Unit numerator,
            @Nullable String fact,
            @Nullable PartQuotient quotient,
            boolean moves) {
        /**
         * For a value and a line as a rule states them.
         *
         * @param knowledge what the names in both mean
         */
        static Plan of(Unit unit, Expression stated, Expression line, ReferenceData knowledge) {
            Expression numerator = Shortfall.numerator(stated, knowledge.formulas());
            if (numerator == null) {
                return new Plan(unit, null, null, null, false);
            }
            PartQuotient nested = PartQuotient.of(stated, knowledge.formulas(), knowledge.facts());
            return new Plan(
                    unit,
                    numerator.unit(),
                    Shortfall.fact(Basis.general(numerator, knowledge.formulas())),
                    nested,
                    nested != null && nested.moves(line, knowledge.formulas()));
        }
    }

    /**
     * The change that would bring the value to the line, in the value's unit; for a quotient in its numerator's unit.
     * Of a part and its whole both grow by it, and it is rounded up to what one can do: a whole person, a fen. Of any
     * other quotient the denominator stays as it is. Null if it can't be said, as of a value that can't be true.
     */
    Finding.@Nullable Shortfall of(Plan plan) {
        Exact change = change();
        if (change == null) {
            return null;
        }
        if (value.ratio() == null) {
            return Finding.Shortfall.of(change, plan.unit(), null);
        }
        if (plan.numerator() == null) {
            return Finding.Shortfall.of(change, Unit.NONE, null);
        }
        PartQuotient nested = plan.quotient();
        if (nested == null || line.comparison() == Comparison.EQUAL || line.comparison() == Comparison.NOT_EQUAL) {
            return Finding.Shortfall.of(change, plan.numerator(), plan.fact());
        }
        Exact both = plan.moves() ? null : together(value.ratio(), plan.numerator());
        return new Finding.Shortfall(both, plan.numerator(), nested.part(), change, nested.whole());
    }

    /** The change of the value alone, or of the numerator alone; never negative. */
    private @Nullable Exact change() {
        Exact at = line.line().single();
        Exact actual = value.single();
        if (at == null || actual == null || value.evidence().hasConflict()) {
            return null;
        }
        Quantity.Ratio ratio = value.ratio();
        Exact missing =
                ratio == null ? at.minus(actual) : at.times(ratio.denominator()).minus(ratio.numerator());
        Exact change = isUpper() ? Exact.ZERO.minus(missing) : missing;
        return change.signum() < 0 ? null : change;
    }

    private boolean isUpper() {
        return line.comparison() == Comparison.AT_MOST || line.comparison() == Comparison.LESS_THAN;
    }

    /**
     * What added to both parts of a quotient, or taken from both under an upper line, meets the line with the smallest
     * unit there is: (p + x) / (w + x) reaches the line a at x = (a·w − p) / (1 − a). Null if nothing does.
     */
    private @Nullable Exact together(Quantity.Ratio ratio, Unit unit) {
        Exact at = line.line().single();
        Exact whole = ratio.denominator();
        Exact part = ratio.numerator();
        if (at == null || at.compareTo(Exact.ONE) >= 0 || whole.signum() <= 0) {
            return null;
        }
        Exact exact = at.times(whole).minus(part).over(Exact.ONE.minus(at));
        Exact least = step(isUpper() ? Exact.ZERO.minus(exact) : exact, unit);
        boolean tooMuch = isUpper() && (least.compareTo(part) > 0 || least.compareTo(whole) >= 0);
        return tooMuch ? null : least;
    }

    /** The next amount that one can do; where the line itself is not enough, one more than brings it there. */
    private Exact step(Exact amount, Unit unit) {
        int scale = unit == Unit.YUAN ? FEN : 0;
        BigDecimal up = amount.toBigDecimal(scale, RoundingMode.CEILING);
        boolean strict = line.comparison() == Comparison.MORE_THAN || line.comparison() == Comparison.LESS_THAN;
        boolean onTheLine = Exact.of(up).equals(amount);
        return Exact.of(strict && onTheLine ? up.add(BigDecimal.ONE.movePointLeft(scale)) : up);
    }

    /** The numerator of a quotient that a rule or a formula states, or null if it states none. */
    private static @Nullable Expression numerator(Expression value, Map<String, Expression> formulas) {
        Expression formula = value.operation() == Operator.DERIVED ? formulas.get(value.name()) : value;
        return formula != null && formula.operation() == Operator.OVER ? formula.operand(0) : null;
    }

    private static @Nullable String fact(Expression number) {
        return switch (number.operation()) {
            case READ, OF_YEAR, DERIVED, YEARS_AGO, SUM, MEAN, LEAST -> number.name();
            default -> null;
        };
    }
}
