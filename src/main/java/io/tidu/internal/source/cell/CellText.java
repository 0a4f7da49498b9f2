package io.tidu.internal.source.cell;

/** The text of a cell as people see it. */
public final class CellText {
    private CellText() {}

    /** Without the blanks around it, also those that {@link String#strip} leaves: the space that does not break. */
    public static String strip(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && isBlank(text.charAt(from))) {
            from++;
        }
        while (to > from && isBlank(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to);
    }

    private static boolean isBlank(char character) {
        return Character.isWhitespace(character) || Character.isSpaceChar(character);
    }
}
