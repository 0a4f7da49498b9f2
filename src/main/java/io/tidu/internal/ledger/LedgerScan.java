package io.tidu.internal.ledger;

import io.tidu.diagnostic.Place;
import io.tidu.diagnostic.Problem;
import io.tidu.diagnostic.ProblemException;
import io.tidu.model.PackItem;
import io.tidu.model.ledger.LedgerEntry;
import io.tidu.model.ledger.LedgerHead;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Goes through a whole ledger when it is opened: nothing is added to one that is not sound, and no payment is looked up
 * in it. Of most lines only place and hash are looked at; {@code replay} looks at all of them. Not thread-safe: for one
 * ledger.
 */
final class LedgerScan {
    private final LedgerStore store;
    private final @Nullable LedgerHead wanted;
    private final EntryIndex money = new EntryIndex();
    /** Where promises stand. */
    private final List<Long> promises = new ArrayList<>();
    /** Fingerprint, position and whether it is a promise, of each such line of the run that is being read. */
    private final List<long[]> ofRun = new ArrayList<>();
    /** Yuan paid from the pot of each year, by item. */
    private final Map<Integer, SortedMap<PackItem, BigDecimal>> years = new HashMap<>();
    /** The same of the run that is being read. */
    private final Map<Integer, SortedMap<PackItem, BigDecimal>> yearsOfRun = new HashMap<>();

    private LedgerHead head = LedgerHead.NONE;
    private long end;
    /** Where the run begins that is being read; null between runs. */
    private @Nullable Mark run;

    private @Nullable Mark base;
    /**
     * The beginning of the run that is being read, and that of the latest day among those that ended before the base.
     */
    private @Nullable Begun begun;

    private @Nullable Begun latest;

    /** Of which day a run is, and the number of its first line. */
    record Begun(LocalDate on, long line) {}

    /** A place between two runs. */
    private record Mark(LedgerHead head, long position) {}

    /**
     * What came of it.
     *
     * @param money payments, promises and what was asked back of ended runs before the base
     * @param promises where promises stand among these
     * @param years yuan that these paid from the pot of each year, by item
     * @param base the end of the ledger for whoever writes: of all ended runs, or as it was asked for
     * @param position where the base is
     * @param head the end of all that is there
     * @param unfinished whether its last run has no end
     * @param latest of the ended runs before the base the first of the latest day; null if there is none
     */
    record Found(
            EntryIndex money,
            List<Long> promises,
            Map<Integer, SortedMap<PackItem, BigDecimal>> years,
            LedgerHead base,
            long position,
            LedgerHead head,
            boolean unfinished,
            @Nullable Begun latest) {}

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
        return new Found(money, promises, years, from.head(), from.position(), head, run != null, latest);
    }

    private void add(StoredLine line) {
        LineHead found = LineHead.of(line.bytes());
        if (found == null || !found.follows(head)) {
            throw broken(line);
        }
        boolean begins = found.kind().equals(LineForm.BEGIN);
        if (begins == (run != null) || !LineForm.KINDS.contains(found.kind())) {
            throw broken(line);
        }
        if (begins) {
            if (!(read(line).entry() instanceof LedgerEntry.Begin begin)) {
                throw broken(line);
            }
            begun = new Begun(begin.header().on(), head.count() + 1);
            run = new Mark(head, line.position());
        } else if (EntryIndex.KINDS.contains(found.kind())) {
            add(read(line).entry(), line.position());
        } else if (found.kind().equals(LineForm.END) || found.kind().equals(LineForm.ABANDONED)) {
            ended(found.kind().equals(LineForm.END) && base == null);
        }
        head = found.head();
        end = line.next();
        standAt();
    }

    private void ended(boolean counts) {
        if (counts) {
            for (long[] one : ofRun) {
                money.add(one[0], one[1]);
                if (one[2] != 0) {
                    promises.add(one[1]);
                }
            }
            yearsOfRun.forEach((year, items) -> items.forEach((item, yuan) -> merge(years, year, item, yuan)));
            if (begun != null && (latest == null || latest.on().isBefore(begun.on()))) {
                latest = begun;
            }
        }
        ofRun.clear();
        yearsOfRun.clear();
        run = null;
    }

    private void add(LedgerEntry entry, long position) {
        long promise = entry instanceof LedgerEntry.Promised ? 1 : 0;
        ofRun.add(new long[] {Sha256.fingerprint(EntryIndex.enterprise(entry)), position, promise});
        if (entry instanceof LedgerEntry.Paid paid) {
            merge(
                    yearsOfRun,
                    paid.year(),
                    new PackItem(paid.key().pack(), paid.key().item()),
                    paid.amount());
        }
    }

    private static void merge(
            Map<Integer, SortedMap<PackItem, BigDecimal>> years, int year, PackItem item, BigDecimal yuan) {
        years.computeIfAbsent(year, y -> new TreeMap<>()).merge(item, yuan, BigDecimal::add);
    }

    private LedgerLine read(StoredLine line) {
        LedgerLine read = EntryReader.read(line.bytes());
        if (read == null) {
            throw broken(line);
        }
        return read;
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

    private ProblemException broken(StoredLine line) {
        String flaw = LineFlaw.of(line.bytes());
        return new ProblemException(Problem.error(
                flaw.equals(LineFlaw.OTHER) ? "ledger.broken" : flaw, place(store.name(), head.count() + 1)));
    }

    static Place place(String name, long line) {
        return Place.of(name, (int) Math.min(Integer.MAX_VALUE, line));
    }
}
