package io.tidu.internal.register;

import io.tidu.diagnostic.Place;
import io.tidu.diagnostic.Problem;
import io.tidu.diagnostic.ProblemException;
import io.tidu.input.EnterpriseRecord;
import io.tidu.internal.engine.Engine;
import io.tidu.internal.ledger.LedgerStores;
import io.tidu.model.Enterprise;
import io.tidu.register.RegisterEntry;
import io.tidu.register.RegisterListener;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A file on which a run over a register keeps what it works out of each record, so that after an interruption it goes
 * on behind the last that is there, and tells of those before as if it had just worked them out. Not thread-safe.
 */
public final class KeptResults implements AutoCloseable {
    private final Path path;
    private final StandingFile file;
    private final FileChannel back;
    private final LineScanner before;

    private KeptResults(Path path, StandingFile file, FileChannel back) throws IOException {
        this.path = path;
        this.file = file;
        this.back = back;
        this.before = new LineScanner(back);
        before.next();
    }

    /**
     * A file, new or of an interrupted run.
     *
     * @param verb which verb writes it, with the version of its form
     * @param register SHA-256 of the register
     * @param options whatever else the results depend on, by name
     * @throws ProblemException if it can't be written, or is of something else ({@code batch.resume-other}, with what
     *     differs)
     */
    public static KeptResults at(
            Path path, String verb, Engine engine, LocalDate on, String register, SortedMap<String, String> options) {
        String header = BatchHeader.of(verb, engine, on, register, options);
        try {
            StandingFile file = StandingFile.at(path, header, StandingFile.Taken.NOTHING);
            try {
                file.flush();
                return new KeptResults(path, file, FileChannel.open(path, StandardOpenOption.READ));
            } catch (IOException failed) {
                file.close();
                throw failed;
            }
        } catch (RefusedFile refused) {
            throw new ProblemException(refused.problem(path, header));
        } catch (IOException failed) {
            throw noDisk(path, failed);
        }
    }

    private static Place place(Path path) {
        return Place.of(path.toString().replace('\\', '/'));
    }

    private static ProblemException noDisk(Path path, IOException failed) {
        return new ProblemException(List.of(Problem.error("batch.disk", place(path), LedgerStores.reason(failed))));
    }

    /** The number of the first record of which nothing is kept yet, counted from 1. */
    public long from() {
        return Math.max(1, file.lastRecord() + 1);
    }

    /**
     * Keeps what a run works out, and hands it on with what is kept of a run before.
     *
     * @param told is told of every record in order
     * @param form how a result is written and read back
     * @param work how it is worked out; done again where nothing could be, to tell why
     * @param <R> what is worked out for an enterprise
     */
    public <R> RegisterListener<R> keeping(RegisterListener<R> told, Form<R> form, Function<Enterprise, R> work) {
        return new Passing<>(told, entry -> {
            try {
                return kept(entry, form, work);
            } catch (IOException failed) {
                throw noDisk(path, failed);
            }
        });
    }

    /**
     * How results are kept.
     *
     * @param written a result as one line, without tab and line end
     * @param read the result of such a line
     */
    public record Form<R>(Function<R, byte[]> written, Function<byte[], R> read) {}

    private <R> RegisterEntry<R> kept(RegisterEntry<R> entry, Form<R> form, Function<Enterprise, R> work)
            throws IOException {
        switch (entry.outcome()) {
            case DONE ->
                file.add(
                        entry.number(),
                        entry.result() == null ? null : form.written().apply(entry.result()));
            case FAILED -> file.add(entry.number(), null);
            case SKIPPED -> {
                return readBack(entry, form, work);
            }
            case REPEATED, REJECTED -> {
                // Nothing is worked out of it.
            }
        }
        return entry;
    }

    private <R> RegisterEntry<R> readBack(RegisterEntry<R> entry, Form<R> form, Function<Enterprise, R> work)
            throws IOException {
        byte[] json = StandingLine.result(before.next(), entry.number());
        if (json.length > 0) {
            return with(entry, RegisterEntry.Outcome.DONE, form.read().apply(json), null);
        }
        try {
            return entry.record() instanceof EnterpriseRecord.Read read
                    ? with(entry, RegisterEntry.Outcome.DONE, work.apply(read.enterprise()), null)
                    : entry;
        } catch (ProblemException failure) {
            return with(entry, RegisterEntry.Outcome.FAILED, null, failure);
        }
    }

    private static <R> RegisterEntry<R> with(
            RegisterEntry<R> entry,
            RegisterEntry.Outcome outcome,
            @Nullable R result,
            @Nullable ProblemException failure) {
        return new RegisterEntry<>(entry.number(), outcome, entry.record(), result, failure, entry.raw());
    }

    /** Hands everything on to the operating system; the file stays. */
    @Override
    public void close() {
        try (back) {
            file.flush();
            file.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
