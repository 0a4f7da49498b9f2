package io.tidu.vocabulary;

import io.tidu.diagnostic.Place;
import io.tidu.model.Label;
import io.tidu.model.Unit;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A declared fact, or a field of a record or of a list's entries.
 *
 * @param name its name in rules, tables and input
 * @param type its type
 * @param unit its unit; {@link Unit#NONE} unless numeric
 * @param yearly whether it has a value for each fiscal year
 * @param label what people call it
 * @param document the document that shows it, or null if none is named
 * @param values the words of a choice with their labels, in the order declared by name; of a text what some of the
 *     codes that it may be are called; empty for other types
 * @param fields fields of a record or of a list's entries; empty for other types
 * @param entries how the entries of a list are called and dated; null for other types
 * @param partOf the fact that contains it by definition, in every year of its own; null if none does
 * @param range what a number can be at all; null if its type says enough
 * @param place where it is declared
 * @param names the names that rules know for a text; none for other types
 * @param heldBy who holds it: an office that the vocabulary declares, or {@code enterprise}; null if nothing is said,
 *     which is the enterprise, and of a field whoever holds the whole
 */
public record FactDefinition(
        String name,
        FactType type,
        Unit unit,
        boolean yearly,
        Label label,
        @Nullable Label document,
        SortedMap<String, Label> values,
        SortedMap<String, FactDefinition> fields,
        @Nullable Entries entries,
        @Nullable String partOf,
        @Nullable Range range,
        Place place,
        KnownNames names,
        @Nullable String heldBy) {
    /** Copies the maps. */
    public FactDefinition {
        values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
        fields = Collections.unmodifiableSortedMap(new TreeMap<>(fields));
    }

    /** What a word is called: a word of a choice by its label, a code by its label and itself; null if by nothing. */
    public @Nullable Label called(String word) {
        Label label = values.get(word);
        return label == null || type != FactType.TEXT
                ? label
                : new Label(label.zh() + "（" + word + "）", label.en() + " (" + word + ")");
    }

    /** A fact of which nothing is declared that it could contradict, and no rule knows a name. */
    public FactDefinition(
            String name,
            FactType type,
            Unit unit,
            boolean yearly,
            Label label,
            @Nullable Label document,
            SortedMap<String, Label> values,
            SortedMap<String, FactDefinition> fields,
            @Nullable Entries entries,
            Place place) {
        this(
                name,
                type,
                unit,
                yearly,
                label,
                document,
                values,
                fields,
                entries,
                null,
                null,
                place,
                KnownNames.NONE,
                null);
    }

    /**
     * What a number can be at all, both ends included. A number outside is not refused, since it may be the declaration
     * that is too narrow; but nothing is decided with it.
     *
     * @param from the least it can be in the fact's unit, or null if there is no lower end
     * @param to the most it can be, or null if there is no upper end
     */
    public record Range(@Nullable BigDecimal from, @Nullable BigDecimal to) {}

    /** The same with names that rules know for it, besides those it has. */
    public FactDefinition knowing(KnownNames more) {
        return changed(fields, names.and(more));
    }

    /** The same without the names of packs that have no say; see {@link KnownNames#without}. */
    public FactDefinition without(Set<String> packs) {
        SortedMap<String, FactDefinition> left = new TreeMap<>();
        fields.forEach((name, field) -> left.put(name, field.without(packs)));
        return changed(left, names.without(packs));
    }

    /** The same with the names of one pack only; see {@link KnownNames#in}. */
    public FactDefinition in(String pack) {
        return changed(fields, names.in(pack));
    }

    /** The same with a field changed. */
    public FactDefinition with(FactDefinition field) {
        SortedMap<String, FactDefinition> others = new TreeMap<>(fields);
        others.put(field.name(), field);
        return changed(others, names);
    }

    private FactDefinition changed(SortedMap<String, FactDefinition> otherFields, KnownNames otherNames) {
        return new FactDefinition(
                name,
                type,
                unit,
                yearly,
                label,
                document,
                values,
                otherFields,
                entries,
                partOf,
                range,
                place,
                otherNames,
                heldBy);
    }

    /**
     * How the entries of a list are called and dated.
     *
     * @param item the type word rules use for one entry, such as {@code Event}
     * @param date the field that dates an entry, or null if entries have no date
     * @param until the field that ends an entry's period (the day is included), or null if entries are of one day
     * @param openEnded whether an entry whose end is not given still lasts; otherwise its end is unknown
     * @param lasting which entries last at all, if not every entry does; null if every entry does
     * @param years how long entries last whose end is not given: so many years from their date, by field and word
     */
    public record Entries(
            String item,
            @Nullable String date,
            @Nullable String until,
            boolean openEnded,
            @Nullable Lasting lasting,
            SortedMap<String, SortedMap<String, Integer>> years) {
        /** Copies the map. */
        public Entries {
            SortedMap<String, SortedMap<String, Integer>> copy = new TreeMap<>();
            years.forEach((field, words) -> copy.put(field, Collections.unmodifiableSortedMap(new TreeMap<>(words))));
            years = Collections.unmodifiableSortedMap(copy);
        }
    }

    /**
     * Which entries of a list last, like a listing, rather than happen on one day, like an accident.
     *
     * @param field the field that says so
     * @param words its words for entries that last
     */
    public record Lasting(String field, SortedSet<String> words) {
        /** Copies the set. */
        public Lasting {
            words = Collections.unmodifiableSortedSet(new TreeSet<>(words));
        }
    }
}
