package io.tidu.internal.diagnostic;

/**
 * Texts as they can be shown: a terminal, a log or a spreadsheet must not obey what a text from outside says. Every
 * place, problem and sentence of the catalogue is made with it, so that nobody who prints one need think of it.
 */
public final class Visible {
    private static final String REPLACEMENT = "\uFFFD";

    private static final char FIRST_IDEOGRAPH = '\u4E00';
    private static final char LAST_IDEOGRAPH = '\u9FFF';

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

    /** The same, with nothing kept: the name of a file, a folder or a sheet. */
    public static String name(String text) {
        return replaced(text, "");
    }

    private static String replaced(String text, String kept) {
        if (isPlain(text)) {
            return text;
        }
        StringBuilder shown = null;
        for (int i = 0; i < text.length(); ) {
            int character = text.codePointAt(i);
            int length = Character.charCount(character);
            if (isHidden(character) && kept.indexOf(character) < 0) {
                shown = shown == null ? new StringBuilder(text) : shown;
                shown.replace(i, i + length, REPLACEMENT.repeat(length));
            }
            i += length;
        }
        return shown == null ? text : shown.toString();
    }

    /** Whether each character, also each half of one, is one that is seen; else it takes a second look. */
    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (isHidden(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /**
     * Whether nobody sees a character, or it changes how others are seen: control characters, format characters such as
     * those that turn the direction, line and paragraph separators, halves of a surrogate pair. Unassigned ones are not
     * hidden: which are assigned depends on the version of Java.
     */
    public static boolean isHidden(int character) {
        // What nearly all texts consist of, without looking it up.
        if ((character >= ' ' && character <= '~') || (character >= FIRST_IDEOGRAPH && character <= LAST_IDEOGRAPH)) {
            return false;
        }
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
