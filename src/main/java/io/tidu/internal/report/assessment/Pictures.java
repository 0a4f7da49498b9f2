package io.tidu.internal.report.assessment;

import io.tidu.internal.document.Chart;
import io.tidu.internal.explain.Gaps;
import io.tidu.internal.explain.ShownDecimals;
import io.tidu.model.Comparison;
import io.tidu.model.Exact;
import io.tidu.model.Unit;
import io.tidu.model.assessment.Award;
import io.tidu.model.assessment.Finding;
import io.tidu.model.assessment.Funding;
import io.tidu.model.assessment.Observed;
import io.tidu.model.assessment.Required;
import io.tidu.model.assessment.Score;
import io.tidu.model.assessment.TargetOutcome;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What an assessment shows as pictures; each figure is one of the assessment. */
final class Pictures {
    private static final int DECIMALS = 6;
    private static final int MOST = 6;

    private Pictures() {}

    /**
     * Paid, to be had and open below the ceiling; none where there is nothing of it, not one ceiling, or it is not
     * known what was paid.
     */
    static Optional<Chart> money(Words words) {
        Funding funding = words.assessment().funding();
        BigDecimal ceiling = funding.ceiling();
        BigDecimal open = new MoneyWords(words).openAtMost();
        if (ceiling == null || funding.paid() == null || open == null || ceiling.signum() == 0) {
            return Optional.empty();
        }
        if (funding.paid().add(funding.total()).add(open).signum() == 0) {
            return Optional.empty();
        }
        Chart.Figure nothing = yuan(words, BigDecimal.ZERO);
        List<Chart.Part> parts = List.of(
                new Chart.Part(words.text("chart.paid"), yuan(words, funding.paid()), nothing),
                new Chart.Part(words.text("chart.may"), yuan(words, funding.total()), nothing),
                new Chart.Part(words.text("chart.open"), nothing, yuan(words, open)));
        return Optional.of(new Chart.StackedBar(
                words.text("chart.money"),
                new MoneyWords(words).line(),
                parts,
                yuan(words, ceiling),
                yuan(words, ceiling),
                words.text("chart.ceiling")));
    }

    /** A score by its groups against its pass mark; none without a mark. */
    static Optional<Chart> score(Words words, TargetOutcome target) {
        Score score = target.score();
        if (score == null || score.pass() == null || score.groups().isEmpty()) {
            return Optional.empty();
        }
        List<Chart.Part> parts = score.groups().stream()
                .map(g -> new Chart.Part(
                        words.sentences().label(words.sentences().names().item(target.pack(), g.name())),
                        points(words, g.min()),
                        points(words, g.max().minus(g.min()))))
                .toList();
        Exact whole = score.max().compareTo(score.pass()) > 0 ? score.max() : score.pass();
        return Optional.of(new Chart.StackedBar(
                words.text("chart.score", words.name(target)),
                Reason.score(words, score, "score"),
                parts,
                points(words, whole),
                points(words, score.pass()),
                words.text("chart.pass")));
    }

    /** Values against their lines, of what fails by a number; points are in the picture of the score. */
    static Optional<Chart> gaps(Words words, TargetOutcome target) {
        List<Chart.Bullet> bullets = new ArrayList<>();
        for (Finding finding : Gaps.all(target)) {
            bullet(words, finding).filter(b -> bullets.size() < MOST).ifPresent(bullets::add);
        }
        return bullets.isEmpty()
                ? Optional.empty()
                : Optional.of(new Chart.Bullets(
                        words.text("chart.gaps", words.name(target)),
                        words.text("chart.gaps.text", String.valueOf(bullets.size())),
                        bullets));
    }

    private static Optional<Chart.Bullet> bullet(Words words, Finding finding) {
        if (!(finding.required() instanceof Required.Line line)
                || !(finding.actual() instanceof Observed.Amount amount)
                || amount.unit() == Unit.POINTS
                || amount.unit() == Unit.COUNT
                || amount.unit() == Unit.NONE) {
            return Optional.empty();
        }
        Exact low = amount.low();
        Exact high = amount.high();
        Exact mark = line.low();
        boolean least = line.comparison() == Comparison.AT_LEAST || line.comparison() == Comparison.MORE_THAN;
        boolean most = line.comparison() == Comparison.AT_MOST || line.comparison() == Comparison.LESS_THAN;
        if (low == null || high == null || mark == null || !mark.equals(line.high()) || !(least || most)) {
            return Optional.empty();
        }
        return Optional.of(new Chart.Bullet(
                words.sentences().brief(finding),
                figure(words, low, amount.unit()),
                figure(words, high, amount.unit()),
                figure(words, mark, amount.unit()),
                least,
                words.sentences().gap(finding)));
    }

    /** How an amount came about, where more than one step made it. */
    static Optional<Chart> award(Words words, Award award) {
        if (award.amount() == null || award.steps().size() < 2) {
            return Optional.empty();
        }
        List<String> told = words.sentences().steps(award);
        List<Chart.Amount> steps = new ArrayList<>();
        for (int i = 0; i < award.steps().size(); i++) {
            steps.add(new Chart.Amount(
                    told.get(i), yuan(words, award.steps().get(i).amount())));
        }
        return Optional.of(new Chart.Waterfall(
                new MoneyWords(words).name(award), words.text("chart.award", words.money(award.amount())), steps));
    }

    private static Chart.Figure yuan(Words words, BigDecimal yuan) {
        return new Chart.Figure(yuan, words.money(yuan));
    }

    private static Chart.Figure points(Words words, Exact points) {
        return figure(words, points, Unit.POINTS);
    }

    private static Chart.Figure figure(Words words, Exact number, Unit unit) {
        BigDecimal shown = ShownDecimals.down(number, unit == Unit.RATIO ? DECIMALS : 2);
        BigDecimal read = ShownDecimals.down(number, unit == Unit.RATIO ? 4 : 2);
        return new Chart.Figure(shown, words.sentences().figures().of(read, unit));
    }
}
