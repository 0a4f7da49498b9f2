package io.tidu.internal.ledger;

import io.tidu.diagnostic.Problem;
import io.tidu.diagnostic.ProblemException;
import io.tidu.model.Enterprise;
import io.tidu.model.PackItem;
import io.tidu.model.ledger.LedgerEntry;
import io.tidu.model.ledger.LedgerHead;
import io.tidu.model.ledger.MergedPayments;
import io.tidu.model.ledger.PaymentKey;
import io.tidu.model.ledger.RunHeader;
import io.tidu.vocabulary.Vocabulary;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A ledger that is open to be written: what was paid before, and one run that is added. Payments may be asked for from
 * any thread; a run is written by one.
 */
public final class LedgerBook implements AutoCloseable {
    private final LedgerStore store;
    private final LedgerScan.Found found;

    private LedgerBook(LedgerStore store, LedgerScan.Found found) {
        this.store = store;
        this.found = found;
    }

    /**
     * Opens a ledger, and goes through all of it once.
     *
     * @param store where it is; closed with this, and if it can't be opened
     * @param base an end between two runs as {@link #base} gave it before a run that broke off; null for the end of all
     *     ended runs
     * @throws ProblemException if the ledger is not sound, or has no such end
     */
    public static LedgerBook open(LedgerStore store, @Nullable LedgerHead base) {
        try {
            return new LedgerBook(store, LedgerScan.of(store, base));
        } catch (RuntimeException failed) {
            store.close();
            throw failed;
        }
    }

    /** Behind which end a run is written. */
    public LedgerHead base() {
        return found.base();
    }

    /** Whether its last run was not ended. */
    public boolean isUnfinished() {
        return found.unfinished();
    }

    /** What ended runs before the base paid an enterprise, in order. */
    public List<LedgerEntry.Paid> paid(String enterprise) {
        return entries(enterprise, LedgerEntry.Paid.class);
    }

    /** What they promised it, of each award what was said last, in the order in which that was said. */
    public List<LedgerEntry.Promised> promised(String enterprise) {
        Map<PaymentKey, LedgerEntry.Promised> last = new LinkedHashMap<>();
        for (LedgerEntry.Promised promised : entries(enterprise, LedgerEntry.Promised.class)) {
            last.remove(promised.key());
            last.put(promised.key(), promised);
        }
        return List.copyOf(last.values());
    }

    /** What they asked back of it, in order. */
    public List<LedgerEntry.AskedBack> askedBack(String enterprise) {
        return entries(enterprise, LedgerEntry.AskedBack.class);
    }

    private <T extends LedgerEntry> List<T> entries(String enterprise, Class<T> kind) {
        String id = Enterprise.comparable(enterprise);
        List<T> entries = new ArrayList<>();
        for (long position : found.money().at(Sha256.fingerprint(id))) {
            LedgerEntry entry = at(position);
            if (kind.isInstance(entry) && EntryIndex.enterprise(entry).equals(id)) {
                entries.add(kind.cast(entry));
            }
        }
        return entries;
    }

    private @Nullable LedgerEntry at(long position) {
        synchronized (store) {
            LedgerLine line = EntryReader.read(store.at(position).bytes());
            return line == null ? null : line.entry();
        }
    }

    /** Whom ended runs before the base promised anything, ids as they are compared. */
    public SortedSet<String> promised() {
        SortedSet<String> enterprises = new TreeSet<>();
        for (long position : found.promises()) {
            LedgerEntry entry = at(position);
            if (entry != null) {
                enterprises.add(EntryIndex.enterprise(entry));
            }
        }
        return enterprises;
    }

    /** Yuan that ended runs before the base paid from the pot of a year, by item as its pack names it. */
    public SortedMap<PackItem, BigDecimal> paidOf(int year) {
        return Collections.unmodifiableSortedMap(found.years().getOrDefault(year, new TreeMap<>()));
    }

    /** The payment of this key in ended runs before the base, or null. */
    public LedgerEntry.@Nullable Paid paid(PaymentKey key) {
        return paid(key.enterprise()).stream()
                .filter(payment -> payment.key().equals(key))
                .findFirst()
                .orElse(null);
    }

    /** The enterprise with those payments among its facts. */
    public MergedPayments merged(Enterprise enterprise, Vocabulary vocabulary) {
        return PaidFacts.merged(enterprise, paid(enterprise.id()), vocabulary);
    }

    /** An enterprise with more payments among its facts, whatever stands there; the same if they are not known. */
    public static Enterprise with(Enterprise enterprise, List<LedgerEntry.Paid> more, Vocabulary vocabulary) {
        return PaidFacts.with(enterprise, more, vocabulary);
    }

    /**
     * Sees to it that a run can be of a day: what was paid after it no run would see, and would pay it once more.
     *
     * @throws ProblemException if an ended run before the base is of a later day
     */
    public void needDay(LocalDate on) {
        LedgerScan.Begun latest = found.latest();
        if (latest != null && on.isBefore(latest.on())) {
            throw new ProblemException(Problem.error(
                    "ledger.earlier-day",
                    LedgerScan.place(store.name(), latest.line()),
                    latest.on().toString(),
                    on.toString()));
        }
    }

    /**
     * Begins a run behind the base, or goes on with the one that stands there.
     *
     * @throws ProblemException if another run stands there, or an ended run before the base is of a later day
     */
    public RunWriter run(RunHeader header) {
        needDay(header.on());
        RunWriter run = new RunWriter(store, this, found.base(), found.position());
        run.add(new LedgerEntry.Begin(header));
        return run;
    }

    /**
     * Gives up the last run, which was not ended.
     *
     * @param because why, for whoever reads the ledger
     * @throws IllegalStateException if it was ended
     */
    public LedgerHead abandon(String because) {
        if (!found.unfinished()) {
            throw new IllegalStateException("no run of this ledger is unfinished");
        }
        RunWriter.cutHalf(store, found.position());
        LedgerLine line = EntryWriter.line(found.head(), new LedgerEntry.Abandoned(because));
        store.append(List.of(line.bytes()));
        store.force();
        return line.head();
    }

    @Override
    public void close() {
        store.close();
    }
}
