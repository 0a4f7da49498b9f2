package io.tidu.internal.evaluate;

import io.tidu.internal.policy.expression.Operator;
import io.tidu.internal.policy.vocabulary.BuiltInFacts;
import io.tidu.model.Doubt;
import io.tidu.model.Evidence;
import io.tidu.model.Exact;
import io.tidu.model.FactValue;
import io.tidu.model.Quantity;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The last fiscal years (calendar years that ended before the evaluation date) of one series.
 *
 * <p>A firm younger than the years asked for has only the years since its registration (国科发火〔2016〕195号: the actual
 * operating time). Values for years before the registration contradict it and are a conflict, so that leaving out the
 * registration date can never improve a result.
 */
final class FiscalYears {
    private final List<Quantity> values;
    private final String series;
    private final int last;
    private final SortedSet<LocalDate> since;
    private Evidence evidence = Evidence.NONE;
    /** Sources disagree on the registration, and it matters which of them is right. */
    private boolean disputed;
    /** There are figures for years before the registration. */
    private boolean contradicted;

    private FiscalYears(String series, int last, SortedSet<LocalDate> since, int asked) {
        this.values = new ArrayList<>(asked);
        this.series = series;
        this.last = last;
        this.since = since;
    }

    /**
     * The values of the years that count, oldest first.
     *
     * @param figures the figures of the series
     * @param registered the registration date as given, or null
     * @param since the day of registration, or what each source says it is
     * @param last the last of the years
     * @param asked how many years the clause asks for
     * @param contradictions what can't be true of the registration date
     */
    static FiscalYears of(
            String series,
            YearlyFigures figures,
            @Nullable FactValue registered,
            SortedSet<LocalDate> since,
            int last,
            int asked,
            Contradictions contradictions) {
        int first = last - asked + 1;
        FiscalYears years = new FiscalYears(series, last, since, Math.max(0, asked));
        if (since.isEmpty()) {
            if (!allGiven(figures, first, last)) {
                years.evidence = Values.day(registered, BuiltInFacts.REGISTERED_ON.fact())
                        .evidence();
            }
        } else {
            years.evidence = contradictions.at(BuiltInFacts.REGISTERED_ON.fact());
            years.contradict(figures, since.last(), first, last);
            if (since.size() > 1 && !(years.evidence.isEmpty() && allGiven(figures, first, last))) {
                years.disputed = true;
                years.evidence = years.evidence.and(Values.day(registered, BuiltInFacts.REGISTERED_ON.fact())
                        .evidence());
            }
            first = Math.max(first, since.first().getYear());
        }
        for (int year = first; year <= last; year++) {
            years.values.add(figures.of(year));
        }
        return years;
    }

    /** The day of registration, or what each source says it is. */
    static SortedSet<LocalDate> days(@Nullable FactValue registered) {
        SortedSet<LocalDate> days = new TreeSet<>();
        if (registered instanceof FactValue.Day day) {
            days.add(day.value());
        } else if (registered instanceof FactValue.Conflict conflict) {
            conflict.sources().forEach(s -> {
                if (s.value() instanceof FactValue.Day day) {
                    days.add(day.value());
                }
            });
        }
        return days;
    }

    private void contradict(YearlyFigures figures, LocalDate registered, int first, int last) {
        for (int year = first; year < Math.min(registered.getYear(), last + 1); year++) {
            FactValue figure = figures.said(year);
            if (figure != null) {
                contradicted = true;
                evidence = evidence.and(Contradictions.beforeRegistration(series + "." + year, figure, registered));
            }
        }
    }

    private static boolean allGiven(YearlyFigures figures, int first, int last) {
        for (int year = first; year <= last; year++) {
            if (figures.said(year) == null) {
                return false;
            }
        }
        return true;
    }

    /** The figure that an operator stands for, of these years. */
    Quantity of(Operator figure) {
        return switch (figure) {
            case SUM -> sum();
            case MEAN -> mean();
            case LEAST -> least();
            case GROWTH -> growth();
            default -> throw new IllegalStateException(figure.name());
        };
    }

    Quantity sum() {
        if (values.isEmpty()) {
            return noYear();
        }
        Quantity sum = values.get(0);
        for (int i = 1; i < values.size(); i++) {
            sum = sum.plus(values.get(i));
        }
        return settle(sum.withoutRatio());
    }

    private Quantity mean() {
        return values.isEmpty()
                ? noYear()
                : settle(sum().over(Quantity.of(values.size()), series).withoutRatio());
    }

    private Quantity least() {
        if (values.isEmpty()) {
            return noYear();
        }
        Quantity least = values.get(0);
        for (int i = 1; i < values.size(); i++) {
            least = least.min(values.get(i));
        }
        return settle(least);
    }

    /**
     * The mean yearly growth rate: ½·(y2/y1 + y3/y2) − 1 for three years; y1 = 0: y3/y2 − 1; y2 = 0: 0; two years:
     * y2/y1 − 1; one year: 0. Negative values are not covered by the text.
     */
    private Quantity growth() {
        if (values.size() == 1 && !contradicted) {
            return evidence.isEmpty() ? Quantity.of(0) : Quantity.unknown(evidence);
        }
        if (values.isEmpty()) {
            return noYear();
        }
        Evidence all = values.stream().map(Quantity::evidence).reduce(evidence, Evidence::and);
        List<Exact> known = values.stream()
                .map(Quantity::single)
                .filter(java.util.Objects::nonNull)
                .toList();
        if (known.size() < values.size() || !evidence.isEmpty()) {
            return Quantity.unknown(all);
        }
        if (known.stream().anyMatch(y -> y.signum() < 0)) {
            return notCovered(known, all);
        }
        Exact rate = rate(known);
        return rate == null ? notCovered(known, all) : Quantity.between(rate, rate, all);
    }

    private static @Nullable Exact rate(List<Exact> y) {
        int last = y.size() - 1;
        boolean three = y.size() == 3;
        if (y.get(1).signum() == 0 && (three || y.get(0).signum() == 0)) {
            return Exact.ZERO;
        }
        int from = three && y.get(0).signum() == 0 ? 1 : 0;
        Exact rates = Exact.ZERO;
        for (int i = from; i < last; i++) {
            if (y.get(i).signum() == 0) {
                return null;
            }
            rates = rates.plus(y.get(i + 1).over(y.get(i)).minus(Exact.ONE));
        }
        return rates.over(Exact.of(last - from));
    }

    private Quantity notCovered(List<Exact> known, Evidence all) {
        return Quantity.unknown(all.and(Evidence.doubt(
                Doubt.Kind.NOT_COVERED,
                series,
                String.join("; ", known.stream().map(Exact::toString).toList()))));
    }

    /** Without a registration date it is open which years count, so nothing is known of the result. */
    private Quantity settle(Quantity result) {
        if (evidence.isEmpty()) {
            return result;
        }
        return evidence.missing().isEmpty() && !disputed
                ? result.because(evidence)
                : Quantity.unknown(evidence.and(result.evidence()));
    }

    /** The enterprise was registered after the last year that would count, or no year is asked for. */
    private Quantity noYear() {
        Evidence none = since.isEmpty()
                ? Evidence.doubt(Doubt.Kind.NOT_COVERED, series, "")
                : Evidence.doubt(
                        Doubt.Kind.NO_FISCAL_YEAR,
                        series + "." + last,
                        since.first().toString());
        return Quantity.unknown(evidence.and(none));
    }
}
