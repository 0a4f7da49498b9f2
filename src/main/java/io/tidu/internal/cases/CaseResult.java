package io.tidu.internal.cases;

import io.tidu.diagnostic.Place;
import io.tidu.diagnostic.Problem;
import io.tidu.model.Label;
import io.tidu.model.assessment.Assessment;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a case went.
 *
 * @param pack the id of the pack it stands beside
 * @param name its name, a sentence, in both languages or the same in both
 * @param place where it is written
 * @param differences what was expected and not found; empty if it passed
 * @param unknown names in what it expects that no pack declares: of these nothing can be expected
 * @param found what was decided; null if it passed, since of many cases that would fill the memory
 */
public record CaseResult(
        String pack,
        Label name,
        Place place,
        List<Difference> differences,
        List<Problem> unknown,
        @Nullable Assessment found) {
    /** Copies the lists. */
    public CaseResult {
        differences = List.copyOf(differences);
        unknown = List.copyOf(unknown);
        found = differences.isEmpty() && unknown.isEmpty() ? null : found;
    }

    /** Whether everything was as expected, and every name is known. */
    public boolean passed() {
        return differences.isEmpty() && unknown.isEmpty();
    }

    /**
     * One thing that is not as expected.
     *
     * @param what what was compared, such as {@code targets.high-tech-enterprise.verdict}
     * @param expected what the case says
     * @param actual what was found
     * @param place where the case says it
     */
    public record Difference(String what, String expected, String actual, Place place) {
        @Override
        public String toString() {
            return what + ": expected " + expected + ", but was " + actual;
        }
    }
}
