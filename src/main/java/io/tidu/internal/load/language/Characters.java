package io.tidu.internal.load.language;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which characters may stand where in a rule file. */
final class Characters {
    /** The signs a Chinese keyboard gives in place of the ASCII ones: the commonest slip of all. */
    private static final Map<Integer, String> FULL_WIDTH = Map.ofEntries(
            Map.entry((int) '（', "("),
            Map.entry((int) '）', ")"),
            Map.entry((int) '，', ","),
            Map.entry((int) '、', ","),
            Map.entry((int) '；', ";"),
            Map.entry((int) '：', ":"),
            Map.entry((int) '。', "."),
            Map.entry((int) '“', "\""),
            Map.entry((int) '”', "\""),
            Map.entry((int) '‘', "\""),
            Map.entry((int) '’', "\""),
            Map.entry((int) '＂', "\""),
            Map.entry((int) '《', "<"),
            Map.entry((int) '》', ">"),
            Map.entry((int) '＜', "<"),
            Map.entry((int) '＞', ">"),
            Map.entry((int) '＝', "="),
            Map.entry((int) '≥', ">="),
            Map.entry((int) '≤', "<="),
            Map.entry((int) '≠', "!="),
            Map.entry((int) '！', "!"),
            Map.entry((int) '＄', "$"),
            Map.entry((int) '￥', "$"),
            Map.entry((int) '＠', "@"),
            Map.entry((int) '＋', "+"),
            Map.entry((int) '－', "-"),
            Map.entry((int) '×', "*"),
            Map.entry((int) '÷', "/"),
            Map.entry((int) '＆', "&"),
            Map.entry((int) '｜', "|"),
            Map.entry(0xA0, " "),
            Map.entry(0x3000, " "));

    /** The ASCII signs that may stand inside a quoted text; no quote and no backslash can leave it. */
    private static final String SIGNS_IN_TEXT = " _-.,:;/()%+&@!?*=<>#[]'";

    private Characters() {}

    /** What to write instead of a full-width sign, or null if it is not one. */
    static @Nullable String halfWidth(int character) {
        return FULL_WIDTH.get(character);
    }

    /** Whether a character is invisible or could make two readers see different texts. */
    static boolean isHidden(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> character != '\t' && character != '\n' && character != '\r';
            default -> false;
        };
    }

    static boolean mayStandInText(int character) {
        if (character < 128) {
            return Character.isLetterOrDigit(character) || SIGNS_IN_TEXT.indexOf(character) >= 0;
        }
        return !isHidden(character);
    }

    static boolean startsName(char character) {
        return (character >= 'a' && character <= 'z')
                || (character >= 'A' && character <= 'Z')
                || character == '_'
                || character == '$';
    }

    static boolean continuesName(char character) {
        return startsName(character) || isDigit(character);
    }

    static boolean isDigit(char character) {
        return character >= '0' && character <= '9';
    }
}
