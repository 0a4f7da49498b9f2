package io.tidu.internal.report.handbook;

import io.tidu.internal.document.html.HtmlPage;
import io.tidu.internal.document.html.Markup;
import io.tidu.internal.policy.Policies;
import io.tidu.internal.policy.PolicyPack;
import java.util.Locale;

/**
 * A folder of rules as one page that stands for itself, to read, to tick off and to print: each pack with its clauses,
 * of each clause its words, its rules as sentences and the rows of tables that cite it and its cases, then all cases
 * and rule files; last the targets and who uses which fact.
 */
public final class Handbook {
    private Handbook() {}

    /** The page, Chinese for a Chinese locale, English for any other. Safe to call from any thread. */
    public static String page(Locale locale, Policies policies) {
        HandbookTexts texts = HandbookTexts.in(locale);
        Markup page = new Markup();
        HtmlPage.start(page, locale, texts.text("title"));
        page.element("h1", texts.text("title")).element("p", texts.text("intro"));
        contents(texts, policies, page);
        CaseClauses cases = CaseClauses.of(policies);
        policies.packs().forEach(p -> new PackBlock(texts, policies, p, cases, page).write());
        new TargetIndex(texts, policies, cases, page).write();
        new FactIndex(texts, policies, page).write();
        HtmlPage.end(page, texts.text("end", String.valueOf(policies.packs().size())));
        return page.take();
    }

    private static void contents(HandbookTexts texts, Policies policies, Markup page) {
        page.open("nav").open("ul");
        for (PolicyPack pack : policies.packs()) {
            entry(page, PackWords.name(texts, pack), Anchors.pack(pack));
        }
        entry(page, texts.text("targets"), Anchors.TARGETS);
        entry(page, texts.text("facts"), Anchors.FACTS);
        page.close("ul").close("nav");
    }

    private static void entry(Markup page, String text, String id) {
        page.open("li").element("a", text, "href", Anchors.to(id)).close("li");
    }
}
