package io.tidu.diagnostic;

import com.fasterxml.jackson.annotation.JsonValue;
import io.tidu.internal.diagnostic.Messages;
import io.tidu.internal.diagnostic.Visible;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is wrong, as a value: its catalogue id, its place, and what the sentence quotes. Immutable and safe to
 * share between threads.
 *
 * @param id the catalogue id, for example {@code rule.unknown-name}; stable across versions
 * @param severity whether anything may be decided in spite of it
 * @param place where it was written
 * @param rule the name of the rule it is in, or null outside of rules
 * @param arguments what the sentence quotes, in the order of the catalogue's placeholders; one that starts with
 *     {@code @} names another text of the catalogue
 * @param excerpt the line as written, or null where it is not at hand
 */
public record Problem(
        String id,
        Severity severity,
        Place place,
        @Nullable String rule,
        List<String> arguments,
        @Nullable String excerpt)
        implements Serializable {
    /** More characters than any sentence needs; what is longer was never meant to be read as a whole. */
    private static final int MOST_QUOTED = 4_000;

    /** Copies the arguments, and keeps what is visible of all texts; an argument that is too long to read is cut. */
    public Problem {
        rule = rule == null ? null : Visible.line(rule);
        arguments = arguments.stream().map(Problem::quoted).toList();
        excerpt = Excerpt.of(excerpt);
    }

    private static String quoted(String argument) {
        if (argument.length() <= MOST_QUOTED) {
            return Visible.line(argument);
        }
        return Visible.line(argument.substring(0, argument.offsetByCodePoints(0, MOST_QUOTED / 2))) + "…";
    }

    /** An error at a place, outside of any rule. */
    public static Problem error(String id, Place place, String... arguments) {
        return new Problem(id, Severity.ERROR, place, null, List.of(arguments), null);
    }

    /** A warning at a place, outside of any rule. */
    public static Problem warning(String id, Place place, String... arguments) {
        return new Problem(id, Severity.WARNING, place, null, List.of(arguments), null);
    }

    /** Something good to know at a place, outside of any rule. */
    public static Problem info(String id, Place place, String... arguments) {
        return new Problem(id, Severity.INFO, place, null, List.of(arguments), null);
    }

    /** The same problem, but one in spite of which something may be decided. */
    public Problem asWarning() {
        return new Problem(id, Severity.WARNING, place, rule, arguments, excerpt);
    }

    /** The same problem, said to be in a rule. */
    public Problem inRule(@Nullable String name) {
        return new Problem(id, severity, place, name, arguments, excerpt);
    }

    /**
     * The same problem with the line it was found in. Invisible characters are replaced, since a terminal must not obey
     * what a file says; a line that is too long to show is left out.
     */
    public Problem withExcerpt(@Nullable String line) {
        return new Problem(id, severity, place, rule, arguments, line);
    }

    /** The sentence for the reader, without place or excerpt. Chinese for a Chinese locale, English for any other. */
    public String sentence(Locale locale) {
        Messages messages = Messages.in(locale);
        return messages.text(
                id, arguments.stream().map(a -> inWords(a, messages)).toArray());
    }

    private static Object inWords(String argument, Messages messages) {
        boolean named = argument.length() > 1 && argument.startsWith("@") && messages.has(argument.substring(1));
        return named ? messages.text(argument.substring(1)) : argument;
    }

    /** Place, rule, sentence and the written line with a caret under the column, ready to print. */
    public String render(Locale locale) {
        StringBuilder text = new StringBuilder(place.toString()).append(": ");
        if (rule != null) {
            text.append(Messages.in(locale).text("problem.in-rule", rule)).append(' ');
        }
        text.append(sentence(locale)).append(" [").append(id).append(']');
        if (excerpt != null && !excerpt.isBlank()) {
            text.append(System.lineSeparator()).append("    ").append(excerpt.stripTrailing());
            if (place.sheet() == null && place.column() > 0 && place.column() <= excerpt.length() + 1) {
                text.append(System.lineSeparator()).append("    ").append(Caret.under(excerpt, place.column()));
            }
        }
        return text.toString();
    }

    /**
     * What a JSON mapper writes: id, severity, file, line, column, sheet, cell, rule and excerpt as {@code check
     * --format json} names them, those that are known, and the sentence in both languages as {@code zh} and {@code en}.
     */
    @JsonValue
    Map<String, Object> toJson() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", id);
        json.put(
                "severity", severity == Severity.INFO ? "note" : severity.name().toLowerCase(Locale.ROOT));
        json.put("file", place.file());
        putKnown(json, "line", place.line() == 0 ? null : place.line());
        putKnown(json, "column", place.column() == 0 ? null : place.column());
        putKnown(json, "sheet", place.sheet());
        putKnown(json, "cell", place.cell());
        putKnown(json, "rule", rule);
        json.put("zh", sentence(Locale.CHINESE));
        json.put("en", sentence(Locale.ENGLISH));
        putKnown(json, "excerpt", excerpt);
        return json;
    }

    private static void putKnown(Map<String, Object> json, String name, @Nullable Object value) {
        if (value != null) {
            json.put(name, value);
        }
    }
}
