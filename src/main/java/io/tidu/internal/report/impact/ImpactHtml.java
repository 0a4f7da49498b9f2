package io.tidu.internal.report.impact;

import io.tidu.internal.impact.EnterpriseChange;
import io.tidu.internal.impact.Impact;
import io.tidu.internal.impact.RulesComparison;
import io.tidu.internal.report.html.HtmlPage;
import io.tidu.internal.report.html.Markup;
import io.tidu.internal.report.paper.HtmlPaper;
import io.tidu.model.Names;
import java.util.Locale;

/**
 * What changed rules change, as one page that stands for itself, with what {@link ImpactText} says: first in what the
 * rules differ and all enterprises together, then each enterprise for which something changes. It is given piece by
 * piece, so that a register of any length can be written: {@link #start}, of each enterprise its part, and in the end
 * {@link #total}, which stands before those parts, and {@link #end}. Not thread-safe.
 */
public final class ImpactHtml {
    private final Locale locale;
    private final ImpactWords words;
    private final ImpactText text;

    private ImpactHtml(Locale locale, Names before, Names after) {
        this.locale = locale;
        this.words = ImpactWords.in(locale, before, after);
        this.text = ImpactText.in(locale, before, after);
    }

    /** Chinese for a Chinese locale, English for any other. */
    public static ImpactHtml in(Locale locale, Names before, Names after) {
        return new ImpactHtml(locale, before, after);
    }

    /**
     * The page up to the totals.
     *
     * @param before how the first rules are called, such as their folder
     * @param after how the second rules are called
     */
    public String start(String before, String after, RulesComparison comparison) {
        Markup page = new Markup();
        String title = words.text("impact.title");
        HtmlPage.start(page, locale, title);
        page.element("h1", title);
        page.element("p", words.text("report.on", comparison.on().toString()), "class", "quiet");
        HtmlPaper paper = new HtmlPaper(page);
        text.head(before, after, comparison, paper);
        paper.end();
        return page.take();
    }

    /** An enterprise; empty if it would notice nothing. */
    public String enterprise(EnterpriseChange change) {
        if (!change.isEffect()) {
            return "";
        }
        Markup page = new Markup();
        HtmlPaper paper = new HtmlPaper(page);
        text.enterprise(change, paper);
        paper.end();
        return page.take();
    }

    /** All enterprises together, and the heading of what follows. */
    public String total(Impact impact) {
        Markup page = new Markup();
        HtmlPaper paper = new HtmlPaper(page);
        text.total(impact, paper);
        paper.end();
        page.element("h2", words.text("impact.enterprises"));
        return page.take();
    }

    /** What stands after the last enterprise. */
    public String end(Impact impact) {
        Markup page = new Markup();
        page.open("html").open("body").open("main").take();
        HtmlPage.end(page, words.text("impact.end", String.valueOf(impact.compared())));
        return page.take();
    }
}
