package io.tidu.evaluate.decide;

import io.tidu.pack.rule.Kind;
import io.tidu.pack.rule.Node;
import io.tidu.pack.rule.Operation;
import io.tidu.pack.rule.ResolvedRule;
import io.tidu.pack.rule.StatementKind;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Which words of a choice rules leave to a person: a list that allows them then means "not refused" and not "wanted".
 * Immutable and safe to share between threads.
 */
final class ReviewWords {
    private record Key(String pack, String criterion, String fact) {}

    private final Map<Key, SortedSet<String>> words = new HashMap<>();

    private ReviewWords() {}

    static ReviewWords of(List<ResolvedRule> rules) {
        ReviewWords all = new ReviewWords();
        for (ResolvedRule rule : rules) {
            for (ResolvedRule.Statement statement : rule.statements()) {
                if (statement.kind() == StatementKind.NEEDS_REVIEW
                        && statement.arguments().get(1).operation() == Operation.TEXT) {
                    String criterion = statement.arguments().get(1).name();
                    rule.patterns().stream()
                            .filter(p -> p.kind() == Kind.ENTERPRISE)
                            .flatMap(p -> p.constraints().stream())
                            .forEach(c -> all.add(rule.pack(), criterion, c));
                }
            }
        }
        return all;
    }

    /** The words of conditions such as {@code industryCategory == "prohibited"} and {@code in ( "a", "b" )}. */
    private void add(String pack, String criterion, Node condition) {
        boolean names = condition.operation() == Operation.SAME_TEXT || condition.operation() == Operation.IN;
        List<Node> parts = condition.operands();
        for (Node fact : names ? parts : List.<Node>of()) {
            if (fact.operation() == Operation.READ) {
                parts.stream()
                        .filter(w -> w.operation() == Operation.TEXT)
                        .forEach(w -> words.computeIfAbsent(new Key(pack, criterion, fact.name()), k -> new TreeSet<>())
                                .add(w.name()));
            }
        }
    }

    /** The words of a fact that a pack leaves to a person for a criterion. */
    SortedSet<String> of(String pack, String criterion, String fact) {
        return words.getOrDefault(new Key(pack, criterion, fact), Collections.emptySortedSet());
    }
}
