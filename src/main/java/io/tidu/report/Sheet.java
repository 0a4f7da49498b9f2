package io.tidu.report;

import io.tidu.diagnostic.Messages;
import io.tidu.explain.Figures;
import io.tidu.explain.Names;
import io.tidu.explain.Sentences;
import io.tidu.model.Label;
import io.tidu.model.Verdict;
import io.tidu.model.assessment.Assessment;
import io.tidu.model.assessment.TargetOutcome;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What every block of a text report writes with: the assessment, the language and the page. */
record Sheet(Assessment assessment, Messages messages, Sentences sentences, Page page) {
    private static final String SAMPLE = "sample";

    String text(String id, Object... arguments) {
        return messages.text(id, arguments);
    }

    String label(Label label) {
        return sentences.label(label);
    }

    Names names() {
        return sentences.names();
    }

    Figures figures() {
        return sentences.figures();
    }

    String target(String name) {
        return label(names().target(name));
    }

    /** One character that shows a verdict. */
    static String sign(Verdict verdict) {
        return switch (verdict) {
            case MET -> "✓";
            case NOT_MET -> "✗";
            case UNDETERMINED -> "?";
            case NEEDS_REVIEW -> "!";
        };
    }

    /** The mark of a sample value, or an empty text. */
    String mark(String status) {
        return status.equals(SAMPLE) ? text("report.sample-mark") : "";
    }

    /** Whether any of what was used is only a sample. */
    boolean hasSample() {
        return assessment.packs().stream().anyMatch(p -> p.status().equals(SAMPLE))
                || assessment.funding().awards().stream()
                        .anyMatch(a -> a.status().equals(SAMPLE))
                || assessment.funding().open().stream().anyMatch(a -> a.status().equals(SAMPLE));
    }

    @Nullable
    TargetOutcome outcome(@Nullable String target) {
        return target == null ? null : assessment.targets().get(target);
    }

    /** Title and version of the pack, as used. */
    String pack(String id) {
        String title = label(names().packTitle(id));
        List<String> versions = assessment.packs().stream()
                .filter(p -> p.id().equals(id))
                .map(p -> text("report.pack", title, p.version()))
                .toList();
        return versions.isEmpty() ? title : versions.get(0);
    }

    /** A heading of a section: its title, a mark such as that of a sample, and what is most important. */
    void heading(String title, String mark, String rest) {
        page.blank();
        page.paragraph("", text("report.heading", title, mark, rest));
    }
}
