package io.tidu.internal.document.write;

import io.tidu.internal.document.Text;
import java.util.ArrayList;
import java.util.List;

/** Breaks a text into lines and keeps the style of each piece. */
final class StyledLines {
    private StyledLines() {}

    /** At least one line of at most so many columns. */
    static List<Text> of(Text text, int width) {
        String plain = text.plain();
        List<Text> lines = new ArrayList<>();
        int from = 0;
        for (String line : Wrap.lines(plain, Math.max(1, width))) {
            int start = plain.indexOf(line, from);
            lines.add(part(text, start, start + line.length()));
            from = start + line.length();
        }
        return lines.isEmpty() ? List.of(Text.NONE) : lines;
    }

    /** The characters from one place to another. */
    private static Text part(Text text, int from, int to) {
        List<Text.Span> spans = new ArrayList<>();
        int at = 0;
        for (Text.Span span : text.spans()) {
            int start = Math.max(from, at);
            int end = Math.min(to, at + span.text().length());
            if (start < end) {
                spans.add(new Text.Span(span.text().substring(start - at, end - at), span.style(), span.target()));
            }
            at += span.text().length();
        }
        return new Text(spans);
    }
}
