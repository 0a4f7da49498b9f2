package io.tidu.internal.load.rule;

import io.tidu.diagnostic.Place;
import io.tidu.diagnostic.Problem;
import io.tidu.diagnostic.Problems;
import io.tidu.diagnostic.Severity;
import io.tidu.internal.diagnostic.Nearest;
import io.tidu.internal.load.language.Limits;
import io.tidu.internal.load.language.WrittenExpression;
import io.tidu.internal.load.language.WrittenRule;
import io.tidu.internal.policy.expression.Expression;
import io.tidu.internal.policy.expression.ValueKind;
import io.tidu.internal.policy.rule.Nesting;
import io.tidu.internal.policy.rule.Rule;
import io.tidu.vocabulary.FactDefinition;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Resolves one rule: finds every name, checks every kind and unit, and says what the rule reads and decides. */
public final class RuleResolver {
    private final Surroundings surroundings;
    private final WrittenRule rule;
    private final List<String> lines;
    private final Problems problems;
    private final NameScope scope = NameScope.ofRule();
    private final ExpressionResolver expressions;
    private final NavigableSet<String> readsTargets = new TreeSet<>();
    private final NavigableSet<String> decides = new TreeSet<>();
    private boolean clean = true;

    private RuleResolver(Surroundings surroundings, WrittenRule rule, List<String> lines, Problems problems) {
        this.surroundings = surroundings;
        this.rule = rule;
        this.lines = lines;
        this.problems = problems;
        this.expressions = new ExpressionResolver(surroundings, scope);
    }

    /**
     * Resolves a rule.
     *
     * @param lines the lines of its file, for excerpts
     * @param problems where mistakes are told
     * @return the resolved rule, or null if it has a mistake
     */
    public static @Nullable Rule resolve(
            Surroundings surroundings, WrittenRule rule, List<String> lines, Problems problems) {
        return new RuleResolver(surroundings, rule, lines, problems).run();
    }

    private @Nullable Rule run() {
        clauses();
        List<Rule.Pattern> patterns = new ArrayList<>();
        for (int i = 0; i < rule.patterns().size(); i++) {
            Rule.Pattern pattern = pattern(rule.patterns().get(i), i);
            if (pattern == null) {
                return null;
            }
            patterns.add(pattern);
        }
        scope.enter(null);
        if (patterns.isEmpty()) {
            tell(Problem.error("rule.no-pattern", rule.place()));
        }
        StatementResolver resolver = new StatementResolver(surroundings, expressions, decides);
        List<Rule.Statement> statements = new ArrayList<>();
        rule.statements().forEach(s -> attempt(() -> statements.add(resolver.resolve(s))));
        if (clean) {
            UnitCheck.check(surroundings, patterns, statements, this::tell);
        }
        readsTargets.stream()
                .filter(decides::contains)
                .findFirst()
                .ifPresent(t -> tell(Problem.error("rule.target-reads-itself", rule.place(), t)));
        List<String> clauses =
                rule.clauses().stream().map(WrittenExpression.Text::value).toList();
        return clean
                ? new Rule(
                        surroundings.pack(),
                        rule.place(),
                        rule.name(),
                        RuleTitle.of(rule.name(), rule.comment()),
                        clauses,
                        patterns,
                        statements,
                        readsTargets,
                        decides)
                : null;
    }

    private void clauses() {
        if (rule.clauses().isEmpty()) {
            tell(Problem.error("rule.no-clause", rule.place()));
        }
        for (WrittenExpression.Text clause : rule.clauses()) {
            if (!surroundings.clauses().contains(clause.value())) {
                String nearest = Nearest.orAll(clause.value(), surroundings.clauses());
                tell(Problem.error("rule.unknown-name", clause.place(), "@kind.clause", clause.value(), nearest));
            }
        }
    }

    private Rule.@Nullable Pattern pattern(WrittenRule.Pattern written, int index) {
        try {
            scope.enter(null);
            if (written.binding() != null && scope.bound(written.binding()) != null) {
                throw new ResolveProblem("rule.bound-twice", written.place(), written.binding());
            }
            return switch (written.type()) {
                case "Enterprise" -> enterprise(written, index);
                case "Row" -> row(written, index);
                case "Target" -> target(written, index);
                default -> entry(written, index);
            };
        } catch (ResolveProblem e) {
            e.problems().forEach(this::tell);
            return null;
        }
    }

    private Rule.Pattern enterprise(WrittenRule.Pattern written, int index) {
        noSource(written);
        Binding binding = new Binding(index, ValueKind.ENTERPRISE, null, null);
        return new Rule.Pattern(
                ValueKind.ENTERPRISE, null, 0, null, constraints(written, written.constraints(), binding));
    }

    private Rule.Pattern row(WrittenRule.Pattern written, int index) {
        WrittenExpression source = written.source();
        if (source == null) {
            throw new ResolveProblem("rule.row-source", written.place());
        }
        Expression table = expressions.need(ValueKind.TABLE, source);
        Binding binding = new Binding(
                index,
                ValueKind.ROW,
                Objects.requireNonNull(surroundings.tables().get(table.name())),
                null);
        return new Rule.Pattern(
                ValueKind.ROW, table.name(), 0, null, constraints(written, written.constraints(), binding));
    }

    private Rule.Pattern entry(WrittenRule.Pattern written, int index) {
        FactDefinition list = surroundings.vocabulary().facts().values().stream()
                .filter(f -> f.entries() != null && f.entries().item().equals(written.type()))
                .findFirst()
                .orElseThrow(() -> unknownType(written));
        Binding firm = null;
        if (written.source() instanceof WrittenExpression.Member member
                && member.receiver() instanceof WrittenExpression.Name name
                && member.name().equals(list.name())) {
            firm = scope.bound(name.name());
        }
        if (firm == null || firm.kind() != ValueKind.ENTERPRISE) {
            throw new ResolveProblem("rule.entry-source", written.place(), written.type(), list.name());
        }
        Binding binding = new Binding(index, ValueKind.ENTRY, null, list);
        return new Rule.Pattern(
                ValueKind.ENTRY, list.name(), firm.index(), null, constraints(written, written.constraints(), binding));
    }

    private ResolveProblem unknownType(WrittenRule.Pattern written) {
        Set<String> valid = new TreeSet<>(Set.of("Enterprise", "Row", "Target"));
        surroundings.vocabulary().facts().values().forEach(f -> {
            if (f.entries() != null) {
                valid.add(f.entries().item());
            }
        });
        return ResolveProblem.unknown("pattern", written.place(), written.type(), valid);
    }

    /** {@code Target( name == "…", … )}: the name comes first, so that it is clear before anything runs. */
    private Rule.Pattern target(WrittenRule.Pattern written, int index) {
        noSource(written);
        if (written.constraints().isEmpty()
                || !(written.constraints().get(0) instanceof WrittenExpression.Binary name)
                || name.operator() != WrittenExpression.Sign.EQUAL
                || !(name.left() instanceof WrittenExpression.Name left)
                || !left.name().equals("name")) {
            throw new ResolveProblem("rule.target-name", written.place());
        }
        Expression text = expressions.need(ValueKind.TEXT, name.right());
        Set<String> names = PossibleTexts.valid(
                text,
                name.right().place(),
                surroundings,
                surroundings::isTarget,
                n -> ResolveProblem.unknownName("target", name.right().place(), n, surroundings.targets()));
        readsTargets.addAll(names);
        Binding binding = new Binding(index, ValueKind.TARGET, null, null);
        List<WrittenExpression> rest =
                written.constraints().subList(1, written.constraints().size());
        return new Rule.Pattern(ValueKind.TARGET, null, 0, text, constraints(written, rest, binding));
    }

    private static void noSource(WrittenRule.Pattern written) {
        if (written.source() != null) {
            throw new ResolveProblem("rule.unexpected-source", written.source().place(), written.type());
        }
    }

    private List<Expression> constraints(WrittenRule.Pattern written, List<WrittenExpression> list, Binding binding) {
        scope.enter(binding);
        List<Expression> nodes = new ArrayList<>();
        list.forEach(c -> attempt(() -> nodes.add(condition(c))));
        scope.enter(null);
        if (written.binding() != null) {
            scope.bind(written.binding(), binding);
        }
        return nodes;
    }

    private Expression condition(WrittenExpression written) {
        Expression node = expressions.need(ValueKind.FLAG, written);
        if (1 + Nesting.of(node) > Limits.CONDITION_DEPTH) {
            throw new ResolveProblem(
                    "rule.condition-too-deep", written.place(), String.valueOf(Limits.CONDITION_DEPTH));
        }
        return node;
    }

    private void attempt(Runnable resolving) {
        try {
            resolving.run();
        } catch (ResolveProblem e) {
            e.problems().forEach(this::tell);
        }
    }

    /** A rule with a mistake is not used, and neither are the others; one that is only warned of decides as written. */
    private void tell(Problem problem) {
        clean &= problem.severity() != Severity.ERROR;
        if (!problem.place().file().equals(rule.place().file())) {
            problems.add(problem.with(problem.also().stream().map(this::quoted).toList()));
        } else if (problem.excerpt() != null) {
            problems.add(problem.inRule(rule.name()));
        } else {
            problems.add(problem.inRule(rule.name()).withExcerpt(line(problem.place())));
        }
    }

    /** What is told at a cell of a table quotes the rule that reads it. */
    private Problem.Also quoted(Problem.Also other) {
        return Problem.Also.of(
                other.place(),
                line(other.place()),
                other.id(),
                other.arguments().toArray(String[]::new));
    }

    private @Nullable String line(Place place) {
        int line = place.line();
        return line >= 1 && line <= lines.size() ? lines.get(line - 1) : null;
    }
}
