package io.tidu.internal.evaluate;

import io.tidu.model.Doubt;
import io.tidu.model.Evidence;
import io.tidu.model.Quantity;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The mean of a fiscal year that is split into equal periods, such as months or quarters: of each period the mean of
 * its start and its end (月初数与月末数、季初数与季末数的平均数), of the year the mean of its periods.
 *
 * <p>What is counted on the last day of a period is also what the next one starts with, unless its own first day is
 * counted.
 */
final class PeriodMean {
    private static final int MONTHS = 12;

    private final String list;
    private final String field;
    private final TreeMap<LocalDate, Quantity> counted = new TreeMap<>();

    private PeriodMean(String list, String field) {
        this.list = list;
        this.field = field;
    }

    /**
     * Over entries of a list; not known as long as a day is missing.
     *
     * @param list the list's name
     * @param field the field that is counted
     * @param year the fiscal year
     * @param periods into how many periods it is split; each has whole months
     * @throws ArithmeticException if a year can't be split so
     */
    static Quantity of(List<Entry> entries, String list, String field, int year, int periods) {
        if (periods < 1 || MONTHS % periods != 0) {
            throw new ArithmeticException("a year can't be split into " + periods + " periods of whole months");
        }
        PeriodMean mean = new PeriodMean(list, field);
        entries.forEach(mean::add);
        return mean.over(LocalDate.of(year, 1, 1), periods);
    }

    private void add(Entry entry) {
        LocalDate day = entry.isUnknownList() || !entry.gives(field) ? null : entry.day();
        if (day != null) {
            counted.merge(day, entry.number(field), this::both);
        }
    }

    /** Two entries of one day that say the same are one. */
    private Quantity both(Quantity one, Quantity other) {
        boolean same = one.single() != null && one.single().equals(other.single());
        String detail = one.single() + "; " + other.single();
        return same ? one : one.hull(other).because(Evidence.doubt(Doubt.Kind.CONFLICT, list + "." + field, detail));
    }

    private Quantity over(LocalDate first, int periods) {
        Quantity sum = Quantity.of(0);
        LocalDate start = first;
        for (int i = 0; i < periods; i++) {
            LocalDate next = start.plusMonths(MONTHS / periods);
            sum = sum.plus(at(start, start.minusDays(1))).plus(at(next.minusDays(1), next));
            start = next;
        }
        return sum.over(Quantity.of(2L * periods), list).withoutRatio();
    }

    private Quantity at(LocalDate day, LocalDate otherwise) {
        @Nullable Quantity found = counted.getOrDefault(day, counted.get(otherwise));
        return found == null ? Quantity.unknown(Evidence.missing(list)) : found;
    }
}
