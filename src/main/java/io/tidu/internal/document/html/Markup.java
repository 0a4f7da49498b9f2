package io.tidu.internal.document.html;

import io.tidu.internal.diagnostic.Visible;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Set;

/**
 * HTML while it is written. Whatever is given as text or as an attribute's value shows as exactly that and can never
 * become markup; invisible characters, which can turn a line around, show as {@code U+FFFD}. Tags and attributes come
 * from closed lists without scripts, forms, frames or anything that loads: the only control is a box to tick; a link
 * leads within its page only; a picture consists of what {@link Drawing} lists and of nothing else. Not thread-safe.
 */
public final class Markup {
    private static final Set<String> BLOCKS = Set.of(
            "article",
            "aside",
            "body",
            "caption",
            "dd",
            "details",
            "div",
            "dl",
            "dt",
            "figcaption",
            "figure",
            "footer",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "head",
            "header",
            "html",
            "li",
            "main",
            "meta",
            "nav",
            "ol",
            "p",
            "pre",
            "section",
            "style",
            "summary",
            "table",
            "tbody",
            "td",
            "tfoot",
            "th",
            "thead",
            "title",
            "tr",
            "ul");
    private static final Set<String> INLINES = Set.of(
            "a", "b", "bdi", "code", "em", "i", "input", "label", "mark", "small", "span", "strong", "time", "wbr");
    private static final Set<String> EMPTY = Set.of("input", "meta", "wbr");
    private static final Set<String> ATTRIBUTES = Set.of(
            "aria-hidden",
            "aria-label",
            "charset",
            "class",
            "data-filter",
            "data-head",
            "data-value",
            "colspan",
            "content",
            "datetime",
            "href",
            "http-equiv",
            "id",
            "lang",
            "name",
            "open",
            "role",
            "rowspan",
            "scope",
            "tabindex",
            "title",
            "type");

    private final StringBuilder written = new StringBuilder();
    private final Deque<String> open = new ArrayDeque<>();

    /** Nothing is written yet. */
    public Markup() {}

    /**
     * Opens an element.
     *
     * @param tag its name
     * @param attributes names and values in turn
     * @throws IllegalArgumentException if tag or attribute is not in the lists, a link leads out of the page, or a
     *     picture has a part or a value that is none of pictures
     */
    public Markup open(String tag, String... attributes) {
        start(tag, attributes);
        if (!EMPTY.contains(tag)) {
            open.push(tag);
        }
        return this;
    }

    private void start(String tag, String... attributes) {
        boolean drawn = tag.equals(Drawing.ROOT) || open.contains(Drawing.ROOT);
        if (drawn ? !Drawing.isTag(tag) : !BLOCKS.contains(tag) && !INLINES.contains(tag)) {
            throw new IllegalArgumentException("no tag for our pages: " + tag);
        }
        if (BLOCKS.contains(tag) && !written.isEmpty()) {
            written.append('\n');
        }
        written.append('<').append(tag);
        for (int i = 0; i + 1 < attributes.length; i += 2) {
            attribute(drawn, attributes[i], attributes[i + 1]);
        }
        written.append('>');
    }

    private void attribute(boolean drawn, String name, String value) {
        boolean allowed = drawn
                ? Drawing.allows(name, value)
                : ATTRIBUTES.contains(name)
                        && (!name.equals("href") || value.startsWith("#"))
                        && (!name.equals("type") || value.equals("checkbox"));
        if (!allowed) {
            throw new IllegalArgumentException("no attribute for our pages: " + name + "=" + value);
        }
        written.append(' ').append(name).append("=\"").append(escaped(value)).append('"');
    }

    /**
     * Closes the element that was opened last.
     *
     * @param tag its name, as a reader of the code expects it
     * @throws IllegalStateException if another one is open
     */
    public Markup close(String tag) {
        String last = open.poll();
        if (!tag.equals(last)) {
            throw new IllegalStateException("open is " + last + ", not " + tag);
        }
        written.append("</").append(tag).append('>');
        return this;
    }

    /** A text. */
    public Markup text(String text) {
        written.append(escaped(text));
        return this;
    }

    /** An element that holds a text only. */
    public Markup element(String tag, String text, String... attributes) {
        return open(tag, attributes).text(text).close(tag);
    }

    /** Our own style sheet, which is no text from outside. */
    Markup style(String css) {
        open("style");
        written.append('\n').append(css);
        return close("style");
    }

    /** Our own script, or data for one, which are no texts from outside either. */
    Markup script(String source, String... attributes) {
        String lower = source.toLowerCase(Locale.ROOT);
        if (lower.contains("</script") || lower.contains("<!--")) {
            throw new IllegalArgumentException("a script would end before its end");
        }
        written.append("\n<script");
        for (int i = 0; i + 1 < attributes.length; i += 2) {
            written.append(' ')
                    .append(attributes[i])
                    .append("=\"")
                    .append(escaped(attributes[i + 1]))
                    .append('"');
        }
        written.append('>').append(source).append("</script>");
        return this;
    }

    /** The document type, before anything else. */
    Markup doctype() {
        written.append("<!DOCTYPE html>");
        return this;
    }

    /** What was written since this was last asked; what is open stays open. */
    public String take() {
        String text = written.toString();
        written.setLength(0);
        return text;
    }

    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        Visible.lines(text).codePoints().forEach(c -> {
            switch (c) {
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '&' -> escaped.append("&amp;");
                case '"' -> escaped.append("&quot;");
                case '\'' -> escaped.append("&#39;");
                default -> escaped.appendCodePoint(c);
            }
        });
        return escaped.toString();
    }
}
