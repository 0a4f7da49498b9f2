package io.tidu.register;

import io.tidu.diagnostic.Problem;
import io.tidu.diagnostic.ProblemException;
import io.tidu.input.EnterpriseRecord;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A record of a register with what came of it.
 *
 * @param number its number, counted from 1 over all sources
 * @param outcome what came of it
 * @param record the record, with its place
 * @param result what was worked out, if it is {@link Outcome#DONE}, else null
 * @param failure why nothing could be worked out, if it is {@link Outcome#FAILED}, else null
 * @param raw the record as it was written
 * @param <R> what is worked out for an enterprise
 */
public record RegisterEntry<R>(
        long number,
        Outcome outcome,
        EnterpriseRecord record,
        @Nullable R result,
        @Nullable ProblemException failure,
        RawRecord raw) {

    /** What may come of a record. */
    public enum Outcome {
        /** Its enterprise was worked on. */
        DONE,
        /** Its enterprise can be worked on, but stands before the record at which the run started. */
        SKIPPED,
        /** It says the same as one before it, which counts for both. */
        REPEATED,
        /** It can't be used, or contradicts another of the same enterprise. */
        REJECTED,
        /** Its enterprise was worked on and that ended with problems. */
        FAILED
    }

    /** Whether nothing is known of its enterprise until the record, or the rules, are corrected. */
    public boolean isRejected() {
        return outcome == Outcome.REJECTED || outcome == Outcome.FAILED;
    }

    /** What is wrong with the record or with what was worked out of it, and what may be told of it. */
    public List<Problem> problems() {
        List<Problem> all = new ArrayList<>(record.problems());
        if (failure != null) {
            all.addAll(failure.problems());
        }
        return all;
    }
}
