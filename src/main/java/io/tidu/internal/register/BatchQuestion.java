package io.tidu.internal.register;

import io.tidu.model.Enterprise;
import io.tidu.model.batch.StagesBefore;
import java.time.LocalDate;
import java.util.SortedSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of every enterprise of a batch. Immutable; safe to share between threads if its function is.
 *
 * @param on the date
 * @param lapsingDays certificates that end within so many days are told
 * @param ranking by what those are ranked who share a pot
 * @param before in which stages enterprises stood in the run before; null if the stage on record counts
 * @param paidBefore adds to an enterprise's facts what earlier runs of a ledger paid it; null if there is no ledger
 * @param derived whether a ledger keeps from what each assessment can be derived anew
 */
public record BatchQuestion(
        LocalDate on,
        int lapsingDays,
        Ranking ranking,
        @Nullable StagesBefore before,
        @Nullable Function<Enterprise, WithPayments> paidBefore,
        boolean derived) {
    /**
     * An enterprise with what earlier runs paid it among its facts.
     *
     * @param enterprise the enterprise
     * @param promised the same as if what was promised in earlier years had been paid, too; the same object if nothing
     *     was
     * @param heldItems the items of which the ledger and its facts say different payments, as {@code pack/item}
     */
    public record WithPayments(Enterprise enterprise, Enterprise promised, SortedSet<String> heldItems) {}

    /** Half a year is time enough to renew a certificate. */
    public static final int LAPSING_DAYS = 180;

    /** On a date, against the stage on record, without ranking and ledger. */
    public static BatchQuestion on(LocalDate on) {
        return new BatchQuestion(on, LAPSING_DAYS, Ranking.NONE, null, null, false);
    }
}
