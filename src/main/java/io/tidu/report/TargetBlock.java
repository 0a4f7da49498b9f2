package io.tidu.report;

import io.tidu.internal.report.paper.Sheet;
import io.tidu.model.Doubt;
import io.tidu.model.Evidence;
import io.tidu.model.Unit;
import io.tidu.model.assessment.Finding;
import io.tidu.model.assessment.Score;
import io.tidu.model.assessment.TargetOutcome;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A target in full: its score by groups and its findings. */
final class TargetBlock {
    private static final int MOST_MISSING = 2;

    private final Sheet sheet;
    private final TargetOutcome target;
    private @Nullable Evidence scored;

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
        new FindingLines(sheet, target, this::isToldByTheScore).write();
    }

    /**
     * As the next stage: only what is still to be done; the reasons of a finding that is told below are not repeated.
     */
    void writeOpen(Set<Finding> toldBelow) {
        heading(sheet.text("report.next-stage", sheet.target(target.target())));
        new FindingLines(sheet, target, toldBelow::contains).writeOpen();
    }

    /** Why the total is open stands beside each item of the score. */
    private boolean isToldByTheScore(Finding finding) {
        if (target.score() == null || Plain.unit(finding) != Unit.POINTS) {
            return false;
        }
        Evidence items = scored();
        return items.and(finding.evidence()).equals(items);
    }

    /** Why any item of the score is open; the same for every finding. */
    private Evidence scored() {
        if (scored == null) {
            scored = target.score() == null
                    ? Evidence.NONE
                    : target.score().groups().stream()
                            .flatMap(g -> g.items().stream())
                            .map(Score.Item::evidence)
                            .reduce(Evidence.NONE, Evidence::and);
        }
        return scored;
    }

    private void heading(String title) {
        String verdict = Sheet.sign(target.verdict()) + " " + sheet.sentences().verdict(target.verdict());
        sheet.heading(
                title,
                sheet.mark(title, target.status()),
                sheet.text("report.verdict", verdict, sheet.pack(target.pack())));
    }

    private void group(Score.Group group) {
        String name = sheet.label(sheet.names().item(target.pack(), group.name()));
        List<String> items = group.items().stream().map(this::item).toList();
        boolean alone = items.size() == 1 && items.get(0).startsWith(name + " ");
        String text = alone
                ? items.get(0)
                : sheet.text(
                        "report.group-items",
                        head(group, name),
                        sheet.sentences().list(items));
        sheet.page().paragraph("    ", text);
        for (Score.Item item : group.items()) {
            sheet.sentences()
                    .doubts(item.pack(), withoutExpert(item.evidence()))
                    .forEach(d -> sheet.page().paragraph("      ! ", d));
        }
    }

    private String head(Score.Group group, String name) {
        String points = sheet.figures().points(group.min(), group.max());
        return group.cap() == null
                ? sheet.text("report.group", name, points)
                : sheet.text(
                        "report.group-capped", name, points, sheet.figures().points(group.cap(), group.cap()));
    }

    private String item(Score.Item item) {
        String name = sheet.label(sheet.names().item(item.pack(), item.name()));
        String points = sheet.figures().points(item.min(), item.max());
        if (item.recorded() != null) {
            return sheet.text("report.item.recorded", name, points);
        }
        List<String> missing = sheet.missing(item.evidence(), MOST_MISSING);
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
                rest = rest.and(Evidence.doubt(doubt));
            }
        }
        return rest;
    }
}
