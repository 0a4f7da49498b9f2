package io.tidu.diagnostic;

import com.fasterxml.jackson.annotation.JsonValue;
import io.tidu.internal.diagnostic.Messages;
import io.tidu.internal.diagnostic.Piece;
import io.tidu.internal.diagnostic.Tongues;
import io.tidu.internal.diagnostic.Visible;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is wrong, as a value: its catalogue id, its place, what the sentence quotes, and the other places it
 * is about. Immutable and safe to share between threads.
 *
 * @param id the catalogue id, for example {@code rule.unknown-name}; stable across versions
 * @param severity whether anything may be decided in spite of it
 * @param place where it was written
 * @param rule the name of the rule it is in, or null outside of rules
 * @param arguments what the sentence quotes, in the order of the catalogue's placeholders; one that starts with
 *     {@code @} names another text of the catalogue
 * @param excerpt the line as written, or null where it is not at hand
 * @param also other places it is about: the other side of a contradiction, the first of two equal ones
 */
public record Problem(
        String id,
        Severity severity,
        Place place,
        @Nullable String rule,
        List<String> arguments,
        @Nullable String excerpt,
        List<Also> also)
        implements Serializable {
    /** More characters than any sentence needs; what is longer was never meant to be read as a whole. */
    private static final int MOST_QUOTED = 4_000;

    /** Copies the arguments, and keeps what is visible of all texts; an argument that is too long to read is cut. */
    public Problem {
        rule = rule == null ? null : Visible.line(rule);
        arguments = arguments.stream().map(Problem::quoted).toList();
        excerpt = Excerpt.of(excerpt);
        also = List.copyOf(also);
    }

    /** A problem that is about one place only. */
    public Problem(
            String id,
            Severity severity,
            Place place,
            @Nullable String rule,
            List<String> arguments,
            @Nullable String excerpt) {
        this(id, severity, place, rule, arguments, excerpt, List.of());
    }

    /**
     * Another place that a problem is about.
     *
     * @param place where it is written
     * @param id the catalogue id of what is said of it
     * @param arguments what that quotes, as a problem's
     * @param excerpt what is written there or a part of it, or null where it is not at hand
     * @param start where in the excerpt begins what is meant, from 0; -1 if all of it is
     * @param end where that ends
     */
    public record Also(
            Place place,
            String id,
            List<String> arguments,
            @Nullable String excerpt,
            int start,
            int end) implements Serializable {
        /** Copies the arguments, and keeps what is visible of all texts. */
        public Also {
            arguments = arguments.stream().map(Problem::quoted).toList();
            excerpt = Excerpt.of(excerpt);
        }

        /** A place whose line is shown as it is, from the place's column on. */
        public static Also of(Place place, @Nullable String excerpt, String id, String... arguments) {
            return new Also(place, id, List.of(arguments), excerpt, place.column() - 1, -1);
        }

        /** What is said of it. Chinese for a Chinese locale, English for any other. */
        public String sentence(Locale locale) {
            return Problem.text(id, arguments, Messages.in(locale));
        }
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
        return new Problem(id, Severity.WARNING, place, rule, arguments, excerpt, also);
    }

    /** The same problem, said to be in a rule. */
    public Problem inRule(@Nullable String name) {
        return new Problem(id, severity, place, name, arguments, excerpt, also);
    }

    /**
     * The same problem with the line it was found in. Invisible characters are replaced, since a terminal must not obey
     * what a file says; a line that is too long to show is left out.
     */
    public Problem withExcerpt(@Nullable String line) {
        return new Problem(id, severity, place, rule, arguments, line, also);
    }

    /** The same problem, said to be about other places too. */
    public Problem with(List<Also> others) {
        return new Problem(id, severity, place, rule, arguments, excerpt, others);
    }

    /**
     * The sentence for the reader, without place or excerpt, and what helps. Chinese for a Chinese locale, English for
     * any other.
     */
    public String sentence(Locale locale) {
        String help = help(locale);
        String between = Messages.in(locale).text("problem.between");
        return help.isEmpty() ? finding(locale) : finding(locale) + between + help;
    }

    /** What is wrong, without what helps where the catalogue says that apart. */
    public String finding(Locale locale) {
        return text(id, arguments, Messages.in(locale));
    }

    /** What helps, or an empty text where the sentence says it itself. */
    public String help(Locale locale) {
        Messages messages = Messages.in(locale);
        String help = id + ".help";
        return messages.has(help) ? text(help, arguments, messages) : "";
    }

    private static String text(String id, List<String> arguments, Messages messages) {
        return messages.text(
                id, arguments.stream().map(a -> inWords(a, messages)).toArray());
    }

    private static Object inWords(String argument, Messages messages) {
        boolean named = argument.length() > 1 && argument.startsWith("@") && messages.has(argument.substring(1));
        return named ? messages.text(argument.substring(1)) : Tongues.in(argument, messages.isChinese());
    }

    /** Place, rule, sentence, the written line with carets below what is meant, and other places, ready to print. */
    public String render(Locale locale) {
        StringBuilder text = new StringBuilder(place.toString()).append(": ");
        if (rule != null) {
            text.append(Messages.in(locale).text("problem.in-rule", rule)).append(' ');
        }
        text.append(sentence(locale)).append(" [").append(id).append(']');
        if (excerpt != null && !excerpt.isBlank()) {
            text.append(System.lineSeparator()).append("    ").append(excerpt.stripTrailing());
            if (place.sheet() == null && place.column() > 0 && place.column() <= excerpt.length() + 1) {
                text.append(System.lineSeparator()).append("    ");
                text.append(
                        Caret.under(excerpt, place.column() - 1, Piece.end(excerpt, place.column() - 1, place.file())));
            }
        }
        for (Also other : also) {
            text.append(System.lineSeparator())
                    .append("    ")
                    .append(other.place())
                    .append(": ");
            text.append(other.sentence(locale));
        }
        return text.toString();
    }

    /**
     * Place, what was written, what is expected and the nearest valid name in one line, without the written line: a
     * register can have thousands. Chinese for a Chinese locale, English for any other.
     */
    public String line(Locale locale) {
        Messages messages = Messages.in(locale);
        String brief = "line." + id;
        String said = messages.has(brief) ? text(brief, arguments, messages) : sentence(locale);
        return messages.text("line", place.toString(), said, id);
    }

    /**
     * What a JSON mapper writes: id, severity, file, line, column, sheet, cell, rule and excerpt as {@code check
     * --format json} names them, those that are known, the sentence in both languages as {@code zh} and {@code en}, and
     * the other places as {@code also}, likewise.
     */
    @JsonValue
    Map<String, Object> toJson() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", id);
        json.put(
                "severity", severity == Severity.INFO ? "note" : severity.name().toLowerCase(Locale.ROOT));
        put(json, place);
        putKnown(json, "rule", rule);
        json.put("zh", sentence(Locale.CHINESE));
        json.put("en", sentence(Locale.ENGLISH));
        putKnown(json, "excerpt", excerpt);
        if (!also.isEmpty()) {
            json.put("also", also.stream().map(Problem::toJson).toList());
        }
        return json;
    }

    private static Map<String, Object> toJson(Also other) {
        Map<String, Object> json = new LinkedHashMap<>();
        put(json, other.place());
        json.put("zh", other.sentence(Locale.CHINESE));
        json.put("en", other.sentence(Locale.ENGLISH));
        putKnown(json, "excerpt", other.excerpt());
        return json;
    }

    private static void put(Map<String, Object> json, Place place) {
        json.put("file", place.file());
        putKnown(json, "line", place.line() == 0 ? null : place.line());
        putKnown(json, "column", place.column() == 0 ? null : place.column());
        putKnown(json, "sheet", place.sheet());
        putKnown(json, "cell", place.cell());
    }

    private static void putKnown(Map<String, Object> json, String name, @Nullable Object value) {
        if (value != null) {
            json.put(name, value);
        }
    }
}
