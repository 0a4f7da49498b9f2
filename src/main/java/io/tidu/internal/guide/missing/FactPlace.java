package io.tidu.internal.guide.missing;

import io.tidu.internal.evaluate.EvaluationContext;
import io.tidu.internal.evaluate.ReferenceData;
import io.tidu.model.Enterprise;
import io.tidu.model.FactPath;
import io.tidu.model.FactValue;
import io.tidu.vocabulary.FactDefinition;
import io.tidu.vocabulary.Vocabulary;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A fact, one year of it, or a field of the entries that are told by certain words, as evidence names them:
 * {@code staff}, {@code revenue.2025}, {@code rights[patent 2024-01-01].inUse}.
 *
 * @param path as evidence names it
 * @param fact the fact or list
 * @param entry what tells the entries, with the list's name; null if it is no field of an entry
 * @param part the year or field; null if it is the whole fact
 * @param definition what is declared of it
 */
record FactPlace(
        String path,
        String fact,
        @Nullable String entry,
        @Nullable String part,
        FactDefinition definition) {
    /** Looking for one among more entries than people read is not worth its time. */
    private static final int MOST_ENTRIES = 200;

    /** Null if nobody can supply it as one value. */
    static @Nullable FactPlace of(String path, Vocabulary vocabulary) {
        FactPath parsed = FactPath.parse(path).orElse(null);
        FactDefinition whole = parsed == null ? null : vocabulary.facts().get(parsed.fact());
        if (parsed == null || whole == null) {
            return null;
        }
        String part = parsed.part();
        boolean isEntry = parsed.entry() != null;
        if (part == null) {
            return whole.yearly() || isEntry ? null : new FactPlace(path, whole.name(), null, null, whole);
        }
        FactDefinition declared = whole.yearly() ? whole : whole.fields().get(part);
        boolean known = whole.yearly() ? parsed.year() != null : isEntry;
        return declared == null || !known
                ? null
                : new FactPlace(
                        path,
                        whole.name(),
                        isEntry ? new FactPath(whole.name(), parsed.entry(), null).toString() : null,
                        part,
                        declared);
    }

    /** The value of a fact or of one of its years; null if there is none. */
    static @Nullable FactValue valueAt(Enterprise firm, String path) {
        FactPath parsed = FactPath.of(path);
        FactValue value = firm.fact(parsed.fact());
        Integer year = parsed.year();
        return year != null && value instanceof FactValue.Series series
                ? series.years().get(year)
                : parsed.part() == null ? value : null;
    }

    /** The enterprise of which it is so; the same one if there is no such entry. */
    Enterprise with(Enterprise firm, FactValue value, ReferenceData knowledge) {
        FactValue now = firm.fact(fact);
        if (part == null) {
            return firm.with(fact, value);
        }
        if (entry == null) {
            SortedMap<Integer, FactValue> years =
                    new TreeMap<>(now instanceof FactValue.Series series ? series.years() : new TreeMap<>());
            years.put(Integer.valueOf(part), value);
            return firm.with(fact, new FactValue.Series(years));
        }
        if (!(now instanceof FactValue.Entries entries) || entries.list().size() > MOST_ENTRIES) {
            return firm;
        }
        List<FactValue.Fields> changed = entries.list().stream()
                .map(e -> isMeant(firm, e, knowledge) ? put(e, value) : e)
                .toList();
        return firm.with(fact, new FactValue.Entries(changed));
    }

    private boolean isMeant(Enterprise firm, FactValue.Fields given, ReferenceData knowledge) {
        Enterprise only = firm.with(fact, new FactValue.Entries(List.of(given)));
        return !given.values().containsKey(part)
                && new EvaluationContext(only, LocalDate.EPOCH, knowledge)
                        .entries(fact)
                        .get(0)
                        .path()
                        .equals(entry);
    }

    private FactValue.Fields put(FactValue.Fields given, FactValue value) {
        SortedMap<String, FactValue> values = new TreeMap<>(given.values());
        values.put(String.valueOf(part), value);
        return new FactValue.Fields(values);
    }
}
