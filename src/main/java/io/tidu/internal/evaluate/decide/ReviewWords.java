package io.tidu.internal.evaluate.decide;

import io.tidu.internal.policy.expression.Expression;
import io.tidu.internal.policy.expression.Operator;
import io.tidu.internal.policy.expression.ValueKind;
import io.tidu.internal.policy.rule.Rule;
import io.tidu.internal.policy.rule.StatementKind;
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

    static ReviewWords of(List<Rule> rules) {
        ReviewWords all = new ReviewWords();
        for (Rule rule : rules) {
            for (Rule.Statement statement : rule.statements()) {
                if (statement.kind() == StatementKind.NEEDS_REVIEW
                        && statement.arguments().get(1).operation() == Operator.TEXT) {
                    String criterion = statement.arguments().get(1).name();
                    rule.patterns().stream()
                            .filter(p -> p.kind() == ValueKind.ENTERPRISE)
                            .flatMap(p -> p.constraints().stream())
                            .forEach(c -> all.add(rule.pack(), criterion, c));
                }
            }
        }
        return all;
    }

    /** The words of conditions such as {@code industryCategory == "prohibited"} and {@code in ( "a", "b" )}. */
    private void add(String pack, String criterion, Expression condition) {
        boolean names = condition.operation() == Operator.SAME_TEXT || condition.operation() == Operator.IN;
        List<Expression> parts = condition.operands();
        for (Expression fact : names ? parts : List.<Expression>of()) {
            if (fact.operation() == Operator.READ) {
                parts.stream()
                        .filter(w -> w.operation() == Operator.TEXT)
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
