package io.tidu.check;

import io.tidu.pack.PolicyPack;
import io.tidu.pack.rule.Node;
import io.tidu.pack.rule.ResolvedRule;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A node of a rule and where it stands.
 *
 * @param rule the rule
 * @param pattern the pattern it is a condition of, or null
 * @param statement the statement it is an argument of, or null
 * @param node the node
 */
record Use(
        ResolvedRule rule,
        ResolvedRule.@Nullable Pattern pattern,
        ResolvedRule.@Nullable Statement statement,
        Node node) {

    /** Every node of every rule of a pack, those above before those below. */
    static List<Use> of(PolicyPack pack) {
        List<Use> uses = new ArrayList<>();
        for (ResolvedRule rule : pack.rules()) {
            for (ResolvedRule.Pattern pattern : rule.patterns()) {
                Node name = pattern.targetName();
                if (name != null) {
                    name.visit(n -> uses.add(new Use(rule, pattern, null, n)));
                }
                pattern.constraints().forEach(c -> c.visit(n -> uses.add(new Use(rule, pattern, null, n))));
            }
            for (ResolvedRule.Statement statement : rule.statements()) {
                statement.arguments().forEach(a -> a.visit(n -> uses.add(new Use(rule, null, statement, n))));
            }
        }
        return List.copyOf(uses);
    }
}
