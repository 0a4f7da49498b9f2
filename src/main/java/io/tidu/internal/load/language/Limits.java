package io.tidu.internal.load.language;

/**
 * The bounds on what a rule file may hold. They hold before anything else reads the file: Drools' own parser needs time
 * exponential in bracket depth. A policy rule is far below each of them.
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
    /** Steps in all expressions of one rule, so that one firing can't cost much between two counts of steps. */
    public static final int RULE_STEPS = 2_000;
    /** Calls within calls that a condition may come to. */
    public static final int CONDITION_DEPTH = 7;
    /** Patterns after {@code when} in one rule. */
    public static final int PATTERNS = 6;
    /** Constraints in one pattern. */
    public static final int CONSTRAINTS = 16;
    /** Statements after {@code then} in one rule. */
    public static final int STATEMENTS = 16;
    /** Rules in one file. */
    public static final int RULES = 400;
    /** Rules in all packs of a folder, whatever day they count on. */
    public static final int RULES_IN_FOLDER = 2_000;
    /** Targets in all packs of a folder; Drools concludes each by a rule of its own. */
    public static final int TARGETS_IN_FOLDER = 2_000;
    /** Problems told about one file; more would not be read. */
    public static final int PROBLEMS = 50;

    private Limits() {}
}
