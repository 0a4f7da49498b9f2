package io.tidu.model.ledger;

import io.tidu.model.Decimals;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;

/**
 * What one line of a ledger says. A run is one {@link Begin}, what it decided and paid, and one {@link End} or
 * {@link Abandoned}; of a run without its end nothing counts. Immutable.
 */
public sealed interface LedgerEntry {

    /**
     * A run begins.
     *
     * @param header what it decides on
     */
    record Begin(RunHeader header) implements LedgerEntry {}

    /**
     * An enterprise was decided on.
     *
     * @param enterprise its id
     * @param facts the facts it was decided by, as {@code EnterpriseWriter} writes them, payments of earlier runs
     *     included
     * @param assessmentSha256 SHA-256 over the bytes of the assessment's line of JSON, in lower-case hexadecimal
     */
    record Decided(String enterprise, String facts, String assessmentSha256) implements LedgerEntry {
        /**
         * Checks the hash.
         *
         * @throws IllegalArgumentException if it is none
         */
        public Decided {
            LedgerHead.requireSha256(assessmentSha256);
        }
    }

    /**
     * An enterprise stands on a list that is made public.
     *
     * @param enterprise its id
     * @param list the list, such as {@code cultivate}
     * @param on the day of the list
     */
    record Noticed(String enterprise, String list, LocalDate on) implements LedgerEntry {}

    /**
     * Money is paid.
     *
     * @param key what for
     * @param amount yuan in whole fen, above zero
     * @param on the day it counts from
     * @param clause the clause it is due by
     * @param status how far that has been laid down: {@code enacted}, {@code published} or {@code sample}
     */
    record Paid(PaymentKey key, BigDecimal amount, LocalDate on, String clause, String status) implements LedgerEntry {
        /**
         * Brings the amount to its plain form.
         *
         * @throws IllegalArgumentException if it is not whole fen above zero
         */
        public Paid {
            amount = money(amount);
        }
    }

    /**
     * Money is asked back.
     *
     * @param enterprise its id
     * @param pack the id of the pack
     * @param item the item it was paid for
     * @param amount yuan in whole fen, above zero
     * @param on the day it is asked back
     * @param clause the clause that says so
     * @param status how far that has been laid down
     */
    record AskedBack(
            String enterprise, String pack, String item, BigDecimal amount, LocalDate on, String clause, String status)
            implements LedgerEntry {
        /**
         * Brings the amount to its plain form.
         *
         * @throws IllegalArgumentException if it is not whole fen above zero
         */
        public AskedBack {
            amount = money(amount);
        }
    }

    /**
     * A run has ended, and all of it counts.
     *
     * @param totals what stands between its begin and this
     */
    record End(RunTotals totals) implements LedgerEntry {}

    /**
     * A run that was not ended is given up, and nothing of it counts.
     *
     * @param because why, in the words of whoever gave it up
     */
    record Abandoned(String because) implements LedgerEntry {}

    private static BigDecimal money(BigDecimal yuan) {
        BigDecimal tidy = Objects.requireNonNull(Decimals.tidy(yuan));
        if (tidy.signum() <= 0 || tidy.scale() > 2) {
            throw new IllegalArgumentException("a ledger holds whole fen above zero, not " + tidy + " yuan");
        }
        return Decimals.check(tidy);
    }
}
