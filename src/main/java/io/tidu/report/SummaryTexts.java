package io.tidu.report;

import io.tidu.internal.report.paper.Sheet;
import io.tidu.model.assessment.Funding;
import io.tidu.model.assessment.NotFor;
import io.tidu.model.assessment.PackUse;
import io.tidu.model.assessment.StageOutcome;
import io.tidu.model.assessment.TargetOutcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the head of a report says, whatever it is written on. */
final class SummaryTexts {
    private static final int MOST_REASONS = 4;
    private static final int MOST_NAMES = 4;

    private final Sheet sheet;

    SummaryTexts(Sheet sheet) {
        this.sheet = sheet;
    }

    /** The stage on record, the one attained and the next. */
    String stage() {
        StageOutcome stage = sheet.assessment().stage();
        return sheet.text("report.stage", stage(stage.current()), stage(stage.eligible()), stage(stage.next()));
    }

    /** The criteria of the next stage that are not met, or an empty text. */
    String blockedBy() {
        StageOutcome stage = sheet.assessment().stage();
        TargetOutcome next = sheet.outcome(stage.next());
        if (stage.blockedBy().isEmpty() || next == null) {
            return "";
        }
        List<String> blocking = stage.blockedBy().stream()
                .map(c -> FindingLines.criterion(sheet, next, c))
                .toList();
        return sheet.text("report.blocked-by", sheet.sentences().list(blocking));
    }

    /** The policies that were used, in the order of {@link #used()}. */
    List<String> packs() {
        return used().stream().map(this::pack).toList();
    }

    /** The packs that are for the enterprise. */
    List<PackUse> used() {
        Set<String> others =
                sheet.assessment().notFor().stream().map(NotFor::pack).collect(Collectors.toSet());
        return sheet.assessment().packs().stream()
                .filter(p -> !others.contains(p.id()))
                .toList();
    }

    /** The policies that are not for the enterprise, with the reason. */
    List<String> notFor() {
        return sheet.assessment().notFor().stream()
                .map(sheet.sentences()::notFor)
                .toList();
    }

    private String stage(@Nullable String stage) {
        return stage == null ? sheet.text("report.no-stage") : sheet.target(stage);
    }

    /** What is due, what is open, and the ceiling. */
    String funding() {
        Funding funding = sheet.assessment().funding();
        List<String> parts = new ArrayList<>();
        boolean sample = funding.awards().stream()
                .anyMatch(a -> !sheet.mark("", a.status()).isEmpty());
        parts.add(sheet.text("report.total", sheet.figures().money(funding.total()))
                + (sample ? sheet.text("report.sample-mark") : ""));
        if (!funding.open().isEmpty()) {
            parts.add(sheet.text(
                    "report.open-awards", String.valueOf(funding.open().size())));
        }
        parts.addAll(ceilings(sheet));
        return String.join(sheet.text("explain.part-separator"), parts);
    }

    /** The ceiling; of several each with its policy. */
    static List<String> ceilings(Sheet sheet) {
        List<Funding.Ceiling> ceilings = sheet.assessment().funding().ceilings();
        return ceilings.stream()
                .map(c -> ceilings.size() == 1
                        ? sheet.text("report.ceiling", sheet.figures().money(c.amount()))
                        : sheet.text(
                                "report.ceiling-of",
                                sheet.pack(c.pack()),
                                sheet.figures().money(c.amount())))
                .toList();
    }

    /** Targets that are named together. */
    String folded(List<TargetOutcome> together) {
        TargetOutcome first = together.get(0);
        List<String> names = together.stream().map(this::name).toList();
        String some = sheet.sentences().list(names.subList(0, Math.min(MOST_NAMES, names.size())));
        String labels = names.size() > MOST_NAMES ? sheet.text("report.and-more", some) : some;
        return first.inForce()
                ? sheet.text(
                        "report.folded." + first.verdict().word(),
                        String.valueOf(names.size()),
                        labels,
                        reasons(first, together))
                : sheet.text("report.folded.not-in-force", sheet.pack(first.pack()), labels);
    }

    /** The criteria that keep them from being attained, the most frequent first. */
    private String reasons(TargetOutcome first, List<TargetOutcome> together) {
        Map<String, Long> counts = together.stream()
                .flatMap(t -> t.criteria().entrySet().stream()
                        .filter(c -> c.getValue() == first.verdict())
                        .map(c -> FindingLines.criterion(sheet, t, c.getKey())))
                .collect(Collectors.groupingBy(c -> c, TreeMap::new, Collectors.counting()));
        return sheet.sentences()
                .list(counts.entrySet().stream()
                        .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                        .limit(MOST_REASONS)
                        .map(Map.Entry::getKey)
                        .toList());
    }

    /** A target with the mark of a sample. */
    String name(TargetOutcome target) {
        return sheet.marked(sheet.target(target.target()), target.status());
    }

    private String pack(PackUse pack) {
        String title = sheet.text("report.pack", sheet.pack(pack.id()), pack.version());
        String mark = sheet.mark("", pack.status());
        return mark.isEmpty()
                ? sheet.text("report.pack-status", title, sheet.text("report.status." + pack.status()))
                : title + mark;
    }
}
