package io.tidu.explain;

import io.tidu.internal.explain.Sides;
import io.tidu.model.Comparison;
import io.tidu.model.Doubt;
import io.tidu.model.Exact;
import io.tidu.model.Label;
import io.tidu.model.Unit;
import io.tidu.model.Verdict;
import io.tidu.model.assessment.Finding;
import io.tidu.model.assessment.Observed;
import io.tidu.model.assessment.Required;
import java.util.List;
import java.util.Locale;

/** What stands in the way of a criterion in a few words, and the one change that would settle it. */
final class GapSentence {
    /** The choice whose words name documents to hand in; a criterion of that name is such a document. */
    private static final String DOCUMENT = "documents.kind";

    private final Wording wording;
    private final StatementSentence statement;
    private final EntryWords entries;
    private final Reasons reasons;

    GapSentence(Wording wording, StatementSentence statement, Reasons reasons) {
        this.wording = wording;
        this.statement = statement;
        this.entries = new EntryWords(wording);
        this.reasons = reasons;
    }

    /** Such as {@code S&T staff: short of 1 person}; no full stop. */
    String gap(Finding finding) {
        if (finding.verdict().isOpen()) {
            return disputed(finding) ? wording.text("explain.gap.conflict", subjects(finding)) : open(finding);
        }
        String label = label(finding);
        if (isEvent(finding)) {
            return wording.text("explain.value", label, entries.named(finding));
        }
        if (isDocument(finding)) {
            return wording.text("explain.gap.document", label);
        }
        Finding.Shortfall shortfall = finding.shortfall();
        if (shortfall != null && shortfall.fact() != null) {
            return wording.text("explain.gap.short", fact(shortfall.fact()), sufficient(finding, shortfall));
        }
        return figures(finding, "explain.gap.");
    }

    /** Such as {@code 1 more S&T staff}; no full stop. */
    String remedy(Finding finding) {
        if (finding.verdict().isOpen()) {
            return open(finding);
        }
        if (isEvent(finding)) {
            return wording.text("explain.remedy.event", label(finding), entries.named(finding));
        }
        if (isDocument(finding)) {
            return wording.text("explain.remedy.document", label(finding));
        }
        Finding.Shortfall shortfall = finding.shortfall();
        if (shortfall == null || shortfall.fact() == null) {
            return figures(finding, "explain.remedy.");
        }
        String fact = fact(shortfall.fact());
        Exact alone = shortfall.alone();
        Amounts amounts = new Amounts(wording, finding);
        String more = shortfall.amount() == null || alone == null || alone.equals(shortfall.amount())
                ? wording.text("explain.remedy.more", fact, sufficient(finding, shortfall))
                : wording.text(
                        "explain.remedy.more-with",
                        fact,
                        amounts.missing(shortfall.amount(), shortfall.unit()),
                        fact(String.valueOf(shortfall.whole())),
                        amounts.missing(alone, shortfall.unit()));
        return wording.text("explain.remedy.now", more, figures(finding, "explain.remedy.figures."));
    }

    /** Whether nothing is missing but sources disagree. */
    private static boolean disputed(Finding finding) {
        return finding.evidence().missing().isEmpty()
                && finding.evidence().doubts().stream().anyMatch(GapSentence::isOfSources);
    }

    private static boolean isOfSources(Doubt doubt) {
        return doubt.kind() == Doubt.Kind.CONFLICT && doubt.contradiction() == null;
    }

    /** What sources disagree on. */
    private String subjects(Finding finding) {
        return wording.list(finding.evidence().doubts().stream()
                .filter(GapSentence::isOfSources)
                .map(d -> wording.subject(finding.pack(), d))
                .map(s -> s == null ? label(finding) : s)
                .distinct()
                .toList());
    }

    /** Missing facts, else the first doubt, of what is not decided. */
    private String open(Finding finding) {
        List<String> missing = reasons.missing(finding.evidence()).stream()
                .map(MissingFact::label)
                .toList();
        if (!missing.isEmpty()) {
            return wording.text(
                    "explain.gap.missing",
                    missing.size() == 1
                            ? missing.get(0)
                            : wording.text("explain.gap.and-others", missing.get(0), String.valueOf(missing.size())));
        }
        if (isEvent(finding)) {
            return wording.text(
                    "explain.gap.judged", wording.text("explain.value", label(finding), entries.named(finding)));
        }
        if (finding.evidence().hasConflict()) {
            return bare(reasons.doubts(finding.pack(), finding.evidence()).get(0));
        }
        boolean expert = finding.evidence().doubts().stream().anyMatch(d -> d.kind() == Doubt.Kind.EXPERT);
        if (expert && finding.actual() instanceof Observed.Amount) {
            return wording.text("explain.gap.expert", figures(finding, "explain.gap."));
        }
        return finding.actual() instanceof Observed.Amount
                ? wording.text("explain.gap.judged", figures(finding, "explain.gap."))
                : reasons.doubts(finding.pack(), finding.evidence()).stream()
                        .findFirst()
                        .map(this::bare)
                        .orElseGet(() -> wording.text("explain.gap.judged", label(finding)));
    }

    /** Without its full stop. */
    private String bare(String sentence) {
        String stop = wording.text("explain.sentence", "");
        return sentence.endsWith(stop) ? sentence.substring(0, sentence.length() - stop.length()) : sentence;
    }

    private String figures(Finding finding, String ids) {
        String label = label(finding);
        if (finding.required() instanceof Required.Line line && finding.actual() instanceof Observed.Amount amount) {
            Sides sides = Sides.of(amount, line, Figures.exactScale(amount.unit()), Figures.cutScale(amount.unit()));
            String value = new Amounts(wording, finding).of(sides.low(), sides.high(), amount.unit());
            Exact high = amount.high();
            boolean none = amount.unit() == Unit.COUNT && high != null && high.signum() == 0;
            if (none && isLeast(line.comparison())) {
                return finding.counted().entries().isEmpty()
                        ? wording.text("explain.gap.none", label)
                        : wording.text("explain.value", label, entries.named(finding));
            }
            String mark = new Amounts(wording, finding).of(sides.lineLow(), sides.lineHigh(), line.unit());
            String word = line.comparison().name().toLowerCase(Locale.ROOT).replace('_', '-');
            return wording.text(ids + word, label, value, mark);
        }
        return finding.required() == null || wording.saysAnswer(finding)
                ? label
                : wording.text("explain.value", label, statement.value(finding))
                        + (finding.required() instanceof Required.OneOf ? wording.text("explain.gap.not-allowed") : "");
    }

    private static boolean isLeast(Comparison comparison) {
        return comparison == Comparison.AT_LEAST || comparison == Comparison.MORE_THAN;
    }

    /** Whether entries that must not be there are: an accident, an offence, a listing. */
    private static boolean isEvent(Finding finding) {
        boolean refusing = finding.required() == null
                || (finding.required() instanceof Required.Line line && StatementSentence.isNone(line));
        return refusing && finding.verdict() != Verdict.MET && EntryWords.isCounting(finding);
    }

    /** Whether a document to hand in is not there. */
    private boolean isDocument(Finding finding) {
        return !wording.names().choice(DOCUMENT, finding.criterion()).equals(Label.of(finding.criterion()));
    }

    /** What suffices where the whole grows with it; if nothing does, what suffices while the whole stays as it is. */
    private String sufficient(Finding finding, Finding.Shortfall shortfall) {
        return new Amounts(wording, finding)
                .missing(shortfall.amount() == null ? shortfall.alone() : shortfall.amount(), shortfall.unit());
    }

    /** Without what is explained in brackets, with what tells it from others. */
    String label(Finding finding) {
        return wording.about(finding, brief(wording.bare(finding)));
    }

    private String fact(String name) {
        return brief(wording.of(wording.names().fact(name)));
    }

    /** Without what is explained in brackets at the end: that stands where everything is told. */
    static String brief(String label) {
        for (String brackets : List.of("（）", "()")) {
            int open = opening(label, brackets.charAt(0), brackets.charAt(1));
            if (open > 3) {
                return label.substring(0, open).strip();
            }
        }
        return label;
    }

    /** Where the bracket is opened that the label ends with, so that brackets within a name stay; -1 if none is. */
    private static int opening(String label, char opened, char closed) {
        int depth = 0;
        for (int i = label.length() - 1; i >= 0; i--) {
            depth += label.charAt(i) == closed ? 1 : label.charAt(i) == opened ? -1 : 0;
            if (depth == 0) {
                return i == label.length() - 1 ? -1 : i;
            }
        }
        return -1;
    }
}
