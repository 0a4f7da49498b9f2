package io.tidu.model.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tidu.report.SampleAssessments;
import org.junit.jupiter.api.Test;

class AssessmentTest {
    private final Assessment assessment = SampleAssessments.full();

    @Test
    void a_target_is_found_by_its_name() {
        String name = assessment.targets().lastKey();

        assertThat(assessment.target(name)).isSameAs(assessment.targets().get(name));
    }

    @Test
    void a_target_that_is_not_there_is_told_with_the_nearest_that_is() {
        String name = assessment.targets().firstKey();

        assertThatThrownBy(() -> assessment.target(name + "x"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("(" + name + "x)")
                .hasMessageContaining("Maybe")
                .hasMessageEndingWith(name + " is meant");
    }
}
