package io.tidu.internal.load.language;

import io.tidu.diagnostic.Place;
import java.util.Locale;

/** Refuses the characters that two readers could read differently, wherever in a file they stand. */
final class CharacterCheck {
    private CharacterCheck() {}

    /** Says where a line and column of the text are in its file. */
    @FunctionalInterface
    interface Places {
        Place at(int line, int column);
    }

    /**
     * Looks at every character.
     *
     * @param firstLine the number of the text's first line
     * @throws SyntaxProblem at the first that may not stand anywhere
     */
    static void check(String text, Places places, int firstLine) {
        int line = firstLine;
        int start = 0;
        for (int i = 0; i < text.length(); ) {
            int character = text.codePointAt(i);
            int column = i - start + 1;
            if (character == '\n') {
                line++;
                start = i + 1;
            } else if (character == '\r' && (i + 1 >= text.length() || text.charAt(i + 1) != '\n')) {
                throw new SyntaxProblem("rule.lone-carriage-return", places.at(line, column));
            } else if (character == '\\') {
                throw new SyntaxProblem("rule.backslash", places.at(line, column));
            } else if (Characters.isHidden(character)) {
                throw new SyntaxProblem("rule.hidden-character", places.at(line, column), code(character));
            }
            i += Character.charCount(character);
        }
    }

    private static String code(int character) {
        return "U+" + Integer.toHexString(0x10000 | character).substring(1).toUpperCase(Locale.ROOT);
    }
}
