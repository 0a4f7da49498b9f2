package io.tidu.internal.evaluate;

import io.tidu.internal.policy.table.Fields;
import io.tidu.internal.policy.table.Table;
import io.tidu.model.CountedEntry;
import io.tidu.model.Evidence;
import io.tidu.model.FactValue;
import io.tidu.model.Judgement;
import io.tidu.model.Quantity;
import io.tidu.model.Term;
import io.tidu.vocabulary.FactDefinition;
import io.tidu.vocabulary.KnownNames;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * An entry of a list fact, as rules see it, with what was read of it so far. Used by one evaluation, on its thread.
 *
 * <p>When the whole list is not known it has one entry of which nothing is known, so that a rule over its entries is
 * undetermined rather than silent.
 */
public final class Entry implements Fields, Filter {
    private static final Comparator<Entry> BY_TEXT = Comparator.comparing((Entry e) -> e.path)
            // The same entry given many times needs no text to be told from itself.
            .thenComparing((one, other) ->
                    one.given == other.given ? 0 : String.valueOf(one.given).compareTo(String.valueOf(other.given)));

    private final FactDefinition list;
    private final FactValue.@Nullable Fields given;
    private final String path;
    /** The entry as given that this one is, or may be. */
    private final Entry origin;

    private final Map<String, Term> texts = new HashMap<>();
    /** Made when a number or flag is first read: most lists have none that rules read. */
    private Map<String, Quantity> numbers = Map.of();

    private Map<String, Judgement> flags = Map.of();
    /** The tables that it was held against. */
    private Map<Table, Held> tables = Map.of();

    private @Nullable EntryPeriod period;
    private @Nullable SortedMap<String, String> words;
    private @Nullable SortedMap<String, LocalDate> days;

    private Entry(FactDefinition list, FactValue.@Nullable Fields given, String path) {
        this.list = list;
        this.given = given;
        this.path = path;
        this.origin = this;
    }

    private Entry(Entry origin, FactValue.Fields given) {
        this.list = origin.list;
        this.given = given;
        this.path = origin.path;
        this.origin = origin.origin;
    }

    /**
     * What comes of holding an entry against a table.
     *
     * @param steps how much work it is
     * @param matches whether any row matches
     */
    record Held(int steps, Judgement matches) {}

    /** Holds it against a table; what comes of that never changes, and many counts ask for it. */
    Held against(Table table) {
        Held held = tables.get(table);
        if (held == null) {
            held = new Held(table.steps(this), table.matches(this));
            tables = tables.isEmpty() ? new HashMap<>() : tables;
            tables.put(table, held);
        }
        return held;
    }

    /** Whether another is this entry and not only one like it. */
    @Override
    public Judgement matches(Entry other) {
        return Judgement.of(other.origin == origin);
    }

    /** The entries in an order that does not depend on how they were given. */
    static List<Entry> of(FactDefinition list, @Nullable FactValue value) {
        if (!(value instanceof FactValue.Entries entries)) {
            return List.of(new Entry(list, null, list.name()));
        }
        List<Entry> all = new ArrayList<>(entries.list().size());
        for (FactValue.Fields fields : entries.list()) {
            all.add(new Entry(list, fields, list.name() + "[" + describe(fields) + "]"));
        }
        all.sort(BY_TEXT);
        return Collections.unmodifiableList(all);
    }

    /** What tells an entry from others: its words and dates. */
    private static String describe(FactValue.Fields fields) {
        StringBuilder words = new StringBuilder();
        boolean first = true;
        for (FactValue value : fields.values().values()) {
            if (value instanceof FactValue.Text || value instanceof FactValue.Day) {
                words.append(first ? "" : " ").append(Values.quoted(value));
                first = false;
            }
        }
        return words.toString();
    }

    /** What is given for a field; null if nothing is. */
    @Nullable
    FactValue value(String field) {
        return given == null ? null : given.values().get(field);
    }

    /** How evidence names a field. */
    String path(String field) {
        return given == null ? path : path + "." + field;
    }

    /** Whether nothing is known, not even whether there are entries. */
    public boolean isUnknownList() {
        return given == null;
    }

    /** Whether something is given for a field, be it by sources that disagree. */
    public boolean gives(String field) {
        return value(field) != null;
    }

    /** The day it is dated, or null if that is not known or sources disagree about it. */
    public @Nullable LocalDate day() {
        String date = Objects.requireNonNull(list.entries()).date();
        return date != null && value(date) instanceof FactValue.Day day ? day.value() : null;
    }

    private EntryPeriod period() {
        EntryPeriod made = period;
        if (made == null) {
            made = new EntryPeriod(this, Objects.requireNonNull(list.entries()));
            period = made;
        }
        return made;
    }

    /**
     * The last day of its period, given or by how long such entries last, or its only day; null if that is not known,
     * if sources disagree about it, or if it has no end.
     */
    public @Nullable LocalDate lastDay() {
        return period().lastDay();
    }

    /** How evidence names it: the list, and what tells it from its other entries. */
    public String path() {
        return path;
    }

    /** A text that tells this entry from others, the same however the list was ordered. */
    public String key() {
        return path + "|" + given;
    }

    /**
     * This entry with each word it can have in the field that says whether it lasts, where that is not known: an
     * accident long ago is outside a window that a listing of the same day still touches, so word and window must be
     * judged together. The entry alone where it is known.
     */
    List<Entry> possible() {
        FactDefinition.Lasting lasting = Objects.requireNonNull(list.entries()).lasting();
        if (lasting == null || given == null || text(lasting.field()).text() != null) {
            return List.of(this);
        }
        FactDefinition choice = list.fields().get(lasting.field());
        if (choice == null) {
            return List.of(this);
        }
        List<Entry> possible = new ArrayList<>();
        for (String word : choice.values().keySet()) {
            SortedMap<String, FactValue> fields = new TreeMap<>(given.values());
            fields.put(lasting.field(), new FactValue.Text(word));
            possible.add(new Entry(this, new FactValue.Fields(fields)));
        }
        return possible;
    }

    @Override
    public Term text(String field) {
        Term read = texts.get(field);
        if (read == null) {
            read = readText(field);
            texts.put(field, read);
        }
        return read;
    }

    private Term readText(String field) {
        FactDefinition definition = list.fields().get(field);
        KnownNames names = definition == null ? KnownNames.NONE : definition.names();
        FactValue value = value(field);
        KnownNames inPack = names.in(pack());
        // A path is only told of what is not known.
        Term known = Values.known(value, inPack);
        return known == null ? Values.name(value, path(field), inPack) : known;
    }

    private @Nullable String pack() {
        return value(KnownNames.PACK) instanceof FactValue.Text pack ? pack.value() : null;
    }

    @Override
    public Judgement flag(String field) {
        Judgement read = flags.get(field);
        if (read == null) {
            read = value(field) instanceof FactValue.Flag given
                    ? Judgement.of(given.value())
                    : Values.flag(value(field), path(field));
            flags = flags.isEmpty() ? new HashMap<>() : flags;
            flags.put(field, read);
        }
        return read;
    }

    @Override
    public Quantity number(String field) {
        Quantity read = numbers.get(field);
        if (read == null) {
            read = Values.number(value(field), path(field)).because(outside(field));
            numbers = numbers.isEmpty() ? new HashMap<>() : numbers;
            numbers.put(field, read);
        }
        return read;
    }

    private Evidence outside(String field) {
        FactDefinition declared = list.fields().get(field);
        return declared == null || given == null || declared.range() == null
                ? Evidence.NONE
                : Contradictions.evidence(Contradictions.outside(declared, path(field), value(field)));
    }

    /**
     * Whether its day, or its period from its date to its end, touches the window; without one: whether it has begun.
     */
    Judgement touches(@Nullable Window window, LocalDate on) {
        return period().touches(window, on);
    }

    /** Its day as days since 1970-01-01, or the first day of its period. */
    Quantity begins() {
        return period().first();
    }

    /** Whether it is dated on or before a day; an entry of a list without dates always is. */
    public Judgement onOrBefore(LocalDate day) {
        return touches(null, day);
    }

    /** As what a rule over this entry alone rests on; for how long it does depends on more than its dates. */
    public CountedEntry counted(Judgement counts) {
        return counted(counts, null, null, LocalDate.MAX);
    }

    /**
     * As what a count or sum rests on.
     *
     * @param counts whether it counts
     * @param window the window it touches or misses, or null if there is none
     * @param amount what it adds to a sum, or null where entries are only counted
     * @param on the evaluation date
     */
    CountedEntry counted(Judgement counts, @Nullable Window window, @Nullable Quantity amount, LocalDate on) {
        String date = Objects.requireNonNull(list.entries()).date();
        SortedMap<String, LocalDate> dated = days();
        CountedEntry told = new CountedEntry(
                list.name(),
                words(),
                dated,
                counts.verdict(),
                date == null ? null : dated.get(date),
                window == null ? null : period().until(counts.verdict(), window, on),
                amount == null ? null : amount.single());
        // Its copies never change, and need not be copied the next time.
        words = told.words();
        days = told.dates();
        return told;
    }

    private SortedMap<String, String> words() {
        SortedMap<String, String> told = words;
        if (told == null) {
            told = new TreeMap<>();
            for (Map.Entry<String, FactValue> field : fields().entrySet()) {
                if (field.getValue() instanceof FactValue.Text) {
                    told.put(field.getKey(), Values.quoted(field.getValue()));
                }
            }
            words = told;
        }
        return told;
    }

    private SortedMap<String, LocalDate> days() {
        SortedMap<String, LocalDate> told = days;
        if (told == null) {
            told = new TreeMap<>();
            for (Map.Entry<String, FactValue> field : fields().entrySet()) {
                if (field.getValue() instanceof FactValue.Day day) {
                    told.put(field.getKey(), day.value());
                }
            }
            days = told;
        }
        return told;
    }

    private SortedMap<String, FactValue> fields() {
        return given == null ? Collections.emptySortedMap() : given.values();
    }
}
