package io.tidu.internal.policy.expression;

/**
 * Everything an expression of a rule may do. What evaluates expressions switches over this list, so that nothing else
 * can be reached.
 */
public enum Operator {
    /** A pattern's subject; {@link Expression#index} is the pattern's position. */
    SUBJECT,
    /** A parameter of a formula; {@link Expression#index} is its position. */
    PARAMETER,
    /** A quoted text. */
    TEXT,
    /** {@code true} or {@code false}. */
    FLAG,
    /** A subject's number, text or flag (by {@link Expression#kind}); the name says which. */
    READ,
    /** A derived fact with its parameters. */
    DERIVED,
    /** The last fiscal year of a series, or one further back. */
    YEARS_AGO,
    /** Sum of a series over the last fiscal years. */
    SUM,
    /** Mean of a series over the last fiscal years. */
    MEAN,
    /** The smallest of the last fiscal years of a series. */
    LEAST,
    /** Mean growth rate of a series over the last fiscal years. */
    GROWTH,
    /** Calendar days since a date fact. */
    DAYS_SINCE,
    /** How many entries of a list match. */
    COUNT,
    /** Sum of a field over the entries of a list that match. */
    TOTAL,
    /** Whether a certificate is valid on the date. */
    HOLDS,
    /** Points recorded by the expert panel. */
    RECORDED,
    /** The days before the date. */
    LAST_DAYS,
    /** The years before the date, from the same day. */
    LAST_YEARS,
    /** From 1 January of a year before the date's. */
    CALENDAR_YEARS,
    /** The date itself. */
    TODAY,
    /** A table. */
    TABLE,
    /** A number looked up in a table. */
    TABLE_VALUE,
    /** A range of points looked up in a table. */
    TABLE_POINTS,
    /** The greatest. */
    BEST,
    /** The smallest. */
    LOWEST,
    /** Sum. */
    PLUS,
    /** Difference. */
    MINUS,
    /** Product. */
    TIMES,
    /** Quotient. */
    OVER,
    /** Comparison of two numbers; the name says which. */
    COMPARE,
    /** Whether two texts are the same. */
    SAME_TEXT,
    /** Whether two flags are the same. */
    SAME_FLAG,
    /** Whether a text is one of several. */
    IN,
    /** Both. */
    AND,
    /** Either. */
    OR,
    /** The opposite. */
    NOT,
    /** A line for a number; the name says the comparison. */
    NUMBER_LINE,
    /** At least one. */
    SOME,
    /** None at all. */
    NONE,
    /** One of the words of a table's column. */
    ONE_OF,
    /** A given text. */
    IS,
    /** A given flag. */
    FLAG_LINE,
    /** Criteria that are left out. */
    EXCEPT,
    /** The only criteria that are taken. */
    ONLY
}
