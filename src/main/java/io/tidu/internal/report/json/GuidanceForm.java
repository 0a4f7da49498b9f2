package io.tidu.internal.report.json;

import io.tidu.model.JsonForm;
import io.tidu.model.guidance.Guidance;
import io.tidu.report.GuidanceJson;

/** What JSON mappers write of guidance: {@link GuidanceJson#line}. */
public final class GuidanceForm implements JsonForm {
    /** For the service loader. */
    public GuidanceForm() {}

    @Override
    public Class<?> type() {
        return Guidance.class;
    }

    @Override
    public String write(Object value) {
        return GuidanceJson.line((Guidance) value);
    }
}
