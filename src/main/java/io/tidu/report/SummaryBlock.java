package io.tidu.report;

import io.tidu.diagnostic.Columns;
import io.tidu.model.Verdict;
import io.tidu.model.assessment.Assessment;
import io.tidu.model.assessment.Funding;
import io.tidu.model.assessment.PackUse;
import io.tidu.model.assessment.StageOutcome;
import io.tidu.model.assessment.TargetOutcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The head of a page: who, which stage, how much money, one line for each target, which packs. */
final class SummaryBlock {
    private static final int MOST_REASONS = 4;
    private static final int MOST_NAMES = 4;
    /** A longer name moves what follows it. */
    private static final int MOST_COLUMNS = 36;

    private final Sheet sheet;
    private final Selection selection;
    private final Page page;
    private final int left;

    SummaryBlock(Sheet sheet, Selection selection) {
        this.sheet = sheet;
        this.selection = selection;
        this.page = sheet.page();
        this.left = Stream.of("stage", "funding", "targets", "packs", "note")
                        .mapToInt(k -> Columns.of(sheet.text("report.row." + k)))
                        .max()
                        .orElse(0)
                + 2;
    }

    void write() {
        Assessment assessment = sheet.assessment();
        page.rule('=');
        String name = assessment.name().isEmpty() ? "" : assessment.name() + "  ";
        page.ends(
                name + assessment.enterprise(),
                sheet.text("report.on", assessment.on().toString()));
        page.rule('-');
        stage(assessment.stage());
        page.paragraph(lead("funding"), funding(assessment.funding()));
        targets();
        page.paragraph(
                lead("packs"),
                sheet.sentences()
                        .list(assessment.packs().stream().map(this::pack).toList()));
        if (sheet.hasSample()) {
            page.paragraph(lead("note"), sheet.text("report.sample-note"));
        }
    }

    private String lead(String row) {
        return Page.padded(sheet.text("report.row." + row), left);
    }

    private void stage(StageOutcome stage) {
        String way = String.join(
                "  ",
                selection.stages().stream()
                        .map(t -> Sheet.sign(t.verdict()) + " " + sheet.target(t.target()))
                        .toList());
        String words = sheet.text("report.stage", name(stage.current()), name(stage.eligible()), name(stage.next()));
        page.paragraph(lead("stage"), way.isEmpty() ? words : way + "  " + sheet.text("report.stage-aside", words));
        TargetOutcome next = sheet.outcome(stage.next());
        if (!stage.blockedBy().isEmpty() && next != null) {
            List<String> blocking = stage.blockedBy().stream()
                    .map(c -> FindingLines.criterion(sheet, next, c))
                    .toList();
            page.paragraph(
                    " ".repeat(left),
                    sheet.text("report.blocked-by", sheet.sentences().list(blocking)));
        }
    }

    private String name(@Nullable String stage) {
        return stage == null ? sheet.text("report.no-stage") : sheet.target(stage);
    }

    private String funding(Funding funding) {
        List<String> parts = new ArrayList<>();
        boolean sample = funding.awards().stream()
                .anyMatch(a -> !sheet.mark("", a.status()).isEmpty());
        parts.add(sheet.text("report.total", sheet.figures().money(funding.total()))
                + (sample ? sheet.text("report.sample-mark") : ""));
        if (!funding.open().isEmpty()) {
            parts.add(sheet.text(
                    "report.open-awards", String.valueOf(funding.open().size())));
        }
        if (funding.ceiling() != null) {
            parts.add(sheet.text("report.ceiling", sheet.figures().money(funding.ceiling())));
        }
        return String.join(sheet.text("explain.part-separator"), parts);
    }

    private void targets() {
        int names = 2
                + selection.listed().stream()
                        .mapToInt(t -> Columns.of(name(t)))
                        .filter(c -> c <= MOST_COLUMNS)
                        .max()
                        .orElse(0);
        int verdicts = 2
                + Stream.of(Verdict.values())
                        .mapToInt(v -> Columns.of(sheet.sentences().verdict(v)))
                        .max()
                        .orElse(0);
        String lead = lead("targets");
        for (TargetOutcome target : selection.listed()) {
            String verdict = Page.padded(sheet.sentences().verdict(target.verdict()), verdicts);
            page.paragraph(
                    lead + Sheet.sign(target.verdict()) + " " + Page.padded(name(target), names) + verdict,
                    TargetSummary.of(sheet, target));
            lead = " ".repeat(left);
        }
        for (List<TargetOutcome> together : selection.folded()) {
            TargetOutcome first = together.get(0);
            String sign = first.inForce() ? Sheet.sign(first.verdict()) : "-";
            page.paragraph(lead + sign + " ", folded(first, together));
            lead = " ".repeat(left);
        }
    }

    private String folded(TargetOutcome first, List<TargetOutcome> together) {
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

    private String name(TargetOutcome target) {
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
