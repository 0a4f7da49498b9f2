package io.tidu.model.ledger;

import io.tidu.model.Decimals;
import java.math.BigDecimal;
import java.util.Objects;

/**
 * What a run has written.
 *
 * @param decided how many enterprises were decided on
 * @param noticed how many places on lists
 * @param paid how many payments
 * @param askedBack how often money is asked back
 * @param paidYuan the sum of the payments
 * @param askedBackYuan the sum of what is asked back
 */
public record RunTotals(
        long decided, long noticed, long paid, long askedBack, BigDecimal paidYuan, BigDecimal askedBackYuan) {
    /** Of a run that has written nothing yet. */
    public static final RunTotals NONE = new RunTotals(0, 0, 0, 0, BigDecimal.ZERO, BigDecimal.ZERO);

    /** Brings the sums to their plain form. */
    public RunTotals {
        paidYuan = Objects.requireNonNull(Decimals.tidy(paidYuan));
        askedBackYuan = Objects.requireNonNull(Decimals.tidy(askedBackYuan));
    }

    /** These and those of another run. */
    public RunTotals and(RunTotals other) {
        return new RunTotals(
                decided + other.decided,
                noticed + other.noticed,
                paid + other.paid,
                askedBack + other.askedBack,
                paidYuan.add(other.paidYuan),
                askedBackYuan.add(other.askedBackYuan));
    }

    /** These and one entry more. */
    public RunTotals and(LedgerEntry entry) {
        if (entry instanceof LedgerEntry.Decided) {
            return new RunTotals(decided + 1, noticed, paid, askedBack, paidYuan, askedBackYuan);
        }
        if (entry instanceof LedgerEntry.Noticed) {
            return new RunTotals(decided, noticed + 1, paid, askedBack, paidYuan, askedBackYuan);
        }
        if (entry instanceof LedgerEntry.Paid more) {
            return new RunTotals(decided, noticed, paid + 1, askedBack, paidYuan.add(more.amount()), askedBackYuan);
        }
        if (entry instanceof LedgerEntry.AskedBack more) {
            return new RunTotals(decided, noticed, paid, askedBack + 1, paidYuan, askedBackYuan.add(more.amount()));
        }
        return this;
    }
}
