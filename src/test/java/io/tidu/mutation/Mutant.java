package io.tidu.mutation;

/**
 * One small change to one file.
 *
 * @param file the file below the rules folder, with forward slashes
 * @param kind what was done: number, edge, row, comparison or name
 * @param text the whole file after it
 * @param what the change for people
 */
record Mutant(String file, String kind, String text, String what) {
    /** The folder of the pack it is in. */
    String pack() {
        return file.replaceFirst("/(?:tables/)?[^/]+$", "");
    }

    @Override
    public String toString() {
        return kind + "\t" + file + "\t" + what;
    }
}
