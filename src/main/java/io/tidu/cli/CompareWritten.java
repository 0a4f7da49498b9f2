package io.tidu.cli;

import io.tidu.internal.diagnostic.Messages;
import io.tidu.internal.engine.Engine;
import io.tidu.internal.impact.written.WrittenDifference;
import io.tidu.internal.policy.Policies;
import io.tidu.internal.report.handbook.DifferenceReport;
import io.tidu.internal.report.html.HtmlPage;
import io.tidu.internal.report.html.Markup;
import io.tidu.internal.report.paper.HtmlPaper;
import io.tidu.internal.report.paper.Page;
import java.time.LocalDate;
import java.util.List;

/**
 * {@code compare} without a register: in what the versions in force on two days differ, in words, with file and line.
 */
final class CompareWritten {
    /** To read, or a page. */
    static final List<String> FORMATS = List.of(ImpactOutput.TEXT, ImpactOutput.HTML);

    private final Policies before;
    private final LocalDate beforeOn;
    private final Policies after;
    private final LocalDate afterOn;

    CompareWritten(Engine before, LocalDate beforeOn, Engine after, LocalDate afterOn) {
        this.before = before.policies();
        this.beforeOn = beforeOn;
        this.after = after.policies();
        this.afterOn = afterOn;
    }

    /** Writes what differs; the texts are how the user wrote both sides. */
    int write(String shownBefore, String shownAfter, String format, Terminal terminal) {
        WrittenDifference all = WrittenDifference.between(before, beforeOn, after, afterOn);
        Messages messages = Messages.in(terminal.locale());
        String a = messages.text("impact.side", shownBefore, beforeOn.toString());
        String b = messages.text("impact.side", shownAfter, afterOn.toString());
        if (format.equals(ImpactOutput.HTML)) {
            Markup page = new Markup();
            String title = messages.text("handbook.difference.title");
            HtmlPage.start(page, terminal.locale(), title);
            page.element("h1", title).element("p", "A  " + a).element("p", "B  " + b);
            HtmlPaper paper = new HtmlPaper(page);
            DifferenceReport.write(terminal.locale(), before, after, all, paper);
            paper.end();
            HtmlPage.end(page, messages.text("handbook.difference.end"));
            terminal.out().print(page.take());
        } else {
            Page paper = new Page(messages);
            paper.paragraph("A  ", a);
            paper.paragraph("B  ", b);
            DifferenceReport.write(terminal.locale(), before, after, all, paper);
            terminal.out().print(paper.text());
        }
        return terminal.flush() ? Terminal.FINE : RegisterRun.outputFailed(terminal);
    }
}
