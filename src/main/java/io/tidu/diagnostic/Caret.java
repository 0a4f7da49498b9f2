package io.tidu.diagnostic;

import io.tidu.internal.diagnostic.Columns;

/** The line with a caret below a written line; a full-width character takes two places on a screen. */
final class Caret {
    private Caret() {}

    static String under(String line, int column) {
        StringBuilder caret = new StringBuilder();
        int end = Math.min(column - 1, line.length());
        for (int i = 0; i < end; ) {
            int character = line.codePointAt(i);
            caret.append(character == '\t' ? "\t" : " ".repeat(Columns.of(character)));
            i += Character.charCount(character);
        }
        return caret.append('^').toString();
    }
}
