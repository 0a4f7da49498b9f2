package io.tidu.cli;

import io.tidu.diagnostic.Problem;
import io.tidu.diagnostic.ProblemException;
import io.tidu.model.Enterprise;
import io.tidu.pack.input.EnterpriseRecord;
import io.tidu.pack.input.EnterpriseSource;
import io.tidu.pack.input.RegisterIndex;
import io.tidu.pack.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Goes through the enterprises of files one after the other, in the order written. A record that can't be used, or for
 * which nothing can be decided, is told and never stops the others. Not thread-safe.
 *
 * <p>All of it is read twice, so that an enterprise that is given twice is found before anything is decided for it;
 * what comes through a pipe is kept on the disk in between.
 */
final class RegisterRun {
    private final Terminal terminal;
    private final Consumer<Enterprise> action;
    private long done;
    private long rejected;
    private boolean brokeOff;

    /**
     * Goes through enterprises.
     *
     * @param action what is done for each; a {@link ProblemException} it throws is told with the enterprise
     */
    RegisterRun(Terminal terminal, Consumer<Enterprise> action) {
        this.terminal = terminal;
        this.action = action;
    }

    /** Goes through all files; tells whether everything could be written. */
    boolean over(List<Input> sources, Vocabulary vocabulary) {
        List<InputBytes> inputs = new ArrayList<>();
        try {
            for (Input source : sources) {
                inputs.add(InputBytes.of(source, terminal.in()));
            }
            return over(inputs, vocabulary, index(inputs, vocabulary));
        } finally {
            inputs.forEach(InputBytes::close);
        }
    }

    private static RegisterIndex index(List<InputBytes> inputs, Vocabulary vocabulary) {
        RegisterIndex index = new RegisterIndex();
        for (InputBytes input : inputs) {
            try (EnterpriseSource records = input.open(vocabulary, index)) {
                records.lookThrough();
            }
        }
        return index;
    }

    private boolean over(List<InputBytes> inputs, Vocabulary vocabulary, RegisterIndex index) {
        Progress progress = new Progress(terminal);
        for (InputBytes input : inputs) {
            try (EnterpriseSource records = input.open(vocabulary, index)) {
                while (records.hasNext()) {
                    record(records.next());
                    progress.done(done + rejected);
                    if (!terminal.flush()) {
                        progress.clear();
                        return false;
                    }
                }
            }
        }
        progress.clear();
        return terminal.flush();
    }

    private void record(EnterpriseRecord record) {
        terminal.tell(record.problems());
        if (record instanceof EnterpriseRecord.Read read) {
            try {
                action.accept(read.enterprise());
                done++;
            } catch (ProblemException broken) {
                terminal.tell(
                        "cli.not-assessed", read.enterprise().id(), read.place().toString());
                terminal.tell(broken.problems());
                terminal.trace(broken);
                rejected++;
            }
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

    /** The disk is full, or whoever reads has gone: there is no use in going on. */
    static int outputFailed(Terminal terminal) {
        terminal.tell("cli.output-failed");
        return Terminal.UNUSABLE;
    }
}
