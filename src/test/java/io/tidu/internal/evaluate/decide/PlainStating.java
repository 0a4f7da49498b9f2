package io.tidu.internal.evaluate.decide;

import io.tidu.internal.policy.expression.Expression;
import io.tidu.internal.policy.expression.Operator;
import io.tidu.internal.policy.expression.ValueKind;
import io.tidu.internal.policy.rule.Rule;
import io.tidu.internal.policy.vocabulary.BuiltInFacts;
import io.tidu.model.Counted;
import io.tidu.model.Doubt;
import io.tidu.model.Evidence;
import io.tidu.model.Judgement;
import io.tidu.model.Quantity;
import io.tidu.model.Term;
import io.tidu.model.Unit;
import io.tidu.model.Verdict;
import io.tidu.model.assessment.Finding;
import io.tidu.model.assessment.Observed;
import io.tidu.model.assessment.Required;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The rule that is firing, and what its statements amount to. If its conditions are open, so is everything it states.
 *
 * @param rule the rule
 * @param applies whether its conditions hold, or why that is open
 * @param rowStatus the weakest status of the rows it matched, or null if none has one of its own
 * @param script for the names of what a quotient is made of, and for what is left to a person
 * @param notFor by the position of a pattern, why what is read of its target does not count: its pack is not for the
 *     enterprise
 * @param firing the rule with the rows and entries it fires for, the same however both were ordered
 */
record PlainStating(
        Rule rule,
        Judgement applies,
        @Nullable String rowStatus,
        PlainScript script,
        Map<Integer, Judgement> notFor,
        String firing) {
    private static final int VALUE = 2;

    /** Why the value that a statement requires something of is not there: it is read of a pack for others. */
    Optional<Judgement> elsewhere(int statement) {
        if (notFor.isEmpty()) {
            return Optional.empty();
        }
        return rule.statements()
                .get(statement)
                .arguments()
                .get(VALUE)
                .all()
                .filter(n -> n.operation() == Operator.SUBJECT && n.kind() == ValueKind.TARGET)
                .flatMap(n -> Optional.ofNullable(notFor.get(n.index())).stream())
                .findFirst();
    }

    static Judgement inPrinciple(Judgement judgement, String criterion) {
        return judgement.verdict() == Verdict.NOT_MET ? leftToAPerson(criterion) : judgement;
    }

    private static Judgement leftToAPerson(String criterion) {
        return Judgement.open(Evidence.doubt(Doubt.Kind.JUDGEMENT, criterion, ""));
    }

    private Judgement unlessOpen(Judgement judgement) {
        return applies.verdict().isOpen() ? applies : judgement;
    }

    Finding number(
            Finding.Role role,
            int statement,
            String criterion,
            Quantity value,
            Threshold.OfNumber line,
            Judgement judgement) {
        Unit unit = unit(statement);
        Judgement found = unlessOpen(judgement);
        boolean elsewhere = isElsewhere(judgement);
        Observed actual = elsewhere || (value.low() == null && value.high() == null)
                ? null
                : new Observed.Amount(value.low(), value.high(), unit);
        Quantity at = line.line();
        Required required = new Required.Line(line.comparison(), at.low(), at.high(), unit);
        boolean fallsShort = !elsewhere && found.verdict() != Verdict.MET && judgement.verdict() != Verdict.MET;
        Finding.Shortfall shortfall = fallsShort ? shortfall(statement, value, line, unit) : null;
        return finding(
                role,
                criterion,
                found,
                actual,
                required,
                shortfall,
                value.counted().and(at.counted().basisOnly()));
    }

    private static boolean isElsewhere(Judgement judgement) {
        return judgement.verdict() == Verdict.NOT_MET && !judgement.evidence().isEmpty();
    }

    private Unit unit(int statement) {
        List<Expression> written = rule.statements().get(statement).arguments();
        Unit value = written.get(2).unit();
        return value == Unit.NONE ? written.get(3).unit() : value;
    }

    private Finding.@Nullable Shortfall shortfall(int statement, Quantity value, Threshold.OfNumber line, Unit unit) {
        List<Expression> written = rule.statements().get(statement).arguments();
        return new Shortfall(value, line)
                .of(Shortfall.Plan.of(unit, written.get(2), written.get(3), script.knowledge()));
    }

    Finding text(
            Finding.Role role,
            int statement,
            String criterion,
            Term value,
            Threshold.OfText line,
            Judgement judgement) {
        Observed actual = value.text() != null
                ? new Observed.Word(value.text())
                : value.either().size() > 1 ? new Observed.Either(List.copyOf(value.either())) : null;
        Expression stated = rule.statements().get(statement).arguments().get(2);
        Required required =
                new Required.OneOf(List.copyOf(line.words()), script.excluded(rule, criterion, stated, line.words()));
        return finding(role, criterion, unlessOpen(judgement), actual, required, null, Counted.NONE);
    }

    Finding flag(Finding.Role role, String criterion, Judgement value, Threshold.OfFlag line, Judgement judgement) {
        Observed actual = value.verdict().isOpen() ? null : new Observed.Answer(value.verdict() == Verdict.MET);
        Required required = new Required.Answer(line.yes());
        return finding(role, criterion, unlessOpen(judgement), actual, required, null, value.counted());
    }

    Finding veto(String criterion) {
        return plain(Finding.Role.VETO, criterion, applies.negate());
    }

    Finding needsReview(String criterion) {
        return plain(Finding.Role.REVIEW, criterion, unlessOpen(leftToAPerson(criterion)));
    }

    /** A finding without value and line. */
    Finding plain(Finding.Role role, String criterion, Judgement found) {
        return finding(role, criterion, found, null, null, null, applies.counted());
    }

    private Finding finding(
            Finding.Role role,
            String criterion,
            Judgement found,
            @Nullable Observed actual,
            @Nullable Required required,
            Finding.@Nullable Shortfall shortfall,
            Counted counted) {
        return new Finding(
                criterion,
                rule.pack(),
                rule.clauses().get(0),
                rule.name(),
                role,
                found.verdict(),
                actual,
                required,
                shortfall,
                found.evidence().about(criterion),
                null,
                found.verdict() == Verdict.MET ? counted.counting() : counted.orNear());
    }

    /** A finding of another target, taken over. */
    Finding carried(Finding finding) {
        if (!applies.verdict().isOpen()) {
            return finding;
        }
        return new Finding(
                finding.criterion(),
                finding.pack(),
                finding.clause(),
                finding.rule(),
                finding.role(),
                applies.verdict(),
                finding.actual(),
                finding.required(),
                finding.shortfall(),
                applies.evidence(),
                finding.group(),
                finding.counted());
    }

    /** Points for an item; if the conditions are open they may count or not. */
    ScoreItem item(String name, Quantity points, Quantity recorded) {
        Quantity given =
                applies.verdict().isOpen() ? points.hull(Quantity.of(0)).because(applies.evidence()) : points;
        return ScoreItem.of(
                name, given.about(name), recorded, rule.pack(), rule.clauses().get(0));
    }

    /** How the points recorded for an item are named. */
    String recordedPath(int statement, String item) {
        List<Expression> written = rule.statements().get(statement).arguments();
        Expression recorded = written.get(written.size() - 1);
        return recorded.operation() == Operator.RECORDED
                ? BuiltInFacts.EXPERT_POINTS.fact() + "." + recorded.name()
                : item;
    }

    /**
     * Where a claim for money comes from.
     *
     * @param forWhom whether the pack is for the enterprise, as far as that is known
     */
    Claims.Source source(Map<String, String> statuses, Judgement forWhom) {
        String pack = rule.pack();
        String status = rowStatus == null ? Objects.requireNonNull(statuses.get(pack)) : rowStatus;
        return new Claims.Source(
                pack, rule.clauses().get(0), status, applies.and(forWhom).of(Counted.NONE), firing);
    }
}
