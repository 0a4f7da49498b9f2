package io.tidu.internal.report.paper;

import io.tidu.explain.Figures;
import io.tidu.explain.MissingFact;
import io.tidu.explain.Sentences;
import io.tidu.internal.diagnostic.Messages;
import io.tidu.model.Evidence;
import io.tidu.model.Label;
import io.tidu.model.Names;
import io.tidu.model.Verdict;
import io.tidu.model.assessment.Assessment;
import io.tidu.model.assessment.TargetOutcome;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What every block of a text report writes with: the assessment, the language and the page. */
public record Sheet(Assessment assessment, Messages messages, Sentences sentences, Paper page) {
    /** Before what is told below a finding or an award. */
    public static final String INDENT = "      ";

    private static final String SAMPLE = "sample";
    private static final int MOST_MISSING = 5;

    /** A text of the catalogue. */
    public String text(String id, Object... arguments) {
        return messages.text(id, arguments);
    }

    /** A label in the language of the sheet. */
    public String label(Label label) {
        return sentences.label(label);
    }

    /** What things are called. */
    public Names names() {
        return sentences.names();
    }

    /** How numbers are written. */
    public Figures figures() {
        return sentences.figures();
    }

    /** What a target is called. */
    public String target(String name) {
        TargetOutcome outcome = outcome(name);
        return label(outcome == null ? names().target(name) : names().target(outcome.pack(), name));
    }

    /** One character that shows a verdict. */
    public static String sign(Verdict verdict) {
        return switch (verdict) {
            case MET -> "✓";
            case NOT_MET -> "✗";
            case UNDETERMINED -> "?";
            case NEEDS_REVIEW -> "!";
        };
    }

    /** A name with the mark of a sample value, unless the name says so itself. */
    public String marked(String name, String status) {
        return name + mark(name, status);
    }

    /** The mark of a sample value, or an empty text if it is none or the name says so itself. */
    public String mark(String name, String status) {
        boolean said = name.toLowerCase(Locale.ROOT).contains(text("report.sample-word"));
        return status.equals(SAMPLE) && !said ? text("report.sample-mark") : "";
    }

    /** Whether any of what was used is only a sample. */
    public boolean hasSample() {
        return assessment.packs().stream().anyMatch(p -> p.status().equals(SAMPLE))
                || assessment.funding().awards().stream()
                        .anyMatch(a -> a.status().equals(SAMPLE))
                || assessment.funding().open().stream().anyMatch(a -> a.status().equals(SAMPLE));
    }

    /** What became of a target, as a word. */
    public @Nullable TargetOutcome outcome(@Nullable String target) {
        return target == null ? null : assessment.targets().get(target);
    }

    /** The title of a pack. */
    public String pack(String id) {
        return label(names().packTitle(id));
    }

    /** The labels of missing facts; of many only the first, as all stand at the end of the page. */
    public List<String> missing(Evidence evidence, int most) {
        List<String> labels =
                sentences.missing(evidence).stream().map(MissingFact::label).toList();
        if (labels.size() <= most + 1) {
            return labels;
        }
        String first = sentences.list(labels.subList(0, most));
        return List.of(
                evidence.more()
                        ? text("report.missing-many", first, String.valueOf(labels.size() - 1))
                        : text("report.missing-more", first, String.valueOf(labels.size())));
    }

    /** What is missing and doubtful, below what it is about. */
    public void reasons(String pack, Evidence evidence) {
        List<String> missing = missing(evidence, MOST_MISSING);
        if (!missing.isEmpty()) {
            page.paragraph(INDENT, text("explain.missing", sentences.list(missing)));
        }
        sentences.doubts(pack, evidence).forEach(d -> page.paragraph(INDENT, d));
    }

    /** A heading of a section: its title, a mark such as that of a sample, and what is most important. */
    public void heading(String title, String mark, String rest) {
        page.heading(title, mark, rest);
    }
}
