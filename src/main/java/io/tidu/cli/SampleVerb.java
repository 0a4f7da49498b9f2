package io.tidu.cli;

import io.tidu.diagnostic.ProblemException;
import io.tidu.input.EnterpriseWriter;
import io.tidu.internal.load.RulesLoader;
import io.tidu.model.Enterprise;
import io.tidu.register.SampleRegister;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code sample [RULES] --count N --seed S [--on DATE]}: a register of fictional enterprises as JSON Lines. */
@Command(name = "sample")
final class SampleVerb implements Callable<Integer> {
    /** Lines that are written at a time. */
    private static final int AT_A_TIME = 64;

    private final Terminal terminal;

    @Mixin
    private final CommonOptions common = new CommonOptions();

    @Parameters(index = "0", arity = "0..1", paramLabel = "RULES", descriptionKey = "cli.help.sample-rules")
    private @Nullable Path rules;

    @Option(names = "--count", required = true, paramLabel = "N", descriptionKey = "cli.help.sample-count")
    private @Nullable String count;

    @Option(names = "--seed", required = true, paramLabel = "S", descriptionKey = "cli.help.sample-seed")
    private @Nullable String seed;

    @Option(names = "--on", paramLabel = "DATE", descriptionKey = "cli.help.sample-on")
    private @Nullable String on;

    @Mixin
    private final OutputOptions output = new OutputOptions();

    SampleVerb(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        try {
            common.check();
            long enterprises = Choice.count("--count", Objects.requireNonNull(count));
            if (enterprises > SampleRegister.MOST) {
                throw new UsageException("cli.sample.too-many", String.valueOf(SampleRegister.MOST));
            }
            long drawnFrom = Choice.whole("--seed", Objects.requireNonNull(seed));
            LocalDate date = on == null ? SampleRegister.USUAL_DAY : Choice.date("--on", on);
            terminal.show("cli.progress.rules");
            SampleRegister register = SampleRegister.of(
                    RulesLoader.load(RulesNamed.or(rules, "sample")).vocabulary(), drawnFrom, date);
            return output.write(terminal, (to, stream) -> write(register, enterprises, to));
        } catch (UsageException wrong) {
            terminal.err().println(wrong.sentence(terminal));
            return Terminal.UNUSABLE;
        } catch (ProblemException unusable) {
            terminal.tellRules(unusable.problems());
            return Terminal.UNUSABLE;
        }
    }

    private static int write(SampleRegister register, long enterprises, Terminal to) {
        Progress progress = new Progress(to);
        ByteArrayOutputStream lines = new ByteArrayOutputStream(1 << 18);
        for (long number = 0; number < enterprises; number++) {
            line(register.at(number), lines);
            if ((number + 1) % AT_A_TIME == 0 || number + 1 == enterprises) {
                to.out().bytes(lines.toByteArray());
                lines.reset();
                if (to.out().checkError()) {
                    return to.outputFailed();
                }
                progress.done(number + 1, enterprises);
            }
        }
        to.status().erase();
        return to.flush() ? Terminal.FINE : to.outputFailed();
    }

    private static void line(Enterprise enterprise, ByteArrayOutputStream lines) {
        try {
            EnterpriseWriter.writeLine(enterprise, lines);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
