package io.tidu.register;

import io.tidu.diagnostic.ProblemException;
import io.tidu.internal.ledger.LedgerBook;
import io.tidu.internal.ledger.LedgerStores;
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
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;

/**
 * What was decided, noticed, paid and asked back, in the order in which it happened, with a hash chain; open for one
 * run. Payments may be asked for from any thread; the run is written by one. Nobody else can write while it is open.
 *
 * <pre>{@code
 * try (Ledger ledger = Ledger.open("ledger.jsonl")) {
 *     LedgerHead base = ledger.base(); // kept by whoever may have to go on after a crash
 *     Enterprise firm = ledger.merged(read, vocabulary).enterprise();
 *     LedgerRun run = ledger.run(header);
 *     run.decided(firm, engine.assess(firm, on));
 *     run.paid(key, amount, on, clause, status);
 *     LedgerHead head = run.end(); // printed on the public notice
 * }
 * }</pre>
 */
public final class Ledger implements AutoCloseable {
    private final LedgerBook book;

    private Ledger(LedgerBook book) {
        this.book = book;
    }

    /**
     * Opens a ledger behind its ended runs; one that is not there is made. All of it is gone through once.
     *
     * @param where the path of a file, or the URL of a database that begins with {@code jdbc:}
     * @throws ProblemException if it can't be written, if somebody else has it open, or if it is not sound: then
     *     {@code tidu replay} says where
     */
    public static Ledger open(String where) {
        return new Ledger(LedgerBook.open(LedgerStores.writing(where), null));
    }

    /**
     * Opens a ledger as it stood before a run that broke off, to write the same run again: what that has written
     * already, or all of it, is compared and not written twice.
     *
     * @param base what {@link #base} gave before that run
     * @throws ProblemException as {@link #open(String)}, or if the ledger never had this end
     */
    public static Ledger open(String where, LedgerHead base) {
        return new Ledger(LedgerBook.open(LedgerStores.writing(where), base));
    }

    /** The end of the ledger behind which a run is written, and before which payments count. */
    public LedgerHead base() {
        return book.base();
    }

    /** Whether the last run was not ended. Only the same run can be written then, or it is abandoned. */
    public boolean isUnfinished() {
        return book.isUnfinished();
    }

    /** What runs before the base paid an enterprise, in order. */
    public List<LedgerEntry.Paid> paid(String enterprise) {
        return book.paid(enterprise);
    }

    /** Yuan that runs before the base paid from the pot of a year, to all enterprises together. */
    public BigDecimal paidOf(int year) {
        return book.paidOf(year).values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** The same by item, as the pack that pays it names it. */
    public SortedMap<PackItem, BigDecimal> paidOfItems(int year) {
        return book.paidOf(year);
    }

    /** What runs before the base promised an enterprise and has not been said anew since, in order. */
    public List<LedgerEntry.Promised> promised(String enterprise) {
        return book.promised(enterprise);
    }

    /** Whom runs before the base promised anything, ids in capitals. */
    public SortedSet<String> promised() {
        return book.promised();
    }

    /** What runs before the base asked back of an enterprise, in order. */
    public List<LedgerEntry.AskedBack> askedBack(String enterprise) {
        return book.askedBack(enterprise);
    }

    /** The payment of this key in runs before the base, if there is one: nothing is paid for it again. */
    public Optional<LedgerEntry.Paid> paid(PaymentKey key) {
        return Optional.ofNullable(book.paid(key));
    }

    /**
     * The enterprise with what runs before the base paid it among its {@code paid} facts, where the same money counts
     * once. If payments are not known among its facts, they stay so.
     */
    public MergedPayments merged(Enterprise enterprise, Vocabulary vocabulary) {
        return book.merged(enterprise, vocabulary);
    }

    /**
     * Sees to it that a run can be of a day, before anything is decided for it. Payments that an ended run made later
     * than that are no facts on that day, so that they would be made once more and stand under no cap or ceiling.
     *
     * @throws ProblemException if an ended run before the base is of a later day
     */
    public void needDay(LocalDate on) {
        book.needDay(on);
    }

    /**
     * Begins the run, or goes on with the same one that broke off.
     *
     * @throws ProblemException if the store fails, if another run stands behind the base, or if an ended run before it
     *     is of a later day
     */
    public LedgerRun run(RunHeader header) {
        return new LedgerRun(book.run(header));
    }

    /**
     * Gives up the last run, which was not ended: nothing of it counts, but it stays to be read.
     *
     * @param because why, for whoever reads the ledger
     * @throws IllegalStateException if it was ended
     */
    public LedgerHead abandon(String because) {
        return book.abandon(because);
    }

    @Override
    public void close() {
        book.close();
    }
}
