package io.tidu.internal.policy.practice;

import java.util.Set;

/**
 * Tables that no rule reads, because they speak of a year of the county and not of one enterprise: their names and
 * columns are fixed.
 */
public final class YearTables {
    /** {@code year.is, target.is, goal (count)}: how many are to attain a target in a year. */
    public static final String GOALS = "goals";
    /** {@code year.is, figure.is, value (number)}: what was announced of a year's money. */
    public static final String ANNOUNCED = "announced";

    /** The column with the year. */
    public static final String YEAR = "year";
    /** The column with the target of a goal. */
    public static final String TARGET = "target";
    /** The column with the number of a goal. */
    public static final String GOAL = "goal";
    /** The column with the word of a figure. */
    public static final String FIGURE = "figure";
    /** The column with the figure. */
    public static final String VALUE = "value";

    private YearTables() {}

    /** Whether a table of this name is one of them. */
    public static boolean isOne(String table) {
        return Set.of(GOALS, ANNOUNCED).contains(table);
    }
}
