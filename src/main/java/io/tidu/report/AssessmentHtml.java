package io.tidu.report;

import io.tidu.explain.Sentences;
import io.tidu.internal.diagnostic.Messages;
import io.tidu.internal.report.html.HtmlPage;
import io.tidu.internal.report.html.Markup;
import io.tidu.internal.report.paper.HtmlPaper;
import io.tidu.internal.report.paper.Sheet;
import io.tidu.model.Names;
import io.tidu.model.assessment.Assessment;
import java.time.LocalDate;
import java.util.Locale;

/**
 * Assessments as one page that stands for itself, with what {@link TextReport} says: first a table of all enterprises,
 * then each with its decisions and reasons. It is given piece by piece, so that a register of any length can be
 * written: {@link #start}, of each enterprise its row, {@link #middle}, of each its article, {@link #end}. Not
 * thread-safe.
 */
public final class AssessmentHtml {
    private static final String ID = "e";
    private static final String LINK = "href=\"#" + ID;
    private static final String ANCHOR = "id=\"" + ID;

    private final Locale locale;
    private final Messages messages;
    private final Sentences sentences;
    private final Markup overview = new Markup();
    private long count;

    private AssessmentHtml(Locale locale, Names names) {
        this.locale = locale;
        this.messages = Messages.in(locale);
        this.sentences = Sentences.in(locale, names);
    }

    /** Chinese for a Chinese locale, English for any other. */
    public static AssessmentHtml in(Locale locale, Names names) {
        return new AssessmentHtml(locale, names);
    }

    /**
     * An enterprise.
     *
     * @param row its row of the table
     * @param article everything decided for it
     */
    public record Entry(String row, String article) {}

    /** The page up to the first row. */
    public String start(LocalDate on) {
        String title = messages.text("html.assessments", on.toString());
        HtmlPage.start(overview, locale, title);
        overview.element("h1", title);
        overview.open("div", "class", "scroll").open("table").open("thead").open("tr");
        for (String column : new String[] {"enterprise", "stage", "due", "open"}) {
            overview.element("th", messages.text("html.column." + column), "scope", "col");
        }
        overview.close("tr").close("thead").open("tbody");
        return overview.take();
    }

    /** An enterprise; the first is given first. */
    public Entry entry(Assessment assessment) {
        return numbered(unnumbered(assessment));
    }

    /** An enterprise of which it is not known yet how many stand before it. Safe to call from any thread. */
    public Entry unnumbered(Assessment assessment) {
        Markup article = new Markup();
        new HtmlArticle(assessment, messages, sentences, article).write(ID);
        return new Entry(row(assessment), article.take());
    }

    /** The next enterprise, worked out before. */
    public Entry numbered(Entry unnumbered) {
        count++;
        return new Entry(numbered(unnumbered.row(), LINK), numbered(unnumbered.article(), ANCHOR));
    }

    /** Nothing that an assessment says stands before its link or anchor. */
    private String numbered(String markup, String before) {
        int at = markup.indexOf(before) + before.length();
        return new StringBuilder(markup).insert(at, count).toString();
    }

    private String row(Assessment assessment) {
        Markup row = new Markup();
        Sheet sheet = new Sheet(assessment, messages, sentences, new HtmlPaper(row));
        row.open("tr").open("td");
        row.element("a", assessment.name().isEmpty() ? assessment.enterprise() : assessment.name(), "href", "#" + ID);
        row.close("td");
        String eligible = assessment.stage().eligible();
        row.element("td", eligible == null ? messages.text("report.no-stage") : sheet.target(eligible));
        row.element("td", sheet.figures().money(assessment.funding().total()), "class", "number");
        row.element("td", String.valueOf(assessment.funding().open().size()), "class", "number");
        row.close("tr");
        return row.take();
    }

    /** What stands between the last row and the first article. */
    public String middle() {
        overview.close("tbody").close("table").close("div");
        return overview.take();
    }

    /** What stands after the last article. */
    public String end() {
        HtmlPage.end(overview, messages.text("html.end-of-assessments", String.valueOf(count)));
        return overview.take();
    }
}
