package io.tidu.diagnostic;

/**
 * Where something was written.
 *
 * @param file the file as the user named it, with forward slashes; {@code -} for standard input
 * @param line the line or table row, from 1; 0 when the whole file is meant
 * @param column the column in characters (not bytes), from 1; 0 when the whole line is meant
 */
public record Place(String file, int line, int column) {

    /** The whole of a file. */
    public static Place of(String file) {
        return new Place(file, 0, 0);
    }

    /** A whole line of a file, from 1. */
    public static Place of(String file, int line) {
        return new Place(file, line, 0);
    }

    /** {@code file:line:column}, leaving out what is not known. */
    @Override
    public String toString() {
        if (line == 0) {
            return file;
        }
        return column == 0 ? file + ":" + line : file + ":" + line + ":" + column;
    }
}
