package io.tidu.oracle;

import io.tidu.model.Exact;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

/** Figures of the last fiscal years before a date: calendar years that had ended, since the firm was registered. */
record FiscalYears(Facts firm, LocalDate on) {

    /** One figure for each year. */
    interface Series {
        /** The figure of a year. */
        Known<Exact> of(int year);

        /** Whether anything is known of that year. */
        default boolean has(int year) {
            return !of(year).isAnything();
        }
    }

    /** A series as it is given. */
    private record Given(Facts firm, String name) implements Series {
        @Override
        public Known<Exact> of(int year) {
            return firm.year(name, year);
        }

        @Override
        public boolean has(int year) {
            return firm.hasYear(name, year);
        }
    }

    Known<Exact> last(String series) {
        return last(new Given(firm, series));
    }

    Known<Exact> last(Series series) {
        return over(series, 1, years -> years.get(0));
    }

    Known<Exact> sum(String series, int years) {
        return sum(new Given(firm, series), years);
    }

    Known<Exact> sum(Series series, int years) {
        return over(series, years, FiscalYears::sum);
    }

    Known<Exact> mean(String series, int years) {
        return over(
                new Given(firm, series),
                years,
                figures -> Known.ratio(sum(figures), Known.of(Exact.of(figures.size()))));
    }

    /** The rate of growth of 195号 over the last three years; before any year has ended the text does not cover it. */
    Known<Exact> growth(String series) {
        return over(new Given(firm, series), 3, Growth::rate);
    }

    private static Known<Exact> sum(List<Known<Exact>> figures) {
        return figures.stream().reduce(Known.of(Exact.ZERO), Known::sum);
    }

    private Known<Exact> over(Series series, int years, Function<List<Known<Exact>>, Known<Exact>> function) {
        List<Integer> asked =
                IntStream.range(on.getYear() - years, on.getYear()).boxed().toList();
        Known<LocalDate> registered = firm.day("registeredOn");
        boolean allGiven = asked.stream().allMatch(series::has);
        boolean sinceBefore = registered.values().stream().allMatch(day -> day.getYear() <= asked.get(0));
        if (allGiven && sinceBefore) {
            return function.apply(figures(series, asked));
        }
        if (registered.isAnything()) {
            Why figures = figures(series, asked).stream().map(Known::why).reduce(registered.why(), Why::and);
            return Known.anything(figures);
        }
        Known<Exact> found = registered.then(day -> since(day.getYear(), series, asked, function));
        // Which years count is in dispute: not even that there was nothing is certain.
        boolean nothing = found.values().stream().allMatch(value -> value.signum() == 0);
        return registered.values().size() > 1 && nothing ? Known.anything(found.why()) : found;
    }

    private Known<Exact> since(
            int first, Series series, List<Integer> asked, Function<List<Known<Exact>>, Known<Exact>> function) {
        List<Integer> existed = asked.stream().filter(year -> year >= first).toList();
        List<Known<Exact>> figures = figures(series, existed);
        Known<Exact> found = existed.isEmpty() ? Known.anything(Why.UNCOVERED) : function.apply(figures);
        if (asked.stream().noneMatch(year -> year < first && series.has(year))) {
            return found;
        }
        // Figures of a time before it existed: it may be older, so that every figure it has may matter.
        Why why = figures.stream().map(Known::why).reduce(Why.CONFLICT, Why::and);
        return why.missing()
                ? Known.anything(found.why().and(why))
                : new Known<>(found.values(), found.why().and(why));
    }

    private List<Known<Exact>> figures(Series series, List<Integer> years) {
        return years.stream().map(series::of).toList();
    }
}
