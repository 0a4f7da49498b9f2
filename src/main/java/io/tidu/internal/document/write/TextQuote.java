package io.tidu.internal.document.write;

import io.tidu.internal.diagnostic.Columns;
import io.tidu.internal.diagnostic.Visible;
import io.tidu.internal.document.Block;
import io.tidu.internal.document.Text;
import java.util.ArrayList;
import java.util.List;

/** A line of a file as compilers show it: its place, the line, and carets below what is meant. */
final class TextQuote {
    private static final String CUT = "…";
    private static final int LEAST = 12;

    private final Block.Quote quote;
    private final Style style;

    TextQuote(Block.Quote quote, Style style) {
        this.quote = quote;
        this.style = style;
    }

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        String gutter = " ".repeat(Columns.of(quote.number()));
        String arrow = gutter + (quote.beside() ? " ::: " : " --> ");
        String written = quote.line();
        String note = note();
        boolean shown = written != null && !written.isBlank();
        String place = style.of(Text.Style.QUIET, arrow) + quote.place();
        if (written == null || !shown) {
            int room = style.width() - Columns.of(arrow) - Columns.of(quote.place()) - 2;
            if (Columns.of(quote.note().plain()) <= room) {
                lines.add(note.isEmpty() ? place : place + "  " + note);
            } else {
                lines.add(place);
                lines.add(" ".repeat(arrow.length()) + note);
            }
            return lines;
        }
        lines.add(place);
        Cut cut = Cut.of(tidy(written), quote.start(), quote.end(), style.width() - Columns.of(gutter) - 3);
        String bar = " | ";
        lines.add(style.of(Text.Style.QUIET, quote.number() + bar) + cut.line());
        String carets = "^".repeat(Math.max(1, Columns.of(cut.line().substring(cut.start(), cut.end()))));
        String below = " ".repeat(Columns.of(cut.line().substring(0, cut.start())))
                + style.of(quote.beside() ? Text.Style.STRONG : Text.Style.WRONG, carets);
        int used = Columns.of(gutter) + bar.length() + Columns.of(cut.line().substring(0, cut.end()));
        boolean fits = used + 1 + Columns.of(quote.note().plain()) <= style.width();
        lines.add(style.of(Text.Style.QUIET, gutter + bar) + below + (fits && !note.isEmpty() ? " " + note : ""));
        if (!fits) {
            lines.add(style.of(Text.Style.QUIET, gutter + bar) + note);
        }
        return lines;
    }

    private String note() {
        StringBuilder shown = new StringBuilder();
        quote.note().spans().forEach(s -> shown.append(style.of(s.style(), Visible.line(s.text()))));
        return shown.toString();
    }

    private static String tidy(String line) {
        return Visible.line(line).replace('\t', ' ').stripTrailing();
    }

    /** As much of a line as there is room for, around what is meant. */
    private record Cut(String line, int start, int end) {
        static Cut of(String line, int start, int end, int width) {
            int from = Math.min(Math.max(0, start), line.length());
            int to = Math.min(Math.max(from, end), line.length());
            if (Columns.of(line) <= width) {
                return new Cut(line, from, to);
            }
            int room = Math.max(LEAST, width - 2);
            int left = from;
            int right = from;
            int used = 0;
            // First what is meant, then as much before it as after it.
            while (right < to && used + Columns.of(line.codePointAt(right)) <= room) {
                used += Columns.of(line.codePointAt(right));
                right += Character.charCount(line.codePointAt(right));
            }
            int meant = right;
            boolean grows = true;
            while (grows) {
                grows = false;
                if (left > 0 && used + Columns.of(line.codePointBefore(left)) <= room) {
                    used += Columns.of(line.codePointBefore(left));
                    left -= Character.charCount(line.codePointBefore(left));
                    grows = true;
                }
                if (right < line.length() && used + Columns.of(line.codePointAt(right)) <= room) {
                    used += Columns.of(line.codePointAt(right));
                    right += Character.charCount(line.codePointAt(right));
                    grows = true;
                }
            }
            String before = left > 0 ? CUT : "";
            String after = right < line.length() ? CUT : "";
            int shift = before.length() - left;
            return new Cut(before + line.substring(left, right) + after, from + shift, meant + shift);
        }
    }
}
