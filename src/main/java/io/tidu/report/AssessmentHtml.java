package io.tidu.report;

import io.tidu.internal.diagnostic.Messages;
import io.tidu.internal.document.Block;
import io.tidu.internal.document.Text;
import io.tidu.internal.document.write.HtmlWriter;
import io.tidu.internal.document.write.Ids;
import io.tidu.internal.guidance.GuidanceDocument;
import io.tidu.internal.report.assessment.AssessmentDocument;
import io.tidu.internal.report.assessment.Register;
import io.tidu.model.Names;
import io.tidu.model.assessment.Assessment;
import io.tidu.model.guidance.Guidance;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/**
 * Assessments as one page that stands for itself: of several first a table with totals, then of each the answer, with
 * everything else in folds. It is given piece by piece, so that a register of any length can be written:
 * {@link #start}, {@link #numbered} of each enterprise, to be kept, {@link #middle}, what was kept, {@link #end}. What
 * is told of one takes some 75 kB; of thousands, the table alone can be had ({@link #row}). Not thread-safe.
 */
public final class AssessmentHtml {
    private static final String ID = "e";
    private static final String ANCHOR = "id=\"" + ID;

    private final Locale locale;
    private final Messages messages;
    private final AssessmentDocument document;
    private final GuidanceDocument plans;
    private final Register register;
    private final HtmlWriter frame;
    private boolean alone;

    private AssessmentHtml(Locale locale, Names names) {
        this.locale = locale;
        this.messages = Messages.in(locale);
        this.document = AssessmentDocument.in(locale, names);
        this.plans = GuidanceDocument.in(locale, names);
        this.register = Register.in(locale, names);
        this.frame = new HtmlWriter(locale);
    }

    /** Chinese for a Chinese locale, English for any other. */
    public static AssessmentHtml in(Locale locale, Names names) {
        return new AssessmentHtml(locale, names);
    }

    /** An enterprise, worked out. Immutable. */
    public static final class Entry {
        private final Register.Row row;
        private final String article;

        private Entry(Register.Row row, String article) {
            this.row = row;
            this.article = article;
        }
    }

    /** The page up to the table. */
    public String start(LocalDate on) {
        String title = messages.text("html.assessments", on.toString());
        return frame.start(title)
                .add(new Block.Heading(1, Text.of(title), Text.NONE, ""))
                .take();
    }

    /** An enterprise of which it is not known yet how many stand before it. Safe to call from any thread. */
    public Entry unnumbered(Assessment assessment) {
        return unnumbered(assessment, List.of());
    }

    /** The same with the first plan of guidance for it. Safe to call from any thread. */
    public Entry unnumbered(Assessment assessment, Guidance guidance) {
        return unnumbered(assessment, plans.firstPlan(guidance));
    }

    private Entry unnumbered(Assessment assessment, List<Block> plan) {
        String article = new HtmlWriter(locale, Ids.of(assessment.enterprise()))
                .add(new Block.Section(ID, document.page(assessment, plan)))
                .take();
        return new Entry(register.row(assessment), article);
    }

    /**
     * An enterprise of which only the row of the table is told, as of all others then: a browser can open a page of ten
     * thousand rows, and none of ten thousand answers. Safe to call from any thread.
     */
    public Entry row(Assessment assessment) {
        return new Entry(register.row(assessment), "");
    }

    /**
     * The next enterprise, worked out before.
     *
     * @return what stands below the table; nothing of a {@link #row}
     */
    public String numbered(Entry unnumbered) {
        register.add(unnumbered.row);
        if (unnumbered.article.isEmpty()) {
            alone = true;
            return "";
        }
        int at = unnumbered.article.indexOf(ANCHOR) + ANCHOR.length();
        return new StringBuilder(unnumbered.article).insert(at, register.size()).toString();
    }

    /** What stands between the start and the first enterprise: nothing if there is only one that is told. */
    public String middle() {
        if (alone || register.size() > 1) {
            register.page(alone).forEach(frame::add);
        }
        return frame.take();
    }

    /** What stands after the last enterprise. */
    public String end() {
        return frame.end(messages.text("html.end-of-assessments", String.valueOf(register.size())));
    }
}
