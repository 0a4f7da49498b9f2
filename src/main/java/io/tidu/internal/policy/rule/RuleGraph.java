package io.tidu.internal.policy.rule;

import io.tidu.internal.policy.expression.Expression;
import io.tidu.internal.policy.expression.Operator;
import io.tidu.internal.policy.expression.ValueKind;
import io.tidu.internal.policy.table.Table;
import io.tidu.internal.policy.vocabulary.BuiltInFacts;
import io.tidu.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Which rule reads and states what, known before anything is evaluated. Everything that asks so asks here: what loading
 * holds rules against, what checks look for, what cases may expect, what the handbook links. Safe to share between
 * threads.
 */
public final class RuleGraph {
    private static final Set<StatementKind> COUNTS_PAYMENTS = Collections.unmodifiableSet(EnumSet.of(
            StatementKind.UPGRADE, StatementKind.CAP_TOGETHER, StatementKind.CEILING, StatementKind.CLAW_BACK));

    private final List<Rule> rules;
    private final Map<String, Table> tables;
    /** Made when first asked for, since loading asks for names alone; whoever comes second makes an equal one. */
    private @Nullable List<Use> uses;

    /**
     * An expression, and where it stands.
     *
     * @param rule the rule
     * @param pattern the pattern it is a condition of, or null
     * @param statement the statement it is an argument of, or null
     * @param node the expression
     */
    public record Use(Rule rule, Rule.@Nullable Pattern pattern, Rule.@Nullable Statement statement, Expression node) {}

    private RuleGraph(Collection<Rule> rules, Map<String, Table> tables) {
        this.rules = List.copyOf(rules);
        this.tables = tables;
    }

    /**
     * Of the rules of one version of a pack.
     *
     * @param tables the tables of that version by name
     */
    public static RuleGraph of(Collection<Rule> rules, Map<String, Table> tables) {
        return new RuleGraph(rules, tables);
    }

    private static void add(Rule rule, List<Use> uses) {
        for (Rule.Pattern pattern : rule.patterns()) {
            Expression name = pattern.targetName();
            if (name != null) {
                name.visit(n -> uses.add(new Use(rule, pattern, null, n)));
            }
            pattern.constraints().forEach(c -> c.visit(n -> uses.add(new Use(rule, pattern, null, n))));
        }
        for (Rule.Statement statement : rule.statements()) {
            statement.arguments().forEach(a -> a.visit(n -> uses.add(new Use(rule, null, statement, n))));
        }
    }

    private static void put(Map<String, List<Rule>> of, String target, Rule rule) {
        List<Rule> all = of.computeIfAbsent(target, t -> new ArrayList<>());
        // Rules come one after the other, so that only the last can be this one.
        if (all.isEmpty() || !all.get(all.size() - 1).equals(rule)) {
            all.add(rule);
        }
    }

    /** Its rules. */
    public List<Rule> rules() {
        return rules;
    }

    /** Every expression of every rule, those above before those below. */
    public List<Use> uses() {
        List<Use> known = uses;
        if (known == null) {
            List<Use> all = new ArrayList<>();
            rules.forEach(r -> add(r, all));
            known = List.copyOf(all);
            uses = known;
        }
        return known;
    }

    /** Every name that statements speak of: written in a rule, or in the rows that it reads. */
    public List<StatedName> names() {
        return StatedName.of(rules, tables);
    }

    /** The texts an expression may turn out to be: a quoted one, or all in its column of a table; else none. */
    public SortedSet<String> texts(Expression node) {
        return texts(node, tables);
    }

    /** The same, before there is a graph. */
    public static SortedSet<String> texts(Expression node, Map<String, Table> tables) {
        SortedSet<String> texts = new TreeSet<>();
        if (node.operation() == Operator.TEXT) {
            texts.add(node.name());
        } else if (isOfRow(node)) {
            Table table = tables.get(node.names().get(1));
            if (table != null) {
                table.rows().forEach(r -> {
                    if (r.cell(node.name()) instanceof Table.Cell.Text text) {
                        texts.add(text.value());
                    }
                });
            }
        }
        return texts;
    }

    /** Whether an expression reads a column of the row that a pattern stands for. */
    public static boolean isOfRow(Expression node) {
        return node.operation() == Operator.READ && node.operand(0).kind() == ValueKind.ROW;
    }

    /** The rules whose statements speak of a target, by the target. */
    public SortedMap<String, List<Rule>> stating() {
        SortedMap<String, List<Rule>> stating = new TreeMap<>();
        rules.forEach(r -> r.decides().forEach(t -> put(stating, t, r)));
        return stating;
    }

    /** The rules whose conditions or statements read what was concluded of a target, by the target. */
    public SortedMap<String, List<Rule>> reading() {
        SortedMap<String, List<Rule>> reading = new TreeMap<>();
        rules.forEach(r -> r.readsTargets().forEach(t -> put(reading, t, r)));
        return reading;
    }

    /** The rules that ask whether a certificate of a title is held, by the title. */
    public SortedMap<String, List<Rule>> holding() {
        SortedMap<String, List<Rule>> holding = new TreeMap<>();
        uses().stream()
                .filter(u -> u.node().operation() == Operator.HOLDS)
                .forEach(u -> texts(u.node().operand(1)).forEach(t -> put(holding, t, u.rule())));
        return holding;
    }

    /** The names of the items that statements about money speak of. */
    public SortedSet<String> paidItems() {
        SortedSet<String> names = new TreeSet<>();
        for (Rule rule : rules) {
            rule.statements().stream()
                    .filter(s -> s.kind().isAboutMoney())
                    .forEach(s -> s.argument(StatementKind.Role.ITEM).ifPresent(n -> names.addAll(texts(n))));
        }
        return names;
    }

    /**
     * The facts that each rule reads: by name, through a derived fact, through a table that chooses among the entries
     * of a list, or through what a function or statement relies on.
     *
     * @param formulas the formulas of derived facts by name
     */
    public List<FactRead> facts(Vocabulary vocabulary, Map<String, Expression> formulas) {
        FactReads reads = new FactReads(vocabulary, formulas, tables);
        rules.forEach(reads::add);
        return reads.all();
    }

    /** The built-in facts that the functions and statements of its rules rely on. */
    public Set<BuiltInFacts> reliance() {
        Set<BuiltInFacts> facts = EnumSet.noneOf(BuiltInFacts.class);
        rules.forEach(r -> facts.addAll(statements(r)));
        uses().forEach(u -> reliance(u.node()).ifPresent(facts::add));
        return facts;
    }

    /** The built-in facts that the statements of a rule rely on. */
    static Set<BuiltInFacts> statements(Rule rule) {
        return rule.statements().stream().anyMatch(s -> COUNTS_PAYMENTS.contains(s.kind()))
                ? Set.of(BuiltInFacts.PAID)
                : Set.of();
    }

    /** The built-in fact an expression relies on, apart from what it names. */
    public static Optional<BuiltInFacts> reliance(Expression node) {
        return switch (node.operation().reads()) {
            case YEARS -> Optional.of(BuiltInFacts.REGISTERED_ON);
            case TITLES -> Optional.of(BuiltInFacts.TITLES);
            case POINTS -> Optional.of(BuiltInFacts.EXPERT_POINTS);
            default -> Optional.empty();
        };
    }

    /** The table that chooses the entries an expression counts or adds up; null if it is no such one or all count. */
    public static @Nullable String filter(Rule rule, Expression node) {
        if (node.operation() != Operator.COUNT && node.operation() != Operator.TOTAL) {
            return null;
        }
        return node.operands().stream()
                .skip(1)
                .filter(o -> o.kind() == ValueKind.TABLE || o.kind() == ValueKind.ROW)
                .findFirst()
                .map(f -> f.kind() == ValueKind.TABLE
                        ? f.name()
                        : rule.patterns().get(f.index()).source())
                .orElse(null);
    }
}
