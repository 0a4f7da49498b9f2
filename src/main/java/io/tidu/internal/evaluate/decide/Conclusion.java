package io.tidu.internal.evaluate.decide;

import io.tidu.model.Doubt;
import io.tidu.model.Evidence;
import io.tidu.model.Exact;
import io.tidu.model.Judgement;
import io.tidu.model.Quantity;
import io.tidu.model.Unit;
import io.tidu.model.Verdict;
import io.tidu.model.assessment.Finding;
import io.tidu.model.assessment.Observed;
import io.tidu.model.assessment.Required;
import io.tidu.model.assessment.TargetOutcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The decision on one target.
 *
 * @param outcome what is reported
 * @param fact what other rules may read
 */
record Conclusion(TargetOutcome outcome, TargetFact fact) {
    static Conclusion of(TargetState state) {
        for (PassMark pass : state.passes()) {
            state.findings().add(new Found(pass.order(), judge(pass, state.scores())));
        }
        List<Found> found = FindingOrder.sorted(state.findings());
        SortedMap<String, Judgement> criteria = criteria(found);
        Judgement all = criteria.isEmpty() ? nothingStated(state) : all(criteria);
        Scores scores = state.scores();
        Target target = state.target();
        TargetOutcome outcome = new TargetOutcome(
                target.name(),
                target.pack(),
                state.status(),
                true,
                all.verdict(),
                scores.isEmpty() ? null : scores.score(total(state)),
                verdicts(criteria),
                findings(found),
                target.internal(),
                target.consequenceOf());
        TargetFact fact = new TargetFact(
                target.name(),
                all,
                gaps(criteria),
                scores.isEmpty() ? null : scores.sum(null, ScoreItem::certain),
                scores.isEmpty() ? null : scores.sum(null, ScoreItem::potential),
                found);
        return new Conclusion(outcome, fact);
    }

    private static List<Finding> findings(List<Found> found) {
        List<Finding> findings = new ArrayList<>(found.size());
        for (Found one : found) {
            findings.add(one.finding());
        }
        return findings;
    }

    private static Judgement all(SortedMap<String, Judgement> criteria) {
        Judgement all = null;
        for (Judgement one : criteria.values()) {
            all = all == null ? one : all.and(one);
        }
        return Objects.requireNonNull(all);
    }

    private static SortedMap<String, Verdict> verdicts(SortedMap<String, Judgement> criteria) {
        SortedMap<String, Verdict> verdicts = new TreeMap<>();
        criteria.forEach((name, judgement) -> verdicts.put(name, judgement.verdict()));
        return verdicts;
    }

    private static @Nullable PassMark total(TargetState state) {
        for (PassMark pass : state.passes()) {
            if (pass.group() == null) {
                return pass;
            }
        }
        return null;
    }

    /** No rule applied: that is not a "yes" but a case the policy's rules do not cover. */
    private static Judgement nothingStated(TargetState state) {
        return Judgement.open(
                Evidence.doubt(Doubt.Kind.NOT_COVERED, state.target().name(), ""));
    }

    private static Finding judge(PassMark pass, Scores scores) {
        Quantity sum = scores.sum(pass.group(), ScoreItem::known);
        Judgement judged =
                pass.applies().verdict().isOpen() ? pass.applies() : pass.line().judge(sum);
        Quantity at = pass.line().line();
        return new Finding(
                pass.criterion(),
                pass.rule().pack(),
                pass.rule().clauses().get(0),
                pass.rule().name(),
                Finding.Role.REQUIREMENT,
                judged.verdict(),
                new Observed.Amount(sum.low(), sum.high(), Unit.POINTS),
                new Required.Line(pass.line().comparison(), at.low(), at.high(), Unit.POINTS),
                judged.verdict() == Verdict.NOT_MET
                        ? Shortfall.ofPoints(Quantity.of(Objects.requireNonNull(sum.high())), pass.line())
                        : null,
                judged.evidence(),
                pass.group(),
                scores.basis(pass.group()));
    }

    /** A criterion is met if all that it requires is met, or any alternative is. */
    private static SortedMap<String, Judgement> criteria(List<Found> findings) {
        SortedMap<String, Judgement> criteria = new TreeMap<>();
        SortedMap<String, Judgement> alternatives = null;
        for (Found found : findings) {
            Finding finding = found.finding();
            Judgement judgement = judgement(finding);
            if (finding.role() == Finding.Role.ALTERNATIVE) {
                alternatives = alternatives == null ? new TreeMap<>() : alternatives;
                alternatives.merge(finding.criterion(), judgement, Judgement::or);
            } else {
                criteria.merge(finding.criterion(), judgement, Judgement::and);
            }
        }
        if (alternatives != null) {
            alternatives.forEach((name, judgement) -> criteria.merge(name, judgement, Judgement::or));
        }
        return criteria;
    }

    private static Judgement judgement(Finding finding) {
        return finding.evidence().isEmpty() && !finding.verdict().isOpen()
                ? Judgement.of(finding.verdict() == Verdict.MET)
                : new Judgement(finding.verdict(), finding.evidence());
    }

    private static Quantity gaps(SortedMap<String, Judgement> criteria) {
        long certain = 0;
        long open = 0;
        Evidence evidence = Evidence.NONE;
        for (Judgement criterion : criteria.values()) {
            if (criterion.verdict() == Verdict.NOT_MET) {
                certain++;
            } else if (criterion.verdict().isOpen()) {
                open++;
                evidence = evidence.and(criterion.evidence());
            }
        }
        return Quantity.between(Exact.of(certain), Exact.of(certain + open), withoutConflict(evidence));
    }

    /** A conflict makes its own criterion open, which is counted; it does not make the count itself doubtful. */
    private static Evidence withoutConflict(Evidence evidence) {
        if (!evidence.hasConflict()) {
            return evidence;
        }
        TreeSet<Doubt> doubts = new TreeSet<>(evidence.doubts());
        doubts.removeIf(d -> d.kind() == Doubt.Kind.CONFLICT);
        return new Evidence(evidence.missing(), doubts, evidence.more());
    }
}
