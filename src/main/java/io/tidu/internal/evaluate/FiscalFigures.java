package io.tidu.internal.evaluate;

import io.tidu.internal.policy.expression.Operator;
import io.tidu.internal.policy.vocabulary.BuiltInFacts;
import io.tidu.model.Enterprise;
import io.tidu.model.Exact;
import io.tidu.model.FactValue;
import io.tidu.model.Quantity;
import io.tidu.vocabulary.FactDefinition;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/**
 * The figures of an enterprise's fiscal years, counted from the evaluation date. Used by one evaluation, on its thread.
 */
public final class FiscalFigures {
    /** More is a slip in a table, and would take for ever to add up. */
    private static final int MOST_YEARS = 100;

    private final EvaluationContext firm;
    private final Registration registration;

    /**
     * Since when an enterprise has been there.
     *
     * @param given the date as given, or null
     * @param days the day, or what each source says it is
     */
    record Registration(@Nullable FactValue given, SortedSet<LocalDate> days) {}

    FiscalFigures(EvaluationContext firm, Registration registration) {
        this.firm = firm;
        this.registration = registration;
    }

    static Registration registration(Enterprise enterprise) {
        FactValue given = enterprise.fact(BuiltInFacts.REGISTERED_ON.fact());
        return new Registration(given, FiscalYears.days(given));
    }

    Registration registration() {
        return registration;
    }

    /**
     * A fiscal year of a series; n = 1 is the last one before the evaluation date.
     *
     * @param series a yearly fact or a yearly derived fact
     * @param parameters what the formula of a yearly derived fact is given
     */
    public Quantity ago(String series, Quantity n, Quantity... parameters) {
        int year = thisYear() - whole(n);
        YearlyFigures figures = figures(series, parameters);
        return registration.given() != null ? years(series, figures, year, 1).sum() : figures.of(year);
    }

    /** A yearly fact in a yearly formula; a figure that is not known is no less than its range says. */
    Quantity in(String series, int year) {
        Quantity figure = figures(series).of(year);
        FactDefinition fact = firm.knowledge().facts().get(series);
        FactDefinition.Range range = fact == null ? null : fact.range();
        BigDecimal least = range == null ? null : range.from();
        return least == null || figure.low() != null
                ? figure
                : new Quantity(Exact.of(least), figure.high(), figure.evidence(), null);
    }

    /**
     * A figure of the last n fiscal years of a series, or of the years since registration if fewer.
     *
     * @param figure an operator that reads several years
     * @param series a yearly fact or a yearly derived fact
     * @param parameters what the formula of a yearly derived fact is given
     */
    public Quantity of(Operator figure, String series, Quantity n, Quantity... parameters) {
        return years(series, figures(series, parameters), thisYear() - 1, whole(n))
                .of(figure);
    }

    /** The same of the n fiscal years before the last so many. */
    public Quantity before(Operator figure, String series, Quantity n, Quantity skipped, Quantity... parameters) {
        int last = thisYear() - whole(skipped) - 1;
        return years(series, figures(series, parameters), last, whole(n)).of(figure);
    }

    private FiscalYears years(String series, YearlyFigures figures, int last, int asked) {
        return FiscalYears.of(
                series, figures, registration.given(), registration.days(), last, asked, firm.contradictions());
    }

    private YearlyFigures figures(String series, Quantity... parameters) {
        return firm.knowledge().isDerived(series)
                ? new YearlyFigures.Computed(firm, firm.knowledge().derived(series), List.of(parameters))
                : new YearlyFigures.Given(series, firm.enterprise().fact(series), firm.contradictions());
    }

    private int thisYear() {
        return firm.on().getYear();
    }

    /**
     * A number of years or periods, which is counted as work.
     *
     * @throws ArithmeticException if it is not known, not whole, or beyond what can be meant
     */
    int whole(Quantity n) {
        Exact single = n.single();
        if (single == null) {
            throw new ArithmeticException("a number of years or periods must be known");
        }
        int years = single.toInt();
        if (Math.abs((long) years) > MOST_YEARS) {
            throw new ArithmeticException("a number of years or periods can't be " + years);
        }
        firm.limit().spend(1 + Math.abs((long) years));
        return years;
    }
}
