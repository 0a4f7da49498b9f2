package io.tidu.cli;

import io.tidu.diagnostic.Problem;
import io.tidu.diagnostic.ProblemException;
import io.tidu.diagnostic.Severity;
import io.tidu.engine.EngineOptions;
import io.tidu.engine.PolicyEngine;
import io.tidu.model.assessment.Assessment;
import io.tidu.pack.input.EnterpriseRecord;
import io.tidu.pack.input.EnterpriseSource;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code assess RULES INPUT… --on DATE [--format text|json|csv]}: decides for each enterprise of the inputs. */
@Command(name = "assess")
final class Assess implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin
    private final CommonOptions common = new CommonOptions();

    @Parameters(index = "0", paramLabel = "RULES", descriptionKey = "cli.help.rules")
    private @Nullable Path rules;

    @Parameters(index = "1..*", arity = "1..*", paramLabel = "INPUT", descriptionKey = "cli.help.input")
    private List<String> inputs = new ArrayList<>();

    @Option(names = "--on", required = true, paramLabel = "DATE", descriptionKey = "cli.help.on")
    private @Nullable String on;

    @Option(names = "--format", paramLabel = "text|json|csv", descriptionKey = "cli.help.format")
    private String format = AssessmentOutput.TEXT;

    @Option(names = "--cache", paramLabel = "DIR", descriptionKey = "cli.help.cache")
    private @Nullable Path cache;

    private int assessed;
    private int rejected;
    private boolean brokeOff;

    Assess(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        try {
            common.check();
            LocalDate date = Choice.date("--on", Objects.requireNonNull(on));
            Choice.of("--format", format, AssessmentOutput.FORMATS);
            List<Input> sources = Input.all(inputs);
            try (PolicyEngine engine = load(Objects.requireNonNull(rules))) {
                return assess(engine, sources, date);
            }
        } catch (UsageException wrong) {
            terminal.err().println(wrong.sentence(terminal));
            return Terminal.UNUSABLE;
        }
    }

    private PolicyEngine load(Path folder) {
        try {
            EngineOptions options = cache == null ? EngineOptions.DEFAULT : EngineOptions.DEFAULT.cachingIn(cache);
            return PolicyEngine.load(folder, options);
        } catch (ProblemException unusable) {
            terminal.tell(unusable.problems());
            long errors = unusable.problems().stream()
                    .filter(p -> p.severity() == Severity.ERROR)
                    .count();
            throw new UsageException("cli.rules-unusable", String.valueOf(errors));
        }
    }

    private int assess(PolicyEngine engine, List<Input> sources, LocalDate date) {
        AssessmentOutput output = AssessmentOutput.of(format, terminal, engine, date);
        Progress progress = new Progress(terminal);
        for (Input source : sources) {
            try (EnterpriseSource records = source.open(terminal.in(), engine.vocabulary())) {
                while (records.hasNext()) {
                    record(engine, records.next(), date, output);
                    progress.done(assessed + rejected);
                    if (!terminal.flush()) {
                        return outputFailed(progress);
                    }
                }
            }
        }
        progress.clear();
        return terminal.flush() ? summary() : outputFailed(progress);
    }

    /** The disk is full, or whoever reads has gone: there is no use in going on. */
    private int outputFailed(Progress progress) {
        progress.clear();
        terminal.tell("cli.output-failed");
        return Terminal.UNUSABLE;
    }

    private void record(PolicyEngine engine, EnterpriseRecord record, LocalDate date, AssessmentOutput output) {
        terminal.tell(record.problems());
        if (record instanceof EnterpriseRecord.Read read) {
            try {
                Assessment assessment = engine.assess(read.enterprise(), date);
                output.write(assessment);
                assessed++;
            } catch (ProblemException broken) {
                terminal.tell(
                        "cli.not-assessed", read.enterprise().id(), read.place().toString());
                terminal.tell(broken.problems());
                terminal.trace(broken);
                rejected++;
            }
        } else {
            rejected++;
            brokeOff |= record.problems().stream().map(Problem::id).anyMatch("file.unreadable"::equals);
        }
    }

    private int summary() {
        if (rejected == 0 && assessed == 0) {
            terminal.tell("cli.no-record");
        }
        if (rejected > 0) {
            terminal.tell("cli.rejected", String.valueOf(rejected), String.valueOf(assessed));
        }
        return brokeOff ? Terminal.UNUSABLE : rejected > 0 ? Terminal.FINDINGS : Terminal.FINE;
    }
}
