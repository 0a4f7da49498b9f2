package io.tidu.internal.document;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A line of text, piece by piece.
 *
 * @param spans its pieces in their order
 */
public record Text(List<Span> spans) {
    /** Nothing. */
    public static final Text NONE = new Text(List.of());

    /** How a piece is shown; where that can't be shown it is read like any other. */
    public enum Style {
        /** As it is. */
        PLAIN,
        /** What matters most. */
        STRONG,
        /** What is there for those who look for it. */
        QUIET,
        /** A code, a file or an id. */
        CODE,
        /** A mark such as that of a sample value. */
        MARK,
        /** What is wrong. */
        WRONG,
        /** What is worth a look. */
        DOUBTFUL,
        /** More than before; the text says so itself. */
        MORE,
        /** Less than before; the text says so itself. */
        LESS
    }

    /**
     * A piece.
     *
     * @param text what it says
     * @param style how it is shown
     * @param target the id of a block that it leads to, or an empty text
     * @param language the language it is in, or an empty text if it is that of the document
     */
    public record Span(String text, Style style, String target, String language) {
        /** In the language of the document. */
        public Span(String text, Style style, String target) {
            this(text, style, target, "");
        }
    }

    /** Copies the list. */
    public Text {
        spans = List.copyOf(spans);
    }

    /** One piece as it is. */
    public static Text of(String text) {
        return of(text, Style.PLAIN);
    }

    /** One piece. */
    public static Text of(String text, Style style) {
        return text.isEmpty() ? NONE : new Text(List.of(new Span(text, style, "")));
    }

    /** A piece that leads to a block of the same document. */
    public static Text link(String text, String target) {
        return new Text(List.of(new Span(text, Style.PLAIN, target)));
    }

    /** One after the other, with a text between any two that say something. */
    public static Text joined(String between, Text... parts) {
        return joined(between, Arrays.asList(parts));
    }

    /** One after the other, with a text between any two that say something. */
    public static Text joined(String between, List<Text> parts) {
        List<Span> spans = new ArrayList<>();
        for (Text part : parts) {
            if (!part.isEmpty() && !spans.isEmpty() && !between.isEmpty()) {
                spans.add(new Span(between, Style.PLAIN, ""));
            }
            spans.addAll(part.spans);
        }
        return new Text(spans);
    }

    /** The same in a language that is not the document's. */
    public Text in(String language) {
        return new Text(spans.stream()
                .map(s -> new Span(s.text(), s.style(), s.target(), language))
                .toList());
    }

    /** Followed by another. */
    public Text and(Text other) {
        return joined("", this, other);
    }

    /** Followed by one more piece as it is. */
    public Text and(String text) {
        return and(of(text));
    }

    /** Whether it says nothing. */
    public boolean isEmpty() {
        return spans.isEmpty();
    }

    /** Without styles. */
    public String plain() {
        return spans.stream().map(Span::text).collect(Collectors.joining());
    }
}
