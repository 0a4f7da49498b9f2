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
import java.util.Comparator;
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
record PlainConclusion(TargetOutcome outcome, TargetFact fact) {
    private static final Comparator<Finding> ORDER = Comparator.comparing(Finding::clause, ClauseOrder.NATURAL)
            .thenComparing(Finding::criterion)
            .thenComparing(Finding::role)
            .thenComparing(Finding::rule)
            .thenComparing(Finding::toString);

    static PlainConclusion of(PlainState state) {
        List<Finding> findings = new ArrayList<>(state.findings());
        state.passes().forEach(p -> findings.add(judge(p, state.scores())));
        List<Finding> ordered = findings.stream().distinct().sorted(ORDER).toList();
        SortedMap<String, Judgement> criteria = criteria(ordered);
        Judgement all = criteria.values().stream().reduce(Judgement::and).orElseGet(() -> nothingStated(state));
        SortedMap<String, Verdict> verdicts = new TreeMap<>();
        criteria.forEach((name, judgement) -> verdicts.put(name, judgement.verdict()));
        PassMark total = state.passes().stream()
                .filter(p -> p.group() == null)
                .findFirst()
                .orElse(null);
        Scores scores = state.scores();
        Target target = state.target();
        TargetOutcome outcome = new TargetOutcome(
                target.name(),
                target.pack(),
                state.status(),
                true,
                all.verdict(),
                scores.isEmpty() ? null : scores.score(total),
                verdicts,
                ordered,
                target.internal(),
                target.consequenceOf());
        TargetFact fact = new TargetFact(
                target.name(),
                all,
                gaps(criteria),
                scores.isEmpty() ? null : scores.sum(null, ScoreItem::certain),
                scores.isEmpty() ? null : scores.sum(null, ScoreItem::potential),
                ordered.stream().map(f -> new Found(0, f)).toList());
        return new PlainConclusion(outcome, fact);
    }

    /** No rule applied: that is not a "yes" but a case the policy's rules do not cover. */
    private static Judgement nothingStated(PlainState state) {
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
    private static SortedMap<String, Judgement> criteria(List<Finding> findings) {
        SortedMap<String, Judgement> required = new TreeMap<>();
        SortedMap<String, Judgement> alternatives = new TreeMap<>();
        for (Finding finding : findings) {
            Judgement judgement = new Judgement(finding.verdict(), finding.evidence());
            if (finding.role() == Finding.Role.ALTERNATIVE) {
                alternatives.merge(finding.criterion(), judgement, Judgement::or);
            } else {
                required.merge(finding.criterion(), judgement, Judgement::and);
            }
        }
        SortedMap<String, Judgement> criteria = new TreeMap<>(required);
        alternatives.forEach((name, judgement) -> criteria.put(name, either(required.get(name), judgement)));
        return criteria;
    }

    private static Judgement either(@Nullable Judgement required, Judgement alternative) {
        return required == null ? alternative : required.or(alternative);
    }

    private static Quantity gaps(SortedMap<String, Judgement> criteria) {
        long certain = criteria.values().stream()
                .filter(j -> j.verdict() == Verdict.NOT_MET)
                .count();
        List<Judgement> open =
                criteria.values().stream().filter(j -> j.verdict().isOpen()).toList();
        Evidence evidence = open.stream().map(Judgement::evidence).reduce(Evidence.NONE, Evidence::and);
        return Quantity.between(Exact.of(certain), Exact.of(certain + open.size()), withoutConflict(evidence));
    }

    /** A conflict makes its own criterion open, which is counted; it does not make the count itself doubtful. */
    private static Evidence withoutConflict(Evidence evidence) {
        TreeSet<Doubt> doubts = new TreeSet<>(evidence.doubts());
        doubts.removeIf(d -> d.kind() == Doubt.Kind.CONFLICT);
        return new Evidence(evidence.missing(), doubts, evidence.more());
    }
}
