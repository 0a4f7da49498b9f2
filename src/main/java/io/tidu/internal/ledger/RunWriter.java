package io.tidu.internal.ledger;

import io.tidu.diagnostic.Problem;
import io.tidu.diagnostic.ProblemException;
import io.tidu.model.Enterprise;
import io.tidu.model.ledger.LedgerEntry;
import io.tidu.model.ledger.LedgerHead;
import io.tidu.model.ledger.PaymentKey;
import io.tidu.model.ledger.RunTotals;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Writes a run. Where lines of it stand already, since it broke off before, they are compared with what it would write,
 * and it goes on behind them: in the end the same bytes are there. After a failure nothing more is taken. Not
 * thread-safe.
 */
public final class RunWriter implements AutoCloseable {
    private static final int MOST_LINES = 512;
    private static final int MOST_BYTES = 1 << 20;

    private final LedgerStore store;
    private final LedgerBook earlier;
    /** What stands there already; null once all of it was compared. */
    private @Nullable StoredLines there;

    private LedgerHead head;
    private RunTotals totals = RunTotals.NONE;
    private final List<byte[]> waiting = new ArrayList<>();
    private int waitingBytes;
    /** The payments to the enterprise that was last paid. */
    private final Set<PaymentKey> ofLast = new HashSet<>();

    private String lastPaid = "";
    /** Of the enterprise of which money was last asked back, for what. */
    private final Set<List<String>> asked = new HashSet<>();

    private String lastAsked = "";
    private boolean closed;

    RunWriter(LedgerStore store, LedgerBook earlier, LedgerHead base, long position) {
        this.store = store;
        this.earlier = earlier;
        this.head = base;
        this.there = store.lines(position);
    }

    /**
     * Adds what was decided, noticed, paid or asked back. Payments come by enterprise, the ids in ascending order.
     *
     * @throws ProblemException if the store fails, if this was paid before, or if another entry stands there already
     * @throws IllegalArgumentException if payments are in another order
     */
    public void add(LedgerEntry entry) {
        needOpen();
        boolean done = false;
        try {
            if (entry instanceof LedgerEntry.Paid paid) {
                once(paid);
            } else if (entry instanceof LedgerEntry.AskedBack back) {
                once(back);
            }
            write(entry);
            totals = totals.and(entry);
            done = true;
        } finally {
            closed = !done;
        }
    }

    /**
     * Ends the run: everything before its last line is on the disk before that is written, and that before this
     * returns.
     *
     * @return the head of the ledger, for the public notice
     * @throws ProblemException if the store fails, or if more stands there already
     */
    public LedgerHead end() {
        needOpen();
        flush();
        store.force();
        add(new LedgerEntry.End(totals));
        flush();
        store.force();
        close();
        return head;
    }

    /** What it has written so far. */
    public RunTotals totals() {
        return totals;
    }

    /** Ends writing; without {@link #end} before, nothing of the run counts until somebody goes on with it. */
    @Override
    public void close() {
        closed = true;
        closeThere();
    }

    private void needOpen() {
        if (closed) {
            throw new IllegalStateException("this run takes no more entries");
        }
    }

    private void once(LedgerEntry.Paid paid) {
        String enterprise = paid.key().enterprise();
        int order = enterprise.compareTo(lastPaid);
        if (order < 0) {
            throw new IllegalArgumentException("payments to " + enterprise + " come before those to " + lastPaid);
        }
        if (order > 0) {
            ofLast.clear();
            earlier.paid(enterprise).forEach(before -> ofLast.add(before.key()));
            lastPaid = enterprise;
        }
        if (!ofLast.add(paid.key())) {
            throw failure(
                    "ledger.paid-twice",
                    enterprise,
                    paid.key().pack(),
                    paid.key().item(),
                    paid.key().term());
        }
    }

    /** A run asks back once of an enterprise and item; what earlier runs asked for is no part of it. */
    private void once(LedgerEntry.AskedBack back) {
        String enterprise = Enterprise.comparable(back.enterprise());
        if (!enterprise.equals(lastAsked)) {
            asked.clear();
            lastAsked = enterprise;
        }
        if (!asked.add(List.of(back.pack(), back.item()))) {
            throw failure("ledger.asked-twice", enterprise, back.pack(), back.item());
        }
    }

    private void write(LedgerEntry entry) {
        LedgerLine line = EntryWriter.line(head, entry);
        if (there != null && !isThere(line)) {
            closeThere();
        }
        head = line.head();
        if (there == null) {
            waiting.add(line.bytes());
            waitingBytes += line.bytes().length;
            if (waiting.size() >= MOST_LINES || waitingBytes >= MOST_BYTES) {
                flush();
            }
        }
    }

    private void flush() {
        if (!waiting.isEmpty()) {
            store.append(waiting);
            waiting.clear();
            waitingBytes = 0;
        }
    }

    /** Whether a line stands there already; half of it is taken away. */
    private boolean isThere(LedgerLine line) {
        if (there == null || !there.hasNext()) {
            return false;
        }
        StoredLine found = there.next();
        if (found.whole()) {
            if (!Arrays.equals(found.bytes(), line.bytes())) {
                throw RunDifference.refused(found, line, store.name());
            }
            return true;
        }
        if (!(line.entry() instanceof LedgerEntry.Begin) && !isStart(found.bytes(), line.bytes())) {
            throw failure("ledger.other-half");
        }
        store.cut(found.position());
        return false;
    }

    /** Whether bytes are the beginning of a line; what was not written before power failed may be zeros. */
    private static boolean isStart(byte[] half, byte[] line) {
        int same = Arrays.mismatch(half, line);
        for (int i = same < 0 ? half.length : same; i < half.length; i++) {
            if (half[i] != 0) {
                return false;
            }
        }
        return true;
    }

    /** Takes away a line that was half written behind a position. */
    static void cutHalf(LedgerStore store, long position) {
        long half = -1;
        try (StoredLines lines = store.lines(position)) {
            while (lines.hasNext()) {
                StoredLine line = lines.next();
                half = line.whole() ? -1 : line.position();
            }
        }
        if (half >= 0) {
            store.cut(half);
        }
    }

    private void closeThere() {
        if (there != null) {
            there.close();
            there = null;
        }
    }

    private ProblemException failure(String id, String... arguments) {
        return new ProblemException(Problem.error(id, LedgerScan.place(store.name(), head.count() + 1), arguments));
    }
}
