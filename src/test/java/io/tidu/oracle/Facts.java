package io.tidu.oracle;

import io.tidu.model.Enterprise;
import io.tidu.model.Exact;
import io.tidu.model.FactValue;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * What is known of an enterprise or of one entry of its lists.
 *
 * @param values what is said
 * @param untrue the names of what can't be true
 */
record Facts(SortedMap<String, FactValue> values, Set<String> untrue) {

    static Facts of(Enterprise firm, LocalDate on) {
        return new Facts(firm.facts(), Untrue.of(firm.facts(), on));
    }

    private static Facts of(FactValue.Fields entry) {
        return new Facts(entry.values(), Untrue.of(entry.values()));
    }

    boolean has(String name) {
        return values.containsKey(name);
    }

    Known<Exact> number(String name) {
        return read(values, name, name, v -> Exact.of(((FactValue.Number) v).value()));
    }

    Known<String> text(String name) {
        return read(values, name, name, v -> ((FactValue.Text) v).value());
    }

    Known<Boolean> flag(String name) {
        return read(values, name, name, v -> ((FactValue.Flag) v).value());
    }

    Known<LocalDate> day(String name) {
        return read(values, name, name, v -> ((FactValue.Day) v).value());
    }

    /** The figure of a year. */
    Known<Exact> year(String series, int year) {
        return read(years(series), year, series + "." + year, v -> Exact.of(((FactValue.Number) v).value()));
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
                ? of(points).number(item)
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
            Check check = counts.apply(of(entry));
            least += check.isYes() ? 1 : 0;
            most += check.isNo() ? 0 : 1;
            why = why.and(check.why());
        }
        return new Known<>(IntStream.rangeClosed(least, most).boxed().toList(), why);
    }

    /** Goes through the entries of a list; there are none if it is not known. */
    void each(String list, Consumer<Facts> entry) {
        if (values.get(list) instanceof FactValue.Entries entries) {
            entries.list().forEach(fields -> entry.accept(of(fields)));
        }
    }

    /** Whether sources say something of it, be it the same. */
    boolean disputes(String name) {
        return values.get(name) instanceof FactValue.Conflict;
    }

    /** Whether any entry of a list counts; one that does settles it. */
    Check any(String list, Function<Facts, Check> counts) {
        return values.get(list) instanceof FactValue.Entries entries
                ? entries.list().stream().map(entry -> counts.apply(of(entry))).reduce(Check.NO, Check::or)
                : Check.open(Why.MISSING);
    }

    private <K, T> Known<T> read(Map<K, FactValue> from, K key, String name, Function<FactValue, T> type) {
        Known<T> said = said(from.get(key), type);
        return untrue.contains(name) ? new Known<>(said.values(), said.why().and(Why.CONFLICT)) : said;
    }

    private static <T> Known<T> said(FactValue value, Function<FactValue, T> type) {
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
