package io.tidu.report;

import org.junit.jupiter.api.Test;

class AssessmentJsonTest {
    @Test
    void a_full_assessment() {
        Golden.expect("full.json", AssessmentJson.line(SampleAssessments.full()) + "\n");
    }

    @Test
    void an_assessment_of_an_enterprise_of_which_little_is_known() {
        Golden.expect("bare.json", AssessmentJson.line(SampleAssessments.bare()) + "\n");
    }
}
