package io.tidu.internal.load.vocabulary;

import java.util.Set;

/** Words that a fact may not be named, because rules or input already use them for something else. */
final class ReservedWords {
    /** What stands beside the facts in an enterprise record. */
    private static final Set<String> IDENTITY = Set.of("id", "name");

    /** The functions of rules; a fact of the same name would make {@code $firm.sum} mean two things. */
    private static final Set<String> FUNCTIONS = Set.of(
            "lastYear",
            "yearsAgo",
            "sum",
            "mean",
            "least",
            "growth",
            "daysSince",
            "count",
            "total",
            "holds",
            "recorded",
            "table",
            "limit",
            "best",
            "lowest",
            "lastDays",
            "lastYears",
            "calendarYears",
            "today",
            "atLeast",
            "moreThan",
            "atMost",
            "lessThan",
            "some",
            "none",
            "oneOf",
            "is",
            "yes",
            "no",
            "except");

    /** The words of the rule language's conditions. */
    private static final Set<String> KEYWORDS = Set.of(
            "rule",
            "when",
            "then",
            "end",
            "in",
            "not",
            "and",
            "or",
            "exists",
            "forall",
            "eval",
            "accumulate",
            "acc",
            "collect",
            "groupby",
            "if",
            "do",
            "true",
            "false",
            "null");

    private ReservedWords() {}

    static boolean forFact(String name) {
        return IDENTITY.contains(name) || FUNCTIONS.contains(name) || forField(name) || name.equals("from");
    }

    /** A field is only named behind its entry or record, where a function can't stand. */
    static boolean forField(String name) {
        return KEYWORDS.contains(name);
    }
}
