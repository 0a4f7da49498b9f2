package io.tidu.diagnostic;

/** Texts as they can be shown: a terminal or a spreadsheet must not obey what a text from outside says. */
public final class Visible {
    private static final char REPLACEMENT = '\uFFFD';

    private Visible() {}

    /**
     * The text with the same columns, each character that nobody sees replaced by one that says so; only the tab is
     * kept. Line breaks are replaced as well: what was one line stays one.
     */
    public static String line(String text) {
        return replaced(text, "\t");
    }

    /** The same, with tabs and line breaks kept. */
    public static String lines(String text) {
        return replaced(text, "\t\n\r");
    }

    private static String replaced(String text, String kept) {
        StringBuilder shown = new StringBuilder(text);
        for (int i = 0; i < text.length(); ) {
            int character = text.codePointAt(i);
            int length = Character.charCount(character);
            if (isHidden(character) && kept.indexOf(character) < 0) {
                shown.replace(i, i + length, String.valueOf(REPLACEMENT).repeat(length));
            }
            i += length;
        }
        return shown.toString();
    }

    private static boolean isHidden(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        };
    }
}
