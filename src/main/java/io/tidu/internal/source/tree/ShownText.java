package io.tidu.internal.source.tree;

import io.tidu.internal.diagnostic.Visible;
import java.util.Locale;

/** How a text from outside is quoted in an error. */
public final class ShownText {
    /** More would hide the sentence around it. */
    private static final int QUOTED_CHARACTERS = 60;

    private ShownText() {}

    /**
     * The text cut at 60 characters, with invisible characters by their names, such as {@code <U+200B>}: a terminal
     * must not obey what an input file says.
     */
    public static String shown(String text) {
        StringBuilder shown = new StringBuilder();
        for (int i = 0; i < text.length(); ) {
            if (shown.length() >= QUOTED_CHARACTERS) {
                return shown.append('…').toString();
            }
            int character = text.codePointAt(i);
            if (Visible.isHidden(character)) {
                shown.append('<').append(HiddenCharacters.nameAt(text, i)).append('>');
            } else {
                shown.appendCodePoint(character);
            }
            i += Character.charCount(character);
        }
        return shown.toString();
    }

    /** A character's name as standards call it. */
    static String name(int character) {
        return String.format(Locale.ROOT, "U+%04X", character);
    }
}
