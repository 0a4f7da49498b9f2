package io.tidu.internal.model;

/** The ASCII characters for the full-width ones that a Chinese keyboard gives: the commonest slip in a table. */
public final class HalfWidth {
    /** Full-width forms lie this far above the ASCII characters they show. */
    private static final int SHIFT = 0xFEE0;

    private HalfWidth() {}

    /** The text with every full-width letter, digit and sign replaced; the same text if it has none. */
    public static String of(String text) {
        StringBuilder half = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            half.append(of(text.charAt(i)));
        }
        return half.toString();
    }

    /** The ASCII character that a full-width form shows; another character itself. */
    public static char shown(char character) {
        return character >= '！' && character <= '～' ? (char) (character - SHIFT) : character;
    }

    private static char of(char character) {
        return switch (character) {
            case '。' -> '.';
            case '、' -> ',';
            case '\u3000', '\u00A0' -> ' ';
            default -> shown(character);
        };
    }

    /** Whether the text has a full-width digit, letter or sign. */
    public static boolean isNeeded(String text) {
        return !of(text).equals(text);
    }
}
