package io.tidu.internal.diagnostic;

import java.util.Locale;

/**
 * How far the piece of a written line goes that a problem is about: a cell, a key, a value, a word or a text in quotes.
 * Places have one column only; where a piece ends follows from the kind of file.
 */
public final class Piece {
    private Piece() {}

    /**
     * The end of the piece that begins at a character.
     *
     * @param line the line as written
     * @param start where the piece begins, from 0, at most the length of the line
     * @param file the name of the file, by whose end its kind is known
     * @return where it ends; one more than the start where nothing is written
     */
    public static int end(String line, int start, String file) {
        String name = file.toLowerCase(Locale.ROOT);
        int end;
        if (start >= line.length()) {
            return start + 1;
        } else if (line.charAt(start) == '"' || line.charAt(start) == '\'') {
            end = quoted(line, start);
        } else if (name.endsWith(".csv")) {
            int comma = line.indexOf(',', start);
            end = comma < 0 ? line.length() : comma;
        } else if (name.endsWith(".md")) {
            end = start == 0 ? line.length() : word(line, start);
        } else if (name.endsWith(".yaml") || name.endsWith(".yml")) {
            end = scalar(line, start);
        } else {
            end = word(line, start);
        }
        return start + Math.max(1, line.substring(start, end).stripTrailing().length());
    }

    /** Up to the quote that ends it; two of them mean one that is written. */
    private static int quoted(String line, int start) {
        char quote = line.charAt(start);
        int at = line.indexOf(quote, start + 1);
        while (at >= 0 && at + 1 < line.length() && line.charAt(at + 1) == quote) {
            at = line.indexOf(quote, at + 2);
        }
        return at < 0 ? line.length() : at + 1;
    }

    private static int word(String line, int start) {
        int at = start;
        while (at < line.length()) {
            int character = line.codePointAt(at);
            if (!Character.isLetterOrDigit(character) && character != '_' && character != '$') {
                break;
            }
            at += Character.charCount(character);
        }
        if (at > start) {
            return at;
        }
        while (at < line.length() && "<>=!&|".indexOf(line.charAt(at)) >= 0) {
            at++;
        }
        return at > start ? at : start + Character.charCount(line.codePointAt(start));
    }

    /** A key without its colon, or a value; within braces or brackets a comma ends it too. */
    private static int scalar(String line, int start) {
        if ("{[-".indexOf(line.charAt(start)) >= 0 && !isNumber(line, start)) {
            return start + 1;
        }
        boolean flow = isWithinFlow(line, start);
        for (int at = start; at < line.length(); at++) {
            char character = line.charAt(at);
            boolean last = at + 1 == line.length();
            boolean key = character == ':' && (last || line.charAt(at + 1) == ' ');
            boolean comment = character == '#' && at > 0 && line.charAt(at - 1) == ' ';
            if (key || comment || (flow && (character == ',' || character == '}' || character == ']'))) {
                return at;
            }
        }
        return line.length();
    }

    private static boolean isNumber(String line, int start) {
        return start + 1 < line.length() && Character.isDigit(line.charAt(start + 1)) && line.charAt(start) == '-';
    }

    private static boolean isWithinFlow(String line, int start) {
        int open = 0;
        for (int i = 0; i < start; i++) {
            char character = line.charAt(i);
            open += character == '{' || character == '[' ? 1 : 0;
            open -= character == '}' || character == ']' ? 1 : 0;
        }
        return open > 0;
    }
}
