package io.tidu.report;

import io.tidu.diagnostic.Messages;
import io.tidu.explain.Names;
import io.tidu.explain.Sentences;
import io.tidu.model.assessment.Assessment;
import io.tidu.report.html.HtmlPage;
import io.tidu.report.html.Markup;
import java.time.LocalDate;
import java.util.Locale;

/**
 * Assessments as one page that stands for itself, with what {@link TextReport} says: first a table of all enterprises,
 * then each with its decisions and reasons. It is given piece by piece, so that a register of any length can be
 * written: {@link #start}, of each enterprise its row, {@link #middle}, of each its article, {@link #end}. Not
 * thread-safe.
 */
public final class AssessmentHtml {
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
        count++;
        String id = "e" + count;
        Markup article = new Markup();
        new HtmlArticle(assessment, messages, sentences, article).write(id);
        return new Entry(row(assessment, id), article.take());
    }

    private String row(Assessment assessment, String id) {
        Sheet sheet = new Sheet(assessment, messages, sentences, new HtmlPaper(overview));
        overview.open("tr").open("td");
        overview.element(
                "a", assessment.name().isEmpty() ? assessment.enterprise() : assessment.name(), "href", "#" + id);
        overview.close("td");
        String eligible = assessment.stage().eligible();
        overview.element("td", eligible == null ? messages.text("report.no-stage") : sheet.target(eligible));
        overview.element("td", sheet.figures().money(assessment.funding().total()), "class", "number");
        overview.element("td", String.valueOf(assessment.funding().open().size()), "class", "number");
        overview.close("tr");
        return overview.take();
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
