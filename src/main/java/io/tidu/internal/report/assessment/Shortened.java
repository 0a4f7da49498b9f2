package io.tidu.internal.report.assessment;

import io.tidu.internal.diagnostic.Columns;

/** A text that has to fit into a column; what is left out is told elsewhere. */
final class Shortened {
    private static final String REST = "…";

    private Shortened() {}

    /** The text, or its beginning in so many columns. */
    static String to(String text, int columns) {
        if (Columns.of(text) <= columns) {
            return text;
        }
        StringBuilder part = new StringBuilder();
        int used = 1;
        for (int character : text.codePoints().toArray()) {
            used += Columns.of(character);
            if (used > columns) {
                break;
            }
            part.appendCodePoint(character);
        }
        return part + REST;
    }
}
