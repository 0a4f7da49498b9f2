package io.tidu.internal.document.write;

import io.tidu.internal.diagnostic.Columns;
import java.util.ArrayList;
import java.util.List;

/**
 * Breaks a paragraph of Chinese and Latin text into lines: at spaces and between full-width characters, but not before
 * closing or after opening punctuation, and not inside a figure such as {@code 30万元}.
 */
public final class Wrap {
    private static final String CLOSING = "，。、；：！？）〕】》」』”’％%,.;:)]";
    private static final String OPENING = "（〔【《「『“‘([";
    private static final String UNITS = "万亿元天人分年个项";

    private Wrap() {}

    /** Lines of at most so many columns. */
    public static List<String> lines(String text, int width) {
        return lines(text, width, true);
    }

    /** The same; what is longer than a line and can't be broken by these rules is cut only if it has to be. */
    public static List<String> lines(String text, int width, boolean cutting) {
        List<String> lines = new ArrayList<>();
        int line = 0;
        int used = 0;
        for (int piece = 0; piece < text.length(); ) {
            // Up to where the next piece begins, and how many columns it takes, with and without spaces at its end.
            int end = piece;
            int columns = 0;
            int shown = 0;
            boolean whole = false;
            while (!whole) {
                int character = text.codePointAt(end);
                end += Character.charCount(character);
                columns += Columns.of(character);
                shown = Character.isWhitespace(character) ? shown : columns;
                whole = end == text.length() || breaks(character, text.codePointAt(end));
            }
            if (used > 0 && used + shown > width) {
                cut(text.substring(line, piece).stripTrailing(), cutting ? width : Integer.MAX_VALUE, lines);
                line = piece;
                used = 0;
            }
            used += columns;
            piece = end;
        }
        cut(text.substring(line).stripTrailing(), cutting ? width : Integer.MAX_VALUE, lines);
        return lines;
    }

    /** Whether a piece that must stay on one line, with the spaces after it, ends between two characters. */
    private static boolean breaks(int before, int after) {
        if (after == ' ' || CLOSING.indexOf(after) >= 0 || OPENING.indexOf(before) >= 0) {
            return false;
        }
        if (UNITS.indexOf(after) >= 0 && (Character.isDigit(before) || before == '万' || before == '亿')) {
            return false;
        }
        return before == ' ' || Columns.of(before) == 2 || Columns.of(after) == 2;
    }

    /** A single piece longer than the line, such as a long code, is cut where the line ends. */
    private static void cut(String line, int width, List<String> lines) {
        if (Columns.of(line) <= width) {
            lines.add(line);
            return;
        }
        StringBuilder part = new StringBuilder();
        int used = 0;
        for (int character : line.codePoints().toArray()) {
            if (used + Columns.of(character) > width) {
                lines.add(part.toString());
                part.setLength(0);
                used = 0;
            }
            part.appendCodePoint(character);
            used += Columns.of(character);
        }
        lines.add(part.toString());
    }
}
