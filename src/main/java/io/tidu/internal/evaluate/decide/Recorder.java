package io.tidu.internal.evaluate.decide;

import io.tidu.internal.evaluate.EvaluationContext;
import io.tidu.internal.evaluate.Scope;
import io.tidu.model.Counted;
import io.tidu.model.Exact;
import io.tidu.model.Judgement;
import io.tidu.model.Verdict;
import io.tidu.model.assessment.Finding;
import io.tidu.model.assessment.TargetOutcome;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
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
public final class Recorder {
    private final Program program;
    private final EvaluationContext firm;
    private final Scope scope;
    private final Applicability applicability;
    private final TargetState[] states;
    private final SortedMap<String, TargetOutcome> outcomes = new TreeMap<>();
    private final Claims claims;
    private final List<Advance> advances = new ArrayList<>();
    private final Map<String, Judgement> forWhom = new HashMap<>();
    private final Carried carried;
    private final List<TargetFact> facts = new ArrayList<>();
    /** Made when the first rule fires. */
    private @Nullable Firing firing;

    /** An advance to a stage, as a rule of a pack stated it. */
    public record Advance(String pack, String stage, Exact order, Judgement judgement) {}

    /**
     * Nothing stated yet.
     *
     * @param firm the enterprise on the date
     * @param applicability for which packs it is
     */
    public Recorder(Program program, EvaluationContext firm, Applicability applicability) {
        this(program, firm, applicability, Carried.NOTHING);
    }

    /**
     * As above, but for what was concluded elsewhere.
     *
     * @param carried what the packs conclude whose rules the program does not have
     * @throws io.tidu.internal.evaluate.BoundExceeded if what is brought in is too much
     */
    public Recorder(Program program, EvaluationContext firm, Applicability applicability, Carried carried) {
        this.program = program;
        this.carried = carried;
        this.firm = firm;
        this.scope = Scope.of(firm);
        this.applicability = applicability;
        this.claims = new Claims(firm.limit());
        for (Target target : program.leftOut()) {
            if (applicability.unsettled().contains(target.pack())) {
                outcomes.put(target.name(), unsettled(target));
            }
        }
        List<Target> targets = program.targets();
        states = new TargetState[targets.size()];
        for (int i = 0; i < states.length; i++) {
            states[i] = new TargetState(targets.get(i));
        }
        program.absent()
                .forEach(t -> outcomes.put(
                        t.name(),
                        TargetOutcome.notInForce(t.name(), t.pack(), t.status(), t.internal(), t.consequenceOf())));
        carried.outcomes().forEach(o -> outcomes.put(o.target(), o));
        carried.advances().forEach(advances::add);
        carried.claims().forEach(claims::add);
    }

    /** What some packs concluded, for a program that has the same rules otherwise but not theirs. */
    public Carried carry(Set<String> packs, Carried.Places places) {
        List<TargetOutcome> theirs = new ArrayList<>();
        List<TargetFact> readable = new ArrayList<>();
        for (TargetFact fact : facts) {
            TargetOutcome outcome = Objects.requireNonNull(outcomes.get(fact.name()));
            if (packs.contains(outcome.pack())) {
                theirs.add(outcome);
                readable.add(places.moved(fact));
            }
        }
        return new Carried(
                theirs,
                readable,
                advances.stream().filter(a -> packs.contains(a.pack())).toList(),
                claims.all().filter(c -> packs.contains(c.source().pack())).toList());
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

    /** The enterprise on the date. */
    public EvaluationContext firm() {
        return firm;
    }

    /** What expressions of the enterprise alone are worked out for. */
    Scope scope() {
        return scope;
    }

    /** The targets of packs of which no rule runs: facts for working memory. */
    public List<TargetFact> absent() {
        if (program.absent().isEmpty() && program.leftOut().isEmpty()) {
            return carried.facts();
        }
        Set<String> run = new HashSet<>();
        program.targets().forEach(t -> run.add(t.name()));
        carried.facts().forEach(f -> run.add(f.name()));
        Stream<TargetFact> notInForce = program.absent().stream().map(t -> TargetFact.notInForce(t.name(), t.pack()));
        Stream<TargetFact> leftOut = program.leftOut().stream()
                // What another pack decides for this enterprise is no matter of the pack that is for others.
                .filter(t -> !run.contains(t.name()) && run.add(t.name()))
                .map(applicability::left);
        return Stream.of(carried.facts().stream(), notInForce, leftOut)
                .flatMap(f -> f)
                .toList();
    }

    /**
     * A rule fires for the targets that its patterns stand for.
     *
     * @param targets what was found for the targets of the match, in their order
     * @throws RuleFailure if the rule fails or a bound is met
     */
    public void fire(Match match, List<TargetFact> targets) {
        Firing used = firing;
        if (used == null) {
            used = new Firing(this, match);
            firing = used;
        }
        used.fire(match, targets);
    }

    /**
     * Counts that Drools holds a rule against a target of any name.
     *
     * @return true: which of them is meant only the rows tell
     * @throws RuleFailure if a bound is met
     */
    public boolean meets(Match match) {
        try {
            firm.limit().spend(1);
            return true;
        } catch (RuntimeException e) {
            throw RuleFailure.of(match.rule().rule(), e);
        }
    }

    /** Whether the pack of a rule is for the enterprise, as far as that is known. */
    private Judgement forWhom(String pack) {
        Judgement known = forWhom.get(pack);
        if (known == null) {
            known = applicability.of(pack);
            forWhom.put(pack, known);
        }
        return known;
    }

    /** What a rule says of a target. */
    TargetState state(Firing firing, int target) {
        firm.limit().state();
        TargetState state = states[target];
        state.statedFrom(firing.rowStatus());
        return state;
    }

    /** A finding for a target. */
    void add(Firing firing, int target, Found found) {
        state(firing, target).findings().add(found);
        firm.limit().say(found.finding().evidence(), Findings.characters(found.finding()));
    }

    /** Every criterion of another target is one of this target. */
    void addAllOf(Firing firing, int target, TargetFact other, Selection selection, Findings findings) {
        for (Found found : other.findings()) {
            if (selection.takes(found.finding().criterion())) {
                add(firing, target, carried(found, firing.applies()));
            }
        }
        if (other.findings().isEmpty()) {
            add(
                    firing,
                    target,
                    findings.plain(
                            firing,
                            other.name(),
                            other.judgement(),
                            firing.applies().counted()));
        }
    }

    /** A finding of another target, taken over. */
    private static Found carried(Found found, Judgement applies) {
        if (!applies.verdict().isOpen()) {
            return found;
        }
        Finding finding = found.finding();
        return new Found(
                found.order(),
                new Finding(
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
                        finding.counted(),
                        finding.about()));
    }

    /** The enterprise may stand at a stage. */
    void advance(Firing firing, String stage, Exact order) {
        firm.limit().state();
        String pack = firing.rule().pack();
        advances.add(new Advance(pack, stage, order, firing.applies().and(forWhom(pack))));
    }

    /** Where a claim for money that is stated now comes from. */
    Claims.Source source(Firing firing) {
        firm.limit().state();
        String pack = firing.rule().pack();
        String status = firing.rowStatus() == null
                ? Objects.requireNonNull(program.statuses().get(pack))
                : firing.rowStatus();
        return new Claims.Source(
                pack,
                firing.rule().clauses().get(0),
                status,
                firing.applies().and(forWhom(pack)).of(Counted.NONE),
                firing.name());
    }

    /** A claim for money. */
    void claim(Claims.Claim claim) {
        claims.add(claim);
    }

    /** Decides a target, once every rule that speaks of it has fired; other rules may read the result. */
    public TargetFact conclude(int number) {
        try {
            firm.limit().fire();
            firm.limit().spend(1);
            TargetState state = states[number];
            List<Finding> open = applicability.findings(state.target().pack());
            if (!open.isEmpty()) {
                open.forEach(state::keptOpenBy);
            }
            Conclusion conclusion = Conclusion.of(state);
            outcomes.put(conclusion.outcome().target(), conclusion.outcome());
            facts.add(conclusion.fact());
            return conclusion.fact();
        } catch (RuntimeException e) {
            throw RuleFailure.of(null, e);
        }
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
}
