package io.tidu.internal.policy.rule;

import io.tidu.internal.policy.expression.Expression;
import io.tidu.internal.policy.expression.Operator;
import io.tidu.internal.policy.expression.ValueKind;
import io.tidu.internal.policy.table.Table;
import io.tidu.internal.policy.vocabulary.BuiltInFacts;
import io.tidu.vocabulary.FactDefinition;
import io.tidu.vocabulary.Vocabulary;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Collects what rules read of an enterprise. Not thread-safe. */
final class FactReads {
    private final Vocabulary vocabulary;
    private final Map<String, Expression> formulas;
    private final Map<String, Table> tables;
    private final Set<FactRead> all = new LinkedHashSet<>();

    FactReads(Vocabulary vocabulary, Map<String, Expression> formulas, Map<String, Table> tables) {
        this.vocabulary = vocabulary;
        this.formulas = formulas;
        this.tables = tables;
    }

    List<FactRead> all() {
        return List.copyOf(all);
    }

    void add(Rule rule) {
        new OfRule(rule).add();
    }

    /** The reads of one rule. */
    private final class OfRule {
        private final Rule rule;

        OfRule(Rule rule) {
            this.rule = rule;
        }

        void add() {
            for (Rule.Pattern pattern : rule.patterns()) {
                if (pattern.kind() == ValueKind.ENTRY) {
                    use(String.valueOf(pattern.source()), "");
                }
                pattern.constraints().forEach(c -> node(c, ""));
            }
            RuleGraph.statements(rule).forEach(b -> builtIn(b, ""));
            rule.statements().forEach(s -> s.arguments().forEach(a -> node(a, "")));
        }

        private void node(Expression top, String via) {
            top.visit(n -> {
                RuleGraph.reliance(n).ifPresent(b -> builtIn(b, via));
                switch (n.operation().reads()) {
                    case NAMED -> named(n, via);
                    case YEAR, YEARS, DAY -> use(n.name(), via);
                    case LIST -> entries(n, via);
                    case ENTRY_DAY ->
                        dates(
                                String.valueOf(rule.patterns()
                                        .get(n.operand(0).index())
                                        .source()),
                                via);
                    case POINTS -> use(BuiltInFacts.EXPERT_POINTS.fact() + "." + n.name(), via);
                    default -> {
                        // reads nothing of the enterprise itself
                    }
                }
            });
        }

        private void named(Expression node, String via) {
            if (node.operation() == Operator.DERIVED || node.operation() == Operator.SERIES) {
                derived(node, via);
            } else {
                read(node, via);
            }
        }

        private void read(Expression node, String via) {
            Expression of = node.operand(0);
            if (of.kind() == ValueKind.ENTERPRISE) {
                use(node.name(), via);
            } else if (of.kind() == ValueKind.ENTRY) {
                use(rule.patterns().get(of.index()).source() + "." + node.name(), via);
            }
        }

        private void derived(Expression node, String via) {
            use(node.name(), via);
            Expression formula = formulas.get(node.name());
            if (formula != null) {
                node(formula, via.isEmpty() ? node.name() : via);
            }
        }

        private void entries(Expression node, String via) {
            String list = node.name();
            use(list, via);
            dates(list, via);
            node.names().stream().skip(1).forEach(field -> use(list + "." + field, via));
            String table = RuleGraph.filter(rule, node);
            Table filter = table == null ? null : tables.get(table);
            if (table != null && filter != null) {
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
                default -> {
                    // its entries have no fields that are read by themselves
                }
            }
            dates(fact.fact(), via);
        }

        /** Whoever counts entries asks whether they lie within a span of days. */
        private void dates(String list, String via) {
            FactDefinition fact = vocabulary.facts().get(list);
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

        private void use(String path, String via) {
            all.add(new FactRead(rule, path, via));
        }
    }
}
