package io.tidu.pack.rule;

import io.tidu.pack.vocabulary.BuiltInFacts;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** Which built-in facts a rule relies on. */
public final class Reliance {
    private static final Set<StatementKind> COUNTS_PAYMENTS = Collections.unmodifiableSet(EnumSet.of(
            StatementKind.UPGRADE, StatementKind.CAP_TOGETHER, StatementKind.CEILING, StatementKind.CLAW_BACK));

    private Reliance() {}

    /** The built-in facts a rule's functions and statements rely on. */
    public static Set<BuiltInFacts> of(ResolvedRule rule) {
        Set<BuiltInFacts> facts = EnumSet.noneOf(BuiltInFacts.class);
        rule.patterns().forEach(p -> p.constraints().forEach(c -> c.visit(n -> of(n).ifPresent(facts::add))));
        for (ResolvedRule.Statement statement : rule.statements()) {
            statement.arguments().forEach(a -> a.visit(n -> of(n).ifPresent(facts::add)));
            if (COUNTS_PAYMENTS.contains(statement.kind())) {
                facts.add(BuiltInFacts.PAID);
            }
        }
        return facts;
    }

    /** The built-in fact an operation relies on. */
    public static Optional<BuiltInFacts> of(Node node) {
        return switch (node.operation()) {
            case SUM, MEAN, LEAST, GROWTH -> Optional.of(BuiltInFacts.REGISTERED_ON);
            case HOLDS -> Optional.of(BuiltInFacts.TITLES);
            case RECORDED -> Optional.of(BuiltInFacts.EXPERT_POINTS);
            default -> Optional.empty();
        };
    }
}
