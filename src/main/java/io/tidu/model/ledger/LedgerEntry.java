package io.tidu.model.ledger;

import io.tidu.model.Decimals;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What one line of a ledger says. A run is one {@link Begin}, what it decided and paid, and one {@link End} or
 * {@link Abandoned}; of a run without its end nothing counts. Immutable.
 */
public sealed interface LedgerEntry {
    /** No pot holds more: ten trillion yuan. */
    BigDecimal MOST = BigDecimal.valueOf(10_000_000_000_000L);

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
     * @param year the year whose pot pays it; that of the key, unless an award of an earlier year is paid
     */
    record Paid(PaymentKey key, BigDecimal amount, LocalDate on, String clause, String status, int year)
            implements LedgerEntry {
        /**
         * Brings the amount to its plain form.
         *
         * @throws IllegalArgumentException if it is not whole fen above zero, or no year that a key can have
         */
        public Paid {
            amount = money(amount);
            requireYear(year);
        }

        /** From the pot of the year of the key. */
        public Paid(PaymentKey key, BigDecimal amount, LocalDate on, String clause, String status) {
            this(key, amount, on, clause, status, key.year());
        }
    }

    /**
     * What an award comes to in each year, this year and later: what was paid of it by then is part of it. The last
     * that stands there of an award is what counts; an award that has been paid whole at once has none.
     *
     * @param key the award, by the year it was awarded in
     * @param parts yuan that fall due in each year, in whole fen above zero; nothing if nothing is owed any more
     * @param on the day it was decided
     * @param clause the clause it is due by
     * @param status how far that has been laid down
     */
    record Promised(PaymentKey key, SortedMap<Integer, BigDecimal> parts, LocalDate on, String clause, String status)
            implements LedgerEntry {
        /**
         * Brings the amounts to their plain form.
         *
         * @throws IllegalArgumentException if one is not whole fen above zero, a year is before that of the award, or
         *     the key is that of an instalment
         */
        public Promised {
            SortedMap<Integer, BigDecimal> plain = new TreeMap<>();
            parts.forEach((year, amount) -> plain.put(requireYear(year), money(amount)));
            if (!key.term().equals(String.valueOf(key.year())) || (!plain.isEmpty() && plain.firstKey() < key.year())) {
                throw new IllegalArgumentException("no promise of " + key.term() + ": " + parts.keySet());
            }
            parts = Collections.unmodifiableSortedMap(plain);
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

    private static int requireYear(int year) {
        if (year < 1000 || year > 2999) {
            throw new IllegalArgumentException("no year: " + year);
        }
        return year;
    }

    private static BigDecimal money(BigDecimal yuan) {
        BigDecimal tidy = Objects.requireNonNull(Decimals.tidy(yuan));
        if (tidy.signum() <= 0 || tidy.scale() > 2 || tidy.compareTo(MOST) > 0) {
            throw new IllegalArgumentException(
                    "a ledger holds whole fen above zero, at most " + MOST.toPlainString() + " yuan, not " + tidy);
        }
        return Decimals.check(tidy);
    }
}
