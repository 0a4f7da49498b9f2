package io.tidu.diagnostic;

import io.tidu.internal.diagnostic.Columns;

/** The carets below a piece of a written line; a full-width character takes two places on a screen. */
final class Caret {
    private Caret() {}

    static String under(String line, int start, int end) {
        StringBuilder caret = new StringBuilder();
        int from = Math.min(start, line.length());
        for (int i = 0; i < from; ) {
            int character = line.codePointAt(i);
            caret.append(character == '\t' ? "\t" : " ".repeat(Columns.of(character)));
            i += Character.charCount(character);
        }
        int columns = Columns.of(line.substring(from, Math.min(end, line.length())));
        return caret.append("^".repeat(Math.max(1, columns))).toString();
    }
}
