package io.tidu.internal.load.vocabulary;

import io.tidu.internal.policy.rule.EnterpriseFunction;
import io.tidu.internal.policy.rule.GlobalFunction;
import java.util.HashSet;
import java.util.Set;

/** Words that a fact may not be named, because rules or input already use them for something else. */
final class ReservedWords {
    /** What stands beside the facts in an enterprise record. */
    private static final Set<String> IDENTITY = Set.of("id", "name");

    /** The functions of rules; a fact of the same name would make {@code $firm.sum} mean two things. */
    private static final Set<String> FUNCTIONS = functions();

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

    private static Set<String> functions() {
        Set<String> words = new HashSet<>(EnterpriseFunction.words());
        words.addAll(GlobalFunction.words());
        // It stands in requireAllOf alone, never behind an enterprise, so a fact of that name means one thing.
        words.remove(GlobalFunction.ONLY.word());
        return Set.copyOf(words);
    }

    static boolean forFact(String name) {
        return IDENTITY.contains(name) || FUNCTIONS.contains(name) || forField(name) || name.equals("from");
    }

    /** A field is only named behind its entry or record, where a function can't stand. */
    static boolean forField(String name) {
        return KEYWORDS.contains(name);
    }
}
