package io.tidu.internal.ledger;

import io.tidu.diagnostic.ProblemException;
import io.tidu.model.Enterprise;
import io.tidu.model.ledger.LedgerEntry;
import io.tidu.model.ledger.LedgerHead;
import io.tidu.model.ledger.MergedPayments;
import io.tidu.model.ledger.PaymentKey;
import io.tidu.model.ledger.RunHeader;
import io.tidu.vocabulary.Vocabulary;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
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
        String id = Enterprise.comparable(enterprise);
        long[] positions = found.payments().at(Sha256.fingerprint(id));
        List<LedgerEntry.Paid> paid = new ArrayList<>();
        for (long position : positions) {
            LedgerLine line;
            synchronized (store) {
                line = EntryReader.read(store.at(position).bytes());
            }
            if (line != null
                    && line.entry() instanceof LedgerEntry.Paid payment
                    && payment.key().enterprise().equals(id)) {
                paid.add(payment);
            }
        }
        return paid;
    }

    /** Yuan that ended runs before the base paid of the awards of a year. */
    public BigDecimal paidOf(int year) {
        return BigDecimal.valueOf(found.years().getOrDefault(year, 0L), 2);
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

    /**
     * Begins a run behind the base, or goes on with the one that stands there.
     *
     * @throws ProblemException if another run stands there
     */
    public RunWriter run(RunHeader header) {
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
