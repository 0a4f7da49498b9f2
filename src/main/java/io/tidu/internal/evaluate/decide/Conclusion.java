package io.tidu.internal.evaluate.decide;

import io.tidu.model.Judgement;
import io.tidu.model.Quantity;
import io.tidu.model.Unit;
import io.tidu.model.Verdict;
import io.tidu.model.assessment.Finding;
import io.tidu.model.assessment.Observed;
import io.tidu.model.assessment.Required;
import io.tidu.model.assessment.TargetOutcome;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The decision on one target.
 *
 * @param outcome what is reported
 * @param fact what other rules may read
 */
record Conclusion(TargetOutcome outcome, TargetFact fact) {
    static Conclusion of(TargetState state) {
        List<PassMark> passes = state.passes();
        for (int i = 0; i < passes.size(); i++) {
            PassMark pass = passes.get(i);
            state.findings().add(new Found(pass.order(), judge(pass, state.scores())));
        }
        List<Found> found = FindingOrder.sorted(state.findings());
        Criteria criteria = Criteria.of(found);
        Target target = state.target();
        // No rule applied: that is not a "yes" but a case the policy's rules do not cover.
        Verdict verdict = criteria.size() == 0 ? Verdict.NEEDS_REVIEW : criteria.verdict();
        TargetOutcome outcome = new TargetOutcome(
                target.name(),
                target.pack(),
                state.status(),
                true,
                verdict,
                state.isScored() ? state.scores().score(total(state)) : null,
                criteria.verdicts(),
                findings(found),
                target.internal(),
                target.consequenceOf());
        return new Conclusion(
                outcome,
                TargetFact.concluded(target.name(), criteria, state.isScored() ? state.scores() : null, found));
    }

    private static List<Finding> findings(List<Found> found) {
        Finding[] findings = new Finding[found.size()];
        for (int i = 0; i < findings.length; i++) {
            findings[i] = found.get(i).finding();
        }
        return List.of(findings);
    }

    private static @Nullable PassMark total(TargetState state) {
        for (PassMark pass : state.passes()) {
            if (pass.group() == null) {
                return pass;
            }
        }
        return null;
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
}
