package io.tidu.internal.input.json;

import io.tidu.input.EnterpriseWriter;
import io.tidu.model.Enterprise;
import io.tidu.model.JsonForm;

/** What JSON mappers write of an enterprise: {@link EnterpriseWriter#toJson}. */
public final class EnterpriseForm implements JsonForm {
    /** For the service loader. */
    public EnterpriseForm() {}

    @Override
    public Class<?> type() {
        return Enterprise.class;
    }

    @Override
    public String write(Object value) {
        return EnterpriseWriter.toJson((Enterprise) value);
    }
}
