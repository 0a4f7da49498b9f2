package io.tidu.cli;

import io.tidu.diagnostic.ProblemException;
import io.tidu.internal.register.BatchRun;
import io.tidu.internal.register.LedgerOfBatch;
import io.tidu.model.ledger.LedgerHead;
import io.tidu.register.Ledger;
import java.nio.file.Path;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The ledger that a batch is written into, open behind the end that the batch began with: a batch that was interrupted
 * while it wrote begins behind the same end again.
 *
 * @param ledger the ledger
 */
record BatchLedger(LedgerOfBatch ledger) implements AutoCloseable {
    /** The option of a batch that holds where the ledger stood. */
    static final String OPTION = "ledger";

    private static final char BETWEEN = ' ';

    /**
     * Opens it.
     *
     * @param where null if none is asked for
     * @param resume the file of standings, which knows where the ledger stood if it is there already
     * @param year whose money is paid
     * @return null if none is asked for
     * @throws ProblemException if it can't be opened, or has a run of a later day
     */
    static @Nullable BatchLedger of(@Nullable String where, @Nullable Path resume, LocalDate on, int year) {
        if (where == null) {
            return null;
        }
        String before = resume == null ? "" : BatchRun.option(resume, OPTION);
        int space = before.indexOf(BETWEEN);
        Ledger ledger = space < 0
                ? Ledger.open(where)
                : Ledger.open(
                        where, new LedgerHead(Long.parseLong(before.substring(0, space)), before.substring(space + 1)));
        try {
            ledger.needDay(on);
        } catch (ProblemException later) {
            ledger.close();
            throw later;
        }
        return new BatchLedger(new LedgerOfBatch(ledger, year));
    }

    /** Where it stood when the batch began. */
    String base() {
        LedgerHead base = ledger.ledger().base();
        return base.count() + String.valueOf(BETWEEN) + base.sha256();
    }

    @Override
    public void close() {
        ledger.ledger().close();
    }
}
