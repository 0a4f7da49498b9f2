package io.tidu.internal.source.tree;

import io.tidu.diagnostic.Place;
import io.tidu.diagnostic.Problem;
import io.tidu.diagnostic.Problems;
import io.tidu.internal.diagnostic.Nearest;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A value of a YAML, JSON or CSV file with the place where it was written. Immutable and safe to share between threads.
 *
 * <p>The typed readers ({@link #text}, {@link #flag}, {@link #items}, {@link #entries}) add a problem and return an
 * empty value when something else was written, so that a reader goes on and tells of all problems at once.
 *
 * @param kind what kind of value
 * @param place where it starts
 * @param text a scalar as it was written, without quotes; empty for lists and mappings
 * @param quoted whether a scalar stands in quotes
 * @param items the items of a list; empty for other kinds
 * @param members the entries of a mapping in the order written, also those with a null; empty for other kinds
 * @param excerpt the line it starts on, or null if that is not at hand or too long to show
 */
public record SourceNode(
        Kind kind,
        Place place,
        String text,
        boolean quoted,
        List<SourceNode> items,
        List<Entry> members,
        @Nullable String excerpt) {

    /** The kinds of value. */
    public enum Kind {
        /** A text: quoted, or looking like nothing else. */
        TEXT,
        /** A number of a JSON file. */
        NUMBER,
        /** True or false of a JSON file. */
        FLAG,
        /** Written without quotes in YAML or CSV: whatever its reader expects, if its text fits. */
        PLAIN,
        /** Null, or nothing at all. */
        NULL,
        /** A list. */
        LIST,
        /** Names with values. */
        MAPPING
    }

    /**
     * One entry of a mapping.
     *
     * @param key the key as written; {@code on} and {@code no} stay words
     * @param keyPlace where the key stands
     * @param value the value, of kind {@link Kind#NULL} for a null
     */
    public record Entry(String key, Place keyPlace, SourceNode value) {
        /** The same problem as {@link SourceNode#problem}, pointing at the key. */
        public Problem problem(String id, String... arguments) {
            String line = keyPlace.line() == value.place.line() ? value.excerpt : null;
            return Problem.error(id, keyPlace, arguments).withExcerpt(line);
        }
    }

    /** Copies the lists. */
    public SourceNode {
        items = List.copyOf(items);
        members = List.copyOf(members);
    }

    /** A scalar without quotes. */
    public static SourceNode scalar(Kind kind, String text, Place place, @Nullable String excerpt) {
        return new SourceNode(kind, place, text, false, List.of(), List.of(), excerpt);
    }

    /** A list. */
    public static SourceNode list(List<SourceNode> items, Place place, @Nullable String excerpt) {
        return new SourceNode(Kind.LIST, place, "", false, items, List.of(), excerpt);
    }

    /** A mapping; the keys must differ. */
    public static SourceNode mapping(List<Entry> members, Place place, @Nullable String excerpt) {
        return new SourceNode(Kind.MAPPING, place, "", false, List.of(), members, excerpt);
    }

    /** Whether it is a null. */
    public boolean isNull() {
        return kind == Kind.NULL;
    }

    /** Whether it is a list. */
    public boolean isList() {
        return kind == Kind.LIST;
    }

    /** Whether it is a mapping. */
    public boolean isMapping() {
        return kind == Kind.MAPPING;
    }

    /** Whether it is neither a list nor a mapping nor null. */
    public boolean isScalar() {
        return !isNull() && !isList() && !isMapping();
    }

    /** The value of a key; null if the key is not there, if its value is null, or if this is not a mapping. */
    public @Nullable SourceNode get(String key) {
        SourceNode value = member(key);
        return value == null || value.isNull() ? null : value;
    }

    /** The value of a key that must be there; without it, adds {@code yaml.missing-key} and returns null. */
    public @Nullable SourceNode need(String key, Problems problems) {
        SourceNode value = get(key);
        if (value == null && isMapping()) {
            problems.add(problem("yaml.missing-key", key));
        }
        return value;
    }

    /** The text of a scalar as written; else adds {@code yaml.expected-text} and returns an empty text. */
    public String text(Problems problems) {
        if (kind == Kind.TEXT || kind == Kind.PLAIN) {
            return text;
        }
        problems.add(problem("yaml.expected-text", describe()));
        return "";
    }

    /** The text of a key that must be there and not be blank; else adds a problem and returns an empty text. */
    public String text(String key, Problems problems) {
        SourceNode value = need(key, problems);
        String written = value == null ? "" : value.text(problems);
        if (value != null && value.isScalar() && written.isBlank()) {
            problems.add(value.problem("yaml.blank-text", key));
        }
        return written;
    }

    /** True or false; else adds {@code yaml.expected-flag} and returns false. */
    public boolean flag(Problems problems) {
        if ((kind == Kind.FLAG || kind == Kind.PLAIN) && (text.equals("true") || text.equals("false"))) {
            return text.equals("true");
        }
        problems.add(problem("yaml.expected-flag", describe()));
        return false;
    }

    /** The items of a list; else adds {@code yaml.expected-list} and returns none. */
    public List<SourceNode> items(Problems problems) {
        if (!isList()) {
            problems.add(problem("yaml.expected-list", describe()));
        }
        return items;
    }

    /** The entries of a mapping in the order written; else adds {@code yaml.expected-mapping} and returns none. */
    public List<Entry> entries(Problems problems) {
        if (!isMapping()) {
            problems.add(problem("yaml.expected-mapping", describe()));
        }
        return members;
    }

    /** Adds {@code yaml.unknown-key} with the nearest allowed key for every other key; also if this is no mapping. */
    public void onlyKeys(Problems problems, String... allowed) {
        Set<String> names = new TreeSet<>(Arrays.asList(allowed));
        for (Entry entry : entries(problems)) {
            if (!names.contains(entry.key())) {
                problems.add(entry.problem(
                        "yaml.unknown-key", ShownText.shown(entry.key()), Nearest.orAll(entry.key(), names)));
            }
        }
    }

    /**
     * This with another laid over it: mappings key by key, anything else replaced. A null of the other stays as a null,
     * which readers take as not known.
     */
    public SourceNode overlaidWith(SourceNode other) {
        if (!isMapping() || !other.isMapping()) {
            return other;
        }
        Map<String, Entry> merged = new LinkedHashMap<>();
        members.forEach(entry -> merged.put(entry.key(), entry));
        for (Entry over : other.members) {
            Entry under = merged.get(over.key());
            SourceNode value = under == null ? over.value() : under.value().overlaidWith(over.value());
            merged.put(over.key(), new Entry(over.key(), over.keyPlace(), value));
        }
        return mapping(List.copyOf(merged.values()), other.place, other.excerpt);
    }

    /** Where the first character of the text itself stands: behind an opening quote. */
    public Place textPlace() {
        return quoted ? new Place(place.file(), place.line(), place.column() + 1) : place;
    }

    /** An error that points at this value and shows its line. */
    public Problem problem(String id, String... arguments) {
        return Problem.error(id, place, arguments).withExcerpt(excerpt);
    }

    /**
     * What was written, fit to be quoted in a sentence: see {@link ShownText#shown}; lists and mappings as brackets.
     */
    public String describe() {
        return switch (kind) {
            case TEXT -> '"' + ShownText.shown(text) + '"';
            case NUMBER, FLAG, PLAIN -> ShownText.shown(text);
            case NULL -> "null";
            case LIST -> items.isEmpty() ? "[]" : "[…]";
            case MAPPING -> members.isEmpty() ? "{}" : "{…}";
        };
    }

    private @Nullable SourceNode member(String key) {
        for (Entry entry : members) {
            if (entry.key().equals(key)) {
                return entry.value();
            }
        }
        return null;
    }
}
