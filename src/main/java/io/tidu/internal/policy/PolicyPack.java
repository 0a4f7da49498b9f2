package io.tidu.internal.policy;

import io.tidu.internal.policy.rule.Rule;
import io.tidu.internal.policy.rule.RuleGraph;
import java.util.List;

/**
 * One policy in one version, ready to be decided with. Immutable and safe to share between threads.
 *
 * @param folder everything in its folder
 * @param rules its rules, ordered by name
 */
public record PolicyPack(PackFolder folder, List<Rule> rules) {
    /** Copies the list. */
    public PolicyPack {
        rules = List.copyOf(rules);
    }

    /** Its identity, status and the targets it decides. */
    public PackManifest manifest() {
        return folder.manifest();
    }

    /** Which of its rules reads and states what; made anew each time. */
    public RuleGraph graph() {
        return RuleGraph.of(rules, folder.tables());
    }
}
