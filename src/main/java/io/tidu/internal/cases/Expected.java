package io.tidu.internal.cases;

import io.tidu.diagnostic.Place;
import io.tidu.model.assessment.Assessment;
import java.util.Optional;
import java.util.function.Function;

/**
 * One thing that a case expects, read and with every name known. Immutable.
 *
 * @param what what is compared, such as {@code targets.high-tech-enterprise.verdict}
 * @param written what the case says
 * @param place where it says so
 * @param otherwise what an assessment has instead; empty if it has what is expected
 */
record Expected(String what, String written, Place place, Function<Assessment, Optional<String>> otherwise) {
    /** What is written where nothing is expected. */
    static final String NONE = "none";

    Optional<CaseResult.Difference> against(Assessment found) {
        return otherwise.apply(found).map(actual -> new CaseResult.Difference(what, written, actual, place));
    }
}
