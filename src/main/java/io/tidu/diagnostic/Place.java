package io.tidu.diagnostic;

import io.tidu.internal.diagnostic.Visible;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * Where something was written.
 *
 * @param file the file as the user named it, with forward slashes and without what nobody sees; {@code -} for standard
 *     input
 * @param sheet the sheet of a spreadsheet, or null in a file of text
 * @param line the line or table row, from 1; 0 when the whole file is meant
 * @param column the column in characters (not bytes), from 1, or the number of the cell in a sheet; 0 when the whole
 *     line is meant
 */
public record Place(String file, @Nullable String sheet, int line, int column) implements Serializable {
    private static final int LETTERS = 26;

    /** Keeps what is visible of the names. */
    public Place {
        file = Visible.name(file);
        sheet = sheet == null ? null : Visible.name(sheet);
    }

    /** A place in a file of text. */
    public Place(String file, int line, int column) {
        this(file, null, line, column);
    }

    /** The whole of a file. */
    public static Place of(String file) {
        return new Place(file, 0, 0);
    }

    /** A whole line of a file, from 1. */
    public static Place of(String file, int line) {
        return new Place(file, line, 0);
    }

    /** Another column of the same line. */
    public Place at(int otherColumn) {
        return new Place(file, sheet, line, otherColumn);
    }

    /** The cell as spreadsheet programs name it, such as {@code B7}; null outside of sheets and for whole rows. */
    public @Nullable String cell() {
        return sheet == null || line == 0 || column == 0 ? null : letters(column) + line;
    }

    /**
     * {@code file:line:column}, leaving out what is not known; in a spreadsheet {@code file:sheet!B7}, and
     * {@code file:sheet!7} for a whole row.
     */
    @Override
    public String toString() {
        if (sheet != null) {
            String cell = cell();
            String within = cell != null ? "!" + cell : line == 0 ? "" : "!" + line;
            return file + ":" + sheet + within;
        }
        if (line == 0) {
            return file;
        }
        return column == 0 ? file + ":" + line : file + ":" + line + ":" + column;
    }

    private static String letters(int number) {
        StringBuilder letters = new StringBuilder();
        for (int rest = number; rest > 0; rest = (rest - 1) / LETTERS) {
            letters.append((char) ('A' + (rest - 1) % LETTERS));
        }
        return letters.reverse().toString();
    }
}
