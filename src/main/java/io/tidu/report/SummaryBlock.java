package io.tidu.report;

import io.tidu.internal.diagnostic.Columns;
import io.tidu.internal.report.paper.Page;
import io.tidu.internal.report.paper.Sheet;
import io.tidu.model.Verdict;
import io.tidu.model.assessment.Assessment;
import io.tidu.model.assessment.TargetOutcome;
import java.util.List;
import java.util.stream.Stream;

/** The head of a page: who, which stage, how much money, one line for each target, which packs. */
final class SummaryBlock {
    /** A longer name moves what follows it. */
    private static final int MOST_COLUMNS = 36;

    private final Sheet sheet;
    private final SummaryTexts texts;
    private final ChosenTargets selection;
    private final Page page;
    private final int left;

    SummaryBlock(Sheet sheet, ChosenTargets selection, Page page) {
        this.sheet = sheet;
        this.texts = new SummaryTexts(sheet);
        this.selection = selection;
        this.page = page;
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
        stage();
        page.paragraph(lead("funding"), texts.funding());
        targets();
        page.paragraph(lead("packs"), sheet.sentences().list(texts.packs()));
        texts.notFor().forEach(n -> page.paragraph(" ".repeat(left), n));
        if (sheet.hasSample()) {
            page.paragraph(lead("note"), sheet.text("report.sample-note"));
        }
    }

    private String lead(String row) {
        return Page.padded(sheet.text("report.row." + row), left);
    }

    private void stage() {
        String way = String.join(
                "  ",
                selection.stages().stream()
                        .map(t -> Sheet.sign(t.verdict()) + " " + sheet.target(t.target()))
                        .toList());
        String words = texts.stage();
        page.paragraph(lead("stage"), way.isEmpty() ? words : way + "  " + sheet.text("report.stage-aside", words));
        String blocked = texts.blockedBy();
        if (!blocked.isEmpty()) {
            page.paragraph(" ".repeat(left), blocked);
        }
    }

    private void targets() {
        int names = 2
                + selection.listed().stream()
                        .mapToInt(t -> Columns.of(texts.name(t)))
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
                    lead + Sheet.sign(target.verdict()) + " " + Page.padded(texts.name(target), names) + verdict,
                    TargetSummary.of(sheet, target));
            lead = " ".repeat(left);
        }
        for (List<TargetOutcome> together : selection.folded()) {
            TargetOutcome first = together.get(0);
            String sign = first.inForce() ? Sheet.sign(first.verdict()) : "-";
            page.paragraph(lead + sign + " ", texts.folded(together));
            lead = " ".repeat(left);
        }
    }
}
