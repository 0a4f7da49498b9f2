package io.tidu.oracle;

import io.tidu.model.FactValue;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What can't be true, from what the words mean: of a part and its whole, of a beginning and its end, and of a firm that
 * does not exist yet. A person must look at whatever reads such a figure or day.
 */
final class Untrue {
    private static final Map<String, String> PARTS = Map.of(
            "technologyStaff", "staff",
            "technologyStaffByMonths", "staffByMonths",
            "technologyStaffByQuarters", "staffByQuarters",
            "domesticRdExpenseHighTech", "rdExpenseHighTech",
            "domesticRdExpense", "rdExpense",
            "highTechRevenue", "totalIncome",
            "mainProductRevenue", "highTechRevenue",
            "netAssets", "totalAssets");
    private static final Map<String, String> PERIODS = Map.of("grantedOn", "endedOn", "on", "until", "from", "to");

    private Untrue() {}

    /** Names of facts, and of years such as {@code rdExpense.2024}. */
    static Set<String> of(SortedMap<String, FactValue> facts, LocalDate on) {
        Set<String> untrue = new TreeSet<>();
        PARTS.forEach((part, whole) -> {
            if (facts.get(part) instanceof FactValue.Series parts) {
                SortedMap<Integer, FactValue> wholes =
                        facts.get(whole) instanceof FactValue.Series given ? given.years() : new TreeMap<>();
                parts.years().forEach((year, figure) -> {
                    if (never(figure, wholes.get(year))) {
                        untrue.addAll(List.of(part + "." + year, whole + "." + year));
                    }
                });
            } else if (never(facts.get(part), facts.get(whole))) {
                untrue.addAll(List.of(part, whole));
            }
        });
        FactValue registered = facts.get("registeredOn");
        if (registered != null && worlds(registered).allMatch(day -> day(day).isAfter(on))) {
            untrue.add("registeredOn");
        }
        return untrue;
    }

    /** The days of an entry that ends before it begins. */
    static Set<String> of(SortedMap<String, FactValue> entry) {
        Set<String> untrue = new TreeSet<>();
        PERIODS.forEach((from, until) -> {
            FactValue first = entry.get(from);
            FactValue last = entry.get(until);
            if (first != null
                    && last != null
                    && worlds(first).allMatch(f -> worlds(last).allMatch(l -> day(l).isBefore(day(f))))) {
                untrue.addAll(List.of(from, until));
            }
        });
        return untrue;
    }

    /** Whether a part is more than its whole, whoever is right about either. */
    private static boolean never(FactValue part, FactValue whole) {
        return part != null
                && whole != null
                && worlds(part)
                        .allMatch(p -> worlds(whole).allMatch(w -> number(p).compareTo(number(w)) > 0));
    }

    private static Stream<FactValue> worlds(FactValue value) {
        return value instanceof FactValue.Conflict conflict
                ? conflict.sources().stream().map(FactValue.Sourced::value)
                : Stream.of(value);
    }

    private static BigDecimal number(FactValue value) {
        return ((FactValue.Number) value).value();
    }

    private static LocalDate day(FactValue value) {
        return ((FactValue.Day) value).value();
    }
}
