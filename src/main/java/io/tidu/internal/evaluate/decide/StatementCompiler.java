package io.tidu.internal.evaluate.decide;

import io.tidu.internal.evaluate.Compiled;
import io.tidu.internal.evaluate.ExpressionCompiler;
import io.tidu.internal.evaluate.Fixed;
import io.tidu.internal.policy.expression.Expression;
import io.tidu.internal.policy.expression.Operator;
import io.tidu.internal.policy.expression.ValueKind;
import io.tidu.internal.policy.rule.Rule;
import io.tidu.internal.policy.rule.StatementKind;
import io.tidu.internal.policy.rule.StatementKind.Role;
import io.tidu.internal.policy.table.Table;
import io.tidu.internal.policy.vocabulary.BuiltInFacts;
import io.tidu.model.Comparison;
import io.tidu.model.Evidence;
import io.tidu.model.Exact;
import io.tidu.model.Judgement;
import io.tidu.model.Quantity;
import io.tidu.model.Unit;
import io.tidu.model.assessment.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/** Compiles the statements of one rule. */
final class StatementCompiler {
    private static final Compiled<Quantity> NOT_RECORDED = scope -> Quantity.unknown(Evidence.NONE);

    private final RulePlan plan;
    private final FindingOrder order;
    private final ExpressionCompiler expressions;

    StatementCompiler(RulePlan plan, FindingOrder order) {
        this.plan = plan;
        this.order = order;
        this.expressions = plan.expressions();
    }

    List<Statement> all() {
        List<Statement> all = new ArrayList<>();
        List<Rule.Statement> statements = plan.rule().statements();
        for (int i = 0; i < statements.size(); i++) {
            all.add(compile(i, statements.get(i)));
        }
        return List.copyOf(all);
    }

    private Statement compile(int number, Rule.Statement statement) {
        return switch (statement.kind()) {
            case REQUIRE, REQUIRE_IN_PRINCIPLE, ALTERNATIVELY -> requirement(number, statement);
            case REQUIRE_ALL_OF -> requireAllOf(statement);
            case VETO -> veto(statement);
            case NEEDS_REVIEW -> needsReview(statement);
            case SCORE -> score(statement);
            case CAP_SCORE -> capScore(statement);
            case PASS -> pass(statement);
            case ADVANCE -> advance(statement);
            default -> new MoneyCompiler(expressions).compile(statement);
        };
    }

    private Statement requirement(int number, Rule.Statement statement) {
        Expression value = argument(statement, Role.VALUE);
        Expression line = argument(statement, Role.LINE);
        List<Integer> targetsRead = value.all()
                .filter(n -> n.operation() == Operator.SUBJECT && n.kind() == ValueKind.TARGET)
                .map(Expression::index)
                .toList();
        Requirement.Form form = new Requirement.Form(
                number,
                target(statement),
                name(statement, Role.CRITERION),
                statement.kind() == StatementKind.REQUIRE_IN_PRINCIPLE,
                targetsRead,
                findings(statement));
        return switch (value.kind()) {
            case TEXT ->
                new Requirement.OfText(form, expressions.text(value), textLine(line), WantedWords.of(plan, value));
            case FLAG ->
                new Requirement.OfFlag(
                        form, expressions.condition(value), new Threshold.OfFlag(Boolean.parseBoolean(line.name())));
            default -> {
                Unit unit = value.unit() == Unit.NONE ? line.unit() : value.unit();
                yield Requirement.OfNumber.of(
                        form,
                        expressions.number(value),
                        numberLine(line),
                        unit,
                        Shortfall.Plan.of(unit, value, line, plan.plan().knowledge()));
            }
        };
    }

    private Findings findings(Rule.Statement statement) {
        Finding.Role role = Objects.requireNonNull(RulePlan.findingRole(statement));
        return new Findings(plan, order, role, Distinction.of(plan, statement), plan.criteria(statement));
    }

    private Compiled<Threshold.OfNumber> numberLine(Expression line) {
        return switch (line.operation()) {
            case SOME -> new Fixed<>(Threshold.OfNumber.SOME, 0, List.of());
            case NONE -> new Fixed<>(Threshold.OfNumber.NONE, 0, List.of());
            default -> {
                Comparison comparison = Comparison.valueOf(line.name());
                Compiled<Quantity> at = expressions.number(line.operand(0));
                yield at instanceof Fixed<Quantity> fixed
                        ? new Fixed<>(new Threshold.OfNumber(comparison, fixed.value()), fixed.steps(), fixed.looked())
                        : scope -> new Threshold.OfNumber(comparison, at.in(scope));
            }
        };
    }

    private Compiled<Threshold.OfText> textLine(Expression line) {
        if (line.operation() == Operator.ONE_OF) {
            Table table = expressions.table(line.name());
            Threshold.OfText words =
                    new Threshold.OfText(new TreeSet<>(table.words(line.names().get(1))));
            return new Fixed<>(words, table.rows().size(), List.of());
        }
        Named word = Named.of(expressions.text(line.operand(0)));
        return word.written() == null
                ? scope -> new Threshold.OfText(new TreeSet<>(Set.of(word.in(scope))))
                : new Fixed<>(new Threshold.OfText(new TreeSet<>(Set.of(word.written()))), 0, List.of());
    }

    private Statement requireAllOf(Rule.Statement statement) {
        TargetNumber target = target(statement);
        int other = argument(statement, Role.OTHER_TARGET).index();
        Selection selection = statement
                .argument(Role.EXCEPTION)
                .map(n -> new Selection(Set.copyOf(n.names()), n.operation() == Operator.ONLY))
                .orElseGet(() -> new Selection(Set.of(), false));
        Findings findings = findings(statement);
        return firing -> firing.recorder()
                .addAllOf(firing, target.in(firing.scope()), (TargetFact) firing.subject(other), selection, findings);
    }

    private Statement veto(Rule.Statement statement) {
        TargetNumber target = target(statement);
        Named criterion = name(statement, Role.CRITERION);
        Findings findings = findings(statement);
        return firing -> firing.recorder()
                .add(
                        firing,
                        target.in(firing.scope()),
                        findings.plain(
                                firing,
                                criterion.in(firing.scope()),
                                firing.applies().negate(),
                                firing.applies().counted()));
    }

    private Statement needsReview(Rule.Statement statement) {
        TargetNumber target = target(statement);
        Named criterion = name(statement, Role.CRITERION);
        Findings findings = findings(statement);
        return firing -> {
            int to = target.in(firing.scope());
            String of = criterion.in(firing.scope());
            Judgement found = firing.unlessOpen(Findings.leftToAPerson(of));
            firing.recorder()
                    .add(
                            firing,
                            to,
                            findings.plain(firing, of, found, firing.applies().counted()));
        };
    }

    private Statement score(Rule.Statement statement) {
        List<Expression> written = statement.arguments();
        TargetNumber target = target(statement);
        Named group = name(statement, Role.GROUP);
        Named item = name(statement, Role.ITEM);
        Compiled<Quantity> points = expressions.number(written.get(3));
        Expression last = written.get(written.size() - 1);
        Compiled<Quantity> recorded = written.size() > 4 ? expressions.number(last) : NOT_RECORDED;
        String path =
                last.operation() == Operator.RECORDED ? BuiltInFacts.EXPERT_POINTS.fact() + "." + last.name() : null;
        Exact most = ItemMost.of(plan, statement);
        String pack = plan.rule().pack();
        String clause = plan.clause();
        return firing -> {
            int to = target.in(firing.scope());
            String in = group.in(firing.scope());
            String name = item.in(firing.scope());
            Quantity range = points.in(firing.scope());
            Quantity given = recorded.in(firing.scope());
            if (range.high() == null) {
                throw new IllegalStateException("points without an upper limit: " + name);
            }
            Quantity believed = ScoreItem.unlessAbove(most, path == null ? name : path, given);
            Judgement applies = firing.applies();
            Quantity stated =
                    applies.verdict().isOpen() ? range.hull(Quantity.of(0)).because(applies.evidence()) : range;
            firing.recorder()
                    .state(firing, to)
                    .scores()
                    .add(in, ScoreItem.of(name, stated.about(name), believed, pack, clause));
        };
    }

    private Statement capScore(Rule.Statement statement) {
        TargetNumber target = target(statement);
        Named group = name(statement, Role.GROUP);
        Compiled<Quantity> cap = expressions.number(argument(statement, Role.NUMBER));
        return firing -> {
            int to = target.in(firing.scope());
            String in = group.in(firing.scope());
            Quantity most = cap.in(firing.scope());
            firing.recorder().state(firing, to).scores().cap(in, known(most));
        };
    }

    private Statement pass(Rule.Statement statement) {
        TargetNumber target = target(statement);
        Named criterion = name(statement, Role.CRITERION);
        Named group = statement
                .argument(Role.GROUP)
                .map(g -> Named.of(expressions.text(g)))
                .orElse(null);
        Compiled<Threshold.OfNumber> line = numberLine(argument(statement, Role.LINE));
        Findings findings = findings(statement);
        return firing -> {
            int to = target.in(firing.scope());
            String of = criterion.in(firing.scope());
            String in = group == null ? null : group.in(firing.scope());
            Threshold.OfNumber at = line.in(firing.scope());
            firing.recorder()
                    .state(firing, to)
                    .pass(new PassMark(firing.rule(), of, in, at, firing.applies(), findings.order(of)));
        };
    }

    private Statement advance(Rule.Statement statement) {
        Named stage = name(statement, Role.STAGE);
        Compiled<Quantity> at = expressions.number(argument(statement, Role.NUMBER));
        return firing -> {
            String to = stage.in(firing.scope());
            firing.recorder().advance(firing, to, known(at.in(firing.scope())));
        };
    }

    private static Exact known(Quantity number) {
        Exact single = number.single();
        if (single == null) {
            throw new IllegalStateException("a number that is not known");
        }
        return single;
    }

    private TargetNumber target(Rule.Statement statement) {
        return TargetNumber.of(name(statement, Role.TARGET), plan.plan().targets());
    }

    private Named name(Rule.Statement statement, Role role) {
        return Named.of(expressions.text(argument(statement, role)));
    }

    private static Expression argument(Rule.Statement statement, Role role) {
        return statement.argument(role).orElseThrow();
    }
}
