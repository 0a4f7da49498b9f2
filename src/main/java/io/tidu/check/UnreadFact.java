package io.tidu.check;

import io.tidu.diagnostic.Problem;
import io.tidu.pack.rule.Kind;
import io.tidu.pack.rule.Node;
import io.tidu.pack.rule.Reliance;
import io.tidu.pack.rule.ResolvedRule;
import io.tidu.pack.vocabulary.BuiltInFacts;
import io.tidu.pack.vocabulary.DerivedDefinition;
import io.tidu.pack.vocabulary.FactDefinition;
import java.util.Set;
import java.util.TreeSet;

/** A fact of the vocabulary that no rule reads, nor any formula that a rule uses: good to know, and maybe meant. */
final class UnreadFact implements Check {
    private static final String ID = "check.unread-fact";

    @Override
    public String id() {
        return ID;
    }

    @Override
    public void look(Inspection rules, Remarks remarks) {
        Set<String> read = new TreeSet<>(Set.of(BuiltInFacts.STAGE.fact()));
        for (PackView pack : rules.packs()) {
            read.addAll(pack.manifest().appliesTo().facts().keySet());
            for (ResolvedRule rule : pack.rules()) {
                Reliance.of(rule).forEach(b -> read.add(b.fact()));
                rule.patterns().stream()
                        .filter(p -> p.kind() == Kind.ENTRY)
                        .forEach(p -> read.add(String.valueOf(p.source())));
            }
            pack.uses().forEach(u -> add(rules, u.node(), read));
        }
        for (FactDefinition fact : rules.vocabulary().facts().values()) {
            if (!read.contains(fact.name())) {
                remarks.add(Remark.of(Problem.info(ID, fact.place(), fact.name())));
            }
        }
        for (DerivedDefinition derived : rules.vocabulary().derived().values()) {
            if (!read.contains(derived.name())) {
                remarks.add(Remark.of(Problem.info(ID, derived.place(), derived.name())));
            }
        }
    }

    private static void add(Inspection rules, Node node, Set<String> read) {
        if (node.names().isEmpty() || !isOfEnterprise(node)) {
            return;
        }
        Node formula = rules.policies().formulas().get(node.name());
        if (read.add(node.name()) && formula != null) {
            formula.visit(n -> {
                Reliance.of(n).ifPresent(b -> read.add(b.fact()));
                add(rules, n, read);
            });
        }
    }

    private static boolean isOfEnterprise(Node node) {
        return switch (node.operation()) {
            case READ -> node.operand(0).kind() == Kind.ENTERPRISE;
            case DERIVED, YEARS_AGO, SUM, MEAN, LEAST, GROWTH, DAYS_SINCE, COUNT, TOTAL -> true;
            default -> false;
        };
    }
}
