package io.tidu.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidu.explain.SampleNames;
import io.tidu.internal.diagnostic.Columns;
import io.tidu.model.assessment.Assessment;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class TextReportTest {
    private static String page(Locale locale, Assessment assessment) {
        return TextReport.in(locale, new SampleNames()).page(assessment);
    }

    @Test
    void a_full_page_in_chinese() {
        Golden.expect("full.zh.txt", page(Locale.CHINESE, SampleAssessments.full()));
    }

    @Test
    void a_full_page_in_english() {
        Golden.expect("full.en.txt", page(Locale.ENGLISH, SampleAssessments.full()));
    }

    @Test
    void an_enterprise_of_which_little_is_known_in_chinese() {
        Golden.expect("bare.zh.txt", page(Locale.CHINESE, SampleAssessments.bare()));
    }

    @Test
    void an_enterprise_of_which_little_is_known_in_english() {
        Golden.expect("bare.en.txt", page(Locale.ENGLISH, SampleAssessments.bare()));
    }

    @Test
    void no_line_is_wider_than_a_hundred_columns() {
        String pages = page(Locale.CHINESE, SampleAssessments.full()) + page(Locale.ENGLISH, SampleAssessments.full());

        assertThat(pages.lines()).allMatch(l -> Columns.of(l) <= 100);
    }

    @Test
    void the_same_assessment_gives_the_same_page_in_any_default_locale() {
        Locale before = Locale.getDefault();
        try {
            String expected = page(Locale.ENGLISH, SampleAssessments.full());
            Locale.setDefault(Locale.forLanguageTag("ar-EG"));

            assertThat(page(Locale.ENGLISH, SampleAssessments.full())).isEqualTo(expected);
        } finally {
            Locale.setDefault(before);
        }
    }
}
