package io.tidu.internal.diagnostic;

/**
 * Texts that say something in both languages, as what a problem quotes: which is told is decided when its sentence is.
 * The marks between them are no characters, so that no keyboard writes them and no text of the catalogue has them.
 */
public final class Tongues {
    private static final char START = '\uFDD1';
    private static final char MIDDLE = '\uFDD2';
    private static final char END = '\uFDD3';

    private Tongues() {}

    /** One text for both, which may be a part of a longer one. */
    public static String both(String zh, String en) {
        return START + zh + MIDDLE + en + END;
    }

    /** The text with the parts of one language; what is not in both languages stays as it is. */
    public static String in(String text, boolean chinese) {
        int start = text.indexOf(START);
        if (start < 0) {
            return text;
        }
        StringBuilder told = new StringBuilder();
        int from = 0;
        while (start >= 0) {
            int middle = text.indexOf(MIDDLE, start);
            int end = middle < 0 ? -1 : text.indexOf(END, middle);
            if (end < 0) {
                break;
            }
            told.append(text, from, start);
            told.append(chinese ? text.substring(start + 1, middle) : text.substring(middle + 1, end));
            from = end + 1;
            start = text.indexOf(START, from);
        }
        return told.append(text.substring(from)).toString();
    }
}
