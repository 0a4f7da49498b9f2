package io.tidu.internal.ledger;

import io.tidu.diagnostic.Problem;
import io.tidu.diagnostic.Problems;
import io.tidu.model.ledger.LedgerEntry;
import io.tidu.model.ledger.PaymentKey;
import io.tidu.model.ledger.RunTotals;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Looks whether the entries of a ledger form runs, each with its sums, and pay nothing twice. Not thread-safe. */
final class RunsCheck {
    private final LedgerStore store;
    private final Problems problems;
    private final EntryIndex payments = new EntryIndex();
    /** Fingerprint, position and line of each payment of the run that is being read. */
    private final List<long[]> ofRun = new ArrayList<>();
    /** Where the run begins that is being read; 0 between runs. */
    private long begun;

    private boolean flawed;
    private RunTotals ofThis = RunTotals.NONE;
    private RunTotals all = RunTotals.NONE;
    private long ended;

    RunsCheck(LedgerStore store, Problems problems) {
        this.store = store;
        this.problems = problems;
    }

    /** Something is wrong with a line, so that the sums of its run say nothing. */
    void flawed() {
        flawed = true;
    }

    /** The entry of the next line. */
    void add(long line, long position, LedgerEntry entry) {
        if (entry instanceof LedgerEntry.Begin) {
            if (begun > 0) {
                tell(line, "ledger.run-not-ended", String.valueOf(begun));
            }
            ofRun.clear();
            begun = line;
            flawed = false;
            ofThis = RunTotals.NONE;
        } else if (begun == 0) {
            tell(line, "ledger.outside-run");
        } else if (entry instanceof LedgerEntry.End end) {
            end(line, end.totals());
        } else if (entry instanceof LedgerEntry.Abandoned) {
            begun = 0;
        } else {
            ofThis = ofThis.and(entry);
            if (entry instanceof LedgerEntry.Paid paid) {
                ofRun.add(new long[] {fingerprint(paid.key()), position, line});
            }
        }
    }

    private void end(long line, RunTotals stated) {
        if (!flawed && !stated.equals(ofThis)) {
            tell(line, "ledger.totals");
        }
        all = all.and(ofThis);
        ended++;
        begun = 0;
        for (long[] payment : ofRun) {
            for (long position : payments.at(payment[0])) {
                again(payment[1], payment[2], position);
            }
            payments.add(payment[0], payment[1]);
        }
        ofRun.clear();
    }

    /** Tells of a payment whose key has been paid, if it is the key and not only its fingerprint. */
    private void again(long position, long line, long earlier) {
        LedgerEntry.Paid now = paid(position);
        LedgerEntry.Paid before = paid(earlier);
        if (now != null && before != null && now.key().equals(before.key())) {
            PaymentKey key = now.key();
            tell(line, "ledger.paid-again", key.enterprise(), key.pack(), key.item(), key.term());
        }
    }

    private LedgerEntry.@Nullable Paid paid(long position) {
        LedgerLine line = EntryReader.read(store.at(position).bytes());
        return line != null && line.entry() instanceof LedgerEntry.Paid paid ? paid : null;
    }

    private static long fingerprint(PaymentKey key) {
        return Sha256.fingerprint(
                String.join("\n", key.enterprise(), key.pack(), key.item(), String.valueOf(key.tier()), key.term()));
    }

    /** Tells of a run without its end. */
    void end() {
        if (begun > 0) {
            tell(begun, "ledger.unfinished");
        }
    }

    private void tell(long line, String id, String... arguments) {
        problems.add(Problem.error(id, LedgerScan.place(store.name(), line), arguments));
    }

    /** How many runs were ended. */
    long ended() {
        return ended;
    }

    /** What ended runs wrote together. */
    RunTotals all() {
        return all;
    }
}
