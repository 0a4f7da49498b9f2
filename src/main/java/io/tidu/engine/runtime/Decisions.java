package io.tidu.engine.runtime;

import io.tidu.model.Doubt;
import io.tidu.model.Evidence;
import io.tidu.model.Exact;
import io.tidu.model.Judgement;
import io.tidu.model.Quantity;
import io.tidu.model.Term;
import io.tidu.model.Unit;
import io.tidu.model.Verdict;
import io.tidu.model.assessment.Finding;
import io.tidu.model.assessment.Observed;
import io.tidu.model.assessment.Required;
import io.tidu.model.assessment.TargetOutcome;
import io.tidu.pack.rule.Node;
import io.tidu.pack.rule.ResolvedRule;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Takes down what the rules of one session state. The rules say which requirements apply; whether they are met is found
 * out here, once for all of them.
 *
 * <p>One per session, on the thread that runs it.
 */
public final class Decisions {
    private final Script script;
    private final Map<String, TargetState> states = new HashMap<>();
    private final SortedMap<String, TargetOutcome> outcomes = new TreeMap<>();
    private final Claims claims = new Claims();
    private final List<Advance> advances = new ArrayList<>();
    private @Nullable ResolvedRule firing;
    private Judgement applies = Judgement.MET;
    private @Nullable String rowStatus;

    /** An advance to a stage, as stated. */
    public record Advance(String stage, Exact order, Judgement judgement) {}

    /** Nothing stated yet. */
    public Decisions(Script script) {
        this.script = script;
        script.targets().forEach(t -> states.put(t.name(), new TargetState(t)));
        script.absent().forEach(t -> outcomes.put(t.name(), TargetOutcome.notInForce(t.name(), t.pack(), t.status())));
    }

    /** The targets of packs that are not in force: facts for working memory. */
    public List<TargetFact> absent() {
        return script.absent().stream()
                .map(t -> TargetFact.notInForce(t.name(), t.pack()))
                .toList();
    }

    /**
     * A rule fires: what it states from here on is stated under its conditions.
     *
     * @param number the rule's position
     * @param conditions whether its conditions hold, or why that is open
     * @param subjects what its patterns matched; a row's own status marks what is stated from it
     */
    public void begin(int number, Judgement conditions, Object... subjects) {
        firing = script.rules().get(number);
        applies = conditions;
        rowStatus = Stream.of(subjects)
                .filter(RowFact.class::isInstance)
                .map(s -> ((RowFact) s).status())
                .filter(Objects::nonNull)
                .max(Comparator.comparing(TargetState::rank))
                .orElse(null);
    }

    /** Every row of a table. */
    public List<RowFact> rows(int table) {
        return RowFact.of(script.knowledge().tables().get(table));
    }

    /** The value must meet the line. */
    public void require(int statement, Term target, Term criterion, Quantity value, Line.OfNumber line) {
        number(Finding.Role.REQUIREMENT, statement, target, criterion, value, line, line.judge(value));
    }

    /** The value must meet the line. */
    public void require(int statement, Term target, Term criterion, Term value, Line.OfText line) {
        text(Finding.Role.REQUIREMENT, target, criterion, value, line, line.judge(value));
    }

    /** The value must meet the line. */
    public void require(int statement, Term target, Term criterion, Judgement value, Line.OfFlag line) {
        flag(Finding.Role.REQUIREMENT, target, criterion, value, line, line.judge(value));
    }

    /** A shortfall needs a person. */
    public void requireInPrinciple(int statement, Term target, Term criterion, Quantity value, Line.OfNumber line) {
        Judgement judgement = inPrinciple(line.judge(value), criterion);
        number(Finding.Role.REQUIREMENT, statement, target, criterion, value, line, judgement);
    }

    /** A shortfall needs a person. */
    public void requireInPrinciple(int statement, Term target, Term criterion, Term value, Line.OfText line) {
        text(Finding.Role.REQUIREMENT, target, criterion, value, line, inPrinciple(line.judge(value), criterion));
    }

    /** A shortfall needs a person. */
    public void requireInPrinciple(int statement, Term target, Term criterion, Judgement value, Line.OfFlag line) {
        flag(Finding.Role.REQUIREMENT, target, criterion, value, line, inPrinciple(line.judge(value), criterion));
    }

    /** Meeting this line meets the whole criterion. */
    public void alternatively(int statement, Term target, Term criterion, Quantity value, Line.OfNumber line) {
        number(Finding.Role.ALTERNATIVE, statement, target, criterion, value, line, line.judge(value));
    }

    /** Meeting this line meets the whole criterion. */
    public void alternatively(int statement, Term target, Term criterion, Term value, Line.OfText line) {
        text(Finding.Role.ALTERNATIVE, target, criterion, value, line, line.judge(value));
    }

    /** Meeting this line meets the whole criterion. */
    public void alternatively(int statement, Term target, Term criterion, Judgement value, Line.OfFlag line) {
        flag(Finding.Role.ALTERNATIVE, target, criterion, value, line, line.judge(value));
    }

    private static Judgement inPrinciple(Judgement judgement, Term criterion) {
        return judgement.verdict() == Verdict.NOT_MET
                ? Judgement.open(Evidence.doubt(Doubt.Kind.JUDGEMENT, name(criterion), ""))
                : judgement;
    }

    private void number(
            Finding.Role role,
            int statement,
            Term target,
            Term criterion,
            Quantity value,
            Line.OfNumber line,
            Judgement judgement) {
        Unit unit = unit(statement);
        Judgement found = applies.verdict().isOpen() ? applies : judgement;
        Observed actual = value.low() == null && value.high() == null
                ? null
                : new Observed.Amount(value.low(), value.high(), unit);
        Quantity at = line.line();
        Required required = new Required.Line(line.comparison(), at.low(), at.high(), unit);
        boolean short_ = found.verdict() != Verdict.MET && judgement.verdict() != Verdict.MET;
        add(
                target,
                finding(
                        role,
                        criterion,
                        found,
                        actual,
                        required,
                        short_ ? shortfall(statement, value, line, unit) : null));
    }

    private Finding.@Nullable Shortfall shortfall(int statement, Quantity value, Line.OfNumber line, Unit unit) {
        Node stated = rule().statements().get(statement).arguments().get(2);
        Node numerator = Shortfall.numerator(stated, script.knowledge().formulas());
        return Shortfall.of(value, line, unit, numerator);
    }

    private void text(
            Finding.Role role, Term target, Term criterion, Term value, Line.OfText line, Judgement judgement) {
        Judgement found = applies.verdict().isOpen() ? applies : judgement;
        Observed actual = value.text() == null ? null : new Observed.Word(value.text());
        Required required = new Required.OneOf(List.copyOf(line.words()));
        add(target, finding(role, criterion, found, actual, required, null));
    }

    private void flag(
            Finding.Role role, Term target, Term criterion, Judgement value, Line.OfFlag line, Judgement judgement) {
        Judgement found = applies.verdict().isOpen() ? applies : judgement;
        Observed actual = value.verdict().isOpen() ? null : new Observed.Answer(value.verdict() == Verdict.MET);
        add(target, finding(role, criterion, found, actual, new Required.Answer(line.yes()), null));
    }

    private Finding finding(
            Finding.Role role,
            Term criterion,
            Judgement found,
            @Nullable Observed actual,
            @Nullable Required required,
            Finding.@Nullable Shortfall shortfall) {
        return new Finding(
                name(criterion),
                rule().pack(),
                rule().clauses().get(0),
                rule().name(),
                role,
                found.verdict(),
                actual,
                required,
                shortfall,
                found.evidence());
    }

    /** Every criterion of another target is one of this target. */
    public void requireAllOf(int statement, Term target, TargetFact other, Selection selection) {
        for (Finding finding : other.findings()) {
            if (selection.takes(finding.criterion())) {
                add(target, applies.verdict().isOpen() ? open(finding) : finding);
            }
        }
        if (other.findings().isEmpty()) {
            add(target, finding(Finding.Role.REQUIREMENT, Term.of(other.name()), other.judgement(), null, null, null));
        }
    }

    private Finding open(Finding finding) {
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
                applies.evidence());
    }

    /** The case that the rule's conditions describe is refused. */
    public void veto(int statement, Term target, Term criterion) {
        add(target, finding(Finding.Role.VETO, criterion, applies.negate(), null, null, null));
    }

    /** The case that the rule's conditions describe is left to a person. */
    public void needsReview(int statement, Term target, Term criterion) {
        Judgement person = applies.verdict().isOpen()
                ? applies
                : Judgement.open(Evidence.doubt(Doubt.Kind.JUDGEMENT, name(criterion), ""));
        add(target, finding(Finding.Role.REVIEW, criterion, person, null, null, null));
    }

    /** Points for an item. */
    public void score(int statement, Term target, Term group, Term item, Quantity points) {
        score(statement, target, group, item, points, Take.notRecorded());
    }

    /** Points for an item; recorded points replace the range. */
    public void score(int statement, Term target, Term group, Term item, Quantity points, Quantity recorded) {
        Quantity given =
                applies.verdict().isOpen() ? points.hull(Quantity.of(0)).because(applies.evidence()) : points;
        state(target)
                .scores()
                .add(
                        name(group),
                        ScoreItem.of(
                                name(item),
                                given,
                                recorded,
                                rule().pack(),
                                rule().clauses().get(0),
                                rule().name()));
    }

    /** A group counts at most so many points. */
    public void capScore(int statement, Term target, Term group, Quantity cap) {
        state(target).scores().cap(name(group), Objects.requireNonNull(cap.single()));
    }

    /** The total must meet the line. */
    public void pass(int statement, Term target, Term criterion, Line.OfNumber line) {
        state(target).passes().add(new Pass(rule(), name(criterion), null, line, applies));
    }

    /** A group's points must meet the line. */
    public void pass(int statement, Term target, Term criterion, Term group, Line.OfNumber line) {
        state(target).passes().add(new Pass(rule(), name(criterion), name(group), line, applies));
    }

    /** The enterprise may stand at this stage. */
    public void advance(int statement, Term stage, Quantity order) {
        advances.add(new Advance(name(stage), Objects.requireNonNull(order.single()), applies));
    }

    /** An amount for an item. */
    public void award(int statement, Term item, Quantity amount) {
        claims.award(source(), name(item), null, amount);
    }

    /** An amount for an item of a tier. */
    public void award(int statement, Term item, Term tier, Quantity amount) {
        claims.award(source(), name(item), name(tier), amount);
    }

    /** An item pays at most so much. */
    public void cap(int statement, Term item, Quantity amount) {
        claims.cap(source(), name(item), null, amount);
    }

    /** An item of a tier pays at most so much. */
    public void cap(int statement, Term item, Term tier, Quantity amount) {
        claims.cap(source(), name(item), name(tier), amount);
    }

    /** Of a group only the greatest is paid. */
    public void bestOf(int statement, Term group, Term item) {
        claims.bestOf(source(), name(group), name(item));
    }

    /** What was already paid in the group is deducted. */
    public void upgrade(int statement, Term group) {
        claims.upgrade(source(), name(group));
    }

    /** Everything paid and awarded together stays within this. */
    public void ceiling(int statement, Quantity amount) {
        claims.ceiling(source(), amount);
    }

    /** Decides a target, once every rule that speaks of it has fired; other rules may read the result. */
    public TargetFact conclude(int number) {
        TargetState state =
                Objects.requireNonNull(states.get(script.targets().get(number).name()));
        Conclusion conclusion = Conclusion.of(state);
        outcomes.put(conclusion.outcome().target(), conclusion.outcome());
        return conclusion.fact();
    }

    /** What was found for each target that is concluded or not in force. */
    public SortedMap<String, TargetOutcome> outcomes() {
        return outcomes;
    }

    /** The advances stated. */
    public List<Advance> advances() {
        return advances;
    }

    /** The claims for money stated. */
    public Claims claims() {
        return claims;
    }

    private ResolvedRule rule() {
        return Objects.requireNonNull(firing, "begin comes first");
    }

    private Claims.Source source() {
        ResolvedRule rule = rule();
        String pack = rule.pack();
        String status =
                rowStatus == null ? Objects.requireNonNull(script.statuses().get(pack)) : rowStatus;
        return new Claims.Source(pack, rule.clauses().get(0), status, applies);
    }

    private void add(Term target, Finding finding) {
        state(target).findings().add(finding);
    }

    private TargetState state(Term target) {
        TargetState state = Objects.requireNonNull(states.get(name(target)), "a target of this pack");
        state.statedFrom(rowStatus);
        return state;
    }

    private Unit unit(int statement) {
        ResolvedRule.Statement written = rule().statements().get(statement);
        Unit value = written.arguments().get(2).unit();
        return value == Unit.NONE ? written.arguments().get(3).unit() : value;
    }

    /** A name in a table's cell may be blank, which no rule may use as a name. */
    static String name(Term term) {
        String text = term.text();
        if (text == null) {
            throw new IllegalStateException("blank cell");
        }
        return text;
    }
}
