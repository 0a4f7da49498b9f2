package io.tidu.oracle;

import io.tidu.model.Enterprise;
import io.tidu.model.Exact;
import io.tidu.model.FactValue;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.IntStream;

/** What is known of an enterprise or of one entry of its lists. */
record Facts(SortedMap<String, FactValue> values) {

    static Facts of(Enterprise firm) {
        return new Facts(firm.facts());
    }

    boolean has(String name) {
        return values.containsKey(name);
    }

    Known<Exact> number(String name) {
        return read(values, name, v -> Exact.of(((FactValue.Number) v).value()));
    }

    Known<String> text(String name) {
        return read(values, name, v -> ((FactValue.Text) v).value());
    }

    Known<Boolean> flag(String name) {
        return read(values, name, v -> ((FactValue.Flag) v).value());
    }

    Known<LocalDate> day(String name) {
        return read(values, name, v -> ((FactValue.Day) v).value());
    }

    /** The figure of a year. */
    Known<Exact> year(String series, int year) {
        return read(years(series), year, v -> Exact.of(((FactValue.Number) v).value()));
    }

    boolean hasYear(String series, int year) {
        return years(series).containsKey(year);
    }

    private SortedMap<Integer, FactValue> years(String series) {
        return values.get(series) instanceof FactValue.Series given ? given.years() : new TreeMap<>();
    }

    /** What the experts recorded. */
    Known<Exact> recorded(String item) {
        return values.get("expertPoints") instanceof FactValue.Fields points
                ? new Facts(points.values()).number(item)
                : Known.missing();
    }

    /** How many entries of a list count; nobody knows if the list is not known. */
    Known<Integer> count(String list, Function<Facts, Check> counts) {
        if (!(values.get(list) instanceof FactValue.Entries entries)) {
            return Known.missing();
        }
        int least = 0;
        int most = 0;
        Why why = Why.NOTHING;
        for (FactValue.Fields entry : entries.list()) {
            Check check = counts.apply(new Facts(entry.values()));
            least += check.isYes() ? 1 : 0;
            most += check.isNo() ? 0 : 1;
            why = why.and(check.why());
        }
        return new Known<>(IntStream.rangeClosed(least, most).boxed().toList(), why);
    }

    /** Whether any entry of a list counts; one that does settles it. */
    Check any(String list, Function<Facts, Check> counts) {
        return values.get(list) instanceof FactValue.Entries entries
                ? entries.list().stream()
                        .map(entry -> counts.apply(new Facts(entry.values())))
                        .reduce(Check.NO, Check::or)
                : Check.open(Why.MISSING);
    }

    private static <K, T> Known<T> read(Map<K, FactValue> from, K name, Function<FactValue, T> type) {
        FactValue value = from.get(name);
        if (value == null) {
            return Known.missing();
        }
        if (!(value instanceof FactValue.Conflict conflict)) {
            return Known.of(type.apply(value));
        }
        List<T> said = conflict.sources().stream()
                .map(s -> type.apply(s.value()))
                .distinct()
                .toList();
        return said.size() == 1 ? Known.of(said.get(0)) : new Known<>(said, Why.CONFLICT);
    }
}
