package io.tidu.register;

import io.tidu.diagnostic.ProblemException;
import io.tidu.internal.ledger.RunWriter;
import io.tidu.internal.ledger.Sha256;
import io.tidu.model.Enterprise;
import io.tidu.model.assessment.Assessment;
import io.tidu.model.ledger.LedgerEntry;
import io.tidu.model.ledger.LedgerHead;
import io.tidu.model.ledger.PaymentKey;
import io.tidu.model.ledger.RunTotals;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * A run of a ledger while it is written. Entries are taken in the order in which they come; the same run gives the same
 * ones in the same order. After a failure it takes nothing more. Not thread-safe.
 */
public final class LedgerRun {
    private final RunWriter writer;

    LedgerRun(RunWriter writer) {
        this.writer = writer;
    }

    /**
     * An enterprise was decided on.
     *
     * @param enterprise with the facts that it was decided by
     * @param assessment what was decided
     */
    public void decided(Enterprise enterprise, Assessment assessment) {
        decided(enterprise.id(), enterprise.toJson(), sha256(assessment));
    }

    /**
     * An enterprise was decided on, of which only this was kept.
     *
     * @param enterprise its id
     * @param facts as {@link Enterprise#toJson} writes them
     * @param assessmentSha256 as {@link #sha256} gives it
     */
    public void decided(String enterprise, String facts, String assessmentSha256) {
        add(new LedgerEntry.Decided(enterprise, facts, assessmentSha256));
    }

    /** What a ledger keeps of an assessment: SHA-256 over its line of JSON. */
    public static String sha256(Assessment assessment) {
        return Sha256.of(assessment.toJson());
    }

    /** An enterprise stands on a list that is made public. */
    public void noticed(String enterprise, String list, LocalDate on) {
        add(new LedgerEntry.Noticed(enterprise, list, on));
    }

    /** Money is paid, in yuan; enterprises come in the ascending order of their ids. */
    public void paid(PaymentKey key, BigDecimal amount, LocalDate on, String clause, String status) {
        add(new LedgerEntry.Paid(key, amount, on, clause, status));
    }

    /**
     * Adds any entry but a begin or an end.
     *
     * @throws ProblemException if the store fails, if this was paid before, or if another entry stands there already
     * @throws IllegalArgumentException if payments are in another order
     */
    public void add(LedgerEntry entry) {
        if (entry instanceof LedgerEntry.Begin
                || entry instanceof LedgerEntry.End
                || entry instanceof LedgerEntry.Abandoned) {
            throw new IllegalArgumentException("a run begins with Ledger.run and ends with end()");
        }
        writer.add(entry);
    }

    /** What was added so far. */
    public RunTotals totals() {
        return writer.totals();
    }

    /**
     * Ends the run; all of it is on the disk when this returns, and only then does anything of it count.
     *
     * @return the end of the ledger, which is printed on the public notice
     * @throws ProblemException if the store fails
     */
    public LedgerHead end() {
        return writer.end();
    }
}
