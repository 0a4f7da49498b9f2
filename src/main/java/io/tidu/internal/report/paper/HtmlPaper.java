package io.tidu.internal.report.paper;

import io.tidu.internal.report.html.Markup;
import io.tidu.model.Verdict;

/** An HTML page that the blocks of a report write on: each heading opens a section, each sign marks a finding. */
public final class HtmlPaper implements Paper {
    private static final String SECTION = "section";

    private final Markup page;
    private boolean inSection;

    /** Writes into a page. */
    public HtmlPaper(Markup page) {
        this.page = page;
    }

    @Override
    public void heading(String title, String mark, String rest) {
        end();
        page.open(SECTION).open("h3").text(title);
        if (!mark.isBlank()) {
            page.text(" ").element("span", mark.strip(), "class", "badge sample");
        }
        page.close("h3");
        if (!rest.isEmpty()) {
            page.element("p", rest, "class", "quiet");
        }
        inSection = true;
    }

    @Override
    public void paragraph(String lead, String body) {
        String sign = lead.strip();
        if (!sign.isEmpty()) {
            page.open("p", "class", "finding");
            page.element("span", sign.equals("-") ? "–" : sign, "class", "sign " + style(sign));
            page.text(body).close("p");
        } else {
            page.element("p", body, "class", lead.length() >= Sheet.INDENT.length() ? "aside" : "group");
        }
    }

    @Override
    public void rule(char character) {}

    @Override
    public void blank() {}

    @Override
    public void ends(String left, String right) {
        end();
        page.open(SECTION).open("h3", "class", "ends");
        page.element("bdi", left).element("span", right).close("h3");
        inSection = true;
    }

    /** The class of a verdict's sign, {@code none} for any other sign. */
    static String style(String sign) {
        for (Verdict verdict : Verdict.values()) {
            if (Sheet.sign(verdict).equals(sign)) {
                return verdict.word();
            }
        }
        return "none";
    }

    /** Closes the last section. */
    public void end() {
        if (inSection) {
            page.close(SECTION);
        }
        inSection = false;
    }
}
