package io.tidu.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import org.junit.jupiter.api.Test;

class AssessmentSchemaTest {
    private static final String SHIPPED = "/io/tidu/schema/assessment.schema.json";

    private static Schema schema() throws IOException {
        try (InputStream shipped = AssessmentSchemaTest.class.getResourceAsStream(SHIPPED)) {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(shipped, InputFormat.JSON);
        }
    }

    @Test
    void a_full_assessment_satisfies_the_shipped_schema() throws IOException {
        assertThat(schema().validate(AssessmentJson.line(SampleAssessments.full()), InputFormat.JSON))
                .isEmpty();
    }

    @Test
    void an_assessment_with_little_known_satisfies_the_shipped_schema() throws IOException {
        assertThat(schema().validate(AssessmentJson.line(SampleAssessments.bare()), InputFormat.JSON))
                .isEmpty();
    }

    @Test
    void the_schema_refuses_a_verdict_that_does_not_exist() throws IOException {
        String wrong = AssessmentJson.line(SampleAssessments.bare()).replace("\"undetermined\"", "\"perhaps\"");

        assertThat(schema().validate(wrong, InputFormat.JSON)).isNotEmpty();
    }
}
