package io.tidu.cli;

import io.tidu.internal.report.assessment.Detail;
import io.tidu.model.assessment.Assessment;
import io.tidu.model.guidance.Guidance;
import io.tidu.report.AssessmentHtml;
import java.io.PrintWriter;
import org.jspecify.annotations.Nullable;

/**
 * Assessments as a page. What is told of each enterprise waits on the disk until the table above it is whole; of so
 * many that no browser could open the page there is the table alone, unless more is asked for.
 */
final class AssessmentPage implements AssessmentOutput {
    /** Some 15 MB. */
    static final int MOST_TOLD = 200;

    private final @Nullable Detail asked;
    private final PrintWriter out;
    private final AssessmentHtml page;
    private final Spool articles = Spool.open();
    private boolean many;

    AssessmentPage(@Nullable Detail asked, PrintWriter out, AssessmentHtml page) {
        this.asked = asked;
        this.out = out;
        this.page = page;
    }

    @Override
    public void expect(long records) {
        many = records > MOST_TOLD;
    }

    @Override
    public Runnable ready(Assessment assessment) {
        return ready(isRow() ? page.row(assessment) : page.unnumbered(assessment));
    }

    @Override
    public Runnable ready(Assessment assessment, Guidance guidance) {
        return ready(isRow() ? page.row(assessment) : page.unnumbered(assessment, guidance));
    }

    private Runnable ready(AssessmentHtml.Entry worked) {
        return () -> articles.write(page.numbered(worked));
    }

    private boolean isRow() {
        return asked == null ? many : asked == Detail.BRIEF;
    }

    @Override
    public void end() {
        out.print(page.middle());
        articles.copyTo(out);
        out.print(page.end());
    }

    @Override
    public void close() {
        articles.close();
    }
}
