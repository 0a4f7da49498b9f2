package io.tidu.internal.ledger;

import io.tidu.diagnostic.Place;
import io.tidu.diagnostic.Problem;
import io.tidu.diagnostic.ProblemException;
import io.tidu.diagnostic.Problems;
import io.tidu.internal.engine.Engine;
import io.tidu.internal.parallel.InOrder;
import io.tidu.model.ledger.LedgerEntry;
import io.tidu.model.ledger.LedgerHead;
import io.tidu.model.ledger.RunHeader;
import io.tidu.model.ledger.RunTotals;
import java.util.Iterator;
import java.util.List;
import java.util.function.LongPredicate;
import org.jspecify.annotations.Nullable;

/**
 * Goes through a whole ledger: looks whether each line follows from the one before, and decides every enterprise anew,
 * on all processors, with a few lines in memory at a time.
 */
public final class Replay {
    private final LedgerStore store;
    private final Derivation derivation;
    private final Problems problems = new Problems();
    private final Links links;
    private final RunsCheck runs;
    private long lines;
    /** Lines that are none of a ledger, whole or half. */
    private long strange;

    private long same;
    private long renamed;
    private long other;

    private Replay(LedgerStore store, Engine engine, @Nullable LedgerHead wanted) {
        this.store = store;
        this.derivation = new Derivation(engine);
        this.links = new Links(store.name(), problems, wanted);
        this.runs = new RunsCheck(store, problems);
    }

    /**
     * What came of it.
     *
     * @param head the end of the ledger, for the public notice
     * @param lines how many lines there are, half ones included
     * @param runs how many runs were ended
     * @param totals what these wrote together
     * @param same how many enterprises are decided the same now, byte for byte
     * @param renamed how many are decided the same, but rules or library are called otherwise
     * @param other how many are decided otherwise, or can't be decided anew
     * @param problems what is wrong, by line; more than two hundred are counted
     */
    public record Outcome(
            LedgerHead head,
            long lines,
            long runs,
            RunTotals totals,
            long same,
            long renamed,
            long other,
            List<Problem> problems) {
        /** Copies the list. */
        public Outcome {
            problems = List.copyOf(problems);
        }

        /** Whether the ledger is as it was written, and every decision the same byte for byte. */
        public boolean isFine() {
            return problems.isEmpty() && renamed == 0 && other == 0;
        }
    }

    /** A line with the run it stands in. */
    private record Item(
            long line, StoredLine stored, @Nullable RunHeader header) {}

    /** A line that was looked at. */
    private record Checked(
            Item item, @Nullable LineHead head, EntryReader.Reading reading, Derivation.@Nullable Derived derived) {}

    /**
     * Goes through a ledger.
     *
     * @param wanted the head that was made public, or null
     * @param progress is told how many lines are done, and says whether to go on
     * @throws ProblemException if the store fails, or holds no ledger: nothing at all, where no head was made public
     *     ({@code ledger.empty}), or no line of one ({@code ledger.none})
     */
    public static Outcome run(LedgerStore store, Engine engine, @Nullable LedgerHead wanted, LongPredicate progress) {
        Replay replay = new Replay(store, engine, wanted);
        Outcome outcome = replay.run(progress);
        if (replay.lines == 0 && wanted == null) {
            throw FileStore.failure("ledger.empty", store.name());
        }
        if (replay.lines > 0 && replay.lines == replay.strange) {
            throw FileStore.failure("ledger.none", store.name());
        }
        return outcome;
    }

    private Outcome run(LongPredicate progress) {
        try (StoredLines stored = store.lines(store.start())) {
            InOrder.run(new Items(stored), this::check, checked -> {
                take(checked);
                return progress.test(lines);
            });
        }
        links.end();
        runs.end();
        return new Outcome(links.head(), lines, runs.ended(), runs.all(), same, renamed, other, problems.list());
    }

    /** Lines with their number and the header of their run. */
    private static final class Items implements Iterator<Item> {
        private final StoredLines stored;
        private long line;
        private @Nullable RunHeader header;

        Items(StoredLines stored) {
            this.stored = stored;
        }

        @Override
        public boolean hasNext() {
            return stored.hasNext();
        }

        @Override
        public Item next() {
            StoredLine next = stored.next();
            line++;
            if (LineHead.isBegin(next.bytes())) {
                LedgerLine read = EntryReader.read(next.bytes());
                header = read != null && read.entry() instanceof LedgerEntry.Begin begin ? begin.header() : null;
            }
            return new Item(line, next, header);
        }
    }

    private Checked check(Item item) {
        byte[] bytes = item.stored().bytes();
        LineHead head = item.stored().whole() ? LineHead.of(bytes) : null;
        EntryReader.Reading reading = EntryReader.reading(bytes);
        LedgerLine line = reading.line();
        RunHeader header = item.header();
        Derivation.Derived derived = null;
        if (head != null && header != null && line != null && line.entry() instanceof LedgerEntry.Decided decided) {
            derived = derivation.again(decided, header, place(item));
        }
        return new Checked(item, head, reading, derived);
    }

    private Place place(Item item) {
        return LedgerScan.place(store.name(), item.line());
    }

    private void take(Checked checked) {
        lines++;
        Item item = checked.item();
        LedgerLine line = checked.reading().line();
        boolean flawed = true;
        if (LineFlaw.isStrange(item.stored().bytes())) {
            strange++;
        }
        if (!item.stored().whole()) {
            problems.error("ledger.half-line", place(item));
        } else if (checked.head() == null) {
            links.addUnread(item.line(), LineFlaw.of(item.stored().bytes()));
        } else {
            flawed = !links.add(item.line(), checked.head()) || line == null;
            if (line == null && checked.head().isSound()) {
                problems.error(checked.reading().flaw(), place(item));
            }
        }
        if (flawed) {
            runs.flawed();
        }
        if (item.stored().whole() && line != null) {
            entry(item, line.entry(), checked.derived());
        }
    }

    private void entry(Item item, LedgerEntry entry, Derivation.@Nullable Derived derived) {
        runs.add(item.line(), item.stored().position(), entry);
        if (entry instanceof LedgerEntry.Begin begin) {
            derivation.compare(begin.header(), place(item), problems);
        }
        if (derived != null) {
            switch (derived.outcome()) {
                case SAME -> same++;
                case RENAMED -> renamed++;
                case OTHER -> other++;
            }
            if (derived.problem() != null) {
                problems.add(derived.problem());
            }
        }
    }
}
