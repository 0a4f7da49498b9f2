package io.tidu.cli;

import io.tidu.diagnostic.ProblemException;
import io.tidu.internal.register.BatchRun;
import io.tidu.internal.register.LedgerOfBatch;
import io.tidu.model.ledger.LedgerHead;
import io.tidu.register.Ledger;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
    private static final Pattern HEAD = Pattern.compile("(\\d{1,18})" + BETWEEN + "([0-9a-f]{64})");

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
        Matcher head = HEAD.matcher(before);
        // What says anything else is refused as a file of another run.
        Ledger ledger = head.matches()
                ? Ledger.open(where, new LedgerHead(Long.parseLong(head.group(1)), head.group(2)))
                : Ledger.open(where);
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
