package io.tidu.internal.report.handbook;

import io.tidu.internal.document.html.Markup;
import java.util.List;

/** Cases by their sentences, each with a link to where it is told in full. */
final class CaseLinks {
    private CaseLinks() {}

    static void write(HandbookTexts texts, List<SituationWords> cases, Markup page) {
        page.open("ul", "class", "uses");
        for (SituationWords one : cases) {
            String day = one.on() == null ? "" : one.on().toString();
            page.open("li");
            page.element("a", texts.text("case", day, one.name()), "href", Anchors.to(one.anchor()));
            page.close("li");
        }
        page.close("ul");
    }
}
