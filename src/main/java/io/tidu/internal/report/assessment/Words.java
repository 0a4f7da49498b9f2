package io.tidu.internal.report.assessment;

import io.tidu.explain.Sentences;
import io.tidu.internal.diagnostic.Columns;
import io.tidu.internal.diagnostic.Messages;
import io.tidu.internal.document.Sign;
import io.tidu.internal.document.Text;
import io.tidu.model.Status;
import io.tidu.model.Verdict;
import io.tidu.model.assessment.Assessment;
import io.tidu.model.assessment.TargetOutcome;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What every part of a document about an enterprise speaks with: the assessment and one language. */
record Words(Assessment assessment, Messages messages, Sentences sentences) {
    /** Columns of a line, into a pipe and on most terminals, less what an item begins with. */
    private static final int LINE = 96;

    /** A text of the catalogue. */
    String text(String id, Object... arguments) {
        return messages.text("assess." + id, arguments);
    }

    /** Yuan. */
    String money(BigDecimal yuan) {
        return sentences.figures().money(yuan);
    }

    /** Items of an enumeration, the first of them named. */
    String list(List<String> items, int most) {
        return named("and-others", items, most);
    }

    /** Documents, the first of them named. */
    String papers(List<String> documents, int most) {
        return named("and-other-papers", documents, most);
    }

    private String named(String id, List<String> items, int most) {
        return items.size() <= most
                ? sentences.list(items)
                : text(
                        id,
                        sentences.list(items.subList(0, most)),
                        String.valueOf(items.size()),
                        String.valueOf(items.size() - most));
    }

    /**
     * As many documents as fit into a line of a terminal with what else stands there, at least one, at most so many.
     */
    String papersInLine(String others, List<String> documents, int most) {
        return inLines("and-other-papers", 1, others, documents, most);
    }

    /** The same in several lines, behind how many there are. */
    String countedPapers(int lines, String others, List<String> documents) {
        return inLines("and-rest", lines, others, documents, documents.size());
    }

    /**
     * As many items as fit into a line of a terminal with what else stands there, at least one.
     *
     * @param counted how many each stands for; all of them are counted
     */
    String listInLine(String others, Map<String, Integer> counted) {
        List<String> items = counted.entrySet().stream()
                .map(i -> i.getValue() == 1 ? i.getKey() : text("times", i.getKey(), String.valueOf(i.getValue())))
                .toList();
        List<Integer> counts = List.copyOf(counted.values());
        int some = items.size();
        while (some > 1 && Columns.of(others + named(items, counts, some)) > LINE) {
            some--;
        }
        return named(items, counts, some);
    }

    private String named(List<String> items, List<Integer> counts, int most) {
        int all = counts.stream().mapToInt(Integer::intValue).sum();
        int shown = counts.subList(0, most).stream().mapToInt(Integer::intValue).sum();
        String first = sentences.list(items.subList(0, most));
        return most == items.size()
                ? first
                : text("and-others", first, String.valueOf(all), String.valueOf(all - shown));
    }

    /** As many of the first items as fit into a line of a terminal with what else stands there, at least one. */
    String firstInLine(String others, List<String> items) {
        int most = items.size();
        while (most > 1 && Columns.of(others + sentences.list(items.subList(0, most))) > LINE) {
            most--;
        }
        return sentences.list(items.subList(0, Math.min(most, items.size())));
    }

    private String inLines(String id, int lines, String others, List<String> items, int most) {
        int some = Math.min(most, items.size());
        while (some > 1 && Columns.of(others + named(id, items, some)) > lines * LINE) {
            some--;
        }
        return named(id, items, some);
    }

    /** What a target is called. */
    String name(TargetOutcome target) {
        return sentences.label(sentences.names().target(target.pack(), target.target()));
    }

    /** What a stage or another target is called; that there is none is said, too. */
    String name(@Nullable String target) {
        TargetOutcome outcome = outcome(target);
        return outcome != null
                ? name(outcome)
                : target == null
                        ? text("no-stage")
                        : sentences.label(sentences.names().target(target));
    }

    /** What became of a target, if any rule decides it. */
    @Nullable
    TargetOutcome outcome(@Nullable String target) {
        return target == null ? null : assessment.targets().get(target);
    }

    /** The mark of a sample value after a name that does not say so itself, or nothing. */
    Text mark(String name, String status) {
        boolean said = name.toLowerCase(Locale.ROOT).contains(messages.text("report.sample-word"));
        return isSample(status) && !said ? Text.of(messages.text("report.sample-mark"), Text.Style.MARK) : Text.NONE;
    }

    /** Whether a value of this status was laid down by nobody. */
    static boolean isSample(String status) {
        return status.equals(Status.SAMPLE.word());
    }

    /** Whether any of what was used is only a sample. */
    boolean hasSample() {
        return assessment.packs().stream().anyMatch(p -> isSample(p.status()))
                || assessment.funding().awards().stream().anyMatch(a -> isSample(a.status()))
                || assessment.funding().open().stream().anyMatch(a -> isSample(a.status()));
    }

    /** The enterprise's name, or its code where it has none. */
    String enterprise() {
        return assessment.name().isEmpty() ? assessment.enterprise() : assessment.name();
    }

    /** Its name and its code, or its code alone where it has no name. */
    Text called() {
        return assessment.name().isEmpty()
                ? Text.of(enterprise())
                : Text.of(enterprise()).and(Text.of("  " + assessment.enterprise(), Text.Style.QUIET));
    }

    /** The sign of a verdict. */
    static Sign sign(Verdict verdict) {
        return switch (verdict) {
            case MET -> Sign.MET;
            case NOT_MET -> Sign.NOT_MET;
            case UNDETERMINED -> Sign.UNDETERMINED;
            case NEEDS_REVIEW -> Sign.NEEDS_REVIEW;
        };
    }
}
