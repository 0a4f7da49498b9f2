package io.tidu.internal.ledger;

import io.tidu.diagnostic.Place;
import io.tidu.diagnostic.Problem;
import io.tidu.diagnostic.ProblemException;
import io.tidu.model.ledger.LedgerEntry;
import io.tidu.model.ledger.LedgerHead;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Goes through a whole ledger when it is opened: nothing is added to one that is not sound, and no payment is looked up
 * in it. Of most lines only place and hash are looked at; {@code replay} looks at all of them. Not thread-safe: for one
 * ledger.
 */
final class LedgerScan {
    private final LedgerStore store;
    private final @Nullable LedgerHead wanted;
    private final PaymentIndex payments = new PaymentIndex();
    /** Payments of the run that is being read, which count when it ends. */
    private final List<long[]> ofRun = new ArrayList<>();
    /** Fen paid of the awards of each year. */
    private final Map<Integer, Long> years = new HashMap<>();
    /** The same of the run that is being read. */
    private final Map<Integer, Long> yearsOfRun = new HashMap<>();

    private LedgerHead head = LedgerHead.NONE;
    private long end;
    /** Where the run begins that is being read; null between runs. */
    private @Nullable Mark run;

    private @Nullable Mark base;

    /** A place between two runs. */
    private record Mark(LedgerHead head, long position) {}

    /**
     * What came of it.
     *
     * @param payments those of ended runs before the base
     * @param years fen that these paid of the awards of each year
     * @param base the end of the ledger for whoever writes: of all ended runs, or as it was asked for
     * @param position where the base is
     * @param head the end of all that is there
     * @param unfinished whether its last run has no end
     */
    record Found(
            PaymentIndex payments,
            Map<Integer, Long> years,
            LedgerHead base,
            long position,
            LedgerHead head,
            boolean unfinished) {}

    private LedgerScan(LedgerStore store, @Nullable LedgerHead wanted) {
        this.store = store;
        this.wanted = wanted;
        this.end = store.start();
    }

    /**
     * Goes through a ledger.
     *
     * @param wanted an earlier end between two runs, to stand there; null for the end of all ended runs
     * @throws ProblemException if the ledger is not sound, or has no such end
     */
    static Found of(LedgerStore store, @Nullable LedgerHead wanted) {
        return new LedgerScan(store, wanted).run();
    }

    private Found run() {
        standAt();
        try (StoredLines lines = store.lines(store.start())) {
            while (lines.hasNext()) {
                StoredLine line = lines.next();
                if (line.whole()) {
                    add(line);
                }
            }
        }
        if (wanted != null && base == null) {
            throw new ProblemException(Problem.error(
                    "ledger.no-such-end",
                    Place.of(store.name()),
                    String.valueOf(wanted.count()),
                    String.valueOf(head.count())));
        }
        Mark from = base != null ? base : run != null ? run : new Mark(head, end);
        return new Found(payments, years, from.head(), from.position(), head, run != null);
    }

    private void add(StoredLine line) {
        LineHead found = LineHead.of(line.bytes());
        if (found == null || !found.follows(head)) {
            throw broken();
        }
        boolean begins = found.kind().equals(LineForm.BEGIN);
        if (begins == (run != null)) {
            throw broken();
        }
        if (begins) {
            run = new Mark(head, line.position());
        } else if (found.kind().equals(LineForm.PAID)) {
            LedgerEntry.Paid payment = paid(line);
            ofRun.add(new long[] {Sha256.fingerprint(payment.key().enterprise()), line.position()});
            yearsOfRun.merge(payment.key().year(), fen(payment), Long::sum);
        } else if (found.kind().equals(LineForm.END) || found.kind().equals(LineForm.ABANDONED)) {
            ended(found.kind().equals(LineForm.END) && base == null);
        }
        head = found.head();
        end = line.next();
        standAt();
    }

    private void ended(boolean counts) {
        if (counts) {
            ofRun.forEach(payment -> payments.add(payment[0], payment[1]));
            yearsOfRun.forEach((year, fen) -> years.merge(year, fen, Long::sum));
        }
        ofRun.clear();
        yearsOfRun.clear();
        run = null;
    }

    private static long fen(LedgerEntry.Paid payment) {
        return payment.amount().movePointRight(2).longValueExact();
    }

    private LedgerEntry.Paid paid(StoredLine line) {
        LedgerLine read = EntryReader.read(line.bytes());
        if (read == null || !(read.entry() instanceof LedgerEntry.Paid paid)) {
            throw broken();
        }
        return paid;
    }

    private void standAt() {
        if (wanted != null && base == null && head.count() == wanted.count()) {
            if (run != null || !head.equals(wanted)) {
                throw new ProblemException(Problem.error(
                        "ledger.other-end", Place.of(store.name()), String.valueOf(wanted.count()), wanted.sha256()));
            }
            base = new Mark(head, end);
        }
    }

    private ProblemException broken() {
        return new ProblemException(Problem.error("ledger.broken", place(store.name(), head.count() + 1)));
    }

    static Place place(String name, long line) {
        return Place.of(name, (int) Math.min(Integer.MAX_VALUE, line));
    }
}
