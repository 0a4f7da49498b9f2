package io.tidu.report;

import io.tidu.explain.MissingFact;
import io.tidu.model.Doubt;
import io.tidu.model.Evidence;
import io.tidu.model.assessment.Finding;
import io.tidu.model.assessment.Score;
import io.tidu.model.assessment.TargetOutcome;
import java.util.List;
import java.util.Set;

/** A target in full: its score by groups and its findings. */
final class TargetBlock {
    private final Sheet sheet;
    private final TargetOutcome target;

    TargetBlock(Sheet sheet, TargetOutcome target) {
        this.sheet = sheet;
        this.target = target;
    }

    void write() {
        heading(sheet.target(target.target()));
        if (target.score() != null) {
            sheet.page().paragraph("  ", TargetSummary.score(sheet, target.score()));
            target.score().groups().forEach(this::group);
        }
        new FindingLines(sheet, target, Set.of()).write();
    }

    /**
     * As the next stage: only what is still to be done; the reasons of a finding that is told below are not repeated.
     */
    void writeOpen(Set<Finding> toldBelow) {
        heading(sheet.text("report.next-stage", sheet.target(target.target())));
        new FindingLines(sheet, target, toldBelow).writeOpen();
    }

    private void heading(String title) {
        String verdict = Sheet.sign(target.verdict()) + " " + sheet.sentences().verdict(target.verdict());
        sheet.heading(
                title, sheet.mark(target.status()), sheet.text("report.verdict", verdict, sheet.pack(target.pack())));
    }

    private void group(Score.Group group) {
        String name = sheet.label(sheet.names().item(target.pack(), group.name()));
        String points = sheet.figures().points(group.min(), group.max());
        String head = group.cap() == null
                ? sheet.text("report.group", name, points)
                : sheet.text(
                        "report.group-capped", name, points, sheet.figures().points(group.cap(), group.cap()));
        String items =
                sheet.sentences().list(group.items().stream().map(this::item).toList());
        sheet.page().paragraph("    ", sheet.text("report.group-items", head, items));
        for (Score.Item item : group.items()) {
            sheet.sentences()
                    .doubts(item.pack(), withoutExpert(item.evidence()))
                    .forEach(d -> sheet.page().paragraph("      ! ", d));
        }
    }

    private String item(Score.Item item) {
        String name = sheet.label(sheet.names().item(item.pack(), item.name()));
        String points = sheet.figures().points(item.min(), item.max());
        if (item.recorded() != null) {
            return sheet.text("report.item.recorded", name, points);
        }
        List<String> missing = sheet.sentences().missing(item.evidence()).stream()
                .map(MissingFact::label)
                .toList();
        if (!missing.isEmpty()) {
            return sheet.text(
                    "report.item.missing", name, points, sheet.sentences().list(missing));
        }
        boolean expert = item.evidence().doubts().stream().anyMatch(d -> d.kind() == Doubt.Kind.EXPERT);
        return sheet.text(expert ? "report.item.expert" : "report.item", name, points);
    }

    /** That experts have yet to give points is said beside the item. */
    private static Evidence withoutExpert(Evidence evidence) {
        Evidence rest = Evidence.NONE;
        for (Doubt doubt : evidence.doubts()) {
            if (doubt.kind() != Doubt.Kind.EXPERT) {
                rest = rest.and(Evidence.doubt(doubt.kind(), doubt.subject(), doubt.detail()));
            }
        }
        return rest;
    }
}
