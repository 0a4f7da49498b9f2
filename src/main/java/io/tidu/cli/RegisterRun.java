package io.tidu.cli;

import io.tidu.diagnostic.Problem;
import io.tidu.diagnostic.ProblemException;
import io.tidu.input.EnterpriseRecord;
import io.tidu.input.EnterpriseSource;
import io.tidu.input.RegisterIndex;
import io.tidu.internal.parallel.InOrder;
import io.tidu.model.Enterprise;
import io.tidu.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Goes through the enterprises of files one after the other, in the order written. A record that can't be used, or for
 * which nothing can be decided, is told and never stops the others. What is decided for an enterprise, and how that is
 * written, is worked out on all processors; it is written, and everything is told, in order. Not thread-safe.
 *
 * <p>All of it is read twice, so that an enterprise that is given twice is found before anything is decided for it;
 * what comes through a pipe is kept on the disk in between.
 *
 * @param <R> what is worked out for an enterprise
 */
final class RegisterRun<R> {
    private final Terminal terminal;
    private final Function<Enterprise, R> work;
    private final Consumer<R> action;
    private final LongConsumer expected;
    private long seen;
    private long done;
    private long rejected;
    private boolean brokeOff;

    /**
     * Goes through enterprises.
     *
     * @param work what is worked out for each, several at a time; a {@link ProblemException} it throws is told with the
     *     enterprise
     * @param action what is done with it, in order
     * @param expected is told how many records there are before the first is worked on
     */
    RegisterRun(Terminal terminal, Function<Enterprise, R> work, Consumer<R> action, LongConsumer expected) {
        this.terminal = terminal;
        this.work = work;
        this.action = action;
        this.expected = expected;
    }

    /**
     * A record with what came of it.
     *
     * @param record the record
     * @param result what was worked out, or null
     * @param broken why it was not, or null
     */
    private record Done<R>(
            EnterpriseRecord record,
            @Nullable R result,
            @Nullable ProblemException broken) {}

    /** Goes through all files; tells whether everything could be written. */
    boolean over(List<Input> sources, Vocabulary vocabulary) {
        List<InputBytes> inputs = new ArrayList<>();
        try {
            for (Input source : sources) {
                inputs.add(InputBytes.of(source, terminal.in()));
            }
            RegisterIndex index = new RegisterIndex();
            long records = lookThrough(inputs, vocabulary, index);
            expected.accept(records);
            return over(inputs, vocabulary, index, records);
        } finally {
            inputs.forEach(InputBytes::close);
        }
    }

    /** How many records there are. */
    private long lookThrough(List<InputBytes> inputs, Vocabulary vocabulary, RegisterIndex index) {
        terminal.show("cli.progress.read", "0");
        Progress progress = new Progress(terminal);
        long all = inputs.stream().mapToLong(InputBytes::size).sum();
        long before = 0;
        long records = 0;
        for (InputBytes input : inputs) {
            long ended = before;
            try (EnterpriseSource source = input.open(vocabulary, index, read -> progress.read(ended + read, all))) {
                records += source.lookThrough();
            }
            before += input.size();
        }
        return records;
    }

    private boolean over(List<InputBytes> inputs, Vocabulary vocabulary, RegisterIndex index, long all) {
        Progress progress = new Progress(terminal);
        boolean whole;
        try (RecordsOfAll records = new RecordsOfAll(inputs, vocabulary, index)) {
            whole = InOrder.run(records, this::work, finished -> {
                tell(finished);
                seen++;
                progress.done(seen, all);
                return terminal.flush();
            });
        }
        terminal.status().erase();
        return whole && terminal.flush();
    }

    private Done<R> work(EnterpriseRecord record) {
        if (!(record instanceof EnterpriseRecord.Read read)) {
            return new Done<>(record, null, null);
        }
        try {
            return new Done<>(record, work.apply(read.enterprise()), null);
        } catch (ProblemException broken) {
            return new Done<>(record, null, broken);
        }
    }

    private void tell(Done<R> finished) {
        EnterpriseRecord record = finished.record();
        ProblemException broken = finished.broken();
        terminal.tell(record.problems());
        if (finished.result() != null) {
            action.accept(finished.result());
            done++;
        } else if (broken != null && record instanceof EnterpriseRecord.Read read) {
            terminal.tell(
                    "cli.not-assessed", read.enterprise().id(), read.place().toString());
            terminal.tell(broken.problems());
            terminal.trace(broken);
            rejected++;
        } else if (record instanceof EnterpriseRecord.Rejected) {
            rejected++;
            brokeOff |= record.problems().stream().map(Problem::id).anyMatch("file.unreadable"::equals);
        }
    }

    /** Tells of what was left out, and gives the exit code. */
    int summary() {
        if (rejected == 0 && done == 0) {
            terminal.tell("cli.no-record");
        }
        if (rejected > 0) {
            terminal.tell("cli.rejected", String.valueOf(rejected), String.valueOf(done));
        }
        return brokeOff ? Terminal.UNUSABLE : rejected > 0 ? Terminal.FINDINGS : Terminal.FINE;
    }
}
