package io.tidu.internal.report.assessment;

import io.tidu.internal.explain.Gaps;
import io.tidu.internal.explain.ShownDecimals;
import io.tidu.model.Comparison;
import io.tidu.model.Verdict;
import io.tidu.model.assessment.Finding;
import io.tidu.model.assessment.Score;
import io.tidu.model.assessment.TargetOutcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The one reason that decides a target, in words. */
final class Reason {
    private static final int DECIMALS = 2;
    private static final int MOST_FACTS = 2;

    private Reason() {}

    static String of(Words words, TargetOutcome target) {
        return of(words, target, Gaps.of(target));
    }

    static String of(Words words, TargetOutcome target, Gaps gaps) {
        return beginning(said(words, target, gaps));
    }

    /** As it stands where a sentence begins. */
    private static String beginning(String said) {
        boolean isSmall = !said.isEmpty() && said.charAt(0) >= 'a' && said.charAt(0) <= 'z';
        return isSmall ? said.substring(0, 1).toUpperCase(Locale.ROOT) + said.substring(1) : said;
    }

    private static String said(Words words, TargetOutcome target, Gaps gaps) {
        if (target.verdict() == Verdict.MET) {
            return met(words, target);
        }
        if (gaps.isEmpty()) {
            return words.messages().text("report.nothing-applies");
        }
        if (target.verdict() == Verdict.UNDETERMINED) {
            return missing(words, target, gaps);
        }
        String first = words.sentences().gap(gaps.findings().get(0));
        int others = gaps.findings().size() - 1;
        return others == 0 ? first : words.text("reason.and-more", first, String.valueOf(others));
    }

    private static String met(Words words, TargetOutcome target) {
        if (target.score() != null && target.score().pass() != null) {
            return score(words, target.score(), "score");
        }
        return words.text("reason.met");
    }

    /** The documents that are missing for everything that is open. */
    private static String missing(Words words, TargetOutcome target, Gaps gaps) {
        List<String> documents = documents(words, gaps);
        String before = words.name(target) + "  " + words.text("reason.missing", "");
        return documents.isEmpty()
                ? words.sentences().gap(gaps.findings().get(0))
                : words.text("reason.missing", words.papersInLine(before, documents, MOST_FACTS));
    }

    /** The documents that are missing, or the facts of which none is named. */
    static List<String> documents(Words words, Gaps gaps) {
        List<String> facts = new ArrayList<>();
        gaps.findings()
                .forEach(f -> words.sentences().missing(f.evidence()).stream()
                        .map(m -> m.document() == null ? m.label() : m.document())
                        .filter(d -> !facts.contains(d))
                        .forEach(facts::add));
        return facts;
    }

    /** {@code 45–95, pass mark 60}. */
    static String score(Words words, Score score, String ids) {
        String points = words.sentences().figures().points(score.min(), score.max());
        if (score.pass() == null) {
            return words.text(ids, points);
        }
        String mark = ShownDecimals.plain(ShownDecimals.down(score.pass(), DECIMALS));
        String id = score.passComparison() == Comparison.MORE_THAN ? "-above" : "-from";
        return words.text(ids + id, points, mark);
    }

    /** What blocks a stage first, or nothing if nothing does. */
    static String first(Words words, TargetOutcome target) {
        List<Finding> findings = Gaps.of(target).findings();
        return findings.isEmpty() ? "" : words.sentences().gap(findings.get(0));
    }
}
