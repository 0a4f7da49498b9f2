package io.tidu.vocabulary;

/** The types a fact may have. */
public enum FactType {
    /** Any text. */
    TEXT,
    /** One of the declared words. */
    CHOICE,
    /** Yes or no. */
    FLAG,
    /** A calendar day, {@code yyyy-MM-dd}. */
    DATE,
    /** A number with a unit other than money. */
    NUMBER,
    /** Yuan. */
    MONEY,
    /** A fraction: 0.05 is 5 %. */
    RATIO,
    /** Named values. */
    RECORD,
    /** A complete list of entries. */
    LIST;

    /** Whether its values are numbers. */
    public boolean isNumeric() {
        return this == NUMBER || this == MONEY || this == RATIO;
    }
}
