package io.tidu.cli;

import io.tidu.diagnostic.ProblemException;
import io.tidu.input.EnterpriseRecord;
import io.tidu.register.RegisterEntry;
import io.tidu.register.RegisterListener;
import java.util.function.Consumer;
import java.util.function.LongConsumer;

/**
 * Tells on the terminal how far a register is and what is wrong with its records, and hands on what was worked out.
 *
 * @param <R> what is worked out for an enterprise
 */
final class RegisterTelling<R> implements RegisterListener<R> {
    private final Terminal terminal;
    private final LongConsumer expected;
    private final Consumer<R> action;
    private final RejectedFiles rejected;
    private Progress progress;
    private long all;

    /**
     * On a terminal.
     *
     * @param expected is told how many records there are before the first is worked on
     * @param action what is done with each result, in order
     * @param rejected keeps the records that can't be used
     */
    RegisterTelling(Terminal terminal, LongConsumer expected, Consumer<R> action, RejectedFiles rejected) {
        this.terminal = terminal;
        this.expected = expected;
        this.action = action;
        this.rejected = rejected;
        this.progress = new Progress(terminal);
    }

    @Override
    public void reading(long bytes, long whole) {
        progress.read(bytes, whole);
    }

    @Override
    public void expect(long records) {
        all = records;
        expected.accept(records);
        progress = new Progress(terminal);
    }

    @Override
    public boolean take(RegisterEntry<R> entry) {
        terminal.tellRecords(entry.record().problems());
        ProblemException broken = entry.failure();
        R result = entry.result();
        if (result != null) {
            action.accept(result);
        } else if (broken != null && entry.record() instanceof EnterpriseRecord.Read read) {
            terminal.tell(
                    "cli.not-assessed", read.enterprise().id(), read.place().toString());
            terminal.tell(broken.problems());
            terminal.trace(broken);
        }
        if (entry.isRejected()) {
            rejected.add(entry.raw());
        }
        progress.done(entry.number(), all);
        return terminal.flush();
    }
}
