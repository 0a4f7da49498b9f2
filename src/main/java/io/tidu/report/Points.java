package io.tidu.report;

import io.tidu.internal.explain.Sides;
import io.tidu.model.Comparison;
import io.tidu.model.Unit;
import io.tidu.model.assessment.Observed;
import io.tidu.model.assessment.Required;
import io.tidu.model.assessment.Score;

/** A score against its pass mark. */
final class Points {
    private Points() {}

    /** The total and its pass mark (if it has one), with at most so many decimals. */
    static Sides total(Score score, int decimals) {
        Comparison comparison = score.passComparison() == null ? Comparison.AT_LEAST : score.passComparison();
        Required.Line mark =
                score.pass() == null ? null : new Required.Line(comparison, score.pass(), score.pass(), Unit.POINTS);
        return Sides.of(new Observed.Amount(score.min(), score.max(), Unit.POINTS), mark, decimals, decimals);
    }
}
