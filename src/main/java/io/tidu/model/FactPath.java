package io.tidu.model;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How assessments and guidance name a fact or a part of it: {@code staff}, {@code revenue.2025},
 * {@code investments.amount} and {@code intellectualProperty[2].inUse}, whose entries are counted from 0. Evidence also
 * tells entries by their words, as in {@code rights[patent 2024-01-01].inUse}. Immutable and safe to share between
 * threads.
 *
 * @param fact the fact or list
 * @param entry what stands in the brackets: a position, or words, which may hold brackets themselves; null if it is
 *     about no entry
 * @param part the fiscal year or the field; null if it is all of the fact or of the entry
 */
public record FactPath(
        String fact, @Nullable String entry, @Nullable String part) implements WithoutJson {
    private static final Pattern PATH =
            Pattern.compile("(?<fact>[^.\\[]+)(?:\\[(?<entry>.*)])?(?:\\.(?<part>[^.\\[\\]]+))?", Pattern.DOTALL);
    private static final Pattern POSITION = Pattern.compile("[0-9]{1,9}");
    private static final Pattern YEAR = Pattern.compile("[0-9]{4}");

    /** Refuses a null for the fact. */
    public FactPath {
        Given.value(fact, "a fact");
    }

    /** A path taken apart; empty if the text is none. */
    public static Optional<FactPath> parse(String text) {
        if (text.indexOf('.') < 0 && text.indexOf('[') < 0 && !text.isEmpty()) {
            return Optional.of(new FactPath(text, null, null));
        }
        int point = text.indexOf('.');
        boolean isPlain = point > 0 && text.indexOf('[') < 0 && text.indexOf(']') < 0;
        if (isPlain && point + 1 < text.length() && text.indexOf('.', point + 1) < 0) {
            return Optional.of(new FactPath(text.substring(0, point), null, text.substring(point + 1)));
        }
        Matcher parts = PATH.matcher(text);
        return parts.matches()
                ? Optional.of(new FactPath(parts.group("fact"), parts.group("entry"), parts.group("part")))
                : Optional.empty();
    }

    /** A path taken apart; a text that is none is all the name of a fact, which nobody will have declared. */
    public static FactPath of(String text) {
        return parse(text).orElseGet(() -> new FactPath(text, null, null));
    }

    /** The fact of a fiscal year. */
    public static FactPath ofYear(String fact, int year) {
        return new FactPath(fact, null, String.valueOf(year));
    }

    /** A field of an entry, counted from 0. */
    public static FactPath ofField(String list, int position, String field) {
        return new FactPath(list, String.valueOf(position), field);
    }

    /** Whether it is the name of a fact and of no part of one, as most are. */
    public boolean isWhole() {
        return entry == null && part == null;
    }

    /** The fiscal year, or null if what stands behind the point is none. */
    public @Nullable Integer year() {
        return entry == null && part != null && YEAR.matcher(part).matches() ? Integer.valueOf(part) : null;
    }

    /** The position of the entry, counted from 0; null if it is about none, or the entry is told by its words. */
    public @Nullable Integer position() {
        return entry != null && POSITION.matcher(entry).matches() ? Integer.valueOf(entry) : null;
    }

    /** As it is written. */
    @Override
    public String toString() {
        return fact + (entry == null ? "" : "[" + entry + "]") + (part == null ? "" : "." + part);
    }
}
