package io.tidu.explain;

import io.tidu.internal.explain.Sides;
import io.tidu.model.Comparison;
import io.tidu.model.Exact;
import io.tidu.model.Verdict;
import io.tidu.model.assessment.Finding;
import io.tidu.model.assessment.Observed;
import io.tidu.model.assessment.Required;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The sentence of a finding: what was found, what is required, and by how much. */
final class StatementSentence {
    /** A met requirement does not need its whole list of allowed texts. */
    private static final int FEW = 3;

    private final Wording wording;
    private final Margin margin;
    private final EntryWords entries;

    StatementSentence(Wording wording) {
        this.wording = wording;
        this.margin = new Margin(wording);
        this.entries = new EntryWords(wording);
    }

    String of(Finding finding) {
        String sentence = plain(finding);
        return finding.role() == Finding.Role.ALTERNATIVE ? wording.text("explain.alternative", sentence) : sentence;
    }

    /** Without saying that it is a way around. */
    String plain(Finding finding) {
        String label = wording.criterion(finding);
        List<String> parts = new ArrayList<>();
        if (finding.required() == null) {
            parts.add(withoutLine(finding, label));
            entries.of(finding).ifPresent(parts::add);
        } else if (finding.required() instanceof Required.Line line && isNone(line) && EntryWords.isCounting(finding)) {
            // What must not be is named first: a bare "1" refuses without saying why.
            parts.add(wording.text("explain.value", label, entries.named(finding)));
            parts.add(wording.text("explain.entries-total", value(finding)));
            parts.add(required(finding));
        } else if (finding.verdict() == Verdict.MET
                && finding.required() instanceof Required.Line line
                && isNone(line)
                && finding.counted().entries().isEmpty()) {
            parts.add(wording.text("explain.value", label, wording.text("explain.verdict.met")));
        } else if (wording.saysAnswer(finding)) {
            parts.add(label);
            entries.of(finding).ifPresent(parts::add);
        } else {
            parts.add(wording.text(
                    "explain.value", label, isUnasked(finding) ? wording.text("explain.verdict.met") : value(finding)));
            if (!isPlainAnswer(finding)) {
                parts.add(required(finding));
            }
            parts.addAll(margin.of(finding));
            entries.of(finding).ifPresent(parts::add);
        }
        if (!finding.counted().basis().isEmpty()) {
            parts.add(wording.text(
                    "explain.on-basis",
                    wording.list(finding.counted().basis().stream()
                            .map(fact -> wording.factOrOther(finding.pack(), fact))
                            .toList())));
        }
        if (isOpenForItsConditionsAlone(finding)) {
            parts.add(wording.text("explain.applies-open"));
        }
        return wording.sentence(parts);
    }

    /** Value and line are known, yet facts are missing: those that tell whether the requirement applies at all. */
    private static boolean isOpenForItsConditionsAlone(Finding finding) {
        boolean known = finding.actual() instanceof Observed.Amount amount
                ? Margin.single(amount.low(), amount.high()) != null
                : finding.actual() != null;
        boolean open =
                finding.required() instanceof Required.Line line && Margin.single(line.low(), line.high()) == null;
        return known && !open && finding.verdict() == Verdict.UNDETERMINED;
    }

    /** Beside the answer that is asked for nobody needs to read that it is. */
    private static boolean isPlainAnswer(Finding finding) {
        return finding.required() instanceof Required.Answer && finding.verdict() == Verdict.MET;
    }

    /** A no that is asked for, of what is called by what must not be. */
    private static boolean isUnasked(Finding finding) {
        return isPlainAnswer(finding) && finding.required() instanceof Required.Answer answer && !answer.yes();
    }

    private String withoutLine(Finding finding, String label) {
        return switch (finding.role()) {
            case VETO ->
                wording.text(
                        "explain.veto."
                                + (finding.verdict().isOpen()
                                        ? "open"
                                        : finding.verdict().word()),
                        label);
            case REVIEW -> wording.text("explain.left-to-a-person", label);
            case REQUIREMENT, ALTERNATIVE ->
                wording.text(
                        "explain.value",
                        label,
                        wording.text("explain.verdict." + finding.verdict().word()));
        };
    }

    /** The value in words. */
    String value(Finding finding) {
        if (finding.actual() instanceof Observed.Amount amount) {
            Required.Line line = finding.required() instanceof Required.Line known ? known : null;
            Sides sides = Sides.of(amount, line, Figures.exactScale(amount.unit()), Figures.cutScale(amount.unit()));
            return saysNothing(amount)
                    ? wording.text("explain.unknown")
                    : new Amounts(wording, finding).of(sides.low(), sides.high(), amount.unit());
        }
        if (finding.actual() instanceof Observed.Word word) {
            return words(finding, List.of(word.text())).get(0);
        }
        if (finding.actual() instanceof Observed.Either either) {
            return wording.either(words(finding, either.texts()));
        }
        if (finding.actual() instanceof Observed.Answer answer) {
            return answer(answer.yes());
        }
        boolean disputed = finding.required() instanceof Required.Answer
                && finding.evidence().hasConflict();
        return disputed ? wording.either(List.of(answer(true), answer(false))) : wording.text("explain.unknown");
    }

    /** The one number that {@link #value} shows, or null. */
    @Nullable
    BigDecimal figure(Finding finding) {
        if (!(finding.actual() instanceof Observed.Amount amount) || saysNothing(amount)) {
            return null;
        }
        Required.Line line = finding.required() instanceof Required.Line known ? known : null;
        Sides sides = Sides.of(amount, line, Figures.exactScale(amount.unit()), Figures.cutScale(amount.unit()));
        boolean one = sides.low() != null && sides.high() != null && sides.low().compareTo(sides.high()) == 0;
        return one ? sides.low() : null;
    }

    /** The line in words; empty if there is none. */
    String required(Finding finding) {
        Required required = finding.required();
        if (required instanceof Required.Line line) {
            Observed.Amount amount = finding.actual() instanceof Observed.Amount known ? known : null;
            return line(
                    finding,
                    line,
                    Sides.of(amount, line, Figures.exactScale(line.unit()), Figures.cutScale(line.unit())));
        }
        if (required instanceof Required.OneOf oneOf) {
            if (!oneOf.excluded().isEmpty()) {
                return wording.text("explain.none-of", wording.list(words(finding, oneOf.excluded())));
            }
            boolean brief = finding.verdict() == Verdict.MET && oneOf.texts().size() > FEW;
            return brief
                    ? wording.text("explain.among-allowed")
                    : wording.text("explain.one-of", wording.list(words(finding, oneOf.texts())));
        }
        return required instanceof Required.Answer answer ? wording.text("explain.must-be", answer(answer.yes())) : "";
    }

    /** "At least 0" of something that is counted. */
    private static boolean saysNothing(Observed.Amount amount) {
        return amount.high() == null && amount.low() != null && amount.low().signum() == 0;
    }

    private String line(Finding finding, Required.Line line, Sides sides) {
        if (isNone(line)) {
            return wording.text("explain.none-allowed");
        }
        if (sides.lineLow() == null && sides.lineHigh() == null) {
            return wording.text("explain.line-unknown");
        }
        String number = new Amounts(wording, finding).of(sides.lineLow(), sides.lineHigh(), line.unit());
        String words = wording.line(line.comparison(), number);
        boolean open = Margin.single(line.low(), line.high()) == null;
        String said = wording.text(isLimit(line.comparison()) ? "explain.allowed" : "explain.required", words);
        return open ? wording.text("explain.line-open", said) : said;
    }

    /** Whether nothing may be counted. */
    static boolean isNone(Required.Line line) {
        Exact mark = Margin.single(line.low(), line.high());
        return line.comparison() == Comparison.EQUAL && mark != null && mark.signum() == 0;
    }

    private static boolean isLimit(Comparison comparison) {
        return comparison == Comparison.AT_MOST || comparison == Comparison.LESS_THAN;
    }

    /** Beside the words that are allowed, so that one that two choices call differently is told as it is meant. */
    private List<String> words(Finding finding, List<String> texts) {
        List<String> among = finding.required() instanceof Required.OneOf oneOf ? oneOf.texts() : List.of();
        return texts.stream()
                .map(t -> wording.of(
                        among.isEmpty()
                                ? wording.names().word(t)
                                : wording.names().word(t, among)))
                .toList();
    }

    private String answer(boolean yes) {
        return wording.text(yes ? "explain.yes" : "explain.no");
    }
}
