package io.tidu.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidu.explain.SampleNames;
import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** The page about an assessment shows the first plan where guidance is given with it. */
class AssessmentWithGuidanceTest {
    private static String page(boolean guided, Locale locale) {
        AssessmentHtml page = AssessmentHtml.in(locale, new SampleNames());
        AssessmentHtml.Entry entry = guided
                ? page.unnumbered(SampleAssessments.full(), HandMadeGuidance.twoGaps())
                : page.unnumbered(SampleAssessments.full());
        String article = page.numbered(entry);
        return page.start(LocalDate.of(2026, 3, 1)) + page.middle() + article + page.end();
    }

    @Test
    void the_first_plan_stands_on_the_page_with_its_steps_and_no_other() {
        assertThat(page(true, Locale.CHINESE))
                .contains("2027-01-01", "再增 1（现 7，到 8）", "2027-06-15")
                .doesNotContain("2026-12-01");
        assertThat(page(true, Locale.ENGLISH))
                .contains("How to reach", "1 more (now 7, then 8)", "Apply by <time>2027-06-15</time>");
    }

    @Test
    void without_guidance_the_page_is_as_it_was() {
        assertThat(page(false, Locale.ENGLISH)).doesNotContain("How to reach", "2027-06-15");
    }
}
