package io.tidu.report;

import io.tidu.explain.Sentences;
import io.tidu.internal.diagnostic.Messages;
import io.tidu.internal.report.html.Markup;
import io.tidu.internal.report.paper.HtmlPaper;
import io.tidu.internal.report.paper.Sheet;
import io.tidu.model.Verdict;
import io.tidu.model.assessment.Assessment;
import io.tidu.model.assessment.PackUse;
import io.tidu.model.assessment.TargetOutcome;
import java.util.List;

/** One enterprise of an HTML page: the same blocks as the text report, below a head of its own. */
final class HtmlArticle {
    private final Assessment assessment;
    private final ChosenTargets selection;
    private final Markup page;
    private final HtmlPaper paper;
    private final Sheet sheet;
    private final SummaryTexts texts;

    HtmlArticle(Assessment assessment, Messages messages, Sentences sentences, Markup page) {
        this.assessment = assessment;
        this.selection = ChosenTargets.of(assessment);
        this.page = page;
        this.paper = new HtmlPaper(page);
        this.sheet = new Sheet(assessment, messages, sentences, paper);
        this.texts = new SummaryTexts(sheet);
    }

    void write(String id) {
        page.open("article", "id", id).open("h2");
        page.element("bdi", assessment.name().isEmpty() ? assessment.enterprise() : assessment.name());
        page.close("h2");
        facts();
        results();
        TextReport.blocks(sheet, selection);
        paper.end();
        page.close("article");
    }

    private void facts() {
        page.open("dl", "class", "facts");
        fact("html.id", assessment.enterprise());
        fact("html.on", assessment.on().toString());
        page.element("dt", sheet.text("report.row.stage")).open("dd");
        for (TargetOutcome stage : selection.stages()) {
            badge(stage, sheet.target(stage.target()));
        }
        page.element("div", texts.stage());
        if (!texts.blockedBy().isEmpty()) {
            page.element("div", texts.blockedBy());
        }
        page.close("dd");
        fact("report.row.funding", texts.funding());
        page.element("dt", sheet.text("report.row.packs")).open("dd");
        List<String> packs = texts.packs();
        for (int i = 0; i < packs.size(); i++) {
            PackUse use = texts.used().get(i);
            page.open("div").text(packs.get(i) + " ");
            page.element("small", "SHA-256 " + use.sha256().substring(0, 12)).close("div");
        }
        texts.notFor().forEach(n -> page.element("div", n));
        page.close("dd");
        fact("html.library", assessment.library());
        page.close("dl");
        if (sheet.hasSample()) {
            page.element("p", sheet.text("report.sample-note"), "class", "note");
        }
    }

    private void fact(String id, String value) {
        page.element("dt", sheet.text(id)).element("dd", value);
    }

    private void badge(TargetOutcome target, String text) {
        page.element(
                "span",
                Sheet.sign(target.verdict()) + " " + text,
                "class",
                "badge " + target.verdict().word());
        page.text(" ");
    }

    private void results() {
        page.element("h3", sheet.text("report.row.targets"));
        page.open("div", "class", "scroll").open("table").open("tbody");
        for (TargetOutcome target : selection.listed()) {
            Verdict verdict = target.verdict();
            page.open("tr").element("th", texts.name(target), "scope", "row").open("td");
            badge(target, sheet.sentences().verdict(verdict));
            page.close("td").element("td", TargetSummary.of(sheet, target)).close("tr");
        }
        for (List<TargetOutcome> together : selection.folded()) {
            page.open("tr")
                    .element("td", texts.folded(together), "colspan", "3", "class", "quiet")
                    .close("tr");
        }
        page.close("tbody").close("table").close("div");
    }
}
