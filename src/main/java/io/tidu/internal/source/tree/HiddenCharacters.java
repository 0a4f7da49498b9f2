package io.tidu.internal.source.tree;

import io.tidu.internal.diagnostic.Visible;
import java.util.OptionalInt;

/** Characters that a person does not see, or that make two readers see different texts. */
public final class HiddenCharacters {
    private HiddenCharacters() {}

    /**
     * The index of the first control character, invisible or direction-changing format character, line or paragraph
     * separator, or half of a surrogate pair.
     *
     * @param text the text
     * @param layout whether tab, line feed and carriage return may stand in it
     */
    public static OptionalInt firstIn(String text, boolean layout) {
        for (int i = 0; i < text.length(); ) {
            int character = text.codePointAt(i);
            if (Visible.isHidden(character) && !(layout && isLayout(character))) {
                return OptionalInt.of(i);
            }
            i += Character.charCount(character);
        }
        return OptionalInt.empty();
    }

    /** The name by which a character at an index can be looked up, such as {@code U+200B}. */
    public static String nameAt(String text, int index) {
        return ShownText.name(text.codePointAt(index));
    }

    private static boolean isLayout(int character) {
        return character == '\t' || character == '\n' || character == '\r';
    }
}
