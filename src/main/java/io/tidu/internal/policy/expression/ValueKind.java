package io.tidu.internal.policy.expression;

/** What kind of value an expression has. */
public enum ValueKind {
    /** A number, possibly only known as an interval. */
    NUMBER,
    /** A text or the word of a choice. */
    TEXT,
    /** Yes or no, met or not met. */
    FLAG,
    /** A span of days that ends on the evaluation date. */
    WINDOW,
    /** A table of the rule's pack. */
    TABLE,
    /** A line for a number. */
    NUMBER_LINE,
    /** A line for a text. */
    TEXT_LINE,
    /** A line for a flag. */
    FLAG_LINE,
    /** The enterprise. */
    ENTERPRISE,
    /** A row of a table. */
    ROW,
    /** An entry of a list fact. */
    ENTRY,
    /** A concluded target. */
    TARGET,
    /** Criteria that are left out. */
    EXCEPTION;

    /** The catalogue id of its name, for sentences. */
    public String message() {
        return "@kind." + name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
