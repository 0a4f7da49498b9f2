package io.tidu.internal.handbook;

import io.tidu.internal.policy.Clause;
import io.tidu.internal.policy.PolicyPack;
import io.tidu.internal.policy.rule.Rule;
import java.util.Comparator;
import java.util.List;

/**
 * A rule that uses something.
 *
 * @param pack the version of the pack it is of
 * @param rule the rule
 * @param via the derived fact or table through which it does so; empty if it names the thing itself
 */
record RuleUse(PolicyPack pack, Rule rule, String via) implements Comparable<RuleUse> {
    private static final Comparator<RuleUse> ORDER = Comparator.<RuleUse, String>comparing(
                    u -> u.pack.manifest().id())
            .thenComparing(u -> u.pack.manifest().version())
            .thenComparing(RuleUse::clausesBefore)
            .thenComparing(u -> u.rule.name())
            .thenComparing(RuleUse::via);

    /** How many clauses stand before the first that the rule rests on. */
    private int clausesBefore() {
        List<String> clauses = pack.folder().clauses().stream().map(Clause::id).toList();
        return clauses.indexOf(rule.clauses().get(0));
    }

    @Override
    public int compareTo(RuleUse other) {
        return ORDER.compare(this, other);
    }
}
