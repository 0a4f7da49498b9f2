package io.tidu.report;

import io.tidu.diagnostic.Columns;
import java.util.ArrayList;
import java.util.List;

/**
 * Breaks a paragraph of Chinese and Latin text into lines: at spaces and between full-width characters, but not before
 * closing or after opening punctuation, and not inside a figure such as {@code 30万元}.
 */
final class Wrap {
    private static final String CLOSING = "，。、；：！？）〕】》」』”’％%,.;:)]";
    private static final String OPENING = "（〔【《「『“‘([";
    private static final String UNITS = "万元天人分年个项";

    private Wrap() {}

    static List<String> lines(String text, int width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        int used = 0;
        for (String piece : pieces(text)) {
            int columns = Columns.of(piece.stripTrailing());
            if (used > 0 && used + columns > width) {
                lines.add(line.toString().stripTrailing());
                line.setLength(0);
                used = 0;
            }
            line.append(piece);
            used += Columns.of(piece);
        }
        lines.add(line.toString().stripTrailing());
        return lines.stream().flatMap(l -> cut(l, width).stream()).toList();
    }

    /** The parts that must stay on one line, each with the spaces after it. */
    private static List<String> pieces(String text) {
        List<String> pieces = new ArrayList<>();
        StringBuilder piece = new StringBuilder();
        int[] characters = text.codePoints().toArray();
        for (int i = 0; i < characters.length; i++) {
            piece.appendCodePoint(characters[i]);
            if (i + 1 == characters.length || breaks(characters[i], characters[i + 1])) {
                pieces.add(piece.toString());
                piece.setLength(0);
            }
        }
        return pieces;
    }

    private static boolean breaks(int before, int after) {
        if (after == ' ' || CLOSING.indexOf(after) >= 0 || OPENING.indexOf(before) >= 0) {
            return false;
        }
        if (UNITS.indexOf(after) >= 0 && (Character.isDigit(before) || before == '万')) {
            return false;
        }
        return before == ' ' || Columns.of(before) == 2 || Columns.of(after) == 2;
    }

    /** A single piece longer than the line, such as a long code, is cut where the line ends. */
    private static List<String> cut(String line, int width) {
        List<String> lines = new ArrayList<>();
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
        return lines;
    }
}
