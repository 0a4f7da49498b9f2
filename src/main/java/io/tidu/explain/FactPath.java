package io.tidu.explain;

import org.jspecify.annotations.Nullable;

/**
 * The name of a missing or doubtful fact, taken apart where it is of a fiscal year: {@code revenue.2025}.
 *
 * @param fact the name without the year
 * @param year the fiscal year, or null
 */
record FactPath(String fact, @Nullable String year) {
    private static final int DIGITS = 4;

    static FactPath of(String path) {
        int dot = path.lastIndexOf('.');
        String last = path.substring(dot + 1);
        boolean year = dot > 0 && last.length() == DIGITS && last.chars().allMatch(c -> c >= '0' && c <= '9');
        return year ? new FactPath(path.substring(0, dot), last) : new FactPath(path, null);
    }
}
