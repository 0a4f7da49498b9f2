package io.tidu.pack.language;

/**
 * The bounds on what a rule file may hold. Drools' own parser needs time exponential in bracket depth, so bounds keep
 * the text that reaches it small; a policy rule is far below each of them.
 */
public final class Limits {
    /** Characters in one rule file. */
    public static final int FILE_CHARACTERS = 262_144;
    /** Words and signs in one rule file. */
    public static final int TOKENS = 60_000;
    /** Characters in one quoted text. */
    public static final int TEXT_CHARACTERS = 200;
    /** Characters in one name. */
    public static final int NAME_CHARACTERS = 64;
    /** Brackets within brackets. */
    public static final int DEPTH = 8;
    /** Steps in one expression; a long text counts as several. */
    public static final int EXPRESSION_STEPS = 60;
    /** Steps in all expressions of one rule: a method of the Java platform holds 64 KiB of code. */
    public static final int RULE_STEPS = 2_000;
    /** Calls within calls that a condition may need in what is given to Drools. */
    public static final int CONDITION_DEPTH = 7;
    /** Patterns after {@code when} in one rule. */
    public static final int PATTERNS = 6;
    /** Constraints in one pattern. */
    public static final int CONSTRAINTS = 16;
    /** Statements after {@code then} in one rule. */
    public static final int STATEMENTS = 16;
    /** Rules in one file. */
    public static final int RULES = 400;
    /**
     * Rules and targets in all packs of a folder; a rule with deep conditions counts as several. Each target is
     * concluded by a rule of its own in what is given to Drools.
     */
    public static final int RULES_IN_FOLDER = 2_000;
    /** Problems told about one file; more would not be read. */
    public static final int PROBLEMS = 50;

    private Limits() {}
}
