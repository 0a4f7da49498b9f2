package io.tidu.report;

import io.tidu.internal.explain.ShownDecimals;
import io.tidu.internal.explain.Sides;
import io.tidu.internal.report.paper.Sheet;
import io.tidu.model.Verdict;
import io.tidu.model.assessment.Score;
import io.tidu.model.assessment.TargetOutcome;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** A target in a few words: how many criteria are not settled, and the score against its pass mark. */
final class TargetSummary {
    private static final int DECIMALS = 2;

    private TargetSummary() {}

    static String of(Sheet sheet, TargetOutcome target) {
        List<String> parts = new ArrayList<>();
        for (Verdict verdict : List.of(Verdict.NOT_MET, Verdict.UNDETERMINED, Verdict.NEEDS_REVIEW)) {
            long count = ChosenTargets.count(target, verdict);
            if (count > 0) {
                parts.add(sheet.text("report.count." + verdict.word(), String.valueOf(count)));
            }
        }
        if (parts.isEmpty() && !target.criteria().isEmpty()) {
            parts.add(sheet.text(
                    "report.count.met", String.valueOf(target.criteria().size())));
        }
        if (target.findings().isEmpty() && target.verdict().isOpen()) {
            parts.add(sheet.text("report.nothing-applies"));
        }
        if (target.score() != null) {
            parts.add(score(sheet, target.score()));
        }
        return String.join(sheet.text("explain.part-separator"), parts);
    }

    /** The total as an interval, with its pass mark. */
    static String score(Sheet sheet, Score score) {
        Sides sides = Points.total(score, DECIMALS);
        String least = ShownDecimals.plain(Objects.requireNonNull(sides.low()));
        String total = score.min().equals(score.max())
                ? least
                : least + "–" + ShownDecimals.plain(Objects.requireNonNull(sides.high()));
        BigDecimal mark = sides.lineLow();
        if (mark == null || score.passComparison() == null) {
            return sheet.text("report.score", total);
        }
        String line = sheet.sentences().line(score.passComparison(), ShownDecimals.plain(mark));
        return sheet.text("report.score-with-mark", total, line);
    }
}
