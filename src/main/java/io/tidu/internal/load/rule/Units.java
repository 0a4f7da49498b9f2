package io.tidu.internal.load.rule;

import io.tidu.diagnostic.Place;
import io.tidu.internal.policy.expression.Expression;
import io.tidu.model.Unit;

/** What may be compared and added, and what a product or quotient is counted in. */
final class Units {
    private Units() {}

    /** The common unit of both; a number without a unit goes with any. */
    static Unit needSame(Expression left, Expression right, Place place) {
        if (left.unit() == Unit.NONE || right.unit() == Unit.NONE || left.unit() == right.unit()) {
            return left.unit() == Unit.NONE ? right.unit() : left.unit();
        }
        throw new ResolveProblem(
                "rule.units-differ",
                place,
                "@unit." + left.unit().word(),
                "@unit." + right.unit().word());
    }

    /** A number without a unit goes with any. */
    static void need(Unit unit, Expression number, Place place) {
        if (number.unit() != Unit.NONE && number.unit() != unit) {
            throw new ResolveProblem(
                    "rule.unit-expected",
                    place,
                    "@unit." + unit.word(),
                    "@unit." + number.unit().word());
        }
    }

    /** Money stays money, however it is counted out: 每人1万元 times people. A share of what is not known is neither. */
    static Unit product(Unit left, Unit right) {
        if (left == Unit.YUAN || right == Unit.YUAN) {
            return left == right ? Unit.NONE : Unit.YUAN;
        }
        if (isScale(left)) {
            return left == Unit.NONE && isScale(right) ? Unit.NONE : right;
        }
        return isScale(right) ? left : Unit.NONE;
    }

    static Unit quotient(Unit left, Unit right) {
        return left == right && left != Unit.NONE ? Unit.RATIO : isScale(right) ? left : Unit.NONE;
    }

    private static boolean isScale(Unit unit) {
        return unit == Unit.RATIO || unit == Unit.COUNT || unit == Unit.NONE;
    }
}
