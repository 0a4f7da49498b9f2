package io.tidu.diagnostic;

import org.jspecify.annotations.Nullable;

/** A written line as it can be shown. */
final class Excerpt {
    private static final int MOST_CHARACTERS = 1_000;
    private static final char REPLACEMENT = '\uFFFD';

    private Excerpt() {}

    /** The line with the same columns, or null if there is none or it is too long. */
    static @Nullable String of(@Nullable String line) {
        return line == null || line.length() > MOST_CHARACTERS ? null : visible(line);
    }

    /** The text with the same columns, each character that nobody sees replaced by one that says so. */
    static String visible(String line) {
        StringBuilder shown = new StringBuilder(line);
        for (int i = 0; i < line.length(); ) {
            int character = line.codePointAt(i);
            int length = Character.charCount(character);
            if (character != '\t' && isHidden(character)) {
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
