package io.tidu.internal.evaluate;

import io.tidu.model.Contradiction;
import io.tidu.model.Contradiction.Kind;
import io.tidu.model.Decimals;
import io.tidu.model.Exact;
import io.tidu.model.FactValue;
import io.tidu.model.Quantity;
import io.tidu.model.Unit;
import io.tidu.vocabulary.FactDefinition;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** A derived fact and how it is computed. */
final class DerivedFact {
    private final String name;
    private final Unit unit;
    private final FactDefinition.@Nullable Range range;
    private volatile Compiled<Quantity> formula = scope -> {
        throw new IllegalStateException("a formula that is not compiled yet");
    };

    /** With what it can be at all, or null if it can be anything. */
    DerivedFact(String name, Unit unit, FactDefinition.@Nullable Range range) {
        this.name = name;
        this.unit = unit;
        this.range = range;
    }

    void computedBy(Compiled<Quantity> compiled) {
        formula = compiled;
    }

    /** What it comes to for an enterprise; doubts about figures without a name are told of it. */
    Quantity of(EvaluationContext firm, Quantity... parameters) {
        return in(Scope.of(firm, parameters));
    }

    /** What a yearly one comes to in a fiscal year. */
    Quantity of(EvaluationContext firm, int year, Quantity... parameters) {
        return in(Scope.of(firm, year, parameters));
    }

    private Quantity in(Scope scope) {
        scope.firm().limit().spend(1);
        Quantity found = formula.in(scope).about(name);
        return range == null ? found : within(range, found);
    }

    /** A figure outside its range, whichever of its parts is wrong, is for a person; one in conflict already is. */
    private Quantity within(FactDefinition.Range possible, Quantity found) {
        if (found.evidence().hasConflict()) {
            return found;
        }
        Exact low = found.low();
        Exact high = found.high();
        if (low != null && possible.to() != null && low.compareTo(Exact.of(possible.to())) > 0) {
            return outside(found, Kind.ABOVE_MOST, low, possible.to());
        }
        return high != null && possible.from() != null && high.compareTo(Exact.of(possible.from())) < 0
                ? outside(found, Kind.BELOW_LEAST, high, possible.from())
                : found;
    }

    private Quantity outside(Quantity found, Kind kind, Exact value, BigDecimal limit) {
        BigDecimal shown = value.toBigDecimal(Decimals.MOST_SCALE, RoundingMode.HALF_EVEN);
        return found.because(Contradictions.evidence(
                new Contradiction(kind, name, new FactValue.Number(shown), null, new FactValue.Number(limit), unit)));
    }
}
