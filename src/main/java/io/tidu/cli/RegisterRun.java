package io.tidu.cli;

import io.tidu.diagnostic.ProblemException;
import io.tidu.model.Enterprise;
import io.tidu.register.Register;
import io.tidu.register.RegisterListener;
import io.tidu.register.RegisterOptions;
import io.tidu.register.RegisterSource;
import io.tidu.register.RegisterSummary;
import io.tidu.vocabulary.Vocabulary;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongConsumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Goes through a {@link Register} and tells on the terminal how far it is and what is wrong with its records. What is
 * decided for an enterprise, and how that is written, is worked out on all processors; it is written, and everything is
 * told, in order. Not thread-safe.
 *
 * @param <R> what is worked out for an enterprise
 */
final class RegisterRun<R> {
    private final Terminal terminal;
    private final Function<Enterprise, R> work;
    private final Consumer<R> action;
    private final LongConsumer expected;
    private final RejectedFiles rejected;
    private @Nullable RegisterSummary summary;

    /**
     * Goes through enterprises.
     *
     * @param work what is worked out for each, several at a time; a {@link ProblemException} it throws is told with the
     *     enterprise
     * @param action what is done with it, in order
     * @param expected is told how many records there are before the first is worked on
     * @param rejected keeps the records that can't be used
     */
    RegisterRun(
            Terminal terminal,
            Function<Enterprise, R> work,
            Consumer<R> action,
            LongConsumer expected,
            RejectedFiles rejected) {
        this.terminal = terminal;
        this.work = work;
        this.action = action;
        this.expected = expected;
        this.rejected = rejected;
    }

    /** Goes through all files; tells whether everything could be written. */
    boolean over(List<RegisterSource> sources, Vocabulary vocabulary) {
        return over(sources, vocabulary, 1, listener -> listener);
    }

    /**
     * The same, going on behind what an interrupted run has kept.
     *
     * @param from the number of the first record that is worked on
     * @param keeping what stands between the run and who is told
     */
    boolean over(
            List<RegisterSource> sources,
            Vocabulary vocabulary,
            long from,
            UnaryOperator<RegisterListener<R>> keeping) {
        terminal.show("cli.progress.read", "0");
        try (rejected) {
            RegisterSummary run = Register.of(sources)
                    .run(
                            vocabulary,
                            RegisterOptions.DEFAULT.startingAt(from),
                            work,
                            keeping.apply(new RegisterTelling<>(terminal, expected, action, rejected)));
            summary = run;
            terminal.status().erase();
            if (run.whole()) {
                rejected.keep(terminal);
            }
            return run.whole() && terminal.flush();
        }
    }

    /**
     * Ends a report that people read with how many records are not in it, and where it is told why: on a terminal above
     * it, where a reader of a long report has not been.
     */
    void endReport() {
        RegisterSummary run = summary;
        if (run != null && run.rejected() > 0 && run.enterprises() > 0) {
            boolean above = terminal.interactive() && terminal.status().isWatched();
            String id = above ? "cli.not-in-report.above" : "cli.not-in-report.elsewhere";
            terminal.out().println(terminal.text(id, String.valueOf(run.rejected())));
        }
    }

    /** Of how many enterprises the run was. */
    long enterprises() {
        RegisterSummary run = summary;
        return run == null ? 0 : run.enterprises();
    }

    /** Tells of what was left out, and gives the exit code. */
    int summary() {
        RegisterSummary run = summary;
        if (run == null) {
            throw new IllegalStateException("not over");
        }
        if (run.rejected() == 0 && run.enterprises() == 0) {
            terminal.tell("cli.no-record");
        }
        if (run.rejected() > 0) {
            terminal.tell("cli.rejected", String.valueOf(run.rejected()), String.valueOf(run.enterprises()));
        }
        return run.brokeOff() ? Terminal.UNUSABLE : run.rejected() > 0 ? Terminal.FINDINGS : Terminal.FINE;
    }
}
