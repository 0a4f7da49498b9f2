package io.tidu.internal.evaluate;

import io.tidu.model.Exact;
import io.tidu.model.FactValue;
import io.tidu.model.Quantity;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The figures of one series by fiscal year, given or computed. */
interface YearlyFigures {
    /** The figure of a year, with what can't be true of it. */
    Quantity of(int year);

    /** What is said of a year, as evidence quotes it; null if nothing is. */
    @Nullable
    FactValue said(int year);

    /**
     * As given.
     *
     * @param series the fact's name
     * @param value the series, or null if it is not known
     * @param contradictions what can't be true of it
     */
    record Given(String series, @Nullable FactValue value, Contradictions contradictions) implements YearlyFigures {
        @Override
        public Quantity of(int year) {
            FactValue said = said(year);
            if (said instanceof FactValue.Number && contradictions.isEmpty()) {
                return Values.number(said, series);
            }
            String path = series + "." + year;
            return Values.number(said, path).because(contradictions.at(path));
        }

        @Override
        public @Nullable FactValue said(int year) {
            return value instanceof FactValue.Series given ? given.years().get(year) : null;
        }
    }

    /**
     * Computed by the formula of a yearly derived fact.
     *
     * @param parameters what the formula is given
     */
    record Computed(EvaluationContext firm, DerivedFact fact, List<Quantity> parameters) implements YearlyFigures {
        private static final int FEN = 2;

        @Override
        public Quantity of(int year) {
            return fact.of(firm, year, parameters.toArray(Quantity[]::new));
        }

        @Override
        public @Nullable FactValue said(int year) {
            Exact least = of(year).low();
            return least == null ? null : new FactValue.Number(least.toBigDecimal(FEN, RoundingMode.HALF_EVEN));
        }
    }
}
