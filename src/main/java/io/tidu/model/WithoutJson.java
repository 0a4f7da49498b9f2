package io.tidu.model;

import com.fasterxml.jackson.annotation.JsonValue;

/**
 * A value that has no JSON form of its own, only one as a part of another. A JSON mapper that is handed one fails: what
 * it would guess could lose numbers, and nobody would see it.
 */
public interface WithoutJson {
    /**
     * For JSON mappers.
     *
     * @throws UnsupportedOperationException always
     */
    @JsonValue
    default Object noJson() {
        throw new UnsupportedOperationException(
                getClass().getSimpleName()
                        + " has no JSON form of its own: write the whole assessment, as AssessmentJson does, or a form of your own");
    }
}
