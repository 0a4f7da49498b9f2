package io.tidu.internal.report.json;

import io.tidu.model.JsonForm;
import io.tidu.model.assessment.Assessment;
import io.tidu.report.AssessmentJson;

/** What JSON mappers write of an assessment: {@link AssessmentJson#line}. */
public final class AssessmentForm implements JsonForm {
    /** For the service loader. */
    public AssessmentForm() {}

    @Override
    public Class<?> type() {
        return Assessment.class;
    }

    @Override
    public String write(Object value) {
        return AssessmentJson.line((Assessment) value);
    }
}
