package io.tidu.batch;

import io.tidu.model.batch.StagesBefore;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of a batch. Immutable and safe to share between threads.
 *
 * @param on the date
 * @param budget the pot: an amount such as {@code 89300000} or {@code 8930万元}, or the path of a YAML file; null if all
 *     that is due is paid
 * @param withSamples whether awards are paid that rest on sample values
 * @param before in which stages enterprises stood in an earlier batch; null if the stage on record counts
 */
public record BatchOptions(
        LocalDate on,
        @Nullable String budget,
        boolean withSamples,
        @Nullable StagesBefore before) {
    /** On a date: against the stage on record, without a pot, nothing paid on samples. */
    public static BatchOptions on(LocalDate date) {
        return new BatchOptions(date, null, false, null);
    }

    /** The same with a pot. */
    public BatchOptions withBudget(String given) {
        return new BatchOptions(on, given, withSamples, before);
    }

    /** The same, paying on sample values too. */
    public BatchOptions payingOnSamples() {
        return new BatchOptions(on, budget, true, before);
    }
}
