package io.tidu.internal.guide;

/**
 * How many enterprises a search may decide.
 *
 * @param cheapest for the cheapest plan on one day
 * @param cheaper for one that is cheaper than those of before, or another
 * @param any for any plan where the cheapest was not found
 * @param all when so many were decided no other day is begun
 */
record SearchBounds(int cheapest, int cheaper, int any, int all) {
    /** For one target. */
    static final SearchBounds OF_TARGET = new SearchBounds(100, 30, 60, 300);
}
