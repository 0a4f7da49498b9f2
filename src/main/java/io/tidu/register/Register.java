package io.tidu.register;

import io.tidu.diagnostic.Problem;
import io.tidu.diagnostic.ProblemException;
import io.tidu.input.EnterpriseRecord;
import io.tidu.input.RegisterIndex;
import io.tidu.internal.parallel.InOrder;
import io.tidu.model.Enterprise;
import io.tidu.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * The enterprises of one source or several. It is read twice: first to know which enterprises are given twice, and how
 * many records there are; then to work on them. A record that can't be used, or of which nothing can be worked out,
 * never stops the others.
 *
 * <p>In memory are some fifty bytes for each enterprise ({@link RegisterIndex}) and the few records that are under way;
 * a stream, and a spreadsheet's texts, are kept on the disk meanwhile. A file of format
 * {@link io.tidu.input.Format#JSON} is read as a whole. Immutable; a run uses threads of its own, and several runs of
 * files may go on at a time.
 */
public final class Register {
    private final List<RegisterSource> sources;

    private Register(List<RegisterSource> sources) {
        this.sources = List.copyOf(sources);
    }

    /** The enterprises of these sources, one source after the other. */
    public static Register of(List<RegisterSource> sources) {
        return new Register(sources);
    }

    /**
     * Works on each enterprise, several at a time, and tells what comes of every record in the order of the input.
     *
     * @param vocabulary the facts that there are
     * @param work what is worked out for an enterprise, on any thread; a {@link ProblemException} it throws is told as
     *     {@link RegisterEntry.Outcome#FAILED}, anything else ends the run when its turn comes
     * @param listener is told, on the calling thread
     * @return what came of it
     * @throws ProblemException if a source can't be opened, or there is no room to keep a stream
     * @throws java.util.concurrent.CancellationException if the calling thread is interrupted; it stays so
     */
    public <R> RegisterSummary run(
            Vocabulary vocabulary,
            RegisterOptions options,
            Function<? super Enterprise, ? extends R> work,
            RegisterListener<R> listener) {
        List<SourceBytes> all = new ArrayList<>();
        try {
            for (RegisterSource source : sources) {
                all.add(SourceBytes.of(source));
            }
            RegisterIndex index = new RegisterIndex();
            listener.expect(lookThrough(all, vocabulary, index, listener));
            Count<R> count = new Count<>(listener);
            try (RecordsOfAll records = new RecordsOfAll(all, vocabulary, index)) {
                boolean whole = InOrder.run(
                        options.threads(), records, record -> entry(record, options.from(), work), count::take);
                return count.summary(whole);
            }
        } finally {
            all.forEach(SourceBytes::close);
        }
    }

    /** How many records there are. */
    private static long lookThrough(
            List<SourceBytes> sources, Vocabulary vocabulary, RegisterIndex index, RegisterListener<?> listener) {
        long all = sources.stream().mapToLong(SourceBytes::size).sum();
        long before = 0;
        long records = 0;
        for (SourceBytes source : sources) {
            long ended = before;
            try (var open = source.open(vocabulary, index, read -> listener.reading(ended + read, all))) {
                records += open.lookThrough();
            }
            before += source.size();
        }
        return records;
    }

    private static <R> RegisterEntry<R> entry(
            RecordsOfAll.Numbered numbered, long from, Function<? super Enterprise, ? extends R> work) {
        long number = numbered.number();
        EnterpriseRecord record = numbered.record();
        RawRecord raw = numbered.raw();
        if (!(record instanceof EnterpriseRecord.Read read)) {
            boolean repeated = record instanceof EnterpriseRecord.Repeated;
            return new RegisterEntry<>(
                    number,
                    repeated ? RegisterEntry.Outcome.REPEATED : RegisterEntry.Outcome.REJECTED,
                    record,
                    null,
                    null,
                    raw);
        }
        if (number < from) {
            return new RegisterEntry<>(number, RegisterEntry.Outcome.SKIPPED, record, null, null, raw);
        }
        try {
            R result = work.apply(read.enterprise());
            return new RegisterEntry<>(number, RegisterEntry.Outcome.DONE, record, result, null, raw);
        } catch (ProblemException broken) {
            return new RegisterEntry<>(number, RegisterEntry.Outcome.FAILED, record, null, broken, raw);
        }
    }

    /** Counts what is told. */
    private static final class Count<R> {
        private final RegisterListener<R> listener;
        private long records;
        private long enterprises;
        private long rejected;
        private long repeated;
        private boolean brokeOff;

        Count(RegisterListener<R> listener) {
            this.listener = listener;
        }

        boolean take(RegisterEntry<R> entry) {
            records++;
            switch (entry.outcome()) {
                case DONE, SKIPPED -> enterprises++;
                case REPEATED -> repeated++;
                case REJECTED, FAILED -> rejected++;
            }
            brokeOff |= entry.record() instanceof EnterpriseRecord.Rejected rejectedRecord
                    && rejectedRecord.problems().stream().map(Problem::id).anyMatch("file.unreadable"::equals);
            return listener.take(entry);
        }

        RegisterSummary summary(boolean whole) {
            return new RegisterSummary(records, enterprises, rejected, repeated, brokeOff, whole);
        }
    }
}
