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
    READ(Reads.NAMED),
    /** A derived fact with its parameters. */
    DERIVED(Reads.NAMED),
    /** The last fiscal year of a series, or one further back. */
    YEARS_AGO(Reads.YEAR),
    /** Sum of a series over the last fiscal years. */
    SUM(Reads.YEARS),
    /** Mean of a series over the last fiscal years. */
    MEAN(Reads.YEARS),
    /** The smallest of the last fiscal years of a series. */
    LEAST(Reads.YEARS),
    /** Mean growth rate of a series over the last fiscal years. */
    GROWTH(Reads.YEARS),
    /** Calendar days since a date fact. */
    DAYS_SINCE(Reads.DAY),
    /** How many entries of a list match. */
    COUNT(Reads.LIST),
    /** Sum of a field over the entries of a list that match. */
    TOTAL(Reads.LIST),
    /** Whether a certificate is valid on the date. */
    HOLDS(Reads.TITLES),
    /** Points recorded by the expert panel. */
    RECORDED(Reads.POINTS),
    /** The days before the date. */
    LAST_DAYS(Reads.DATE),
    /** The years before the date, from the same day. */
    LAST_YEARS(Reads.DATE),
    /** From 1 January of a year before the date's, to the date or to the end of a year before. */
    CALENDAR_YEARS(Reads.DATE),
    /** 31 December of the date's year, or of one before. */
    YEAR_END(Reads.DATE),
    /** The date itself. */
    TODAY(Reads.DATE),
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
    ONLY;

    private final Reads reads;

    Operator() {
        this(Reads.NOTHING);
    }

    Operator(Reads reads) {
        this.reads = reads;
    }

    /** What an operator reads of an enterprise by itself, apart from its operands. */
    public enum Reads {
        /** Nothing. */
        NOTHING,
        /** What it names, of the enterprise or of a subject. */
        NAMED,
        /** One fiscal year of a series. */
        YEAR,
        /** Several fiscal years of a series, or those since registration. */
        YEARS,
        /** A date fact. */
        DAY,
        /** The entries of a list. */
        LIST,
        /** Certificates. */
        TITLES,
        /** Points of the expert panel. */
        POINTS,
        /** The evaluation date. */
        DATE
    }

    /** What it reads of an enterprise by itself. */
    public Reads reads() {
        return reads;
    }
}
