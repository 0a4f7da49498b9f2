package io.tidu.oracle;

import io.tidu.model.Exact;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

/** Figures of the last fiscal years before a date: calendar years that had ended, since the firm was registered. */
record FiscalYears(Facts firm, LocalDate on) {

    Known<Exact> last(String series) {
        return over(series, 1, years -> years.get(0));
    }

    Known<Exact> sum(String series, int years) {
        return over(series, years, FiscalYears::sum);
    }

    Known<Exact> mean(String series, int years) {
        return over(series, years, figures -> Known.ratio(sum(figures), Known.of(Exact.of(figures.size()))));
    }

    /** The rate of growth of 195号 over the last three years; before any year has ended the text does not cover it. */
    Known<Exact> growth(String series) {
        return over(series, 3, Growth::rate);
    }

    private static Known<Exact> sum(List<Known<Exact>> figures) {
        return figures.stream().reduce(Known.of(Exact.ZERO), Known::sum);
    }

    private Known<Exact> over(String series, int years, Function<List<Known<Exact>>, Known<Exact>> function) {
        List<Integer> asked =
                IntStream.range(on.getYear() - years, on.getYear()).boxed().toList();
        Known<LocalDate> registered = firm.day("registeredOn");
        boolean allGiven = asked.stream().allMatch(year -> firm.hasYear(series, year));
        boolean sinceBefore = registered.values().stream().allMatch(day -> day.getYear() <= asked.get(0));
        if (allGiven && sinceBefore) {
            return function.apply(figures(series, asked));
        }
        if (registered.isAnything()) {
            Why figures = figures(series, asked).stream().map(Known::why).reduce(registered.why(), Why::and);
            return Known.anything(figures);
        }
        return registered.then(day -> since(day.getYear(), series, asked, function));
    }

    private Known<Exact> since(
            int first, String series, List<Integer> asked, Function<List<Known<Exact>>, Known<Exact>> function) {
        List<Integer> existed = asked.stream().filter(year -> year >= first).toList();
        List<Known<Exact>> figures = figures(series, existed);
        Known<Exact> found = existed.isEmpty() ? Known.anything(Why.UNCOVERED) : function.apply(figures);
        if (asked.stream().noneMatch(year -> year < first && firm.hasYear(series, year))) {
            return found;
        }
        // Figures of a time before it existed: it may be older, so that every figure it has may matter.
        Why why = figures.stream().map(Known::why).reduce(Why.CONFLICT, Why::and);
        return why.missing()
                ? Known.anything(found.why().and(why))
                : new Known<>(found.values(), found.why().and(why));
    }

    private List<Known<Exact>> figures(String series, List<Integer> years) {
        return years.stream().map(year -> firm.year(series, year)).toList();
    }
}
