package io.tidu.register;

import io.tidu.model.Enterprise;
import io.tidu.model.FactValue;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Counts what enterprises have, without any rule. */
final class SampleCounts {
    private static final LocalDate ON = SampleRegister.USUAL_DAY;
    private static final int LAST_YEAR = ON.getYear() - 1;

    private SampleCounts() {}

    private static Stream<FactValue.Fields> entries(Enterprise firm, String list) {
        return firm.fact(list) instanceof FactValue.Entries entries ? entries.list().stream() : Stream.empty();
    }

    private static boolean is(FactValue.Fields entry, String field, String word) {
        return new FactValue.Text(word).equals(entry.values().get(field));
    }

    private static LocalDate day(FactValue.Fields entry, String field, LocalDate otherwise) {
        return entry.values().get(field) instanceof FactValue.Day day ? day.value() : otherwise;
    }

    private static BigDecimal number(FactValue value) {
        return value instanceof FactValue.Number number ? number.value() : BigDecimal.ZERO;
    }

    static boolean holds(Enterprise firm, String title) {
        return entries(firm, "titles")
                .anyMatch(t -> is(t, "title", title)
                        && !day(t, "from", LocalDate.MAX).isAfter(ON)
                        && !day(t, "to", LocalDate.MAX).isBefore(ON));
    }

    static long holding(List<Enterprise> firms, String title) {
        return firms.stream().filter(firm -> holds(firm, title)).count();
    }

    static long lapsing(List<Enterprise> firms, String title, int days) {
        return firms.stream()
                .flatMap(firm -> entries(firm, "titles"))
                .filter(t -> is(t, "title", title)
                        && !day(t, "to", LocalDate.MIN).isBefore(ON)
                        && !day(t, "to", LocalDate.MAX).isAfter(ON.plusDays(days)))
                .count();
    }

    static long inLibraries(List<Enterprise> firms) {
        Set<FactValue> libraries = Set.of(new FactValue.Text("reserve"), new FactValue.Text("cultivate"));
        return firms.stream()
                .filter(firm -> firm.fact("stage") != null && libraries.contains(firm.fact("stage")))
                .count();
    }

    static long paidMillions(List<Enterprise> firms, int year) {
        return firms.stream()
                .flatMap(firm -> entries(firm, "paid"))
                .filter(payment -> day(payment, "on", LocalDate.MIN).getYear() == year)
                .map(payment -> number(payment.values().get("amount")))
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .movePointLeft(6)
                .longValue();
    }

    static long disputed(List<Enterprise> firms) {
        return firms.stream()
                .filter(firm -> firm.facts().values().stream()
                        .anyMatch(value -> value instanceof FactValue.Conflict
                                || (value instanceof FactValue.Series series
                                        && series.years().values().stream()
                                                .anyMatch(FactValue.Conflict.class::isInstance))))
                .count();
    }

    static long meanEntries(List<Enterprise> firms, String list) {
        return firms.stream().flatMap(firm -> entries(firm, list)).count() * 100 / firms.size();
    }

    /** Research of all of them to sales of all of them in the last year, in thousandths. */
    static long researchPerMille(List<Enterprise> firms) {
        BigDecimal research = ofLastYear(firms, "rdExpense");
        return research.movePointRight(3)
                .divideToIntegralValue(ofLastYear(firms, "revenue"))
                .longValue();
    }

    private static BigDecimal ofLastYear(List<Enterprise> firms, String fact) {
        return firms.stream()
                .map(firm -> firm.fact(fact) instanceof FactValue.Series series
                        ? series.years().get(LAST_YEAR)
                        : null)
                .map(SampleCounts::number)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
