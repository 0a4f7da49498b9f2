package io.tidu.internal.evaluate.decide;

import io.tidu.internal.evaluate.Entry;
import io.tidu.internal.evaluate.RowFact;
import io.tidu.internal.evaluate.WorkLimit;
import io.tidu.internal.policy.rule.Rule;
import io.tidu.model.Counted;
import io.tidu.model.Exact;
import io.tidu.model.Judgement;
import io.tidu.model.Quantity;
import io.tidu.model.Term;
import io.tidu.model.Verdict;
import io.tidu.model.assessment.Finding;
import io.tidu.model.assessment.TargetOutcome;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.StringJoiner;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Takes down what the rules of one session state. The rules say which requirements apply; whether they are met is found
 * out here, once for all of them.
 *
 * <p>One per session, on the thread that runs it.
 */
public final class PlainDecisions {
    private final PlainScript script;
    private final Applicability applicability;
    private final Map<String, PlainState> states = new HashMap<>();
    private final SortedMap<String, TargetOutcome> outcomes = new TreeMap<>();
    private final Claims claims = new Claims(WorkLimit.none());
    private final PlainMoney money = new PlainMoney(claims, this::source);
    private final List<Advance> advances = new ArrayList<>();
    private @Nullable PlainStating firing;

    /** An advance to a stage, as a rule of a pack stated it. */
    public record Advance(String pack, String stage, Exact order, Judgement judgement) {}

    /** Nothing stated yet, of an enterprise that every pack is for. */
    public PlainDecisions(PlainScript script) {
        this(script, Applicability.OF_ALL);
    }

    /** Nothing stated yet. */
    public PlainDecisions(PlainScript script, Applicability applicability) {
        this.script = script;
        this.applicability = applicability;
        script.program().leftOut().stream()
                .filter(t -> applicability.unsettled().contains(t.pack()))
                .forEach(t -> outcomes.put(t.name(), unsettled(t)));
        script.program().targets().forEach(t -> states.put(t.name(), new PlainState(t)));
        script.program()
                .absent()
                .forEach(t -> outcomes.put(
                        t.name(),
                        TargetOutcome.notInForce(t.name(), t.pack(), t.status(), t.internal(), t.consequenceOf())));
    }

    private TargetOutcome unsettled(Target target) {
        List<Finding> findings = applicability.findings(target.pack());
        SortedMap<String, Verdict> criteria = new TreeMap<>();
        findings.forEach(f -> criteria.put(f.criterion(), f.verdict()));
        Verdict verdict = applicability.of(target.pack()).verdict();
        return new TargetOutcome(
                target.name(),
                target.pack(),
                target.status(),
                true,
                verdict,
                null,
                criteria,
                findings,
                target.internal(),
                target.consequenceOf());
    }

    /** The targets of packs of which no rule runs: facts for working memory. */
    public List<TargetFact> absent() {
        Set<String> run = new HashSet<>(states.keySet());
        Stream<TargetFact> notInForce =
                script.program().absent().stream().map(t -> TargetFact.notInForce(t.name(), t.pack()));
        Stream<TargetFact> leftOut = script.program().leftOut().stream()
                // What another pack decides for this enterprise is no matter of the pack that is for others.
                .filter(t -> !run.contains(t.name()) && run.add(t.name()))
                .map(applicability::left);
        return Stream.concat(notInForce, leftOut).toList();
    }

    /**
     * A rule fires: what it states from here on is stated under its conditions.
     *
     * @param number the rule's position
     * @param conditions whether its conditions hold, or why that is open
     * @param subjects what its patterns matched; a row's own status marks what is stated from it
     */
    public void begin(int number, Judgement conditions, Object... subjects) {
        String rowStatus = facts(subjects)
                .map(RowFact::status)
                .filter(Objects::nonNull)
                .max(Comparator.comparing(TargetState::rank))
                .orElse(null);
        Counted.Collector entries = new Counted.Collector();
        Stream.of(subjects)
                .filter(Entry.class::isInstance)
                .map(Entry.class::cast)
                .forEach(e -> entries.add(e.counted(conditions)));
        Judgement applies = conditions.of(conditions.counted().and(entries.counted()));
        Rule rule = script.rules().get(number);
        firing = new PlainStating(rule, applies, rowStatus, script, elsewhere(subjects), named(rule, subjects));
    }

    /** Which rule fires for which rows and entries. */
    private static String named(Rule rule, Object... subjects) {
        StringJoiner name = new StringJoiner(" | ").add(rule.name());
        for (Object subject : subjects) {
            if (subject instanceof RowFact row) {
                name.add(row.row().key());
            } else if (subject instanceof Entry entry) {
                name.add(entry.key());
            }
        }
        return name.toString();
    }

    /**
     * Why what is read of a subject does not count: by position, the targets of packs that are not for the enterprise.
     */
    private static Map<Integer, Judgement> elsewhere(Object... subjects) {
        Map<Integer, Judgement> elsewhere = new HashMap<>();
        for (int i = 0; i < subjects.length; i++) {
            if (subjects[i] instanceof TargetFact target && target.isNotFor()) {
                elsewhere.put(i, target.judgement());
            }
        }
        return elsewhere;
    }

    private static Stream<RowFact> facts(Object... subjects) {
        return Stream.of(subjects).filter(RowFact.class::isInstance).map(RowFact.class::cast);
    }

    /** The value must meet the line. */
    public void require(int statement, Term target, Term criterion, Quantity value, Threshold.OfNumber line) {
        add(
                target,
                now().number(
                                Finding.Role.REQUIREMENT,
                                statement,
                                name(criterion),
                                value,
                                line,
                                judged(statement, value, line)));
    }

    /** The value must meet the line. */
    public void require(int statement, Term target, Term criterion, Term value, Threshold.OfText line) {
        add(
                target,
                now().text(
                                Finding.Role.REQUIREMENT,
                                statement,
                                name(criterion),
                                value,
                                line,
                                judged(statement, value, line)));
    }

    /** The value must meet the line. */
    public void require(int statement, Term target, Term criterion, Judgement value, Threshold.OfFlag line) {
        add(target, now().flag(Finding.Role.REQUIREMENT, name(criterion), value, line, judged(statement, value, line)));
    }

    /** A shortfall needs a person. */
    public void requireInPrinciple(
            int statement, Term target, Term criterion, Quantity value, Threshold.OfNumber line) {
        Judgement judgement = PlainStating.inPrinciple(judged(statement, value, line), name(criterion));
        add(target, now().number(Finding.Role.REQUIREMENT, statement, name(criterion), value, line, judgement));
    }

    /** A shortfall needs a person. */
    public void requireInPrinciple(int statement, Term target, Term criterion, Term value, Threshold.OfText line) {
        add(
                target,
                now().text(
                                Finding.Role.REQUIREMENT,
                                statement,
                                name(criterion),
                                value,
                                line,
                                PlainStating.inPrinciple(judged(statement, value, line), name(criterion))));
    }

    /** A shortfall needs a person. */
    public void requireInPrinciple(int statement, Term target, Term criterion, Judgement value, Threshold.OfFlag line) {
        add(
                target,
                now().flag(
                                Finding.Role.REQUIREMENT,
                                name(criterion),
                                value,
                                line,
                                PlainStating.inPrinciple(judged(statement, value, line), name(criterion))));
    }

    /** Meeting this line meets the whole criterion. */
    public void alternatively(int statement, Term target, Term criterion, Quantity value, Threshold.OfNumber line) {
        add(
                target,
                now().number(
                                Finding.Role.ALTERNATIVE,
                                statement,
                                name(criterion),
                                value,
                                line,
                                judged(statement, value, line)));
    }

    /** Meeting this line meets the whole criterion. */
    public void alternatively(int statement, Term target, Term criterion, Term value, Threshold.OfText line) {
        add(
                target,
                now().text(
                                Finding.Role.ALTERNATIVE,
                                statement,
                                name(criterion),
                                value,
                                line,
                                judged(statement, value, line)));
    }

    /** Meeting this line meets the whole criterion. */
    public void alternatively(int statement, Term target, Term criterion, Judgement value, Threshold.OfFlag line) {
        add(target, now().flag(Finding.Role.ALTERNATIVE, name(criterion), value, line, judged(statement, value, line)));
    }

    private Judgement judged(int statement, Quantity value, Threshold.OfNumber line) {
        return told(statement, line.judge(value));
    }

    private Judgement judged(int statement, Term value, Threshold.OfText line) {
        return told(statement, line.judge(value));
    }

    private Judgement judged(int statement, Judgement value, Threshold.OfFlag line) {
        return told(statement, line.judge(value));
    }

    private Judgement told(int statement, Judgement line) {
        return now().elsewhere(statement).orElse(line);
    }

    /** Every criterion of another target is one of this target. */
    public void requireAllOf(int statement, Term target, TargetFact other, Selection selection) {
        for (Finding finding : other.findings().stream().map(Found::finding).toList()) {
            if (selection.takes(finding.criterion())) {
                add(target, now().carried(finding));
            }
        }
        if (other.findings().isEmpty()) {
            add(target, now().plain(Finding.Role.REQUIREMENT, other.name(), other.judgement()));
        }
    }

    /** The case that the rule's conditions describe is refused. */
    public void veto(int statement, Term target, Term criterion) {
        add(target, now().veto(name(criterion)));
    }

    /** The case that the rule's conditions describe is left to a person. */
    public void needsReview(int statement, Term target, Term criterion) {
        add(target, now().needsReview(name(criterion)));
    }

    /** Points for an item. */
    public void score(int statement, Term target, Term group, Term item, Quantity points) {
        score(statement, target, group, item, points, Take.notRecorded());
    }

    /** Points for an item; recorded points replace the range. */
    public void score(int statement, Term target, Term group, Term item, Quantity points, Quantity recorded) {
        if (points.high() == null) {
            throw new IllegalStateException("points without an upper limit: " + name(item));
        }
        Rule rule = now().rule();
        Exact most = script.mostPoints(rule, statement);
        Quantity believed = ScoreItem.unlessAbove(most, now().recordedPath(statement, name(item)), recorded);
        state(target).scores().add(name(group), now().item(name(item), points, believed));
    }

    /** A group counts at most so many points. */
    public void capScore(int statement, Term target, Term group, Quantity cap) {
        state(target).scores().cap(name(group), known(cap));
    }

    /** The total must meet the line. */
    public void pass(int statement, Term target, Term criterion, Threshold.OfNumber line) {
        state(target).passes().add(new PassMark(now().rule(), name(criterion), null, line, now().applies(), 0));
    }

    /** A group's points must meet the line. */
    public void pass(int statement, Term target, Term criterion, Term group, Threshold.OfNumber line) {
        state(target).passes().add(new PassMark(now().rule(), name(criterion), name(group), line, now().applies(), 0));
    }

    /** The enterprise may stand at this stage. */
    public void advance(int statement, Term stage, Quantity order) {
        advances.add(new Advance(
                now().rule().pack(),
                name(stage),
                known(order),
                now().applies().and(applicability.of(now().rule().pack()))));
    }

    /** What is stated about money goes here. */
    public PlainMoney money() {
        return money;
    }

    /** Decides a target, once every rule that speaks of it has fired; other rules may read the result. */
    public TargetFact conclude(int number) {
        PlainState state = Objects.requireNonNull(
                states.get(script.program().targets().get(number).name()));
        applicability.findings(state.target().pack()).forEach(state::keptOpenBy);
        PlainConclusion conclusion = PlainConclusion.of(state);
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

    private static Exact known(Quantity number) {
        Exact single = number.single();
        if (single == null) {
            throw new IllegalStateException("a number that is not known");
        }
        return single;
    }

    private PlainStating now() {
        return Objects.requireNonNull(firing, "begin comes first");
    }

    private Claims.Source source() {
        return now().source(
                        script.program().statuses(),
                        applicability.of(now().rule().pack()));
    }

    private void add(Term target, Finding finding) {
        state(target).findings().add(finding);
    }

    private PlainState state(Term target) {
        PlainState state = Objects.requireNonNull(states.get(name(target)), "a target of this pack");
        state.statedFrom(now().rowStatus());
        return state;
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
