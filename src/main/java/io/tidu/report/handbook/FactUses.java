package io.tidu.report.handbook;

import io.tidu.pack.Policies;
import io.tidu.pack.PolicyPack;
import io.tidu.pack.rule.Kind;
import io.tidu.pack.rule.Node;
import io.tidu.pack.rule.Reliance;
import io.tidu.pack.rule.ResolvedRule;
import io.tidu.pack.table.Table;
import io.tidu.pack.vocabulary.BuiltInFacts;
import io.tidu.pack.vocabulary.FactDefinition;
import java.util.Collections;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Which rules use which fact: by name, through a derived fact, through a table that chooses among the entries of a
 * list, or through what a function or statement relies on. Facts are told by name, fields of lists and records by path
 * ({@code events.kind}), derived facts by name.
 */
final class FactUses {
    private final Policies policies;
    private final SortedMap<String, SortedSet<RuleUse>> uses = new TreeMap<>();

    private FactUses(Policies policies) {
        this.policies = policies;
    }

    static FactUses of(Policies policies) {
        FactUses uses = new FactUses(policies);
        policies.packs().forEach(p -> p.rules().forEach(r -> uses.new OfRule(p, r).add()));
        return uses;
    }

    /** The rules that use a fact, a field or a derived fact; none if it is not used at all. */
    SortedSet<RuleUse> of(String path) {
        return Collections.unmodifiableSortedSet(uses.getOrDefault(path, new TreeSet<>()));
    }

    /** The uses of one rule. */
    private final class OfRule {
        private final PolicyPack pack;
        private final ResolvedRule rule;

        OfRule(PolicyPack pack, ResolvedRule rule) {
            this.pack = pack;
            this.rule = rule;
        }

        void add() {
            for (ResolvedRule.Pattern pattern : rule.patterns()) {
                if (pattern.kind() == Kind.ENTRY) {
                    use(String.valueOf(pattern.source()), "");
                }
            }
            Reliance.of(rule).forEach(b -> builtIn(b, ""));
            Filters.nodes(rule).forEach(n -> node(n, ""));
        }

        private void node(Node top, String via) {
            top.visit(n -> {
                Reliance.of(n).ifPresent(b -> builtIn(b, via));
                switch (n.operation()) {
                    case READ -> read(n, via);
                    case YEARS_AGO, SUM, MEAN, LEAST, GROWTH, DAYS_SINCE -> use(n.name(), via);
                    case COUNT, TOTAL -> entries(n, via);
                    case RECORDED -> use(BuiltInFacts.EXPERT_POINTS.fact() + "." + n.name(), via);
                    case DERIVED -> derived(n, via);
                    default -> {}
                }
            });
        }

        private void read(Node node, String via) {
            Node of = node.operand(0);
            if (of.kind() == Kind.ENTERPRISE) {
                use(node.name(), via);
            } else if (of.kind() == Kind.ENTRY) {
                use(rule.patterns().get(of.index()).source() + "." + node.name(), via);
            }
        }

        private void derived(Node node, String via) {
            use(node.name(), via);
            Node formula = policies.formulas().get(node.name());
            if (formula != null) {
                node(formula, via.isEmpty() ? node.name() : via);
            }
        }

        private void entries(Node node, String via) {
            String list = node.name();
            use(list, via);
            dates(list, via);
            node.names().stream().skip(1).forEach(field -> use(list + "." + field, via));
            String table = Filters.table(rule, node);
            Table filter = table == null ? null : pack.folder().tables().get(table);
            if (filter != null) {
                filter.inputs().forEach(i -> use(list + "." + i.name(), table));
            }
        }

        private void builtIn(BuiltInFacts fact, String via) {
            use(fact.fact(), via);
            switch (fact) {
                case TITLES -> use(fact.fact() + ".title", via);
                case PAID -> {
                    use(fact.fact() + ".item", via);
                    use(fact.fact() + ".amount", via);
                }
                default -> {}
            }
            dates(fact.fact(), via);
        }

        /** Whoever counts entries asks whether they lie within a span of days. */
        private void dates(String list, String via) {
            FactDefinition fact = policies.vocabulary().facts().get(list);
            FactDefinition.Entries dates = fact == null ? null : fact.entries();
            if (dates != null) {
                field(list, dates.date(), via);
                field(list, dates.until(), via);
                FactDefinition.Lasting lasting = dates.lasting();
                field(list, lasting == null ? null : lasting.field(), via);
            }
        }

        private void field(String list, @Nullable String field, String via) {
            if (field != null) {
                use(list + "." + field, via);
            }
        }

        private void use(String path, @Nullable String via) {
            uses.computeIfAbsent(path, p -> new TreeSet<>()).add(new RuleUse(pack, rule, via == null ? "" : via));
        }
    }
}
