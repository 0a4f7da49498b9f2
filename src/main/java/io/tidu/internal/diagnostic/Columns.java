package io.tidu.internal.diagnostic;

/** How many columns a text takes on a screen: a full-width character takes two. */
public final class Columns {
    /** The first character that combines with another; all before it take one column. */
    private static final int FIRST_SPECIAL = 0x300;
    /** What most Chinese texts consist of, without looking it up. */
    private static final int FIRST_IDEOGRAPH = 0x4E00;

    private static final int LAST_IDEOGRAPH = 0x9FFF;

    /** First and last of each range. */
    private static final int[][] FULL_WIDTH = {
        {0x1100, 0x115F},
        {0x2E80, 0xA4CF},
        {0xAC00, 0xD7A3},
        {0xF900, 0xFAFF},
        {0xFE30, 0xFE4F},
        {0xFF00, 0xFF60},
        {0xFFE0, 0xFFE6},
        {0x1F300, 0x1FAFF},
        {0x20000, 0x3FFFD}
    };

    private Columns() {}

    /** The columns of a text without tabs or line breaks. */
    public static int of(String text) {
        int columns = 0;
        for (int i = 0; i < text.length(); ) {
            int character = text.codePointAt(i);
            columns += of(character);
            i += Character.charCount(character);
        }
        return columns;
    }

    /** The columns of one character: 2 for a full-width one, 0 for one that combines with the one before it, else 1. */
    public static int of(int character) {
        if (character < FIRST_SPECIAL) {
            return 1;
        }
        if (character >= FIRST_IDEOGRAPH && character <= LAST_IDEOGRAPH) {
            return 2;
        }
        int type = Character.getType(character);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || type == Character.FORMAT) {
            return 0;
        }
        for (int[] range : FULL_WIDTH) {
            if (range[0] <= character && character <= range[1]) {
                return 2;
            }
        }
        return 1;
    }
}
