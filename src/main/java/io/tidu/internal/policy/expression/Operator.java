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
    /**
     * A yearly derived fact with its parameters: what a function of years reads, or that year's in a yearly formula.
     */
    SERIES(Reads.NAMED),
    /** A yearly fact in a yearly formula: its figure of the year that the formula is worked out for. */
    OF_YEAR(Reads.YEAR),
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
    /** Mean over the periods of the last fiscal year, each of a field at its start and at its end. */
    PERIOD_MEAN(Reads.LIST),
    /** Whether a certificate is valid on the date. */
    HOLDS(Reads.TITLES),
    /** Points recorded by the expert panel. */
    RECORDED(Reads.POINTS),
    /** The days before the date. */
    LAST_DAYS(Reads.DATE),
    /** The months before the date, from the same day. */
    LAST_MONTHS(Reads.DATE),
    /** The years before the date, from the same day. */
    LAST_YEARS(Reads.DATE),
    /** From 1 January of a year before the date's, to the date or to the end of a year before. */
    CALENDAR_YEARS(Reads.DATE),
    /** 31 December of the date's year, or of one before. */
    YEAR_END(Reads.DATE),
    /** The date itself. */
    TODAY(Reads.DATE),
    /** The days from the date on. */
    NEXT_DAYS(Reads.DATE),
    /** The months from the date on, to the same day. */
    NEXT_MONTHS(Reads.DATE),
    /** The years from the date on, to the same day. */
    NEXT_YEARS(Reads.DATE),
    /** All time up to the date. */
    EVER(Reads.DATE),
    /** A span that ends the day before an entry's. */
    BEFORE(Reads.ENTRY_DAY),
    /** A span that begins on an entry's day. */
    SINCE(Reads.ENTRY_DAY),
    /** A calendar year before the date's, by its number. */
    FISCAL_YEAR(Reads.DATE),
    /** A table. */
    TABLE,
    /** A number looked up in a table. */
    TABLE_VALUE,
    /** A number made up band by band in a table. */
    TABLE_MARGINAL,
    /** A range of points looked up in a table. */
    TABLE_POINTS,
    /** The greatest. */
    BEST,
    /** The smallest. */
    LOWEST,
    /** To the nearest multiple, halves up. */
    ROUNDED,
    /** To the next multiple below. */
    CUT,
    /** The first that is known. */
    FIRST_KNOWN,
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
        DATE,
        /** The day of an entry that a pattern stands for. */
        ENTRY_DAY
    }

    /** Whether it looks a number up in a table, whose inputs are its operands. */
    public boolean looksUp() {
        return this == TABLE_VALUE || this == TABLE_POINTS || this == TABLE_MARGINAL;
    }

    /** What it reads of an enterprise by itself. */
    public Reads reads() {
        return reads;
    }
}
